package import WarRoomCore

/// What a template of a message may name, by the word that stands between its braces.
package enum MessageValue: String, CaseIterable, Sendable {
  case title, incident, severity, status, services, began, duration, scope, impact, works
  case actions, waiting, commander, cause, fix, resolved, now
  case nextUpdate = "next-update"

  /// What it is for, for the documentation.
  package var meaning: String {
    switch self {
    case .title: "what is wrong"
    case .incident: "the incident's id"
    case .severity: "such as SEV-2"
    case .status: "investigating, being mitigated, being watched, resolved"
    case .services: "the affected services"
    case .began: "when it began, else when it was noticed, UTC"
    case .duration: "how long it lasts, or lasted"
    case .scope: "what is affected, as somebody stated it"
    case .impact: "statements on users, requests, regions and so on"
    case .works: "what was looked at and still works"
    case .actions: "actions that ended, with how"
    case .waiting: "what waits for a person"
    case .commander: "who commands"
    case .cause: "the root cause, where it is recorded"
    case .fix: "the fix, where it is recorded"
    case .resolved: "when it was resolved, UTC"
    case .now: "the time of writing, UTC"
    case .nextUpdate: "when the next update follows, UTC"
    }
  }

  /// One entry for each thing to tell; what nobody recorded says so and is never made up.
  package func texts(in room: Room, now: Timestamp) -> [String] {
    let texts = found(in: room, now: now).map { text in
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }.filter { !$0.isEmpty }
    return texts.isEmpty ? ["not recorded"] : texts
  }

  private func found(in room: Room, now: Timestamp) -> [String] {
    guard let incident = room.incident else { return [] }
    switch self {
    case .title: return [incident.title]
    case .incident: return [incident.id.text]
    case .severity: return incident.severityIsRecorded ? [incident.severity.label] : []
    case .status: return [MessageValue.status(incident.phase)]
    case .services: return incident.services
    case .began: return MessageValue.beginning(room).map { [MessageValue.time($0)] } ?? []
    case .duration:
      let end = room.milestones.resolved ?? now
      return MessageValue.beginning(room).map {
        [Wording.duration(seconds: max(0, end.seconds(since: $0)))]
      } ?? []
    case .scope: return [incident.scope]
    case .impact: return impacts(room) { !$0.isOfService }.map(Wording.line)
    case .works: return impacts(room) { $0 == .works }.map(\.subject)
    case .actions: return MessageValue.actions(room)
    case .waiting:
      return room.awaiting.filter { room.messages.state(of: $0.id) == nil }.map {
        "\($0.proposal.title), waits for approval"
      }
    case .commander: return room.commander.map { [$0.name] } ?? []
    case .cause: return room.closing.cause.map { ["\($0.trigger): \($0.mechanism)"] } ?? []
    case .fix: return room.review.fix.map { [$0.what] } ?? []
    case .resolved: return room.milestones.resolved.map { [MessageValue.time($0)] } ?? []
    case .now: return [MessageValue.time(now)]
    case .nextUpdate:
      let seconds =
        incident.phase.allowsActions
        ? Obligation.statusUpdate.dueSeconds(at: incident.severity) : nil
      return seconds.map { [MessageValue.time(now.advanced(bySeconds: $0))] } ?? ["not promised"]
    }
  }

  private func impacts(_ room: Room, _ wanted: (Impact.Kind) -> Bool) -> [Impact] {
    room.surroundings.impacts.map(\.impact).filter { wanted($0.kind) && !$0.value.isEmpty }
  }

  private static func actions(_ room: Room) -> [String] {
    room.runs.compactMap { run in
      guard case .ended(let outcome) = run.state,
        run.proposal.judgment.commandClass != .readOnly, room.messages.state(of: run.id) == nil
      else { return nil }
      return "\(run.proposal.title): \(outcome.succeeded ? "done" : "failed")"
    }
  }

  private static func status(_ phase: Phase) -> String {
    switch phase {
    case .triage: "investigating"
    case .mitigating: "being mitigated"
    case .monitoring: "being watched"
    case .resolved, .review, .closed: "resolved"
    case .declined, .merged, .cancelled: phase.rawValue
    }
  }

  private static func beginning(_ room: Room) -> Timestamp? {
    room.milestones.started ?? room.milestones.detected ?? room.milestones.declared
  }

  private static func time(_ moment: Timestamp) -> String {
    "\(moment.day) \(moment.clock.prefix(5)) UTC"
  }
}
