import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJSON
import WarRoomJournal
import WarRoomSystem

/// `warroom inbox`: alerts that came in by themselves and belong to no incident yet.
struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "List the alerts that came in and belong to no incident, and decide about them.",
    discussion: """
      An alert waits here as long as it fires and nobody has decided. KEY is its key in the list, \
      or any part of key or title that names only one.

      --json prints one object a line: key, title, severity (sev1 to sev4 or null), service, \
      source, count, started, last_seen, link.
      """,
    subcommands: [List.self, Take.self, Declare.self, Dismiss.self], defaultSubcommand: List.self)

  /// What waits, the worst first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List what waits.")
    @OptionGroup var home: HomeOptions
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try reporting {
        let waiting = try InboxFile(home).waiting
        if json {
          Output.lines(waiting.map(\.json))
        } else if waiting.isEmpty {
          Output.line("nothing waits in the inbox")
        } else {
          for item in waiting { Output.line(item.line) }
        }
      }
    }
  }

  /// Into an incident that is there.
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move an alert into an incident; without --incident, into the newest open one.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The alert.") var key: String

    func run() throws {
      try reporting {
        let item = try InboxFile(home).pick(key)
        let incident = try target.resolve(home)
        let answer = try home.requester().ask(
          .alerts(.take(item.key, into: incident)), of: .inbox)
        Output.line("\(item.alert.title): moved to \(answer.incident.short)")
      }
    }
  }

  /// Into a new incident.
  struct Declare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Declare an incident from an alert, and move it there.")
    @OptionGroup var home: HomeOptions
    @Argument(help: "The alert.") var key: String

    func run() throws {
      try reporting {
        let item = try InboxFile(home).pick(key)
        let answer = try home.requester().ask(.alerts(.take(item.key, into: nil)), of: .inbox)
        Output.line("declared \(answer.incident.text)")
      }
    }
  }

  /// Out of the way, until it fires anew.
  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that nobody needs to look at an alert; when it fires anew, it waits again.")
    @OptionGroup var home: HomeOptions
    @Option(help: "Why.") var reason: String
    @Argument(help: "The alert.") var key: String

    func run() throws {
      try reporting {
        let item = try InboxFile(home).pick(key)
        _ = try home.requester().ask(
          .alerts(.dismiss([item.key], reason: reason)), of: .inbox)
        Output.line("\(item.alert.title): dismissed")
      }
    }
  }
}
