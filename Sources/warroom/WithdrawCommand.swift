import ArgumentParser
import WarRoomCore

/// `warroom withdraw`: take back a run that was proposed.
struct WithdrawCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take back a run that was proposed.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    .withdraw(RunID(number), reason: reason)
  }
}
