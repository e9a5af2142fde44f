import ArgumentParser
import WarRoomClient
import WarRoomCore

/// `warroom declare`: an incident from an alert, from a sentence, or both.
struct DeclareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare", abstract: "Declare an incident; prints its id.",
    discussion: """
      Give an alert with --from, or a title, or both. Standard output is the id alone; past \
      incidents that are similar are told on standard error.
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: ArgumentHelp("An alert's body; - reads standard input.", valueName: "file"))
  var from: String?
  @Option(help: "What is wrong, in a sentence. Default: the alert's title.") var title: String?
  @Option(help: "sev1 to sev4. Default: what the alert says, else sev2.") var severity: String?
  @Option(help: "active, degraded or post-incident.") var classification: String?
  @Option(help: "A service that is affected; may be given more than once.")
  var service: [String] = []
  @Option(help: ArgumentHelp("When the impact began, RFC 3339.", valueName: "time"))
  var started: String?

  func validate() throws {
    if from == nil, title == nil { throw ValidationError("give --from FILE or --title TEXT") }
    if let severity, Severity(label: severity) == nil {
      throw ValidationError("--severity is sev1, sev2, sev3 or sev4, not \(severity)")
    }
    if let classification, Classification(rawValue: classification) == nil {
      throw ValidationError("--classification is active, degraded or post-incident")
    }
    if let started, Timestamp(rfc3339: started) == nil {
      throw ValidationError("--started is a time such as 2026-11-21T02:03:00Z, not \(started)")
    }
  }

  func run() throws {
    try reporting {
      let alerts = try from.map { try AlertFile.read($0) } ?? []
      let declaration = Declaration(
        title: title ?? alerts.first?.title ?? "",
        severity: severity.flatMap { Severity(label: $0) },
        classification: classification.flatMap { Classification(rawValue: $0) },
        services: service, started: started.flatMap { Timestamp(rfc3339: $0) },
        alerts: Array(alerts.prefix(AlertFile.alertsInDeclaration)))
      let requester = try home.requester()
      let answer = try requester.ask(.declare(declaration), of: nil)
      for alert in alerts.dropFirst(AlertFile.alertsInDeclaration) {
        _ = try requester.ask(.receive(alert), of: answer.incident)
      }
      Output.line(answer.incident.text)
      for warning in requester.warnings { Output.warning(warning) }
      guard let room = try? RoomFile.room(answer.incident, home) else { return }
      for line in SimilarLookup(room, home)?.lines ?? [] { Output.warning(line) }
    }
  }
}
