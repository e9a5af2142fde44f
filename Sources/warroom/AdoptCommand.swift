import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// `warroom adopt`: commands that were run outside the gate, taken into the timeline afterwards.
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Take a command that was already run outside the gate into the timeline.",
    discussion: """
      It is judged and marked as run outside the gate; nothing is run. A history file is that of \
      bash, with or without times, or the extended one of zsh.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: ArgumentHelp("When it ran, RFC 3339.", valueName: "time")) var at: String?
  @Option(help: ArgumentHelp("Take the newest commands of this file.", valueName: "file"))
  var history: String?
  @Option(help: ArgumentHelp("How many of them, at most.", valueName: "number")) var last = 20
  @Option(help: ArgumentHelp("Only those that ran at or after this time.", valueName: "time"))
  var since: String?
  @Argument(parsing: .postTerminator, help: "The command, or its whole line as one word.")
  var command: [String] = []

  /// Commands taken in at a time: each is a record of its own.
  private static let mostCommands = 500
  /// Bytes of a history file.
  private static let historyBytes = 16 * 1_024 * 1_024

  func validate() throws {
    guard (history == nil) != command.isEmpty else {
      throw ValidationError("give a command after --, or --history FILE")
    }
    guard (1...AdoptCommand.mostCommands).contains(last) else {
      throw ValidationError("--last is between 1 and \(AdoptCommand.mostCommands)")
    }
  }

  func run() throws {
    try reporting {
      let commands = try commands()
      let incident = try target.resolve(home)
      let requester = try home.requester()
      for command in commands {
        let answer = try requester.ask(.adopt(command), of: incident)
        Output.line("recorded as \(answer.sequence) of \(answer.incident.short): \(command.line)")
      }
    }
  }

  private func commands() throws -> [AdoptedCommand] {
    guard let history else {
      let line = command.count == 1 ? command[0] : ShellHistory.line(command)
      return [AdoptedCommand(line: line, source: "typed", occurred: try time(at, "--at"))]
    }
    let first = try time(since, "--since")
    let bytes: [UInt8]
    do {
      bytes = try Files.read(history, limit: AdoptCommand.historyBytes, followLinks: true)
    } catch {
      throw Failure(.noInput, "\(history): \(error.text)")
    }
    let all = ShellHistory.commands(in: bytes).filter { entry in
      guard let first else { return true }
      return entry.occurred.map { $0 >= first } ?? false
    }
    let name = history.split(separator: "/").last.map(String.init) ?? history
    if all.count > last { Output.warning("the newest \(last) of \(all.count) commands are taken") }
    return all.suffix(last).map {
      AdoptedCommand(line: $0.line, source: "history \(name)", occurred: $0.occurred)
    }
  }

  private func time(_ text: String?, _ option: String) throws -> Timestamp? {
    guard let text else { return nil }
    guard let time = Timestamp(rfc3339: text) else {
      throw Failure(.usage, "\(option) is a time such as 2026-11-21T02:03:00Z")
    }
    return time
  }
}
