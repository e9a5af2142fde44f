import ArgumentParser
import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomHost
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

/// `warroom break-glass`: runs a command that nobody approved, in the caller's own terminal.
struct BreakGlassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-glass",
    abstract: "EMERGENCY: run a command without any approval. Everybody is told; it stays marked.",
    discussion: """
      Only at a terminal, only for a person whom the policy lets do it. It asks why, asks for a \
      phrase, waits ten seconds in which Ctrl-C stops it, records what it is about to do, and \
      runs it here, as you. Without a journal the record goes to every other place that can be \
      reached, and that is said. The exit status is the command's own.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(name: .customLong("run"), help: ArgumentHelp("A run that waits.", valueName: "number"))
  var number: Int?
  @Option(name: .customLong("target"), help: "What the phrase names.") var named: String?
  @Argument(parsing: .postTerminator, help: "The command, word by word.")
  var command: [String] = []

  func validate() throws {
    guard (number == nil) != command.isEmpty else {
      throw ValidationError("give a command after --, or --run NUMBER")
    }
  }

  func run() throws {
    try reporting {
      guard !home.isAgent else { throw Failure(.refused, "agents never break the glass") }
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1), ThisProcess.isTerminal(2) else {
        throw Failure(.refused, "the glass is broken by a person at a terminal; this is none")
      }
      let scene = try GlassScene(home: home, wanted: target.incident)
      var glass = try scene.glass(run: number, command: command, target: named)
      try GlassQuestions().ask(&glass)
      let witness = try scene.record(glass)
      let started = SystemClock.boottime()
      let ending: Foreground.Ending
      do throws(SystemError) {
        ending = try Foreground.run(glass.command.words, in: glass.command.directory)
      } catch {
        witness.tell("break-glass: it did not start: \(error.text)")
        throw Failure(.noInput, "it did not start: \(error.text)")
      }
      let took = Wording.duration(milliseconds: (SystemClock.boottime() - started) / 1_000_000)
      switch ending {
      case .exited(let status):
        witness.tell("break-glass: ended with status \(status) after \(took)")
        if status != 0 { throw ExitCode(status) }
      case .signalled(let signal):
        witness.tell("break-glass: ended by signal \(signal) after \(took)")
        throw ExitCode(128 + signal)
      }
    }
  }
}
