import ArgumentParser
import WarRoomClient
import WarRoomWire

/// `warroom host listen`: has the host take alerts from the network.
struct ListenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    abstract: "Take alerts over HTTP at an address, or stop that.",
    discussion: """
      Alerts in any format of `warroom intake` are posted to / or /v1/alerts, those of a sender \
      named in config.yaml to /v1/alerts/SENDER; GET /healthz says whether it listens. The answer \
      is 200 only when the journal has them on disk. An alert goes to the open incident that has \
      it already, else to the one incident of its service in which something was recorded within \
      the last hour, else to the inbox (warroom inbox). Rules in routes.yaml say otherwise; only \
      a rule declares an incident.

      Senders, their secrets and the address that is listened on after a restart stand in \
      config.yaml under `listen:`. Each call reads senders and secrets anew.
      """)
  @OptionGroup var home: HomeOptions
  @Option(
    help: ArgumentHelp(
      "Numeric address and port; port 0 takes any free one.", valueName: "host:port"))
  var address: String?
  @Flag(help: "The address may be one that other machines reach; nothing is encrypted.")
  var exposed = false
  @Flag(help: "Stop listening.") var off = false

  func validate() throws {
    guard (address == nil) == off else {
      throw ValidationError("give --address HOST:PORT, or --off")
    }
  }

  func run() throws {
    try reporting {
      let answer = try home.requester().manage(.listen(address: address, exposed: exposed))
      guard case .warning(let text) = answer else {
        throw Failure(.noHost, "the host gave no answer")
      }
      guard off || text.hasPrefix("listening") else { throw Failure(.cannotCreate, text) }
      Output.line(text)
    }
  }
}
