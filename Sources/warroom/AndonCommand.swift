import ArgumentParser
import WarRoomCore

/// `warroom andon`: pull the andon cord: nothing further starts. Or release it.
struct AndonCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "andon", abstract: "Pull the andon cord: nothing further starts. Or release it.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Flag(help: "Release it; only the incident commander may.") var release = false
  @Option(help: "Why.") var reason: String

  func order() throws -> Order {
    release ? .releaseAndon(reason: reason) : .pullAndon(reason: reason)
  }
}
