import WarRoomCore

/// What is sent to PagerDuty, and what it sends.
enum PagerDutyFormats {
  static let all = [events, changes, webhookV3, webhookV1, eventsV1]

  static let events = AlertFormat(
    "pagerduty_events_v2",
    when: { $0.has("event_action") && $0["payload"].isObject || isBareResolve($0) },
    one: { body in
      let payload = body["payload"]
      let title = payload["summary"].text ?? body["dedup_key"].text.map { "Alert \($0)" }
      var draft = AlertDraft(title: title, status: body["event_action"].text)
      draft.summary =
        payload["custom_details"].text ?? payload["custom_details"]["description"].text
      draft.severity = payload["severity"].text
      draft.started = payload["timestamp"].time
      draft.ended = draft.started
      draft.identity = body["dedup_key"].text
      draft.service = payload["component", "source"].text
      draft.link = body["links"][0]["href"].text ?? body["client_url"].text
      draft.scalars(payload, except: ["summary", "severity", "timestamp"])
      draft.labels(payload["custom_details"])
      return draft
    })

  /// Acknowledging and resolving need no payload.
  private static func isBareResolve(_ body: Fields) -> Bool {
    body.has(all: "event_action", "routing_key") || body.has(all: "event_action", "dedup_key")
  }

  static let changes = AlertFormat(
    "pagerduty_change_events",
    when: { body in
      body["payload"]["summary"].exists && !body.has("event_action")
        && (body.has("routing_key") || body.has("links") || body["payload"].has("timestamp")
          || body["payload"].has("source"))
    },
    one: { body in
      let payload = body["payload"]
      var draft = AlertDraft(title: payload["summary"].text)
      draft.kind = .change
      draft.status = .info
      draft.started = payload["timestamp"].time
      draft.service = payload["custom_details"]["service"].text ?? payload["source"].text
      draft.link = body["links"][0]["href"].text
      draft.scalars(payload, except: ["summary", "timestamp"])
      draft.labels(payload["custom_details"])
      return draft
    })

  static let webhookV3 = AlertFormat(
    "pagerduty_webhook_v3",
    when: { $0["event"]["event_type"].exists && $0["event"].has("data") },
    one: { body in
      let event = body["event"]
      let data = event["data"]
      let type = event["event_type"].text ?? ""
      let incident = data["incident"].isObject ? data["incident"] : data
      let title = data["title"].text ?? data["incident"]["summary", "title"].text
      var draft = AlertDraft(title: title ?? data["summary", "name"].text ?? type)
      let word = type.split(separator: ".").last.map(String.init)
      draft.statusPrinted = data["status"].text ?? word
      draft.status = v3Status(type: word ?? "", data["status"].text)
      draft.summary = data["content"].text ?? data["message"].text ?? data["body"]["details"].text
      if type == "pagey.ping" { draft.status = .control }
      if ["annotated", "status_update_published"].contains(word) {
        (draft.kind, draft.status) = (.note, .note)
      }
      if draft.status == .control { draft.kind = .control }
      draft.severity = data["priority"]["summary", "name"].text ?? data["urgency"].text
      draft.started = data["created_at"].time ?? event["occurred_at"].time
      draft.ended = data["resolved_at"].time ?? event["occurred_at"].time
      draft.identity = incident["id"].text
      draft.service = data["service"]["summary", "name"].text
      draft.link = data["html_url"].text ?? incident["html_url"].text
      draft.label("assignee", data["assignees"][0]["summary"].text)
      draft.label("event_type", type)
      draft.label("agent", event["agent"]["summary"].text)
      draft.scalars(data, except: ["title", "status", "content", "self", "summary"])
      return draft
    })

  private static func v3Status(type: String, _ status: String?) -> AlertStatus {
    switch type {
    case "triggered", "unacknowledged", "reopened", "escalated", "reassigned", "delegated",
      "priority_updated", "responder.added", "responder.replied":
      status.flatMap { StatusWord.status($0) } ?? .firing
    default: StatusWord.status(type) ?? StatusWord.open(status)
    }
  }

  static let webhookV1 = AlertFormat(
    "pagerduty_webhook_v1",
    when: { body in
      let first = body["messages"][0]
      return first["data"]["incident"].exists || first["incident"].exists
    },
    read: { $0["messages"].items.map { message($0) } })

  /// Version 1 has the incident within `data`, version 2 beside the log entries.
  private static func message(_ item: Fields) -> AlertDraft {
    let incident = item["data"]["incident"].exists ? item["data"]["incident"] : item["incident"]
    let type = item["type"].text ?? item["event"].text
    let subject = incident["trigger_summary_data"]
    let title =
      incident["title"].text ?? subject["subject", "description"].text
      ?? incident["summary", "description", "incident_key"].text
    var draft = AlertDraft(title: title, status: type)
    if type?.hasSuffix("annotate") == true { (draft.kind, draft.status) = (.note, .note) }
    draft.severity = incident["priority"]["summary", "name"].text ?? incident["urgency"].text
    draft.started =
      incident["created_on", "created_at"].time ?? item["created_on", "created_at"].time
    draft.ended =
      incident["resolved_at"].time ?? incident["last_status_change_on"].time
      ?? item["created_on"].time
    draft.identity = incident["id"].text
    draft.service = incident["service"]["name", "summary"].text
    draft.link = incident["html_url"].text
    draft.label("incident_number", incident["incident_number"].text)
    draft.label("assignee", incident["assigned_to_user"]["name"].text)
    draft.scalars(incident, except: ["id", "status", "title"])
    return draft
  }

  static let eventsV1 = AlertFormat(
    "pagerduty_events_v1",
    when: { $0.has(all: "service_key", "event_type") },
    one: { body in
      let title = body["description"].text ?? body["incident_key"].text
      var draft = AlertDraft(title: title, status: body["event_type"].text)
      draft.severity = body["details"]["severity", "priority"].text
      draft.started = body["details"]["timestamp", "time"].time
      draft.identity = body["incident_key"].text
      draft.service = body["details"]["service", "component", "host"].text
      draft.link = body["client_url"].text
      draft.label("client", body["client"].text)
      draft.labels(body["details"])
      return draft
    })
}
