import ArgumentParser
import WarRoomCore
import WarRoomJSON
import WarRoomScreen

/// `warroom changes`: what changed near the onset.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "What changed near the onset, the likeliest first.",
    discussion: """
      Read from the repositories, commands and package log that sources.yaml in the configuration \
      folder names, when an incident is declared and when an alert names another service. The \
      points say how near a change is and whether it touches what is affected: a hint, no verdict.
      """,
    subcommands: [List.self, Mark.self, Report.self], defaultSubcommand: List.self)

  /// `warroom changes list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the changes.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try reporting {
        let room = try RoomFile.room(try target.resolve(home), home)
        let changes = Surroundings.ranked(in: room)
        for (state, score) in changes {
          if json {
            Output.json(ChangesCommand.json(state, score))
          } else {
            let what = "\(state.change.id)  \(Wording.line(state, score))"
            Output.line("\(state.change.at.rfc3339)  \(what)")
          }
        }
      }
    }
  }

  /// `warroom changes mark`
  struct Mark: Asking {
    static let configuration = CommandConfiguration(
      commandName: "mark", abstract: "Call a change suspect, cleared or confirmed.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The change, as listed.") var change: String
    @Argument(help: "suspect, cleared or confirmed.") var mark: String
    @Argument(help: "Why.") var reason: String

    func order() throws -> Order {
      guard let mark = Change.Mark(rawValue: mark) else {
        throw Failure(.usage, "a mark is suspect, cleared or confirmed")
      }
      return .surround(.markChange(id: change, mark, reason: reason))
    }
  }

  /// `warroom changes report`
  struct Report: Asking {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Report a change or an outside event by hand.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "What changed.") var title: String
    @Option(
      help: ArgumentHelp(
        Change.Kind.allCases.map(\.rawValue).joined(separator: ", "), valueName: "kind"))
    var kind = "external"
    @Option(help: ArgumentHelp("When, RFC 3339. Default: now.", valueName: "time"))
    var at: String?
    @Option(help: "The service that it touches.") var service: String?
    @Option(help: "Where more is told.") var link: String?

    func order() throws -> Order {
      guard let kind = Change.Kind(rawValue: kind) else {
        let known = Change.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "a change is one of \(known)")
      }
      guard let time = at.map({ Timestamp(rfc3339: $0) }) ?? Output.now else {
        throw Failure(.usage, "--at is a time such as 2026-11-21T02:03:00Z")
      }
      let change = Change(
        id: "by-hand:\(time.rfc3339):\(title.prefix(40))", kind: kind, title: title, author: nil,
        at: time,
        service: service, source: "by hand", size: nil, link: link, detail: [])
      return .surround(.reportChanges([change]))
    }
  }

  private static func json(_ state: ChangeState, _ score: ChangeScore) -> String {
    var writer = JSONWriter()
    writer.change(state, score)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
