import ArgumentParser
import WarRoomCore
import WarRoomIntake
import WarRoomJSON
import WarRoomReview
import WarRoomSystem
import WarRoomWire

/// `warroom trace`: from an alert to its requirement, intent, code and commits.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "From an alert to its requirement, its intent, the code and the commits.",
    discussion: """
      A requirement is a Markdown section such as "## REQ-PAY-001: …" with Type, Priority, \
      Intent, Acceptance Criteria and Related Requirements; code says "Implements: REQ-PAY-001" \
      in a comment; commits name it in their message. An alert carries the id in a label, or in \
      its text. Each hop is told by file and line, or as missing.

      Exit status 0: the requirement was found; 66: it was not.
      """)
  @OptionGroup var home: HomeOptions
  @Argument(
    help: """
      A requirement; or a file with an alert; or an alert of the newest open incident, by any \
      part of its title.
      """)
  var what: String?
  @Option(help: ArgumentHelp("The repository. Default: this folder.", valueName: "dir"))
  var repo = "."
  @Option(help: "What the ids of requirements begin with.") var requirementPrefix = "REQ-"
  @Option(help: "What the ids of intents begin with.") var intentPrefix = "INT-"
  @Option(help: "What stands before ids in code, without the colon.") var mark = "Implements"
  @Flag(help: "List what leads nowhere in the whole repository.") var audit = false
  @Flag(help: "One JSON object.") var json = false

  /// Bytes of a file that holds an alert.
  private static let alertBytes = 4 << 20

  func run() throws {
    try reporting {
      let conventions = TraceConventions(
        requirementPrefix: requirementPrefix, intentPrefix: intentPrefix, mark: mark)
      let tracer = Tracer(
        repository: try TraceRepository(path: repo, conventions: conventions))
      if audit { return try printAudit(tracer) }
      guard let what else { throw Failure(.usage, "name a requirement or an alert, or --audit") }
      let (id, alert) = try requirement(what, conventions)
      let trace = try tracer.trace(requirement: id, alert: alert)
      if json {
        Output.json(TraceJSON.text(trace))
      } else {
        for line in trace.lines() { Output.line(line) }
      }
      if trace.requirement == nil { throw ExitCode(ExitStatus.noInput.rawValue) }
    }
  }

  private func printAudit(_ tracer: Tracer) throws {
    var findings = try tracer.audit()
    let rooms = (try? IncidentPicker(home: home).summaries()) ?? []
    for summary in rooms.suffix(50) {
      guard let room = try? RoomFile.room(summary.id, home) else { continue }
      for state in room.alerts
      where TraceCommand.id(in: state.alert, tracer.repository.conventions) == nil {
        findings.append("alert \(state.alert.title) of \(summary.id.text) names no requirement")
      }
    }
    if findings.isEmpty { return Output.line("Everything leads somewhere.") }
    for finding in findings { Output.line(finding) }
  }

  /// The requirement that is meant, and the alert that names it.
  private func requirement(
    _ what: String, _ conventions: TraceConventions
  ) throws -> (id: String, alert: String?) {
    if conventions.ids(conventions.requirementPrefix, in: what) == [what] { return (what, nil) }
    let alerts = try alerts(what)
    for alert in alerts {
      if let id = TraceCommand.id(in: alert, conventions) { return (id, alert.title) }
    }
    if let id = conventions.ids(conventions.requirementPrefix, in: what).first { return (id, what) }
    guard let first = alerts.first else { throw Failure(.noInput, "there is no alert \(what)") }
    throw Failure(.noInput, "the alert \(first.title) names no requirement")
  }

  private func alerts(_ what: String) throws -> [Alert] {
    if (try? Files.factsFollowingLinks(what)) != nil {
      let bytes: [UInt8]
      do {
        bytes = try Files.read(what, limit: TraceCommand.alertBytes, followLinks: true)
      } catch { throw Failure(.noInput, "\(what): \(error.text)") }
      do { return try AlertIntake.read(bytes) } catch {
        throw Failure(.badData, "\(what): \(error)")
      }
    }
    guard let incident = try? IncidentPicker(home: home).pick(nil) else { return [] }
    let room = try RoomFile.room(incident, home)
    return room.alerts.map(\.alert).filter { alert in
      alert.fingerprint == what || alert.title.lowercased().contains(what.lowercased())
    }
  }

  /// In a label of that name first, then in any text of the alert.
  private static func id(in alert: Alert, _ conventions: TraceConventions) -> String? {
    let named = alert.labels.filter { $0.name.lowercased().hasPrefix("req") }
    let texts =
      (named + alert.labels).map(\.value) + [alert.title, alert.summary, alert.link ?? ""]
    for text in texts {
      if let id = conventions.ids(conventions.requirementPrefix, in: text).first { return id }
    }
    return nil
  }
}
