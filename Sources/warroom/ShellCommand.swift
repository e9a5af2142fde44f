import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomHost
import WarRoomSystem

/// `warroom shell`: the user's own shell, with the gate in front of every line.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Open bash with the gate in front of every line.",
    discussion: """
      Each line is judged before the shell executes it: what only reads runs at once, anything \
      else waits for an approval, as with warroom run. cd, export and the like work as always, \
      because the shell itself executes the line. Aliases are off, and a line that uses a function \
      counts as unknown. The shell's own hooks do this: it guards against mistakes, not against \
      somebody who wants to get around it. Leave it with exit.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The shell; only bash has hooks that can refuse a line.") var shell = "bash"

  func validate() throws {
    guard shell == "bash" else {
      throw ValidationError("only bash can be opened; for single commands use warroom run")
    }
  }

  func run() throws {
    var status: Int32 = 0
    try reporting {
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(2) else {
        throw Failure(.usage, "a shell is opened at a terminal; for scripts use warroom run")
      }
      let id = try incident.resolve(home)
      let reader: CallerReader
      do throws(CallerReader.Problem) {
        reader = try CallerReader(words: [shell], directory: "/")
      } catch {
        throw Failure(.noInput, "there is no \(shell) on the PATH")
      }
      let lines = try ShellLines(shell: reader.caller.executable, incident: id)
      defer { lines.clear() }
      Output.warning(
        "\(shell) with the gate in front of every line, for \(id.short). Aliases are off. Leave "
          + "it with exit.")
      status = try ShellGate(home, id, shell: reader.caller.executable, lines).serve()
    }
    if status != 0 { throw ExitCode(status) }
  }
}
