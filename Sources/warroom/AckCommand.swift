import ArgumentParser
import WarRoomCore

/// `warroom ack`: acknowledge the incident.
struct AckCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "ack", abstract: "Acknowledge the incident.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption

  func order() throws -> Order {
    .acknowledge
  }
}
