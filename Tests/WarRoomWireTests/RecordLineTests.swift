import Testing
import WarRoomCore
import WarRoomJSON

@testable import WarRoomWire

@Suite struct RecordLineTests {
  private let line: [UInt8]

  init() throws {
    let record = Record(
      sequence: 17, batch: 15, moment: Samples.moment, counter: 0, author: Samples.author,
      ticket: "t", facts: [.runStarted(RunID(1), digest: "ab")])
    line = try RecordCodec.seal(record, previous: .journalStart).bytes
  }

  @Test func everyChangedByteIsSeen() {
    for index in line.indices {
      for change in 1...255 as ClosedRange<UInt8> where change.nonzeroBitCount < 3 {
        var damaged = line
        damaged[index] ^= change
        #expect(throws: WireError.self, "byte \(index) ^ \(change)") {
          try RecordLine.verify(damaged)
        }
      }
    }
  }

  @Test func everyLostOrAddedByteIsSeen() {
    for index in line.indices {
      #expect(throws: WireError.self) { try RecordLine.verify(line[..<index]) }
      var damaged = line
      damaged.remove(at: index)
      #expect(throws: WireError.self, "without byte \(index)") { try RecordLine.verify(damaged) }
      for added in [0x00, 0x0a, 0x20, 0x30, 0x61, 0x80] as [UInt8] {
        damaged = line
        damaged.insert(added, at: index)
        #expect(throws: WireError.self, "\(added) before \(index)") {
          try RecordLine.verify(damaged)
        }
      }
    }
    #expect(throws: WireError.self) { try RecordLine.verify(line + [0x0a]) }
    #expect(throws: WireError.self) { try RecordLine.verify(line + line) }
  }

  /// Lines with a right hash that are wrong all the same.
  static let forged: [(content: String, error: WireError)] = [
    ("{\"v\":2,\"n\":1,\"b\":1,\"t\":\"", .unsupportedVersion(2)),
    ("{\"v\":2,\"other\":1", .unsupportedVersion(2)),
    ("{\"v\":01,\"n\":1,\"b\":1,\"t\":\"", .framing(offset: 7)),
    ("{\"v\":1,\"n\":0,\"b\":0,\"t\":\"", .framing(offset: 24)),
    ("{\"v\":1,\"n\":1,\"b\":2,\"t\":\"", .framing(offset: 24)),
    ("{\"v\":1,\"n\":01,\"b\":1,\"t\":\"", .framing(offset: 13)),
    ("{\"v\":1,\"n\":18446744073709551616,\"b\":1,\"t\":\"", .framing(offset: 30)),
    ("{\"v\":1, \"n\":1,\"b\":1,\"t\":\"", .framing(offset: 7)),
    ("{\"v\":1,\"n\":1,\"b\":1,\"t\":\"\u{7f}", .forbiddenByte(0x7f, offset: 24)),
    ("{\"v\":1,\"n\":1,\"b\":1,\"t\":\"\0", .forbiddenByte(0, offset: 24)),
    ("{\"v\":1,\"n\":1,\"b\":1,\"t\":\"é", .forbiddenByte(0xc3, offset: 24)),
    ("{\"v\":1,\"n\":1,\"b\":1,\"t\":\"\n", .forbiddenByte(0x0a, offset: 24)),
  ]

  @Test(arguments: forged) func forgedFramingIsSeen(content: String, error: WireError) {
    #expect(throws: error) { try RecordLine.verify(Self.seal(content)) }
  }

  /// Whole lines whose facts are not what their kinds promise: nothing is half read.
  static let misshapen: [(members: String, path: String)] = [
    ("\"facts\":[]", "m"),
    (whole + "\"facts\":[{\"k\":\"run.started\",\"d\":{\"run\":1}}]", "facts[0].d.digest"),
    (whole + "\"facts\":[{\"k\":\"run.started\"}]", "facts[0].d"),
    (whole + "\"facts\":[{\"k\":\"moon.rose\"}]", "facts[0].d"),
    (whole + "\"facts\":[{\"d\":{}}]", "facts[0].k"),
    (whole + "\"facts\":{}", "facts"),
    (
      whole + "\"facts\":[{\"k\":\"incident.acknowledged\",\"d\":{}},"
        + "{\"k\":\"severity.set\",\"d\":{\"severity\":\"sev2\",\"reason\":\"\"}}]",
      "facts[1].d.severity"
    ),
    (
      whole + "\"facts\":[{\"k\":\"note.added\",\"d\":{\"kind\":\"note\",\"text\":\"\","
        + "\"occurred\":\"2026-02-30T00:00:00Z\"}}]",
      "facts[0].d.occurred"
    ),
  ]
  private static let who =
    "\"who\":{\"login\":null,\"uid\":1,\"gid\":1,\"pid\":1,\"host\":\"h\",\"tty\":null,"
    + "\"via\":\"cli\",\"agent\":false,\"asserted\":null,\"user\":\"u\"}"
  private static let whole = "\"c\":0,\"m\":1,\"boot\":\"b\",\(who),\"ticket\":null,"

  @Test(arguments: misshapen) func misshapenFactsAreNotHalfRead(members: String, path: String) {
    let start = "{\"v\":1,\"n\":1,\"b\":1,\"t\":\"2026-11-21T00:00:00.000000Z\","
    #expect {
      _ = try RecordCodec.decode(Self.seal(start + members))
    } throws: { error in
      guard case .shape(let shape)? = error as? WireError else { return false }
      return shape.path == path
    }
  }

  @Test func newerMembersArePassedOver() throws {
    let start = "{\"v\":1,\"n\":1,\"b\":1,\"t\":\"2026-11-21T00:00:00.000000Z\",\"new\":[1],"
    let facts = "\"facts\":[{\"k\":\"scope.stated\",\"d\":{\"text\":\"all\",\"new\":{}},\"x\":1}]"
    let record = try RecordCodec.decode(Self.seal(start + Self.whole + facts))
    #expect(record.facts == [.scopeStated("all")])
  }

  private static func seal(_ content: String) -> [UInt8] {
    let content = Array((content + ",\"p\":\"" + Digest.journalStart.hex + "\"").utf8)
    return content + Array(",\"h\":\"\(Digest.sha256(of: content).hex)\"}\n".utf8)
  }
}
