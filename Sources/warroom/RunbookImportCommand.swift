import ArgumentParser
import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomScreen
import WarRoomSystem

/// `warroom runbook import`: the commands of a Markdown runbook as options.
struct RunbookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make options of the commands in a Markdown runbook: a YAML file, or an incident's.",
    discussion: """
      Fenced shell blocks become options under their heading; <pod>, $POD and {{ pod }} become \
      parameters. Nothing in the file is believed: the gate judges each command when somebody \
      proposes it, and effect, risk and undo read as not recorded.

      With -o a runbook is written, whose parameters are filled from an alert's labels. With -i \
      the options are offered in an incident, filled from its alerts and from --set; what stays \
      unfilled is offered as a step by hand. A file that is there is not overwritten: exit status \
      73.
      """)
  @OptionGroup var home: HomeOptions
  @Argument(help: "The Markdown file.") var file: String
  @Option(name: .shortAndLong, help: ArgumentHelp("Write a runbook.", valueName: "file"))
  var output: String?
  @Option(
    name: [.customShort("i"), .customLong("incident")],
    help: ArgumentHelp("Offer the options in an incident.", valueName: "id"))
  var incident: String?
  @Option(
    help: ArgumentHelp("A label that the runbook is for; may be repeated.", valueName: "name=value")
  )
  var match: [String] = []
  @Option(
    help: ArgumentHelp("The value of a parameter; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  /// Bytes of a Markdown file.
  private static let fileBytes = 1_024 * 1_024

  func validate() throws {
    guard (output == nil) != (incident == nil) else {
      throw ValidationError("give -o FILE to write a runbook, or -i INCIDENT to offer its options")
    }
  }

  func run() throws {
    try reporting {
      let rules = RuleFolder.load(configuration: ConfigurationFolder.path)
      if let problem = rules.problems.first { throw Failure(.configuration, problem.description) }
      let draft = RunbookDraft(MarkdownRunbook(try text()), file: file, gate: rules.gate)
      for remark in draft.remarks { Output.warning("\(file), \(remark)") }
      guard !draft.options.isEmpty else {
        throw Failure(.badData, "\(file): no fenced block holds a command")
      }
      if let output { return try write(draft, to: output, rules.gate) }
      try offer(draft, rules.gate)
    }
  }

  private func text() throws -> String {
    do {
      let bytes = try Files.read(file, limit: Self.fileBytes, followLinks: true)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw Failure(.noInput, "\(file): \(error.text)")
    }
  }

  private func write(_ draft: RunbookDraft, to path: String, _ gate: Gate) throws {
    let text = RunbookYAML.text(draft, matches: try pairs(match, "--match"))
    let reading = Runbook.read(Array(text.utf8), file: path, gate: gate)
    if let error = reading.errors.first { throw Failure(.badData, error.description) }
    try NewFile.write(text, to: path)
    Output.line("\(Wording.count(draft.options.count, "option")) written to \(path)")
    for name in draft.parameters { Output.line("  filled from the label \(name)") }
  }

  private func offer(_ draft: RunbookDraft, _ gate: Gate) throws {
    let id = try IncidentPicker(home: home).pick(incident)
    let room = try RoomFile.room(id, home)
    let values = try values(in: room)
    let requester = try home.requester()
    for option in draft.options {
      var offered = option
      let filled = RunbookShelf.fill(option, from: values, gate: gate)
      if let whole = filled.option {
        offered = whole
      } else {
        offered.command = nil
        offered.manualSteps = option.command.map { Wording.command($0.words) } ?? ""
        Output.warning("\(option.id) stays a step by hand: \(filled.problem); give it with --set")
      }
      guard room.option(offered.id) == nil else {
        Output.warning("\(offered.id) is on offer already")
        continue
      }
      _ = try requester.ask(.offer(offered), of: id)
      Output.line("offered \(offered.id): \(offered.title)")
    }
  }

  /// What parameters are filled from: what was given, before the labels of alerts, the firing ones
  /// first.
  private func values(in room: Room) throws -> Alert {
    var labels = try pairs(set, "--set")
    let alerts = room.alerts.map(\.alert)
    let ordered = alerts.filter(\.firing) + alerts.filter { !$0.firing }
    for label in ordered.flatMap(\.labels) where !labels.contains(where: { $0.name == label.name })
    { labels.append(label) }
    return Alert(
      source: "import", fingerprint: "", title: "", summary: "", severity: nil,
      severityAsPrinted: "", firing: true, started: nil, ended: nil,
      service: ordered.compactMap(\.service).first ?? room.incident?.services.first,
      labels: labels, link: nil)
  }

  private func pairs(_ texts: [String], _ option: String) throws -> [Alert.Label] {
    try texts.map { text in
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw Failure(.usage, "\(option) wants NAME=VALUE, not \(text)")
      }
      return Alert.Label(
        name: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
    }
  }
}
