import WarRoomCore

/// Sentry's webhooks of integrations, and the older one of its plugin.
enum SentryFormats {
  static let all = [issue, eventAlert, metricAlert, legacy]

  static let issue = AlertFormat(
    "sentry_issue_webhook",
    when: { body in
      let issue = body["data"]["issue"]
      return issue.isObject && (body.has("action") || issue.has("shortId") || issue.has("culprit"))
    },
    one: { body in
      let issue = body["data"]["issue"]
      let printed = issue["status"].text ?? body["action"].text
      var draft = AlertDraft(title: issue["title"].text, status: printed)
      draft.summary = issue["metadata"]["value"].text ?? issue["culprit"].text
      draft.severity = issue["level"].text
      draft.started = issue["firstSeen"].time ?? issue["lastSeen"].time
      draft.ended = nil
      draft.identity = issue["id"].text
      draft.service = issue["project"]["slug", "name"].text
      draft.link = issue["permalink", "web_url"].text
      draft.label("action", body["action"].text)
      draft.scalars(issue, except: ["title", "status", "level"])
      return draft
    })

  static let eventAlert = AlertFormat(
    "sentry_event_alert",
    when: { $0["data"]["event"].isObject || $0["data"]["error"].isObject },
    one: { body in
      let data = body["data"]
      let event = data["event"].isObject ? data["event"] : data["error"]
      let title = event["title"].text ?? event["message"].text ?? data["triggered_rule"].text
      var draft = AlertDraft(title: title)
      draft.statusPrinted = body["action"].text
      draft.summary = event["message"].text ?? event["culprit"].text
      draft.severity = event["level"].text
      draft.started = event["datetime"].time ?? event["timestamp"].time
      draft.identity = event["issue_id"].text ?? event["event_id"].text
      draft.service = event["project_slug"].text ?? event["project"].text
      draft.link = event["web_url", "issue_url", "url"].text
      draft.label("triggered_rule", data["triggered_rule"].text)
      draft.labels(event["tags"])
      draft.scalars(event, except: ["title", "level", "message"])
      return draft
    })

  static let metricAlert = AlertFormat(
    "sentry_metric_alert", when: { $0["data"]["metric_alert"].isObject },
    one: { body in
      let data = body["data"]
      let alert = data["metric_alert"]
      let title = data["description_title"].text ?? alert["title"].text
      // The action is the level: `critical`, `warning` or `resolved`.
      let action = body["action"].text
      var draft = AlertDraft(title: title, status: action)
      draft.summary = data["description_text"].text
      draft.severity = draft.status.isOver ? nil : action
      draft.started = alert["date_started"].time ?? alert["date_created"].time
      draft.ended = alert["date_closed"].time
      draft.identity = alert["identifier"].text ?? alert["id"].text
      draft.service = alert["projects"][0].text
      draft.link = data["web_url"].text
      draft.label("rule", alert["alert_rule"]["name"].text)
      draft.label("environment", alert["alert_rule"]["environment"].text)
      draft.scalars(alert, except: ["title"])
      return draft
    })

  static let legacy = AlertFormat(
    "sentry_legacy_webhook",
    when: { body in
      body.has("culprit") && (body["event"].isObject || body.has("project_slug"))
    },
    one: { body in
      let event = body["event"]
      let title = event["title"].text ?? body["message"].text ?? body["culprit"].text
      var draft = AlertDraft(title: title)
      draft.summary =
        event["logentry"]["formatted"].text ?? body["message"].text ?? body["culprit"].text
      draft.severity = body["level"].text ?? event["level"].text
      draft.started = event["timestamp"].time ?? event["datetime", "received"].time
      draft.identity = body["id"].text
      draft.service = body["project_slug", "project", "project_name"].text
      draft.link = body["url"].text
      draft.label("culprit", body["culprit"].text)
      draft.label("logger", body["logger"].text)
      draft.label("environment", event["environment"].text)
      draft.label("platform", event["platform"].text)
      draft.labels(event["tags"])
      draft.label("triggering_rules", body["triggering_rules"].line)
      return draft
    })
}
