import ArgumentParser
import WarRoomCore

/// `warroom verified`: state whether the impact is over, and what that rests on.
struct VerifiedCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "verified", abstract: "State whether the impact is over, and what that rests on.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "passed, failed or waived.") var outcome: String
  @Option(help: "What it rests on: a number and its source, or why it is waived.")
  var basis: String

  func order() throws -> Order {
    guard let outcome = Verification.Outcome(rawValue: outcome) else {
      throw Failure(.usage, "a verification is passed, failed or waived")
    }
    return .verify(Verification(outcome: outcome, basis: basis))
  }
}
