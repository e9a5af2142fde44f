import ArgumentParser
import WarRoomCore
import WarRoomIntake
import WarRoomSystem

/// `warroom import`: past incidents from other people's records of them.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in past incidents from files of many formats.",
    discussion: """
      Formats, told by their shape: journals of warroom; Markdown, plain text, wiki text and \
      pasted chat; CSV and TSV; exports of Statuspage, PagerDuty, Slack (folder or zip), GitHub, \
      Jira, kubectl events, Grafana annotations and CloudTrail; journald and other JSON lines; \
      markers of asciicasts. Files of one export that belong together are given together. \
      Whatever had to be guessed stands on the record as a guess, and what could not be read is \
      told.

      Each incident becomes a journal in the home, or with -o a file. Its id is printed.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: ArgumentHelp("What to read; - reads standard input.", valueName: "file"))
  var files: [String]
  @Option(help: "Read it as this format, whatever it looks like.") var format: String?
  @Option(help: ArgumentHelp("The day of times without one: 2026-11-21.", valueName: "day"))
  var date: String?
  @Option(help: "The zone of times without one: +02:00, CEST, Europe/Berlin. Default: UTC.")
  var zone: String?
  @Option(
    help: ArgumentHelp(
      "Members of JSON lines: time=ts,text=msg,actor=service; also level, kind, end.",
      valueName: "fields"))
  var map: String?
  @Flag(help: "Import it once more, though the home has an incident from the same bytes.")
  var again = false
  @Flag(help: "Show what would be imported; nothing is written.") var dryRun = false
  @Flag(help: "With --dry-run: one JSON object.") var json = false
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write journals to this file instead of the home; a second incident to FILE-2.",
      valueName: "file"))
  var output: String?

  func validate() throws {
    if let format, TimelineFormat(word: format) == nil {
      let known = TimelineFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format is one of \(known); not \(format)")
    }
    if let map, LineFields(map) == nil {
      throw ValidationError("--map is such as time=ts,text=msg,actor=service, not \(map)")
    }
    if let date, ImportCommand.day(date) == nil {
      throw ValidationError("--date is a day such as 2026-11-21, not \(date)")
    }
    if json, !dryRun { throw ValidationError("--json goes with --dry-run") }
    if files.count > ImportLimits.files {
      throw ValidationError("at most \(ImportLimits.files) files at a time")
    }
  }

  func run() throws {
    try reporting {
      let hints = try hints()
      let reader = ImportReader(
        format: format.flatMap { TimelineFormat(word: $0) },
        fields: map.flatMap { LineFields($0) }, hints: hints)
      let sources = try reader.read(files)
      let count = sources.reduce(0) { $0 + $1.incidentCount }
      guard count <= ImportLimits.incidents else {
        throw Failure(
          .badData, "these are \(count) incidents; at most \(ImportLimits.incidents) at a time")
      }
      for source in sources { source.warnings.forEach { Output.warning($0) } }
      if dryRun {
        let preview = ImportPreview(sources)
        if json { preview.writeJSON() } else { preview.writeTable() }
        return
      }
      if let output {
        try ImportFile(path: output, home: home).write(sources, at: hints.now)
      } else {
        try ImportHome(folder: home.folder(), home: home, again: again)
          .write(sources, at: hints.now)
      }
    }
  }

  private func hints() throws -> TimelineHints {
    let now = Output.now
    var hints = TimelineHints(
      date: date.flatMap(ImportCommand.day), zoneSeconds: nil, zoneName: "", title: "", now: now)
    if let zone { try ImportZone(zone).put(into: &hints) }
    return hints
  }

  /// Midnight UTC of a day.
  private static func day(_ text: String) -> Timestamp? {
    text.utf8.count == 10 ? Timestamp(rfc3339: text + "T00:00:00Z") : nil
  }
}
