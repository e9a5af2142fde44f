import Testing
import WarRoomCore

@testable import WarRoomIntake

/// Reads exports as the command does, and shows what came of it as a person would write it down.
enum ExportReading {
  static let hints = TimelineHints(
    date: nil, zoneSeconds: nil, zoneName: "", title: "export",
    now: Timestamp(microseconds: 1_795_219_200_000_000))

  /// One document, its format found by its shape.
  static func read(
    _ text: String, as expected: TimelineFormat, hints: TimelineHints = hints
  ) throws -> TimelineReading {
    try read([("export.json", text)], as: expected, hints: hints)
  }

  /// Several documents of one export; each must be recognised as `expected`.
  static func read(
    _ files: [(name: String, text: String)], as expected: TimelineFormat,
    hints: TimelineHints = hints
  ) throws -> TimelineReading {
    let documents = try files.map { file in
      let json = try JSONTimeline.parse(Array(file.text.utf8))
      #expect(TimelineFormat.ofDocument(json) == expected, "\(file.name)")
      return TimelineDocument(name: file.name, json: json)
    }
    return try JSONTimeline.read(documents, format: expected, hints: hints)
  }

  /// Lines in pieces of `piece` bytes.
  static func lines(
    _ text: String, as format: TimelineFormat, fields: LineFields? = nil, piece: Int = 7,
    hints: TimelineHints = hints
  ) throws -> TimelineReading {
    var timeline = LineTimeline(format: format, fields: fields, hints: hints)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      timeline.feed(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    return try timeline.finish()
  }
}

extension TimelineReading.Incident {
  /// `2026-11-21T02:03:04Z/2026-11-21T02:04:00Z kind! actor: text`, one line an entry; `!` where
  /// the kind was not inferred.
  var story: [String] {
    entries.map { entry in
      let end = entry.entry.end.map { "/" + $0.shortText } ?? ""
      let guesses = entry.entry.guesses.map(\.rawValue).joined(separator: ",")
      let unsure = guesses.isEmpty ? "" : " (\(guesses))"
      let actor = entry.entry.actor.map { $0 + ": " } ?? ""
      let kind = entry.entry.kind.rawValue
      return "\(entry.at.shortText)\(end) \(kind)\(unsure) \(actor)\(entry.entry.text)"
    }
  }
}

extension Timestamp {
  /// To the second, with a fraction only where there is one.
  fileprivate var shortText: String {
    microseconds % 1_000_000 == 0 ? String(rfc3339.prefix(19)) + "Z" : rfc3339
  }
}
