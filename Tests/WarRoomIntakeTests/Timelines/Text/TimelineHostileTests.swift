import Testing
import WarRoomCore
import WarRoomIntake

/// Sources that nobody wrote in good faith: they are read in bounded time, or told.
@Suite struct TimelineHostileTests {
  @Test("random bytes are read without a crash", arguments: 1...20)
  func random(_ seed: UInt64) {
    var state = seed &* 0x9e37_79b9_7f4a_7c15
    var bytes: [UInt8] = []
    let shape = Array("12:34-| #*[]()/.?~>\n\nTAM ".utf8)
    for _ in 0..<4_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = UInt8(truncatingIfNeeded: state >> 56)
      bytes.append(seed % 2 == 0 ? value : shape[Int(value) % shape.count])
    }
    let reading = TextTimeline.read(bytes, hints: TimelineLine.hints)
    for incident in reading.incidents { #expect(!incident.entries.isEmpty) }
    _ = try? TableTimeline.read(bytes, separator: nil, hints: TimelineLine.hints)
  }

  @Test("invalid UTF-8 is replaced")
  func invalid() {
    let bytes = Array("- 2024-01-01 10:00 UTC caf".utf8) + [0xe9, 0xff]
    let reading = TextTimeline.read(bytes, hints: TimelineLine.hints)
    #expect(reading.incidents.first?.entries.first?.entry.text == "caf\u{fffd}\u{fffd}")
  }

  @Test("a line without end is cut, and the mark says so")
  func longLine() {
    var bytes = Array("- 2024-01-01 10:00 UTC ".utf8)
    bytes += [UInt8](repeating: 0x78, count: 1_000_000)
    let reading = TextTimeline.read(bytes, hints: TimelineLine.hints)
    #expect(reading.unread.map(\.line) == [1])
    let entry = reading.incidents.first?.entries.first
    #expect(entry?.entry.text.unicodeScalars.count == 8_000)
    #expect(entry?.entry.text.last == "…")
  }

  @Test(
    "what nests or repeats without end is read in its length",
    arguments: [
      "[", "<a", "(", "> ", "- ", "**", "| ", "{{", "~", "<p>| ", "three ", "[???] ", "#",
    ])
  func repeated(_ piece: String) {
    let source = "10:00 UTC " + String(repeating: piece, count: 12_000)
    _ = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints)
    let lines = String(repeating: piece + "10:00\n", count: 3_000)
    _ = TextTimeline.read(Array(lines.utf8), hints: TimelineLine.hints)
    let relative = String(repeating: "- T+5m " + piece + "\n", count: 3_000)
    _ = TextTimeline.read(Array(relative.utf8), hints: TimelineLine.hints)
  }
}
