import ArgumentParser
import WarRoomCore

/// `warroom resume`: let proposals go on that a stopping rule has halted.
struct ResumeCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Let proposals go on that a stopping rule has halted; the incident commander alone.",
    discussion: "Actions, time and cost count anew from then on.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: "Why it makes sense to go on.") var reason: String

  func order() throws -> Order { .signal(.resetStop(reason: reason)) }
}
