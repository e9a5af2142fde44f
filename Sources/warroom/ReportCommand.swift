import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJSON
import WarRoomReview
import WarRoomSystem

/// `warroom report`: the post-incident report, printed or kept; or its prose, written.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the post-incident report, or write its prose.",
    discussion: """
      The report is derived from the journal alone: the same journal gives the same bytes, and \
      what nobody recorded reads "not recorded". Its prose is a record like any other:

        warroom report --summary "…" --went-well "…" --to-improve "…"

      With -o a Markdown file keeps what you wrote before and after the derived part; a derived \
      part that somebody edited is not overwritten.
      """)
  @OptionGroup var home: HomeOptions
  @Argument(help: "The incident. Default: the newest open one.") var incident: String?
  @Option(
    name: [.customShort("i"), .customLong("incident")],
    help: ArgumentHelp("The incident, too.", valueName: "id"))
  var named: String?
  @Option(help: "md, html or json.") var format = Format.md
  @Option(name: .shortAndLong, help: ArgumentHelp("Keep it in a file.", valueName: "file"))
  var output: String?
  @Flag(help: "Say what still stops closing; exit status 77 when something does.") var check = false
  @Option(help: "Write: what happened, in a few sentences.") var summary: String?
  @Option(help: "Write: what went well.") var wentWell: String?
  @Option(help: "Write: what to improve.") var toImprove: String?

  /// What it is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case md, html, json
  }

  func run() throws {
    try reporting {
      let id = try IncidentPicker(home: home).pick(incident ?? named)
      if summary != nil || wentWell != nil || toImprove != nil { return try write(id) }
      let room = try RoomFile.room(id, home)
      if check { return try printGaps(room) }
      guard let report = Report(room) else { throw Failure(.noInput, "nothing is declared there") }
      try put(report, room)
    }
  }

  private func write(_ id: IncidentID) throws {
    guard let summary, let wentWell, let toImprove else {
      throw Failure(.usage, "a report needs --summary, --went-well and --to-improve")
    }
    let order = Order.fileReport(
      PostIncidentReport(summary: summary, wentWell: wentWell, toImprove: toImprove))
    let answer = try home.requester().ask(order, of: id)
    Output.line("recorded as \(answer.sequence) of \(answer.incident.short)")
  }

  private func printGaps(_ room: Room) throws {
    let gaps = Report.gaps(in: room)
    for sentence in Report.loose(in: room) { Output.line("Also open: \(sentence)") }
    guard !gaps.isEmpty else { return Output.line("Nothing stands in the way of closing.") }
    Output.lines(gaps)
    throw ExitCode(ExitStatus.refused.rawValue)
  }

  private func put(_ report: Report, _ room: Room) throws {
    let text: String
    switch format {
    case .md: text = MarkdownReport.text(report)
    case .html: text = HTMLReport.text(report)
    case .json: text = ReportJSON.text(report, gaps: Report.gaps(in: room)) + "\n"
    }
    guard let output else { return Output.document(text) }
    let kept = format == .md ? try KeptReport.merge(text, into: output) : text
    if format != .md { try KeptReport.checkOwn(output, format) }
    do {
      try Files.replace(output, with: Array(kept.utf8))
    } catch {
      throw Failure(.cannotCreate, "\(output): \(error.text)")
    }
    Output.line("written to \(output)")
  }
}
