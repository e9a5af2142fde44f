import ArgumentParser
import WarRoomCore

/// `warroom severity`: set the severity, with the reason.
struct SeverityCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "severity", abstract: "Set the severity, with the reason.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "sev1, sev2, sev3 or sev4.") var severity: String
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    guard let severity = Severity(label: severity) else {
      throw Failure(.usage, "a severity is sev1, sev2, sev3 or sev4")
    }
    return .setSeverity(severity, reason: reason)
  }
}
