import ArgumentParser
import WarRoomCore

/// `warroom deny`: deny a run that waits, with the reason.
struct DenyCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "deny", abstract: "Deny a run that waits, with the reason.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    .deny(RunID(number), reason: reason)
  }
}
