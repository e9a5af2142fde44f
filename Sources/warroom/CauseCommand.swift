import ArgumentParser
import WarRoomCore

/// `warroom cause`: record the root cause with its causal chain.
struct CauseCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "cause", abstract: "Record the root cause with its causal chain.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: "What set it off.") var trigger: String
  @Option(help: "How that led to the failure.") var mechanism: String
  @Option(help: "What it did to users.") var impact: String
  @Option(help: "Why it was not caught earlier.") var notCaught: String
  @Option(
    help: """
      code defect, configuration error, data integrity, infrastructure or capacity, external \
      dependency, process or human error.
      """)
  var category: String

  func order() throws -> Order {
    guard let category = RootCause.Category(rawValue: category) else {
      let words = RootCause.Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "a category is one of \(words)")
    }
    return .recordCause(
      RootCause(
        trigger: trigger, mechanism: mechanism, impact: impact, whyNotCaught: notCaught,
        category: category))
  }
}
