import ArgumentParser
import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomScreen

/// `warroom page`: acknowledges, silences or escalates a page where it came from.
struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Acknowledge, silence or escalate a page outside, by the configured command.",
    discussion: """
      The command is proposed, judged and approved like any other. config.yaml names it:

        pages:
          acknowledge: [pager, ack, "{{labels.page_id}}"]
          silence: [amtool, silence, add, --duration, "{{labels.for}}", --comment,
                    "{{labels.reason}}", "alertname={{labels.alertname}}"]
          escalate: [pager, escalate, "{{labels.page_id}}"]

      Beside the alert's own labels, fingerprint, reason and for (such as 1800s) may be named.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "acknowledge (or ack), silence or escalate.") var action: String
  @Option(help: "Why.") var reason: String
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long to silence it: 30m, 2h.", valueName: "time"))
  var time: String?
  @Option(
    help: ArgumentHelp(
      "Which alert: its fingerprint, or a part of its title. Default: the only one that fires.",
      valueName: "text"))
  var alert: String?

  func run() throws {
    try reporting {
      let name = self.action == "ack" ? "acknowledge" : self.action
      guard let action = PageAction(rawValue: name) else {
        throw Failure(.usage, "an action is acknowledge, silence or escalate")
      }
      let seconds = try time.map { try PageCommand.seconds(of: $0) }
      guard (action == .silence) == (seconds != nil) else {
        throw Failure(.usage, "a silence needs --for TIME, and nothing else takes it")
      }
      let id = try target.resolve(home)
      let page = try pick(in: try RoomFile.room(id, home))
      guard let words = try MessageDesk.settings().pages[action] else {
        throw Failure(.configuration, "config.yaml names no command for \(action.rawValue)")
      }
      let filled = PageAction.command(words, for: page, reason: reason, seconds: seconds)
      guard let command = filled.command else { throw Failure(.badData, filled.problem) }
      let order = Order.proposeCommand(
        command, target: action.rawValue, reason: "\(action.rawValue) \(page.title): \(reason)")
      let requester = try home.requester()
      let answer = try requester.ask(order, of: id)
      let room = try requester.follow(id, seconds: 60) { room in
        room.run(proposedBy: answer.sequence).map { $0.state.isFinal || $0.isAsking } ?? false
      }
      guard let run = room.run(proposedBy: answer.sequence) else { return }
      Output.lines(PlainRoom.run(run, in: room))
      if case .refused(_, let reason) = run.state { throw Failure(.refused, reason) }
    }
  }

  private func pick(in room: Room) throws -> Alert {
    let alerts = room.alerts.map(\.alert)
    let wanted = alert.map { text in
      alerts.filter { $0.fingerprint == text || $0.title.contains(text) }
    }
    let found = wanted ?? alerts.filter(\.firing)
    guard found.count == 1, let only = found.first else {
      let count = Wording.count(found.count, "alert")
      throw Failure(.noInput, "\(count) could be meant; name one with --alert")
    }
    return only
  }

  private static func seconds(of text: String) throws -> Int64 {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
      (1...100_000).contains(count)
    else { throw Failure(.usage, "a time is written 30m, 2h or 1d") }
    return count * unit
  }
}
