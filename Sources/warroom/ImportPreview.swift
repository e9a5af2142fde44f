import WarRoomCanvas
import WarRoomCore
import WarRoomIntake
import WarRoomJSON
import WarRoomSystem

/// What an import would write, for people and for programs.
struct ImportPreview {
  private let sources: [ImportedSource]

  init(_ sources: [ImportedSource]) { self.sources = sources }

  /// One object on standard output, in pieces: an import may hold a million entries.
  func writeJSON() {
    var output = ImportOutput()
    output.add("{\"incidents\":[")
    var isFirst = true
    for incident in sources.flatMap(\.reading.incidents) {
      output.add(isFirst ? "{\"title\":" : ",{\"title\":")
      isFirst = false
      output.add(string: incident.title)
      output.add(",\"zone\":")
      output.add(string: incident.zone)
      output.add(",\"entries\":[")
      for (index, entry) in incident.entries.enumerated() {
        if index > 0 { output.add(",") }
        output.add(entry)
      }
      output.add("]}")
    }
    output.add("],\"unread\":[")
    for (index, line) in sources.flatMap(\.reading.unread).enumerated() {
      output.add((index > 0 ? "," : "") + "{\"line\":\(line.line),\"text\":")
      output.add(string: line.text)
      output.add("}")
    }
    output.add("]}\n")
    output.finish()
  }

  /// A table for people.
  func writeTable() {
    var output = ImportOutput()
    for source in sources {
      for incident in source.reading.incidents { write(incident, of: source, to: &output) }
      let unread = source.reading.unread
      guard !unread.isEmpty else { continue }
      output.line("Not read as entries:")
      for line in unread.prefix(ImportLimits.unreadShown) {
        let place = line.line > 0 ? "\(source.file):\(line.line)" : source.file
        output.line("  \(place)  \(ImportPreview.oneLine(line.text))")
      }
      if unread.count > ImportLimits.unreadShown {
        output.line("  and \(unread.count - ImportLimits.unreadShown) more")
      }
      output.line("")
    }
    let entries = sources.flatMap(\.reading.incidents).reduce(0) { $0 + $1.entries.count }
    let incidents = sources.reduce(0) { $0 + $1.incidentCount }
    output.line(
      "\(ImportPreview.count(incidents, "incident")), \(ImportPreview.count(entries, "entry")). "
        + "Nothing was written.")
    output.finish()
  }

  private func write(
    _ incident: TimelineReading.Incident, of source: ImportedSource,
    to output: inout ImportOutput
  ) {
    output.line(incident.title)
    let zone = incident.zone.isEmpty ? "zone not stated, taken as UTC" : "times of \(incident.zone)"
    let severity = incident.severity?.label ?? "severity not recorded"
    output.line("  \(source.file), read as \(source.format.rawValue); \(zone); \(severity)")
    for entry in incident.entries {
      let time = PrintableText(String(entry.at.rfc3339.prefix(19))).string
      let kind = PrintableText(entry.entry.kind.rawValue).padded(to: 13).string
      let actor = entry.entry.actor.map { $0 + ": " } ?? ""
      let end = entry.entry.end.map { " (to \($0.rfc3339.prefix(19)))" } ?? ""
      let guesses = entry.entry.guesses.map(\.rawValue).joined(separator: ", ")
      let unsure = guesses.isEmpty ? "" : "  [guessed: \(guesses)]"
      output.line(
        "  \(time)Z  \(kind)  \(ImportPreview.oneLine(actor + entry.entry.text))\(end)\(unsure)")
    }
    output.line("")
  }

  private static func count(_ number: Int, _ what: String) -> String {
    let many = what.hasSuffix("y") ? what.dropLast() + "ies" : what + "s"
    return number == 1 ? "1 \(what)" : "\(number) \(many)"
  }

  /// Lines of a text behind each other, cut to a readable width.
  private static func oneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    return PrintableText(line, limit: ImportLimits.textColumns).string
  }
}

/// Gathers output, and writes it in large pieces.
struct ImportOutput {
  private var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    bytes += text.utf8
    if bytes.count >= ImportLimits.outputBytes { flush() }
  }

  mutating func add(string text: String) {
    var writer = JSONWriter()
    writer.string(text)
    bytes += writer.bytes
  }

  mutating func add(_ entry: TimelineReading.Entry) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("at", entry.at)
    writer.member("end", entry.entry.end)
    writer.member("text", entry.entry.text)
    writer.member("actor", entry.entry.actor)
    writer.member("kind", entry.entry.kind.rawValue)
    writer.member("line", unsigned: entry.entry.line)
    writer.member("guesses", entry.entry.guesses.map(\.rawValue))
    writer.endObject()
    bytes += writer.bytes
    if bytes.count >= ImportLimits.outputBytes { flush() }
  }

  /// A line whose words are from outside.
  mutating func line(_ text: String) {
    add(PrintableText(text).string + "\n")
  }

  mutating func finish() { flush() }

  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    Output.raw(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
