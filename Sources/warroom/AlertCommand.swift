import ArgumentParser
import WarRoomClient
import WarRoomCore

/// `warroom alert`: brings further alerts, or the end of one, into an incident.
struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Bring alerts into an incident; one that has ended ends there too.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: ArgumentHelp("An alert's body; - reads standard input.", valueName: "file"))
  var from: String

  func run() throws {
    try reporting {
      let alerts = try AlertFile.read(from)
      let incident = try target.resolve(home)
      let requester = try home.requester()
      for alert in alerts {
        let answer = try requester.ask(.receive(alert), of: incident)
        let state = alert.firing ? "firing" : "ended"
        Output.line("\(state): \(alert.title), recorded as \(answer.sequence)")
      }
    }
  }
}
