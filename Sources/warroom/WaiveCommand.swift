import ArgumentParser
import WarRoomCore

/// `warroom waive`: skip the evidence of a run that is capturing it, with the reason.
struct WaiveCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Skip the evidence of a run that is capturing it, with the reason.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number.") var number: Int
  @Option(help: "Why it may be skipped.") var reason: String

  func order() throws -> Order {
    .waiveEvidence(RunID(number), reason: reason)
  }
}
