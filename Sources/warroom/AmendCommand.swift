import ArgumentParser
import WarRoomCore

/// `warroom amend`: corrects a record by a further one; nothing is edited.
struct AmendCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Correct a record: the correction stands beside it, nothing is edited.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The record's sequence number.") var sequence: UInt64
  @Argument(help: "What is right.") var text: String
  @Option(help: ArgumentHelp("When it really happened, RFC 3339.", valueName: "time"))
  var at: String?

  func order() throws -> Order {
    let occurred = at.flatMap { Timestamp(rfc3339: $0) }
    if at != nil, occurred == nil {
      throw Failure(.usage, "--at is a time such as 2026-11-21T02:03:00Z")
    }
    return .amend(sequence: sequence, text: text, occurred: occurred)
  }
}
