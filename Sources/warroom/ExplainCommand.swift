import ArgumentParser
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJSON
import WarRoomScreen
import WarRoomSystem

/// `warroom explain`: what the gate says of a command, without an incident.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Judge a shell line, or a command after --, and say why. Runs nothing.",
    discussion: """
      Exit status 0: read-only; 10: reversible; 20: destructive; 30: unknown, which counts as \
      destructive. With --batch, 0 when every line was judged.
      """)
  @Flag(help: "Print one JSON object.") var json = false
  @Option(
    help: ArgumentHelp(
      "JSON Lines with `command`; one JSON line is printed for each.", valueName: "file|-"))
  var batch: String?
  @Option(
    help: ArgumentHelp(
      "The configuration folder, for rules of your own.", valueName: "dir"))
  var configuration: String?
  @Argument(help: "A shell line, in quotes.") var line: String?
  @Argument(parsing: .postTerminator, help: "A command, word by word.")
  var command: [String] = []

  func validate() throws {
    let given = [line != nil, batch != nil, !command.isEmpty].count { $0 }
    guard given == 1 else {
      throw ValidationError("give a line in quotes, a command after --, or --batch FILE")
    }
  }

  func run() throws {
    try reporting {
      let gate = try self.gate()
      if let batch { return try BatchExplainer(gate: gate).run(batch) }
      let judgment: Judgment
      let words: [String]
      if let line {
        judgment = gate.judge(line: line)
        words = [line]
      } else {
        judgment = gate.judge(
          CommandSpec(words: command, directory: nil, timeLimitSeconds: 0))
        words = command
      }
      if json {
        Output.json(JudgmentJSON.text(judgment, words))
      } else {
        Output.lines(PlainJudgment.lines(judgment, words))
      }
      let status = JudgmentJSON.status(judgment.commandClass)
      if status != 0 { throw ExitCode(status) }
    }
  }

  /// Rules that are broken judge nothing.
  private func gate() throws -> Gate {
    let folder = configuration ?? ConfigurationFolder.path
    let rules = RuleFolder.load(configuration: folder)
    if let problem = rules.problems.first { throw Failure(.configuration, problem.description) }
    return rules.gate
  }
}
