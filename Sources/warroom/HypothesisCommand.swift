import ArgumentParser
import WarRoomCore

/// `warroom hypothesis`: possible causes, with what speaks for and against each.
struct HypothesisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypothesis", abstract: "Possible causes, with what speaks for and against.",
    subcommands: [State.self, For.self, Against.self, Judge.self])

  /// `warroom hypothesis state`
  struct State: Asking {
    static let configuration = CommandConfiguration(
      commandName: "state", abstract: "State a possible cause.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The possible cause, in a sentence.") var text: String

    func order() throws -> Order { .review(.stateHypothesis(text)) }
  }

  /// What an argument is made of.
  struct Reasoning: ParsableArguments {
    @Argument(help: "The number of the hypothesis.") var number: UInt64
    @Argument(help: "What speaks for or against it.") var text: String
    @Option(
      help: ArgumentHelp(
        "What it rests on, such as `evidence 3` or a change's id; may stand several times.",
        valueName: "what"))
    var link: [String] = []

    func order(speaksFor: Bool) -> Order {
      .review(
        .argue(
          number: number,
          Hypothesis.Argument(speaksFor: speaksFor, text: text, links: link)))
    }
  }

  /// `warroom hypothesis for`
  struct For: Asking {
    static let configuration = CommandConfiguration(
      commandName: "for", abstract: "Say what speaks for one.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @OptionGroup var argument: HypothesisCommand.Reasoning

    func order() throws -> Order { argument.order(speaksFor: true) }
  }

  /// `warroom hypothesis against`
  struct Against: Asking {
    static let configuration = CommandConfiguration(
      commandName: "against", abstract: "Say what speaks against one.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @OptionGroup var argument: HypothesisCommand.Reasoning

    func order() throws -> Order { argument.order(speaksFor: false) }
  }

  /// `warroom hypothesis judge`
  struct Judge: Asking {
    static let configuration = CommandConfiguration(
      commandName: "judge", abstract: "Call one open, likely, discarded or confirmed.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "The number of the hypothesis.") var number: UInt64
    @Argument(help: "open, likely, discarded or confirmed.") var standing: String
    @Argument(help: "Why.") var reason: String

    func order() throws -> Order {
      guard let standing = Hypothesis.Standing(rawValue: standing) else {
        throw Failure(.usage, "a hypothesis is open, likely, discarded or confirmed")
      }
      return .review(.judgeHypothesis(number: number, standing, reason: reason))
    }
  }
}
