import ArgumentParser
import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem

/// `warroom message send`: proposes the command that sends a message.
struct MessageSendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send a message by the configured command, which is judged and approved like any.",
    discussion: """
      config.yaml names the command of each kind:

        messages:
          status-page: [post-update, --page, checkout]
          internal: { command: [mail-team, "{{file}}"], timeout: 30s }

      It gets the text on standard input, or as the file {{file}}. The first link that it prints \
      is kept on the timeline, and the next update is due anew once it has ended well.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(
    help: "A kind (its newest draft, else a new one from the template), a number, or a file.")
  var what: String
  @Option(help: "The kind of message that a file is.") var kind: String?
  @Option(help: ArgumentHelp("Seconds to wait until it asks or ends.", valueName: "seconds"))
  var wait: Int64 = 60

  func run() throws {
    try reporting {
      let id = try target.resolve(home)
      guard try home.address().socket == nil else {
        throw Failure(.usage, "messages are sent from the home itself, not through a shared socket")
      }
      let room = try RoomFile.room(id, home)
      let message = try self.message(in: room, id)
      let command = try MessageDesk.command(message.kind)
      let file = try home.folder().message(message.digest, of: id)
      let spec = MessageDesk.spec(command, file: file)
      let requester = try home.requester()
      let answer = try requester.ask(
        .message(.send(number: message.number, spec)), of: id)
      let after = try settled(answer.sequence, of: id, requester)
      guard let run = after.run(proposedBy: answer.sequence) else { return }
      Output.lines(PlainRoom.run(run, in: after))
      if let link = after.messages.state(message.number)?.link { Output.line("link \(link)") }
      if case .refused(_, let reason) = run.state { throw Failure(.refused, reason) }
    }
  }

  private func message(in room: Room, _ id: IncidentID) throws -> IncidentMessage {
    if let number = UInt64(what) {
      guard let state = room.messages.state(number) else {
        throw Failure(.noInput, "there is no message \(number)")
      }
      return state.message
    }
    if let kind = IncidentMessage.Kind(rawValue: what) {
      let draft = room.messages.all.last { $0.message.kind == kind && $0.sent == nil }
      if let draft { return draft.message }
      let text = try MessageDesk.template(kind).filled(from: room, now: Output.now)
      return try MessageDesk.keep(kind, text, of: id, home)
    }
    guard let kind else {
      throw Failure(.usage, "\(what) is no kind and no number; for a file say --kind KIND")
    }
    let named = try IncidentMessage.Kind.named(kind)
    let bytes: [UInt8]
    do { bytes = try Files.read(what, limit: MessageDesk.fileBytes, followLinks: true) } catch {
      throw Failure(.noInput, "\(what): \(error.text)")
    }
    return try MessageDesk.keep(named, String(decoding: bytes, as: UTF8.self), of: id, home)
  }

  /// The room once the run asks, or is over and its link known, or as it stands after the wait.
  private func settled(
    _ sequence: UInt64, of id: IncidentID, _ requester: Requester
  ) throws -> Room {
    do {
      return try requester.follow(id, seconds: wait) { room in
        guard let run = room.run(proposedBy: sequence) else { return false }
        if case .ended(let outcome) = run.state, outcome.succeeded {
          return room.messages.state(of: run.id)?.sent != nil
        }
        return run.state.isFinal || run.isAsking
      }
    } catch ClientFailure.noAnswer {
      return try home.requester().follow(id, seconds: 30) { _ in true }
    }
  }
}
