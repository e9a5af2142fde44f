import ArgumentParser
import WarRoomCore

/// `warroom cancel`: stop a run that is under way: TERM, then KILL.
struct CancelCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Stop a run that is under way: TERM, then KILL.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    .cancel(RunID(number), reason: reason)
  }
}
