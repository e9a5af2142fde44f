import WarRoomCore

/// Answers of PagerDuty's REST API: a list in a wrapper, or one object, wrapped or bare.
enum PagerDutyRestFormats {
  static let all = [incidents, logEntries, alerts, notes]

  static let incidents = AlertFormat(
    "pagerduty_rest_incidents",
    when: { isIncident(first($0, "incidents", "incident")) },
    read: { body in list(body, "incidents", "incident").map { incident($0) } })

  static let logEntries = AlertFormat(
    "pagerduty_rest_log_entries",
    when: { body in
      first(body, "log_entries", "log_entry")["type"].text?.hasSuffix("_log_entry") == true
    },
    read: { body in list(body, "log_entries", "log_entry").map { logEntry($0) } })

  static let alerts = AlertFormat(
    "pagerduty_rest_alerts",
    when: { body in
      let alert = first(body, "alerts", "alert")
      return alert["alert_key"].exists || (alert["type"].text == "alert" && alert.has("summary"))
    },
    read: { body in list(body, "alerts", "alert").map { alert($0) } })

  static let notes = AlertFormat(
    "pagerduty_rest_notes",
    when: { body in
      let note = first(body, "notes", "note")
      return note.has(all: "content", "user", "created_at")
    },
    read: { body in list(body, "notes", "note").map { note($0) } })

  private static func list(_ body: Fields, _ plural: String, _ one: String) -> [Fields] {
    if body[plural].isArray { return body[plural].items }
    if body.isArray { return body.items }
    return [body[one].isObject ? body[one] : body]
  }

  private static func first(_ body: Fields, _ plural: String, _ one: String) -> Fields {
    list(body, plural, one).first ?? .nothing
  }

  private static func isIncident(_ item: Fields) -> Bool {
    item.has("incident_number") && item.has("status") && (item.has("title") || item.has("summary"))
  }

  private static func incident(_ item: Fields) -> AlertDraft {
    var draft = AlertDraft(title: item["title", "summary"].text, status: item["status"].text)
    draft.summary = item["description"].text
    draft.severity = item["priority"]["summary", "name"].text ?? item["urgency"].text
    draft.started = item["created_at"].time
    draft.ended = item["resolved_at"].time ?? item["last_status_change_at"].time
    draft.identity = item["id"].text
    draft.service = item["service"]["summary", "name"].text
    draft.link = item["html_url"].text
    draft.label("incident_number", item["incident_number"].text)
    draft.label("assignee", item["assignments"][0]["assignee"]["summary"].text)
    draft.scalars(item, except: ["title", "summary", "status", "description", "self"])
    return draft
  }

  private static func alert(_ item: Fields) -> AlertDraft {
    var draft = AlertDraft(title: item["summary"].text, status: item["status"].text)
    draft.severity = item["severity"].text
    draft.started = item["created_at"].time
    draft.ended = item["resolved_at"].time ?? item["updated_at"].time
    draft.identity = item["alert_key"].text ?? item["id"].text
    draft.service = item["service"]["summary", "name"].text
    draft.link = item["html_url"].text
    draft.labels(item["body"]["cef_details"]["details"])
    draft.scalars(item, except: ["summary", "status", "severity", "self", "alert_key"])
    draft.label("alert_key", item["alert_key"].text)
    return draft
  }

  private static func logEntry(_ item: Fields) -> AlertDraft {
    let type = item["type"].text
    var draft = AlertDraft(title: item["summary"].text ?? item["incident"]["summary"].text)
    (draft.kind, draft.status, draft.statusPrinted) = (.note, .note, type)
    draft.summary = item["note"].text ?? item["channel"]["summary", "content"].text
    draft.started = item["created_at"].time
    draft.identity = item["id"].text
    draft.service = item["service"]["summary"].text
    draft.link = item["html_url"].text
    draft.label("agent", item["agent"]["summary"].text)
    draft.label("incident", item["incident"]["summary"].text)
    draft.label("type", type)
    return draft
  }

  private static func note(_ item: Fields) -> AlertDraft {
    var draft = AlertDraft(title: item["content"].text)
    (draft.kind, draft.status) = (.note, .note)
    draft.summary = item["content"].text
    draft.started = item["created_at"].time
    draft.identity = item["id"].text
    draft.label("author", item["user"]["summary", "name"].text)
    draft.label("channel", item["channel"]["summary"].text)
    return draft
  }
}
