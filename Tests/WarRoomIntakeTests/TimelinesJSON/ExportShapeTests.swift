import Testing
import WarRoomCore

@testable import WarRoomIntake

/// What is no export, or tries to do harm: one typed error each, never a crash.
struct ExportShapeTests {
  @Test(
    arguments: ["{}", "[]", "[1,2]", "null", "3", #""text""#, #"{"a":{"b":[{}]}}"#, "[[[]]]"])
  func unknownShapesAreNotRecognised(_ text: String) throws {
    let json = try JSONTimeline.parse(Array(text.utf8))
    #expect(TimelineFormat.ofDocument(json) == nil)
  }

  @Test(arguments: TimelineFormat.allCases)
  func anyReaderOfDocumentsTakesAnyJSON(_ format: TimelineFormat) throws {
    let shapes = [
      "{}", "[]", "null", "[null]", "[[]]", #"{"incidents":[1,{}],"page":{}}"#,
      #"[{"ts":{},"text":[]}]"#, #"{"log_entries":[{"type":"x_log_entry","created_at":[]}]}"#,
      #"{"items":[{"metadata":3}],"kind":"List"}"#, #"{"Records":[{"userIdentity":[]}]}"#,
      #"{"issues":[{"fields":{"comment":{"comments":[{"body":{"content":[{}]}}]}}}]}"#,
      #"[{"time":-1,"text":"a","tags":[]}]"#, #"[{"time":1e400,"text":"a","tags":[]}]"#,
      #"[{"body":"x","created_at":"2026-02-30T00:00:00Z"}]"#,
    ]
    for shape in shapes {
      let json = try JSONTimeline.parse(Array(shape.utf8))
      #expect(throws: TimelineError.self, "\(shape)") {
        try JSONTimeline.read(
          [TimelineDocument(name: "a/b.json", json: json)], format: format,
          hints: ExportReading.hints)
      }
    }
  }

  @Test func deepNestingIsRefusedInOneSentence() {
    let deep = [UInt8](repeating: 0x5b, count: 1_000_000)
    #expect(throws: TimelineError.self) { try JSONTimeline.parse(deep) }
    do throws(TimelineError) {
      _ = try JSONTimeline.parse(deep)
    } catch {
      #expect(error.description.contains("more than 64 arrays"))
    }
  }

  @Test(
    arguments: [
      "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
      "99999-01-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-06-31T10:00:00Z",
    ])
  func yearsAtTheEndsOfTheRange(_ time: String) throws {
    let body = #"[{"body":"x","created_at":"\#(time)","user":{"login":"a"}}]"#
    let json = try JSONTimeline.parse(Array(body.utf8))
    let reading = try? JSONTimeline.read(
      [TimelineDocument(name: "i", json: json)], format: .github, hints: ExportReading.hints)
    #expect(
      reading?.incidents.first?.entries.first?.at.rfc3339.prefix(4)
        == (time.hasPrefix("9999-") ? "9999" : nil))
  }

  @Test func everyFormatHasAWordAndTheUsualOnesAreKnown() {
    for format in TimelineFormat.allCases {
      #expect(TimelineFormat(word: format.rawValue) == format)
    }
    #expect(TimelineFormat(word: "Markdown") == .text)
    #expect(TimelineFormat(word: "kubectl") == .kubernetes)
    #expect(TimelineFormat(word: "pdf") == nil)
  }

  @Test func randomLinesAreKeptUpToABound() {
    var generator = SystemRandomNumberGenerator()
    var timeline = LineTimeline(format: .ndjson, fields: nil, hints: ExportReading.hints)
    for _ in 0..<50 {
      timeline.feed((0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    #expect(throws: TimelineError.noEntries(.ndjson)) { try timeline.finish() }
  }
}
