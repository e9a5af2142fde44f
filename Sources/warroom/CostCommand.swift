import ArgumentParser
import WarRoomCore

/// `warroom cost`: report what the work of an agent cost.
struct CostCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Report what the work of an agent cost.",
    discussion: "Counts towards agent-cost under stopping in policy.yaml.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "How much, in the home's own currency: 1.25.") var amount: Double
  @Option(name: .customLong("for"), help: "What for.") var what: String

  func order() throws -> Order {
    guard amount.isFinite, amount > 0, amount <= 1_000_000 else {
      throw Failure(.usage, "an amount is more than 0 and at most a million")
    }
    let hundredths = max(1, Int64((amount * 100).rounded()))
    return .signal(.reportCost(hundredths: hundredths, what: what))
  }
}
