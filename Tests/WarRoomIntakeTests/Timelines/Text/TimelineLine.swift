import WarRoomCore
import WarRoomIntake

/// A timeline as a person would check it: one short line for each entry.
enum TimelineLine {
  static let hints = TimelineHints(
    date: nil, zoneSeconds: nil, zoneName: "", title: "notes",
    now: Timestamp(microseconds: 1_795_262_400_000_000))

  /// `2024-03-13T10:01:00Z text [guesses]`, with `..end`, `<actor>` and `{kind}` where there are
  /// any; incidents are parted by `--`.
  static func of(_ reading: TimelineReading) -> [String] {
    var lines: [String] = []
    for (index, incident) in reading.incidents.enumerated() {
      if index > 0 { lines.append("--") }
      lines += incident.entries.map(line)
    }
    return lines
  }

  static func read(_ text: String, date: String? = nil) -> [String] {
    var hints = hints
    hints.date = date.flatMap { Timestamp(rfc3339: $0 + "T00:00:00Z") }
    return of(TextTimeline.read(Array(text.utf8), hints: hints))
  }

  private static func line(_ entry: TimelineReading.Entry) -> String {
    var line = short(entry.at)
    if let end = entry.entry.end { line += ".." + short(end) }
    if let actor = entry.entry.actor { line += " <\(actor)>" }
    if entry.entry.kind != .note { line += " {\(entry.entry.kind.rawValue)}" }
    line += " " + entry.entry.text.replacing("\n", with: " / ")
    let guesses = entry.entry.guesses.map(\.rawValue)
    return guesses.isEmpty ? line : line + " [" + guesses.joined(separator: " ") + "]"
  }

  private static func short(_ time: Timestamp) -> String {
    time.rfc3339.replacing(".000000Z", with: "Z").replacing(":00Z", with: "Z")
  }
}
