import ArgumentParser
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJSON
import WarRoomScreen

/// `warroom runbook match`: which runbooks fit an alert, why, and what they would offer.
struct RunbookMatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Say which runbooks fit an alert, with the points and what they would offer.",
    discussion: """
      A runbook fits when every label that it names fits and, where it names words, at least one \
      of them occurs. An exact label gives 10 points, one that fits a pattern 6, the service 5, a \
      word in the title 3, one in the summary alone 1; the runbook with most points comes first.

      Exit status 0, also when none fits; 65: it is no alert.
      """)
  @Option(help: ArgumentHelp("An alert in any known format.", valueName: "file|-"))
  var alert: String
  @Flag(help: "Print one JSON object a runbook.") var json = false

  func run() throws {
    try reporting {
      let alerts = try AlertFile.read(alert)
      let folder = ConfigurationFolder.path
      let rules = RuleFolder.load(configuration: folder)
      if let problem = rules.problems.first { throw Failure(.configuration, problem.description) }
      let loaded = RunbookFolder.load(configuration: folder, gate: rules.gate)
      for error in loaded.errors { Output.warning("left out: \(error.description)") }
      let found = loaded.shelf.found(for: alerts)
      for each in found {
        let offer = RunbookShelf.offer(of: [each], gate: rules.gate)
        if json { Output.json(object(each, offer)) } else { tell(each, offer, rules.gate) }
      }
      guard found.isEmpty, !json else { return }
      Output.line("None of \(Wording.count(loaded.shelf.runbooks.count, "runbook")) fits.")
    }
  }

  private func tell(_ found: RunbookShelf.Found, _ offer: RunbookShelf.Offer, _ gate: Gate) {
    let runbook = found.runbook
    let points = Wording.count(found.fit.points, "point")
    Output.line("\(runbook.name): \(points), \(runbook.title) (\(runbook.file))")
    for term in found.fit.terms { Output.line("  +\(term.points) \(term.text)") }
    for option in offer.options {
      let kind =
        Runbook.judgment(of: option, gate: gate).map { Wording.commandClass($0).lowercased() }
      Output.line("  \(option.id): \(option.title), \(kind ?? "by hand")")
      if let command = option.command { Output.line("    \(Wording.command(command.words))") }
    }
    for problem in offer.problems { Output.line("  \(problem.description)") }
  }

  private func object(_ found: RunbookShelf.Found, _ offer: RunbookShelf.Offer) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("runbook", found.runbook.name)
    writer.member("file", found.runbook.file)
    writer.member("alert", found.alert.title)
    writer.member("points", found.fit.points)
    writer.array("terms", found.fit.terms) { writer, term in
      writer.beginObject()
      writer.member("points", term.points)
      writer.member("text", term.text)
      writer.endObject()
    }
    writer.array("options", offer.options) { writer, option in
      writer.beginObject()
      writer.member("id", option.id)
      writer.member("title", option.title)
      writer.member("command", option.command?.words ?? [])
      writer.endObject()
    }
    writer.member("problems", offer.problems.map(\.description))
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
