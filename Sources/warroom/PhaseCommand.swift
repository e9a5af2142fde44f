import ArgumentParser
import WarRoomCore

/// `warroom phase`: move the incident to another phase.
struct PhaseCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "Move the incident to another phase.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(
    help: "mitigating, monitoring, resolved, review, closed, declined, merged or cancelled.")
  var phase: String
  @Option(help: "Why; some moves need it.") var reason = ""

  func order() throws -> Order {
    guard let phase = Phase(rawValue: phase) else {
      let words = Phase.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "a phase is one of \(words)")
    }
    return .move(phase, reason: reason)
  }
}
