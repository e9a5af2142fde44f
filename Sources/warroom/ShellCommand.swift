import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomHost
import WarRoomSystem

/// `warroom shell`: the user's own shell, with the gate in front of every line.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Open bash or zsh with the gate in front of every line.",
    discussion: """
      Each line is judged before the shell executes it: what only reads runs at once, anything \
      else waits for an approval, as with warroom run. cd, export and the like work as always, \
      because the shell itself executes the line. Aliases are off, and a line that uses a function \
      counts as unknown. The shell's own hooks do this: it guards against mistakes, not against \
      somebody who wants to get around it. Leave it with exit.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The shell: bash or zsh; yours, if it is one of them.") var shell: String?

  func validate() throws {
    guard let shell, GatedShell(rawValue: shell) == nil else { return }
    throw ValidationError("only bash and zsh can be opened; for single commands use warroom run")
  }

  func run() throws {
    var status: Int32 = 0
    try reporting {
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(2) else {
        throw Failure(.usage, "a shell is opened at a terminal; for scripts use warroom run")
      }
      let shell = shell.flatMap(GatedShell.init) ?? .ofUser
      let name = shell.rawValue
      let id = try incident.resolve(home)
      let reader: CallerReader
      do throws(CallerReader.Problem) {
        reader = try CallerReader(words: [name], directory: "/")
      } catch {
        throw Failure(.noInput, "there is no \(name) on the PATH")
      }
      let lines = try ShellLines(shell: shell, incident: id)
      defer { lines.clear() }
      Output.warning(
        "\(name) with the gate in front of every line, for \(id.short). Aliases are off. Leave "
          + "it with exit.")
      let executable = reader.caller.executable
      status = try ShellGate(home, id, shell, executable: executable, lines).serve()
    }
    if status != 0 { throw ExitCode(status) }
  }
}
