import ArgumentParser
import WarRoomCore

/// `warroom classify`: say what kind of incident it is now: active, degraded or post-incident.
struct ClassifyCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Say what kind of incident it is now: active, degraded or post-incident.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "active, degraded or post-incident.") var classification: String

  func order() throws -> Order {
    guard let classification = Classification(rawValue: classification) else {
      throw Failure(.usage, "an incident is active, degraded or post-incident")
    }
    return .classify(classification)
  }
}
