import ArgumentParser
import WarRoomCore

/// `warroom relate`: ties the incident to another one.
struct RelateCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: "Record that another incident has to do with this one.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The other incident, or any part of its id that names only one.")
  var other: String
  @Option(help: "What ties them together.") var reason: String

  func order() throws -> Order {
    .relate(try IncidentPicker(home: home).pick(other), reason: reason)
  }
}
