import ArgumentParser
import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// `warroom message`: what people outside the room are told.
struct MessageCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "Tell people outside: draft messages, send them, list them.",
    discussion: """
      Kinds: internal, stakeholder, status-page, hand-over, all-clear. A text is filled from a \
      template: yours in messages/*.yaml of the configuration folder (`message:` names the kind, \
      `text:` holds the text), else a built-in one. {{NAME}} in it is filled from the incident; \
      what nobody recorded reads "not recorded". Names: \
      \(MessageValue.allCases.map(\.rawValue).joined(separator: ", ")).
      """,
    subcommands: [Draft.self, MessageSendCommand.self, Sent.self, List.self],
    defaultSubcommand: List.self)

  /// `warroom message draft`
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft", abstract: "Fill a template, print it, and keep it as a draft.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "internal, stakeholder, status-page, hand-over or all-clear.") var kind: String
    @Flag(help: "Open it in $VISUAL or $EDITOR first.") var edit = false
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write it to a new file instead of keeping it.", valueName: "file"))
    var output: String?

    func run() throws {
      try reporting {
        let kind = try IncidentMessage.Kind.named(kind)
        let id = try target.resolve(home)
        let room = try RoomFile.room(id, home)
        var text = try MessageDesk.template(kind).filled(from: room, now: Output.now)
        if edit { text = try MessageDesk.edited(text) }
        if let output {
          try NewFile.write(text + "\n", to: output)
          return Output.line("written to \(output)")
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
          Output.line(String(line))
        }
        let message = try MessageDesk.keep(kind, text, of: id, home)
        Output.warning("kept as message \(message.number) of \(id.short)")
      }
    }
  }

  /// `warroom message sent`
  struct Sent: Asking {
    static let configuration = CommandConfiguration(
      commandName: "sent", abstract: "Record that a person sent a message by hand.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The message's number.") var number: UInt64
    @Option(help: ArgumentHelp("Where it can be seen.", valueName: "url")) var link: String?

    func order() throws -> Order { .message(.deliver(number: number, nil, link: link)) }
  }

  /// `warroom message list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List messages, and when the next update is due.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption

    func run() throws {
      try reporting {
        let room = try RoomFile.room(try target.resolve(home), home)
        for state in room.messages.all {
          let link = state.link.map { ", \($0)" } ?? ""
          let sent = state.sent.map { "sent \($0.day) \($0.clock)Z" + link } ?? "not sent"
          let title = state.message.text.split(whereSeparator: \.isNewline).first ?? ""
          Output.line("\(state.message.number)  \(state.message.kind.rawValue)  \(sent)  \(title)")
        }
        if room.messages.all.isEmpty { Output.line("No messages yet.") }
        for due in room.obligations() where due.obligation == .statusUpdate {
          let now = Output.now
          let mark = due.due < now ? "LATE: the next update is " : "the next update is "
          Output.line(mark + "\(Wording.due(due.due, now: now)), by \(due.due.clock)Z")
        }
      }
    }
  }
}
