import ArgumentParser
import WarRoomClient
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
      its text. Each hop is told by file and line, or as missing. In a repository with .specify \
      the rules of its constitution and specs that concern the part are listed, for a person to \
      check a fix against.

      --draft prints an intent to mend it and the entry of feedback-loops.yml as a diff. --apply \
      proposes to apply that diff in the incident: it waits for approval like any other command, \
      and nothing is written before.

      Exit status 0: the requirement was found; 66: it was not.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(
    help: """
      A requirement; or a file with an alert; or an alert of the incident, by any part of its \
      title. Default: the first alert of the incident that names a requirement.
      """)
  var what: String?
  @Option(help: ArgumentHelp("The repository. Default: this folder.", valueName: "dir"))
  var repo = "."
  @Option(help: "What the ids of requirements begin with.") var requirementPrefix = "REQ-"
  @Option(help: "What the ids of intents begin with.") var intentPrefix = "INT-"
  @Option(help: "What stands before ids in code, without the colon.") var mark = "Implements"
  @Flag(help: "List what leads nowhere in the whole repository.") var audit = false
  @Flag(help: "Print a drafted intent and its feedback loop as a diff.") var draft = false
  @Flag(help: "Propose in the incident to apply the drafted diff.") var apply = false
  @Option(help: "Record that spec and code differ, as an action item of the incident.")
  var drift: String?
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
      let found = try requirement(conventions)
      let trace = try tracer.trace(requirement: found.id, alert: found.title)
      if let drift { try record(drift, trace) }
      if draft || apply {
        try put(TraceDraft(tracer, trace, found.alert, try room()))
      } else if json {
        Output.json(TraceJSON.text(trace))
      } else {
        for line in trace.lines() { Output.line(line) }
      }
      if trace.requirement == nil { throw ExitCode(ExitStatus.noInput.rawValue) }
    }
  }

  /// The incident, where one is named or open; nil without any.
  private func room() throws -> Room? {
    if target.incident == nil, (try? target.resolve(home)) == nil { return nil }
    return try RoomFile.room(try target.resolve(home), home)
  }

  private func put(_ draft: TraceDraft) throws {
    guard apply else {
      // Into a file or a pipe byte by byte, so that it applies; a terminal acts on no byte of it.
      guard ThisProcess.isTerminal(1) else { return Output.document(draft.diff) }
      for line in TextLines(draft.diff).lines { Output.line(line) }
      return
    }
    let id = try target.resolve(home)
    let answer = try home.requester().ask(try draft.proposal(home), of: id)
    Output.line("proposed, recorded as \(answer.sequence) of \(answer.incident.short)")
  }

  private func record(_ drift: String, _ trace: Trace) throws {
    let place = trace.requirement.map { " (\($0.id), \($0.file):\($0.line))" } ?? ""
    let item = ActionItem(
      number: 0, text: "Spec and code differ: \(drift)\(place)", priority: .p2, kind: .document,
      owner: nil, due: nil, link: nil)
    let answer = try home.requester().ask(
      .review(.addActionItem(item)), of: try target.resolve(home))
    Output.warning("recorded as \(answer.sequence) of \(answer.incident.short)")
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
    if json { return Output.json(TraceJSON.text(findings: findings)) }
    if findings.isEmpty { return Output.line("Everything leads somewhere.") }
    for finding in findings { Output.line(finding) }
  }

  /// What is traced: a requirement, and the alert that names it.
  private struct Found {
    var id: String
    var alert: Alert?
    var title: String?
  }

  private func requirement(_ conventions: TraceConventions) throws -> Found {
    guard let what else {
      guard target.incident != nil || draft || apply else {
        throw Failure(.usage, "name a requirement or an alert, an incident with -i, or --audit")
      }
      return try first(
        of: try RoomFile.room(try target.resolve(home), home).alerts.map(\.alert),
        conventions, "the incident")
    }
    let prefix = conventions.requirementPrefix
    if conventions.ids(prefix, in: what) == [what] {
      let room = target.incident == nil ? nil : try room()
      let alert = room?.alerts.map(\.alert).first { TraceCommand.id(in: $0, conventions) == what }
      return Found(id: what, alert: alert, title: alert?.title)
    }
    let alerts = try alerts(what)
    if alerts.isEmpty, let id = conventions.ids(prefix, in: what).first {
      return Found(id: id, alert: nil, title: what)
    }
    return try first(of: alerts, conventions, what)
  }

  private func first(
    of alerts: [Alert], _ conventions: TraceConventions, _ what: String
  ) throws -> Found {
    for alert in alerts {
      if let id = TraceCommand.id(in: alert, conventions) {
        return Found(id: id, alert: alert, title: alert.title)
      }
    }
    guard let first = alerts.first else { throw Failure(.noInput, "there is no alert of \(what)") }
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
    guard let incident = try? target.resolve(home) else { return [] }
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
