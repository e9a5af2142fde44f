import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem
import WarRoomTerminal

/// `warroom`: the console on an incident. Without a terminal it prints the room and ends.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console (the default).")

  @OptionGroup var home: HomeOptions
  @Argument(help: "The incident. Default: the newest open one.") var incident: String?
  @OptionGroup var look: LookOptions

  func run() throws {
    try reporting {
      let id: IncidentID
      do { id = try IncidentPicker(home: home).pick(incident) } catch let failure as Failure {
        guard let incident, failure.status == .noInput else { throw failure }
        throw Failure(
          .noInput, "\(failure.text); if \(incident) was meant as a command, see: warroom --help")
      }
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1) else {
        let room = try RoomFile.room(id, home)
        return Output.lines(PlainRoom.lines(room, now: Output.now))
      }
      let resolved = try look.resolved()
      let console = try Console(
        Console.Setup(
          address: try home.address(), greeting: home.greeting(.console), incident: id,
          theme: resolved.theme, charts: resolved.charts, terminal: resolved.terminal))
      try open(console)
    }
  }

  private func open(_ console: Console) throws {
    do {
      let ending = try console.run()
      let folder = try home.folder().folder(of: console.lastIncident)
      Output.line("\(console.lastIncident.text)  \(folder)")
      if ending != .quit { throw ExitCode(ending == .terminated ? 143 : 129) }
    } catch let error as TerminalError {
      throw Failure(.usage, error.description)
    }
  }
}
