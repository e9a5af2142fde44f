import WarRoomCore

/// Opsgenie, the desk of Jira beside it, and Splunk On-Call.
enum OpsgenieFormats {
  static let all = [webhook, rest, jira, splunkOnCall]

  static let webhook = AlertFormat(
    "opsgenie_webhook",
    when: { body in
      body.has("action") && body["alert"].isObject
        && (body["alert"].has("alertId") || body.has("integrationId")
          || body["alert"].has("tinyId"))
    },
    one: { body in
      let alert = body["alert"]
      let action = body["action"].text
      var draft = AlertDraft(title: alert["message"].text, status: action)
      draft.status = status(of: action ?? "", alert)
      if action == "AddNote" { draft.kind = .note }
      draft.summary = alert["note"].text ?? alert["description"].text
      priority(alert, &draft)
      draft.started = alert["createdAt"].time
      draft.ended = alert["updatedAt", "insertedAt"].time
      draft.identity = alert["alias"].text ?? alert["alertId"].text
      draft.service = alert["entity"].text
      labels(alert, &draft)
      return draft
    })

  private static func status(of action: String, _ alert: Fields) -> AlertStatus {
    switch action.lowercased() {
    case "close", "delete": .resolved
    case "acknowledge": .acknowledged
    case "snooze": .suppressed
    case "addnote": .note
    default: alert["status"].text.flatMap { StatusWord.status($0) } ?? .firing
    }
  }

  /// A number from 1 to 5 in some payloads, `P3` in others.
  private static func priority(_ alert: Fields, _ draft: inout AlertDraft) {
    if let number = alert["priority"].whole {
      draft.severity = "P\(number)"
    } else {
      draft.severity = alert["priority"].text
    }
  }

  private static func labels(_ alert: Fields, _ draft: inout AlertDraft) {
    draft.label("alias", alert["alias"].text)
    draft.label("tags", alert["tags"].line)
    draft.labels(alert["details"])
    draft.scalars(alert, except: ["message", "description", "note", "createdAt", "updatedAt"])
  }

  static let rest = AlertFormat(
    "opsgenie_rest_alert",
    when: { body in body["data"].isObject ? isAlert(body["data"]) : isAlert(first(body)) },
    read: { body in
      if body["data"].isObject { return [restAlert(body["data"])] }
      if body.isObject, !body["data"].exists { return [restAlert(body)] }
      return (body["data"].exists ? body["data"] : body).items.map { restAlert($0) }
    })

  private static func first(_ body: Fields) -> Fields {
    if body["data"].exists { return body["data"][0] }
    return body.isObject ? body : body[0]
  }

  private static func isAlert(_ item: Fields) -> Bool { item.has(all: "tinyId", "status") }

  private static func restAlert(_ item: Fields) -> AlertDraft {
    var draft = AlertDraft(title: item["message"].text, status: item["status"].text)
    if draft.status == .firing, item["acknowledged"].truth == true { draft.status = .acknowledged }
    if draft.status == .firing, item["snoozed"].truth == true { draft.status = .suppressed }
    draft.summary = item["description"].text
    priority(item, &draft)
    draft.started = item["createdAt"].time
    draft.ended = item["closedAt", "updatedAt"].time
    draft.identity = item["alias"].text ?? item["id"].text
    draft.service = item["entity"].text ?? item["source"].text
    labels(item, &draft)
    return draft
  }

  static let jira = AlertFormat(
    "jira_issue",
    when: { body in
      let issue = body["issue"].isObject ? body["issue"] : body
      return issue["fields"]["summary"].exists && issue.has("key")
    },
    one: { body in
      let issue = body["issue"].isObject ? body["issue"] : body
      let fields = issue["fields"]
      let status = fields["status"]["name"].text
      var draft = AlertDraft(title: fields["summary"].text, status: status)
      if fields["resolutiondate"].time != nil { draft.status = .resolved }
      draft.summary = fields["description"].text
      draft.severity = fields["priority"]["name"].text
      draft.started = fields["created"].time
      draft.ended = fields["resolutiondate"].time
      draft.identity = issue["key"].text
      draft.service = fields["components"][0]["name"].text ?? fields["project"]["key"].text
      draft.link = issue["self"].text
      draft.label("key", issue["key"].text)
      draft.label("project", fields["project"]["key"].text)
      draft.label("type", fields["issuetype"]["name"].text)
      draft.label("event", body["webhookEvent"].text)
      draft.label("labels", fields["labels"].line)
      return draft
    })

  /// Both what is sent to it and what it sends; once VictorOps.
  static let splunkOnCall = AlertFormat(
    "victorops",
    when: { $0.has(all: "message_type", "entity_id") || $0["ALERT"]["entity_id"].exists },
    one: { body in
      let alert = body["ALERT"].isObject ? body["ALERT"] : body
      let type = alert["message_type"].text
      let title = alert["entity_display_name"].text ?? alert["state_message"].text
      var draft = AlertDraft(title: title ?? alert["entity_id"].text, status: type)
      draft.summary = alert["state_message"].text
      draft.severity = draft.status.isOver ? nil : type
      draft.started = alert["state_start_time", "timestamp"].time
      draft.ended = alert["timestamp"].time
      draft.identity = alert["entity_id"].text
      draft.service = alert["service", "host_name"].text
      draft.scalars(alert, except: ["entity_display_name", "state_message", "message_type"])
      return draft
    })
}
