import ArgumentParser
import WarRoomClient
import WarRoomHost
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// `warroom host`: the process behind the console. Nobody needs to know that it is there.
struct HostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host", abstract: "Look at the host of this home, have it listen, or stop it.",
    subcommands: [Serve.self, Status.self, Stop.self, ListenCommand.self])

  /// Serves in the foreground; clients start it in the background by themselves.
  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Serve this home in the foreground. Clients start a host when they need one.")
    @OptionGroup var home: HomeOptions
    @Option(help: "Seconds without clients and runs after which it ends.") var idle: Int64?

    func run() throws {
      try reporting {
        let variable = ThisProcess.variable("WARROOM_IDLE_SECONDS").flatMap { Int64($0) }
        let folder = try home.folder()
        do {
          let host = try Host(
            HostOptions(
              home: folder, configuration: ConfigurationFolder.path,
              idleSeconds: max(0, idle ?? variable ?? 60), version: Version.text))
          try host.serve()
        } catch let failure as HostFailure {
          throw Serve.failure(for: failure)
        }
      }
    }

    private static func failure(for failure: HostFailure) -> any Error {
      switch failure {
      case .alreadyRunning: CleanExit.message("another host already serves this home")
      case .homeUnusable, .socketUnusable: Failure(.cannotCreate, failure.text)
      case .journalFailed: Failure(.diskTrouble, failure.text)
      }
    }
  }

  /// Says whether a host runs.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether a host runs, and what.")
    @OptionGroup var home: HomeOptions
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
      try reporting {
        guard case .status(let status) = try home.requester(starting: false).manage(.status) else {
          throw Failure(.noHost, "the host gave no status")
        }
        if json {
          Output.json(StatusJSON.text(status))
        } else {
          Output.line(
            "host \(status.version), protocol \(status.protocolVersion), pid \(status.pid), up "
              + "\(status.uptimeSeconds) s, \(status.rooms) open rooms, \(status.clients) "
              + "clients, \(status.runs) runs"
              + (status.listening.map { ", listens at \($0), \(status.alertsTaken) alerts" } ?? ""))
        }
      }
    }
  }

  /// Ends the host; runs under way are cancelled first.
  struct Stop: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stop the host; commands that run are cancelled, and that is recorded.")
    @OptionGroup var home: HomeOptions

    func run() throws {
      try reporting {
        do {
          switch try home.requester(starting: false).manage(.stop) {
          case .warning(let text): throw Failure(.refused, text)
          case .goodbye(let why): Output.line(why)
          case .welcome, .attached, .record, .accepted, .refused, .rooms, .people, .inbox, .output,
            .status, .unrecognised:
            break
          }
        } catch ClientFailure.noHost {
          Output.line("no host runs")
        } catch ClientFailure.hostLost {
          Output.line("stopped")
        }
      }
    }
  }
}

/// Where the configuration lies.
enum ConfigurationFolder {
  static var path: String {
    if let own = ThisProcess.variable("WARROOM_CONFIG_DIR"), own.hasPrefix("/") { return own }
    if let base = ThisProcess.variable("XDG_CONFIG_HOME"), base.hasPrefix("/") {
      return base + "/warroom"
    }
    return (ThisProcess.variable("HOME") ?? "") + "/.config/warroom"
  }
}
