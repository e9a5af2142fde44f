import ArgumentParser
import WarRoomCore

/// `warroom revoke`: take back an approval before the run starts.
struct RevokeCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take back an approval before the run starts.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    .revoke(RunID(number), reason: reason)
  }
}
