import ArgumentParser
import WarRoomCore

/// `warroom attribute`: say whose fault it looks like, and why.
struct AttributeCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "attribute", abstract: "Say whose fault it looks like, with what speaks for it.",
    discussion: """
      Below \(Attribution.conclusionFrom) % it is shown as an observation, not as a conclusion.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "platform, user or external.") var side: String
  @Argument(help: "What speaks for it.") var basis: String
  @Option(help: "How sure, 0 to 100.") var confidence: UInt8

  func order() throws -> Order {
    guard let side = Attribution.Side.allCases.first(where: { $0.rawValue.hasPrefix(side) }),
      !self.side.isEmpty
    else { throw Failure(.usage, "a side is platform, user or external") }
    return .surround(
      .attribute(Attribution(side: side, confidence: confidence, basis: basis)))
  }
}
