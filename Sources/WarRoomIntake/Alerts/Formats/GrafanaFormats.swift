import WarRoomCore

/// Grafana's own alerting, old and new, and what OnCall makes of it.
enum GrafanaFormats {
  static let all = [unified, legacy, oncall]

  static let unified = AlertFormat(
    "grafana_unified",
    when: { body in
      AlertmanagerFormats.isGroup(body)
        && (body.has("orgId") || body.has(all: "title", "state", "message")
          || body["alerts"][0]["values"].exists
          || body["alerts"][0]["valueString"].exists)
    },
    read: unifiedAlerts)

  /// The group's title tells of one alert; of several each is told apart by its own summary.
  private static func unifiedAlerts(_ body: Fields) -> [AlertDraft] {
    let items = body["alerts"].items
    return items.map { item in
      var draft = AlertmanagerFormats.alert(item)
      if items.count == 1, let title = body["title"].text { draft.title = title }
      if items.count == 1, draft.summary == nil { draft.summary = body["message"].text }
      if draft.link == nil { draft.link = item["panelURL"].text ?? body["externalURL"].text }
      return draft
    }
  }

  static let legacy = AlertFormat(
    "grafana_legacy",
    when: { $0.has(all: "ruleId", "state") && ($0.has("evalMatches") || $0.has("ruleName")) },
    one: { body in
      var draft = AlertDraft(title: body["title", "ruleName"].text, status: body["state"].text)
      draft.summary = body["message"].text
      draft.severity = body["tags"]["severity", "priority"].text
      let org = body["orgId"].text.map { "\($0)/" } ?? ""
      draft.identity = body["ruleId"].text.map { org + $0 }
      draft.service = body["tags"]["service"].text
      draft.link = body["ruleUrl"].text
      draft.label("ruleName", body["ruleName"].text)
      draft.labels(body["tags"])
      draft.labels(body["evalMatches"][0]["tags"])
      draft.scalars(body, except: ["title", "message", "state"])
      return draft
    })

  /// Grafana OnCall's outgoing webhooks, and the form that it makes of every incoming alert.
  static let oncall = AlertFormat(
    "oncall_formatted",
    when: { body in
      body.has(all: "alert_uid", "title") || (body.has("alert_group") && body.has("event"))
        || body.has("alert_group_id")
    },
    one: { body in
      let group = body["alert_group"].isObject ? body["alert_group"] : body
      let state = group["state"].text ?? body["event"]["type"].text
      var draft = AlertDraft(title: group["title"].text, status: state)
      let payload = body["alert_payload"]
      draft.title = draft.title ?? payload["title"].text ?? payload["message"].text
      draft.summary = group["message"].text ?? payload["message"].text
      draft.severity = group["severity"].text ?? payload["severity"].text
      draft.identity = group["id", "alert_uid", "alert_group_id"].text
      draft.started = group["created_at", "started_at"].time ?? body["event"]["time"].time
      draft.ended = group["resolved_at"].time
      draft.service = body["integration"]["name"].text
      draft.link =
        group["permalinks"]["web"].text ?? group["link_to_upstream_details", "web_url"].text
      draft.scalars(group, except: ["title", "message", "state"])
      return draft
    })
}
