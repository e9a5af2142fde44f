import WarRoomCore

/// Status pages: what they post, and what they list.
enum StatuspageFormats {
  static let all = [webhook, component, incidents]

  static let webhook = AlertFormat(
    "statuspage_webhook",
    when: { $0["page"].isObject && $0["incident"].isObject },
    one: { incident($0["incident"], page: $0["page"]) })

  static let component = AlertFormat(
    "statuspage_webhook", when: { $0["component_update"].isObject },
    one: { body in
      let update = body["component_update"]
      let component = body["component"]
      let new = update["new_status"].text ?? component["status"].text
      var draft = AlertDraft(title: component["name"].text, status: new)
      draft.status = new == "operational" ? .resolved : .firing
      if new == "under_maintenance" { draft.status = .suppressed }
      draft.level = level(component: new)
      draft.started = update["created_at"].time
      draft.ended = draft.started
      draft.identity = component["id"].text ?? update["component_id"].text
      draft.service = component["name"].text
      draft.label("old_status", update["old_status"].text)
      draft.label("new_status", new)
      draft.label("component", component["id"].text)
      return draft
    })

  /// A component has a state, and no severity of its own.
  private static func level(component status: String?) -> Severity? {
    switch status {
    case "major_outage": .sev1
    case "partial_outage": .sev2
    case "degraded_performance": .sev3
    default: nil
    }
  }

  static let incidents = AlertFormat(
    "statuspage_incidents",
    when: { body in
      let first = body["incidents"][0].exists ? body["incidents"][0] : body[0]
      return isIncident(first) || isIncident(body) || isIncident(body["scheduled_maintenances"][0])
    },
    read: { body in
      if isIncident(body) { return [incident(body, page: .nothing)] }
      let page = body["page"]
      let lists =
        body["incidents"].items + body["scheduled_maintenances"].items
        + (body.isObject ? [] : body.items)
      return lists.map { incident($0, page: page) }
    })

  private static func isIncident(_ item: Fields) -> Bool {
    item.has(all: "incident_updates", "impact") && item.has("name")
  }

  private static func incident(_ item: Fields, page: Fields) -> AlertDraft {
    let status = item["status"].text
    var draft = AlertDraft(title: item["name"].text, status: status)
    switch status {
    case "scheduled": draft.status = .pending
    case "in_progress", "verifying": draft.status = .suppressed
    case "postmortem", "completed": draft.status = .resolved
    default: break
    }
    draft.summary = item["incident_updates"][0]["body"].text ?? item["body"].text
    draft.severity = item["impact"].text
    draft.started = item["started_at", "created_at"].time
    if item["scheduled_for"].time != nil { draft.started = item["scheduled_for"].time }
    draft.ended = item["resolved_at"].time ?? item["scheduled_until"].time
    draft.identity = item["id"].text
    let affected = item["incident_updates"][0]["affected_components"]
    draft.service = item["components"][0]["name"].text ?? affected[0]["name"].text
    draft.link = item["shortlink"].text
    draft.label("id", item["id"].text)
    let components = item["components"].items.prefix(Limits.listedItems)
    draft.label("components", components.compactMap { $0["name"].text }.joined(separator: ", "))
    draft.label("page", page["name"].text ?? page["id"].text)
    return draft
  }
}
