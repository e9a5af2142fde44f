import ArgumentParser
import WarRoomCore
import WarRoomSystem

/// `warroom offer`: puts a further mitigation option beside the others.
struct OfferCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Offer a further option, with its command after -- or its steps.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "A short name: roll-back.") var id: String
  @Option(help: "What it does, in a few words.") var title: String
  @Option(help: "roll back, disable a feature flag, scale up, restart …") var pattern = "restart"
  @Option(help: "What should happen.") var effect = ""
  @Option(help: "low, medium or high.") var risk = "medium"
  @Option(help: "How to take it back, in words; none when it cannot be.") var undo = "none"
  @Option(help: "What has to be typed to approve it.") var type: String?
  @Option(help: ArgumentHelp("Where the command runs.", valueName: "dir")) var directory: String?
  @Option(help: "Seconds until the command is stopped.") var timeout: Int64 = 600
  @Option(help: "What to do by hand, for an option without a command.") var steps = ""
  @Argument(parsing: .postTerminator, help: "The command, word by word.")
  var command: [String] = []

  func order() throws -> Order {
    guard let pattern = MitigationOption.Pattern(rawValue: pattern) else {
      let words = MitigationOption.Pattern.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "a pattern is one of \(words)")
    }
    guard let risk = MitigationOption.Risk(rawValue: risk) else {
      throw Failure(.usage, "a risk is low, medium or high")
    }
    let folder = try directory.map { try Files.realPath($0) } ?? Files.realPath(".")
    let spec =
      command.isEmpty
      ? nil : CommandSpec(words: command, directory: folder, timeLimitSeconds: timeout)
    return .offer(
      MitigationOption(
        id: id, title: title, pattern: pattern, effect: effect, risk: risk,
        undo: undo == "none" ? .irreversible : .manual(undo), target: type, command: spec,
        manualSteps: steps, source: "command line"))
  }
}
