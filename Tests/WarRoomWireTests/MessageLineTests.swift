import Testing
import WarRoomCore

@testable import WarRoomWire

/// Frozen: facts about messages are written so, and must be read so for ever.
@Suite struct MessageLineTests {
  static let rows: [(String, Fact)] = [
    (
      #"{"k":"message.drafted","d":{"number":1,"kind":"status-page","text":"a","digest":"5e"}}"#,
      .message(
        .drafted(IncidentMessage(number: 1, kind: .statusPage, text: "a", digest: "5e")))
    ),
    (
      #"{"k":"message.proposed","d":{"number":1,"run":3}}"#,
      .message(.proposed(number: 1, RunID(3)))
    ),
    (
      #"{"k":"message.delivered","d":{"number":1,"run":3,"link":"https://s/1","digest":"5e"}}"#,
      .message(.delivered(number: 1, RunID(3), digest: "5e", link: "https://s/1"))
    ),
    (
      #"{"k":"message.delivered","d":{"number":2,"digest":""}}"#,
      .message(.delivered(number: 2, nil, digest: "", link: nil))
    ),
  ]

  @Test(arguments: rows.indices) func isWrittenAndReadSo(index: Int) throws {
    let (text, fact) = Self.rows[index]
    let line = try RecordCodec.seal(Samples.record([fact]), previous: .journalStart)
    #expect(String(decoding: line.bytes, as: UTF8.self).contains(#""facts":["# + text + "]"))
    #expect(try RecordCodec.decode(line.bytes).facts == [fact])
  }

  @Test(
    arguments: zip(
      IncidentMessage.Kind.allCases,
      ["internal", "stakeholder", "status-page", "hand-over", "all-clear"]))
  func kindsKeepTheirWords(kind: IncidentMessage.Kind, word: String) {
    #expect(kind.rawValue == word)
  }
}
