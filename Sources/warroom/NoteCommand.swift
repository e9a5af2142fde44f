import ArgumentParser
import WarRoomCore

/// `warroom note`: write a note on the timeline.
struct NoteCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note on the timeline.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The note; - reads standard input.") var text: String
  @Option(help: "note, observation, hypothesis, change or message.") var kind = "note"
  @Option(help: ArgumentHelp("When it happened, RFC 3339.", valueName: "time")) var at: String?

  func order() throws -> Order {
    guard let kind = NoteKind(rawValue: kind) else {
      throw Failure(.usage, "a note is a note, observation, hypothesis, change or message")
    }
    let occurred = at.flatMap { Timestamp(rfc3339: $0) }
    if at != nil, occurred == nil {
      throw Failure(.usage, "--at is a time such as 2026-11-21T02:03:00Z")
    }
    return .note(kind, text: try TextArgument.read(text), occurred: occurred)
  }
}
