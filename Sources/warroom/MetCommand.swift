import ArgumentParser
import WarRoomCore

/// `warroom met`: record that an obligation was met, such as a status update that was sent.
struct MetCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "met",
    abstract: "Record that an obligation was met, such as a status update that was sent.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "all-hands, war-room, stakeholders, update or post-mortem.")
  var obligation: String
  @Argument(help: "What was done or sent.") var text: String

  func order() throws -> Order {
    let words: [String: Obligation] = [
      "all-hands": .allHandsMessage, "war-room": .warRoom, "stakeholders": .stakeholderNotice,
      "update": .statusUpdate, "post-mortem": .postMortem,
    ]
    guard let obligation = words[obligation] else {
      throw Failure(
        .usage, "an obligation is all-hands, war-room, stakeholders, update or post-mortem")
    }
    return .meet(obligation, text: text)
  }
}
