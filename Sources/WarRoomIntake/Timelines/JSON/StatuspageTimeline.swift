import WarRoomCore
import WarRoomJSON

/// Incidents as Statuspage exports them: the API's list, one incident, or a webhook's body.
///
/// Updates come newest first; the status of each is a field, so what it marks is no guess.
enum StatuspageTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var seen: Set<String> = []
    var drafts: [IncidentDraft] = []
    for document in documents {
      for (index, incident) in incidents(document.json).enumerated() {
        if let id = incident.words("id"), !seen.insert(id).inserted { continue }
        let place = "\(document.file) incidents[\(index)]"
        drafts.append(draft(incident, document.json, hints, place))
      }
    }
    return drafts
  }

  private static func incidents(_ json: JSON) -> [JSON] {
    if case .array(let elements) = json { return elements }
    if let incident = json["incident"] { return [incident] }
    if json.has("incident_updates") { return [json] }
    return json.list("incidents") + json.list("scheduled_maintenances")
  }

  private static func draft(
    _ incident: JSON, _ whole: JSON, _ hints: TimelineHints, _ place: String
  ) -> IncidentDraft {
    var draft = IncidentDraft(title: incident.words("name"), hints: hints)
    draft.state(severity: incident.words("impact_override", "impact"))
    draft.link = incident.words("shortlink") ?? whole.at("page", "url")?.text
    for component in incident.list("components") { draft.name(service: component.words("name")) }
    let isMaintenance = incident["scheduled_for"] != nil
    var before = ""
    for (index, update) in oldestFirst(incident.list("incident_updates")).enumerated() {
      let status = update.words("status") ?? ""
      let kind =
        isMaintenance
        ? maintenance(status) : kind(status, after: before, isFirst: index == 0)
      let changes = changes(update)
      for change in changes { draft.name(service: change.name) }
      let body = update.words("body") ?? (status.isEmpty ? "" : "Status: \(status)")
      draft.add(
        IncidentDraft.Words(
          text: ([body] + changes.map(\.text)).joined(separator: "\n"), actor: nil, kind: kind),
        at: time(update), place: "\(place) incident_updates[\(index)]")
      before = status
    }
    addSpans(incident, isMaintenance, place, to: &draft)
    return draft
  }

  /// What stands beside the updates: when the impact began, the window of a maintenance, and the
  /// end where no update tells it.
  private static func addSpans(
    _ incident: JSON, _ isMaintenance: Bool, _ place: String, to draft: inout IncidentDraft
  ) {
    if isMaintenance {
      draft.add(
        IncidentDraft.Words(text: "Maintenance window, as scheduled", actor: nil, kind: .note),
        at: incident["scheduled_for"], until: incident["scheduled_until"],
        place: "\(place) scheduled_for")
      return
    }
    if let started = draft.moment(incident["started_at"]),
      draft.entries.allSatisfy({ $0.at.microseconds - started.microseconds > sameMoment })
    {
      draft.add(
        IncidentDraft.Words(text: "Impact began", actor: nil, kind: .outageBegins),
        at: incident["started_at"], place: "\(place) started_at")
    }
    let tellsEnd = draft.entries.contains { $0.entry.kind == .resolved }
    if incident["resolved_at"] != nil, !tellsEnd {
      draft.add(
        IncidentDraft.Words(text: "Resolved", actor: nil, kind: .resolved),
        at: incident["resolved_at"], place: "\(place) resolved_at")
    }
  }

  /// Microseconds within which two times of an export are one.
  private static let sameMoment: Int64 = 60_000_000

  /// By the time that is shown; the API gives them newest first, a webhook may not.
  private static func oldestFirst(_ updates: [JSON]) -> [JSON] {
    func moment(_ update: JSON) -> Timestamp? {
      guard case .time(let time) = WrittenTime.read(time(update)) else { return nil }
      return time.moment
    }
    let times = updates.compactMap(moment)
    guard let first = times.first, let last = times.last, first > last else { return updates }
    return updates.reversed()
  }

  private static func time(_ update: JSON) -> JSON? {
    update["display_at"] ?? update["created_at"] ?? update["updated_at"]
  }

  /// A status that is said again marks nothing new; one that falls back begins the impact anew.
  private static func kind(
    _ status: String, after before: String, isFirst: Bool
  ) -> ImportedEntry.Kind {
    guard status != before else { return .note }
    let wasOver = before == "monitoring" || before == "resolved"
    switch status {
    case "investigating": return wasOver ? .outageBegins : isFirst ? .declared : .note
    case "identified": return wasOver ? .outageBegins : isFirst ? .declared : .acknowledged
    case "monitoring": return .mitigated
    case "resolved": return .resolved
    default: return .note
    }
  }

  private static func maintenance(_ status: String) -> ImportedEntry.Kind {
    status == "in_progress" ? .change : .note
  }

  private struct Change {
    var name: String
    var text: String
  }

  /// What an update changed; a dummy entry changes nothing.
  private static func changes(_ update: JSON) -> [Change] {
    update.list("affected_components").compactMap { component in
      guard let name = component.words("name"), let new = component.words("new_status") else {
        return nil
      }
      let old = component.words("old_status") ?? ""
      guard old != new else { return nil }
      let from = old.isEmpty ? "" : spaced(old) + " → "
      return Change(name: name, text: "\(name): \(from)\(spaced(new))")
    }
  }

  private static func spaced(_ status: String) -> String {
    String(status.map { $0 == "_" ? " " : $0 })
  }
}
