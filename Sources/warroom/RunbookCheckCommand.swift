import ArgumentParser
import WarRoomCanvas
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJSON
import WarRoomScreen
import WarRoomSystem

/// `warroom runbook check`: everything that is wrong in runbooks, and what the gate says of them.
struct RunbookCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that is wrong in runbooks, and judge their commands.",
    discussion: """
      Each error and warning stands as FILE:LINE:COLUMN. A key that nobody knows is a warning and \
      is passed over, unless it is nearly a known one. Commands are judged with a harmless word in \
      the place of each label.

      Exit status 0: no errors; 66: a file cannot be read; 78: something is wrong.
      """)
  @Argument(help: "Runbook files.") var files: [String]
  @Flag(help: "Print one JSON object a file.") var json = false

  /// Bytes of one file, as the host bounds it.
  private static let fileBytes = 1_024 * 1_024

  func run() throws {
    try reporting {
      let rules = RuleFolder.load(configuration: ConfigurationFolder.path)
      if let problem = rules.problems.first { throw Failure(.configuration, problem.description) }
      var broken = false
      for path in files {
        let bytes: [UInt8]
        do throws(SystemError) {
          bytes = try Files.read(path, limit: Self.fileBytes, followLinks: true)
        } catch {
          throw Failure(.noInput, "\(path): \(error.text)")
        }
        let reading = Runbook.read(bytes, file: path, gate: rules.gate)
        broken = broken || !reading.errors.isEmpty
        if json {
          Output.json(object(path, reading, rules.gate))
        } else {
          tell(path, reading, rules.gate)
        }
      }
      if broken { throw ExitCode(ExitStatus.configuration.rawValue) }
    }
  }

  private func tell(_ path: String, _ reading: Runbook.Reading, _ gate: Gate) {
    for error in reading.errors { Output.line(worded(error, "error")) }
    for warning in reading.warnings { Output.line(worded(warning, "warning")) }
    guard let runbook = reading.runbook else { return }
    let count = Wording.count(runbook.options.count, "option")
    Output.line("\(path): runbook \(runbook.name), \(count)")
    for option in runbook.options {
      let undo = Wording.undo(option.undo)
      guard let judgment = Runbook.judgment(of: option, gate: gate) else {
        Output.line("  \(option.id): by hand, undo: \(undo)")
        continue
      }
      let kind = Wording.commandClass(judgment).lowercased()
      Output.line("  \(option.id): \(kind), tier \(judgment.tier), undo: \(undo)")
      for reason in Wording.reasons(judgment).prefix(3) { Output.line("    \(reason)") }
    }
  }

  private func worded(_ error: ConfigError, _ kind: String) -> String {
    let place = error.line == 0 ? error.file : "\(error.file):\(error.line):\(error.column)"
    return "\(place): \(kind): \(error.problem)" + (error.hint.isEmpty ? "" : " (\(error.hint))")
  }

  private func object(_ path: String, _ reading: Runbook.Reading, _ gate: Gate) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("file", path)
    writer.member("runbook", reading.runbook?.name)
    for (name, findings) in [("errors", reading.errors), ("warnings", reading.warnings)] {
      writer.array(name, findings) { writer, error in
        writer.beginObject()
        writer.member("line", error.line)
        writer.member("column", error.column)
        writer.member("problem", error.problem)
        writer.member("hint", error.hint)
        writer.endObject()
      }
    }
    writer.array("options", reading.runbook?.options ?? []) { writer, option in
      let judgment = Runbook.judgment(of: option, gate: gate)
      writer.beginObject()
      writer.member("id", option.id)
      writer.member("pattern", option.pattern.rawValue)
      writer.member("class", judgment?.commandClass.rawValue)
      if let judgment { writer.member("tier", judgment.tier) }
      writer.member("undo", Wording.undo(option.undo))
      writer.endObject()
    }
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
