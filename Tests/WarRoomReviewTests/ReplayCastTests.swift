import FoundationEssentials
import Testing
import WarRoomCanvas
import WarRoomCore
import WarRoomScreen

@testable import WarRoomReview

/// A cast is what the terminal showed, in a form that players read.
@Suite struct ReplayCastTests {
  struct Event {
    var time: Double
    var kind: String
    var text: String
  }

  private func lines(_ records: [Record] = Story.records(), speed: ReplaySpeed = .usual) -> [String]
  {
    var replay = Story.replay(records)
    replay.play(at: speed)
    var bytes: [UInt8] = []
    ReplayCast(replay, rows: 24, columns: 80).write {
      bytes += $0
      return true
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func events(_ lines: [String]) throws -> [Event] {
    try lines.dropFirst().map { line in
      let data = Data(line.utf8)
      let parts = try JSONDecoder().decode(Line.self, from: data)
      return Event(time: parts.time, kind: parts.kind, text: parts.text)
    }
  }

  private struct Line: Decodable {
    var time: Double
    var kind: String
    var text: String

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      time = try parts.decode(Double.self)
      kind = try parts.decode(String.self)
      text = try parts.decode(String.self)
      guard parts.isAtEnd else {
        throw DecodingError.dataCorruptedError(in: parts, debugDescription: "more than three")
      }
    }
  }

  @Test func theHeaderSaysVersionAndSize() throws {
    let header = try #require(lines().first)
    #expect(
      header == """
        {"version":2,"width":80,"height":24,"timestamp":1485905220,\
        "title":"Database <b>removed</b>","env":{"TERM":"xterm-256color"}}
        """)
  }

  @Test func everyLineIsAnEventInOrder() throws {
    let events = try events(lines())
    #expect(events.count > 10)
    #expect(events.allSatisfy { $0.kind == "o" || $0.kind == "m" })
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
    // At most ten frames a second.
    let frames = events.filter { $0.kind == "o" }.map(\.time)
    #expect(zip(frames, frames.dropFirst()).allSatisfy { $1 - $0 > 0.09 })
  }

  @Test func chaptersAreMarkers() throws {
    let markers = try events(lines()).filter { $0.kind == "m" }.map(\.text)
    #expect(markers.count == 5)
    #expect(markers[1] == "23:27:00 begins  it fails")
    #expect(markers.last?.hasSuffix("resolved  it works") == true)
  }

  /// Six hours with three stretches of quiet between the records.
  @Test func quietStretchesAreShortened() throws {
    let events = try events(lines())
    let last = try #require(events.last)
    #expect(last.time < 10)
    #expect(events.contains { $0.text.contains("quiet 1 h 58 min, skipped") })
  }

  /// What a terminal shows in the end is the last frame, cell for cell.
  @Test func playingItGivesTheFramesThemselves() throws {
    var screen = TerminalScreen(rows: 24, columns: 80)
    for event in try events(lines()) where event.kind == "o" { screen.take(event.text) }
    var replay = Story.replay()
    replay.go(to: .end)
    replay.say("The end.")
    var frame = Frame(rows: 24, columns: 80)
    replay.render(into: &frame, look: Look())
    #expect(screen.lines == frame.text())
  }

  @Test func theSameJournalGivesTheSameBytes() {
    #expect(lines() == lines())
  }

  /// Only the writer's own sequences reach a player: cursor, colour, clear.
  @Test func hostileTextIsSpelledOut() throws {
    for event in try events(lines()) {
      for part in event.text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
        .dropFirst()
      {
        let end = try #require(part.dropFirst().first { $0.isLetter })
        #expect(part.hasPrefix("[") && "HmJl".contains(end), "\(part)")
      }
      #expect(!event.text.contains("\u{202E}"))
    }
  }

  @Test func aLongOneComesToItsEnd() throws {
    let records = Story.records((1...3_000).map { "entry \($0)" })
    let events = try events(lines(records, speed: .unbounded))
    #expect(try #require(events.last).time < 70)
  }
}
