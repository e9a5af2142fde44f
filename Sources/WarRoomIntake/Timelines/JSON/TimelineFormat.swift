package import WarRoomJSON

/// How a source of past incidents is written.
package enum TimelineFormat: String, CaseIterable, Sendable {
  /// A journal of our own.
  case warroom
  /// Markdown, plain text, wiki text, pasted chat.
  case text
  case csv, tsv
  case statuspage, pagerduty, slack, github, jira, kubernetes, grafana, cloudtrail
  /// One JSON value a line.
  case journald, ndjson, asciicast

  /// The name that people give it, which may be another than ours.
  package init?(word: String) {
    let word = word.lowercased()
    let others: [String: TimelineFormat] = [
      "journal": .warroom, "markdown": .text, "md": .text, "txt": .text, "plain": .text,
      "wiki": .text, "chat": .text, "gh": .github, "kubectl": .kubernetes, "k8s": .kubernetes,
      "events": .kubernetes, "journalctl": .journald, "jsonl": .ndjson, "jsonlines": .ndjson,
      "cast": .asciicast, "asciinema": .asciicast, "annotations": .grafana, "pd": .pagerduty,
    ]
    guard let format = TimelineFormat(rawValue: word) ?? others[word] else { return nil }
    self = format
  }

  /// True for what is read line by line.
  package var isLines: Bool {
    switch self {
    case .journald, .ndjson, .asciicast: true
    case .warroom, .text, .csv, .tsv, .statuspage, .pagerduty, .slack, .github, .jira,
      .kubernetes, .grafana, .cloudtrail:
      false
    }
  }

  /// True for one JSON document, or several that belong together.
  package var isDocuments: Bool {
    switch self {
    case .statuspage, .pagerduty, .slack, .github, .jira, .kubernetes, .grafana, .cloudtrail: true
    case .warroom, .text, .csv, .tsv, .journald, .ndjson, .asciicast: false
    }
  }

  /// What the first line of a file of JSON lines says; nil when it is no such line.
  package static func ofLine(_ line: JSON) -> TimelineFormat? {
    guard line.isObject else { return nil }
    if line.has("v"), line.has("n"), line.has("facts"), line.has("h") { return .warroom }
    if line.has("__REALTIME_TIMESTAMP") || line.has("__CURSOR") { return .journald }
    if line.has("version"), line.has("width") || line.has("term") { return .asciicast }
    return .ndjson
  }

  /// What a whole JSON text is; nil for a shape that is not known.
  package static func ofDocument(_ json: JSON) -> TimelineFormat? {
    switch json {
    case .array(let elements):
      guard let first = elements.first(where: \.isObject) else { return nil }
      return ofElement(first)
    case .object: return ofObject(json)
    case .null, .bool, .number, .string: return nil
    }
  }

  private static func ofObject(_ json: JSON) -> TimelineFormat? {
    if json.has("log_entries") || json.has("notes") { return .pagerduty }
    if let incident = json.list("incidents").first ?? json["incident"] {
      return ofIncident(incident) ?? (json.has("page") ? .statuspage : .pagerduty)
    }
    if json.has("incidents") { return json.has("page") ? .statuspage : .pagerduty }
    if json.has("incident_updates") || json.has("scheduled_maintenances") { return .statuspage }
    if let event = json["event"], event.has("event_type") { return .pagerduty }
    if json.has("alerts"), let alert = json.list("alerts").first, alert.has("alert_key") {
      return .pagerduty
    }
    if json.has("alerts"), json.has("more") || json.has("limit") { return .pagerduty }
    if json.has("Records") || json.has("Events") || json.has("eventSource") { return .cloudtrail }
    if json.list("issues").first?["fields"] != nil || json["fields"]?.isObject == true {
      return .jira
    }
    if let kind = json.words("kind"), json.has("items") || kind == "Event" {
      return kind.hasSuffix("List") || kind == "Event" ? .kubernetes : nil
    }
    if json.has("issue"), json.has("comment") || json.has("repository") { return .github }
    return ofElement(json)
  }

  private static func ofIncident(_ incident: JSON) -> TimelineFormat? {
    if incident.has("incident_updates") || incident.has("shortlink") { return .statuspage }
    if incident.has("incident_number") || incident.has("urgency") { return .pagerduty }
    return nil
  }

  /// What stands alone or in an array.
  private static func ofElement(_ json: JSON) -> TimelineFormat? {
    if let type = json.words("type"), type.hasSuffix("_log_entry") { return .pagerduty }
    if let format = ofIncident(json) { return format }
    if json.has("ts"), json.has("text") || json.has("user") || json.has("bot_id") { return .slack }
    if json.has("involvedObject") || json.has("regarding") { return .kubernetes }
    if json.has("eventSource"), json.has("eventName") { return .cloudtrail }
    if json.has("key"), json["fields"]?.isObject == true { return .jira }
    if json.has("time"), json.has("tags"), json.has("text") { return .grafana }
    if json.has("dashboardId") || json.has("dashboardUID") || json.has("panelId"),
      json.has("time")
    {
      return .grafana
    }
    if json.has("body"), json.has("createdAt") || json.has("created_at") { return .github }
    if json.has("title"), json.has("comments") { return .github }
    if json.has("content"), json.has("created_at"), json.has("user") { return .pagerduty }
    if json.has("alert_key") { return .pagerduty }
    if json.has("is_channel") || json.has("is_bot") || json.has("team_id") { return .slack }
    return nil
  }
}
