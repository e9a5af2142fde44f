import WarRoomCore
import WarRoomJSON

/// PagerDuty's incidents with their log entries, notes and alerts, in any mix of documents: what
/// names the same incident comes together.
enum PagerDutyTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var parts = PagerDutyParts()
    for document in documents { parts.take(document.json) }
    var drafts = parts.cases.map { $0.draft(hints) }
    for document in documents where document.json.flag("more") == true && !drafts.isEmpty {
      drafts[0].leave(
        "\(document.file): the export is not whole: the service has more pages than this one")
    }
    return drafts
  }
}

/// The documents of one import, sorted by incident.
private struct PagerDutyParts {
  private(set) var cases: [PagerDutyCase] = []

  mutating func take(_ json: JSON) {
    if case .array(let elements) = json {
      for element in elements { take(one: element) }
      return
    }
    var isWrapped = false
    for name in ["incidents", "log_entries", "notes", "alerts"] where json.has(name) {
      isWrapped = true
      for element in json.list(name) { take(one: element) }
    }
    for name in ["incident", "log_entry", "note", "alert"] where json[name]?.isObject == true {
      // A log entry or an alert names its incident too.
      guard json.words("type") == nil else { continue }
      isWrapped = true
      if let element = json[name] { take(one: element) }
    }
    if let event = json["event"], let data = event["data"] {
      isWrapped = true
      take(webhook: event, data)
    }
    if !isWrapped { take(one: json) }
  }

  private mutating func take(one json: JSON) {
    let type = json.words("type") ?? ""
    if type.contains("log_entry") {
      with(json.at("incident", "id")?.text) { $0.log.append(json) }
    } else if json.has("alert_key") || type == "alert" {
      with(json.at("incident", "id")?.text) { $0.alerts.append(json) }
    } else if json.has("content"), json.has("user") {
      with(nil) { $0.notes.append(json) }
    } else {
      with(json.words("id")) { $0.incident = json }
    }
  }

  /// A webhook tells one thing of an incident as it stands then.
  private mutating func take(webhook event: JSON, _ data: JSON) {
    let incident = data["incident"] ?? data
    with(incident.words("id")) { part in
      if part.incident == nil, incident.has("title") || incident.has("summary") {
        part.incident = incident
      }
      part.events.append(event)
    }
  }

  /// What names no incident belongs to the only one, or to one of its own.
  private mutating func with(_ id: String?, _ change: (inout PagerDutyCase) -> Void) {
    let place = cases.firstIndex { known in
      id == nil || known.id == id || known.id == nil
    }
    if let place {
      if cases[place].id == nil { cases[place].id = id }
      change(&cases[place])
    } else {
      var new = PagerDutyCase(id: id)
      change(&new)
      cases.append(new)
    }
  }
}

/// All that is known of one incident.
private struct PagerDutyCase {
  var id: String?
  var incident: JSON?
  var log: [JSON] = []
  var notes: [JSON] = []
  var alerts: [JSON] = []
  var events: [JSON] = []

  func draft(_ hints: TimelineHints) -> IncidentDraft {
    let title =
      incident?.words("title", "summary", "description")
      ?? log.lazy.compactMap { $0.at("incident", "summary")?.text }.first
    var draft = IncidentDraft(title: title, hints: hints)
    draft.state(severity: incident?.at("priority", "summary")?.text)
    draft.link = incident?.words("html_url")
    draft.name(service: incident?.at("service", "summary")?.text)
    var drafts = draft
    if log.isEmpty, let incident, events.isEmpty { addMoments(of: incident, to: &drafts) }
    for (index, entry) in log.enumerated() { add(log: entry, index, to: &drafts) }
    let told = Set(log.compactMap { annotation($0) })
    for (index, note) in notes.enumerated() {
      guard let content = note.words("content"), !told.contains(content) else { continue }
      drafts.add(
        IncidentDraft.Words(
          text: content, actor: note.at("user", "summary")?.text,
          kind: EntryWords.kind(of: content) ?? .message,
          guesses: EntryWords.kind(of: content) == nil ? [] : [.kind]),
        at: note["created_at"], place: "notes[\(index)]")
    }
    // What triggered it stands in the log too.
    for (index, alert) in alerts.enumerated() {
      drafts.add(
        IncidentDraft.Words(
          text: alert.words("summary") ?? "alert", actor: alert.at("service", "summary")?.text,
          kind: .alert),
        at: alert["created_at"], until: alert["resolved_at"], place: "alerts[\(index)]")
    }
    for (index, event) in events.enumerated() { add(event: event, index, to: &drafts) }
    return drafts
  }

  /// Without a log, what the incident itself says of its course.
  private func addMoments(of incident: JSON, to draft: inout IncidentDraft) {
    let title = incident.words("title", "summary", "description") ?? "incident"
    draft.add(
      IncidentDraft.Words(text: "Triggered: \(title)", actor: nil, kind: .detected),
      at: incident["created_at"], place: "created_at")
    for (index, acknowledgement) in incident.list("acknowledgements").enumerated() {
      let who = acknowledgement.at("acknowledger", "summary")?.text
      draft.add(
        IncidentDraft.Words(text: "Acknowledged", actor: who, kind: .acknowledged),
        at: acknowledgement["at"], place: "acknowledgements[\(index)]")
    }
    guard incident.words("status") == "resolved" else { return }
    draft.add(
      IncidentDraft.Words(
        text: "Resolved", actor: incident.at("last_status_change_by", "summary")?.text,
        kind: .resolved),
      at: incident["resolved_at"] ?? incident["last_status_change_at"], place: "resolved_at")
  }

  private func add(log entry: JSON, _ index: Int, to draft: inout IncidentDraft) {
    let type = (entry.words("type") ?? "").replacing("_reference", with: "")
    var text = entry.words("summary") ?? type.replacing("_log_entry", with: "")
    let more =
      annotation(entry) ?? entry.at("event_details", "description")?.text
      ?? entry.at("channel", "description")?.text
    if let more, !more.isEmpty, !text.contains(more) { text += "\n" + more }
    draft.name(service: entry.at("service", "summary")?.text)
    draft.add(
      IncidentDraft.Words(
        text: text, actor: entry.at("agent", "summary")?.text, kind: PagerDutyCase.kind(type)),
      at: entry["created_at"], place: "log_entries[\(index)]")
  }

  /// What a person typed into it.
  private func annotation(_ entry: JSON) -> String? {
    guard (entry.words("type") ?? "").hasPrefix("annotate") || entry.has("note") else {
      return nil
    }
    return entry.at("channel", "summary")?.text ?? entry.at("channel", "content")?.text
      ?? entry.words("note")
  }

  private func add(event: JSON, _ index: Int, to draft: inout IncidentDraft) {
    let type = String((event.words("event_type") ?? "").split(separator: ".").last ?? "")
    let data = event["data"]
    let text = data?.words("content", "title", "summary") ?? type
    let kind: ImportedEntry.Kind =
      switch type {
      case "triggered": .detected
      case "acknowledged": .acknowledged
      case "resolved": .resolved
      default: .note
      }
    draft.add(
      IncidentDraft.Words(
        text: type == "annotated" ? text : "\(type): \(text)",
        actor: event.at("agent", "summary")?.text, kind: kind),
      at: event["occurred_at"], place: "event[\(index)]")
  }

  private static func kind(_ type: String) -> ImportedEntry.Kind {
    switch type {
    case "trigger_log_entry": .detected
    case "acknowledge_log_entry": .acknowledged
    case "resolve_log_entry": .resolved
    case "annotate_log_entry": .message
    default: .note
    }
  }
}

extension String {
  /// Every `part` replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var rest = self[...]
    var result = ""
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
