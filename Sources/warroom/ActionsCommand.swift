import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJSON
import WarRoomReview
import WarRoomWire

/// `warroom actions`: what is to be done after incidents.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "What is to be done after incidents.",
    subcommands: [List.self, Add.self, Set.self], defaultSubcommand: List.self)

  /// `warroom actions list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the action items of all incidents, or of one.")
    @OptionGroup var home: HomeOptions
    @Option(
      name: [.customShort("i"), .customLong("incident")],
      help: ArgumentHelp("Only of this incident.", valueName: "id"))
    var incident: String?
    @Flag(help: "Only those that are not done or dropped.") var open = false
    @Flag(help: "One JSON object a line.") var json = false
    @Flag(help: "A Markdown task list.") var markdown = false
    @Flag(help: "Comma-separated values.") var csv = false

    func run() throws {
      try reporting {
        let picker = IncidentPicker(home: home)
        let ids = try incident.map { [try picker.pick($0)] } ?? picker.listed().map(\.summary.id)
        var rows: [ActionItemList.Row] = []
        for id in ids {
          let room = try RoomFile.room(id, home)
          rows += room.review.actionItems.map { ActionItemList.Row(incident: id, item: $0) }
        }
        if open { rows.removeAll { $0.item.status == .done || $0.item.status == .dropped } }
        let list = ActionItemList(rows)
        if markdown { return Output.document(list.markdown) }
        if csv { return Output.document(list.csv) }
        for row in list.rows {
          if json {
            Output.json(ActionsCommand.json(row))
          } else {
            Output.line(ActionsCommand.line(row))
          }
        }
      }
    }
  }

  /// `warroom actions add`
  struct Add: Asking {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an action item.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "What is to be done.") var text: String
    @Option(help: "P0, P1, P2 or P3.") var priority = "P2"
    @Option(help: "prevent, detect, mitigate, process or document.") var kind = "prevent"
    @Option(help: "Who does it. Without it: unassigned.") var owner: String?
    @Option(help: ArgumentHelp("By when: a day or a time.", valueName: "time")) var due: String?
    @Option(help: "Where it is tracked.") var link: String?

    func order() throws -> Order {
      guard let priority = ActionItem.Priority(rawValue: priority) else {
        throw Failure(.usage, "a priority is P0, P1, P2 or P3")
      }
      guard let kind = ActionItem.Kind(rawValue: kind) else {
        throw Failure(.usage, "a kind is prevent, detect, mitigate, process or document")
      }
      return .review(
        .addActionItem(
          ActionItem(
            number: 0, text: text, priority: priority, kind: kind, owner: owner,
            due: try ActionsCommand.time(due), link: link)))
    }
  }

  /// `warroom actions set`
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change the status, owner or due time of an action item.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The number of the item.") var number: UInt64
    @Option(help: "open, \"under way\", done or dropped.") var status: String?
    @Option(help: "Who does it; empty takes it from whoever has it.") var owner: String?
    @Option(help: ArgumentHelp("By when; empty takes it back.", valueName: "time"))
    var due: String?
    @Option(help: "Why.") var reason: String

    func run() throws {
      try reporting {
        let id = try target.resolve(home)
        let room = try RoomFile.room(id, home)
        guard let item = room.review.actionItems.first(where: { $0.number == number }) else {
          throw Failure(.noInput, "\(id.text) has no action item \(number)")
        }
        let now = try status.map { word in
          guard let status = ActionItem.Status(rawValue: word) else {
            throw Failure(.usage, "a status is open, \"under way\", done or dropped")
          }
          return status
        }
        let order = Order.review(
          .changeActionItem(
            number: number, now ?? item.status,
            owner: owner.map { $0.isEmpty ? nil : $0 } ?? item.owner,
            due: try due.map { try ActionsCommand.time($0) } ?? item.due, reason: reason))
        let answer = try home.requester().ask(order, of: id)
        Output.line("recorded as \(answer.sequence) of \(answer.incident.short)")
      }
    }
  }

  private static func time(_ text: String?) throws -> Timestamp? {
    guard let text, !text.isEmpty else { return nil }
    let whole = text.utf8.count == 10 ? text + "T00:00:00Z" : text
    guard let time = Timestamp(rfc3339: whole) else {
      throw Failure(.usage, "a time is such as 2026-11-30 or 2026-11-30T12:00:00Z")
    }
    return time
  }

  private static func line(_ row: ActionItemList.Row) -> String {
    let item = row.item
    let due = item.due.map { "  due \($0.rfc3339.prefix(10))" } ?? ""
    return "\(item.priority.rawValue)  \(item.status.rawValue)  \(item.owner ?? "UNASSIGNED")  "
      + "\(item.text)\(due)  \(row.incident.text) \(item.number)"
  }

  private static func json(_ row: ActionItemList.Row) -> String {
    let item = row.item
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("incident", row.incident.text)
    writer.member("number", Int(clamping: item.number))
    writer.member("text", item.text)
    writer.member("priority", item.priority.rawValue)
    writer.member("kind", item.kind.rawValue)
    writer.member("status", item.status.rawValue)
    writer.member("owner", item.owner)
    writer.member("due", item.due)
    writer.member("link", item.link)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
