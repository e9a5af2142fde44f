import ArgumentParser
import WarRoomCore
import WarRoomSystem

/// `warroom deny`: deny a run that waits, with the reason.
struct DenyCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "deny", abstract: "Deny a run that waits, with the reason.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    // A decision is made by somebody who is there; who may not decide at all hears that first.
    guard home.isAgent || (ThisProcess.isTerminal(0) && ThisProcess.isTerminal(1)) else {
      throw Failure(.refused, "a run is denied at a terminal; this is none")
    }
    return .deny(RunID(number), reason: reason)
  }
}
