import WarRoomCore

/// Monitoring that somebody else runs.
enum ServiceFormats {
  static let all =
    [datadog, newRelicWorkflow, newRelicLegacy, signalFx, dynatrace, splunk, honeycomb]
    + [coralogix, axiom, dash0, thousandEyes]

  static let datadog = AlertFormat(
    "datadog_webhook",
    when: { body in
      body.has("alert_transition") || body["body"].string?.hasPrefix("%%%") == true
        || body.has(all: "alert_id", "alert_metric") || body.has(all: "alertTransition", "org")
    },
    one: { body in
      let transition = body["alert_transition", "alertTransition", "transition"].text
      let title = body["title", "event_title", "alert_title", "msg_title"].text
      var draft = AlertDraft(title: title, status: transition)
      if transition == nil, let title, let status = StatusWord.bracketed(title) {
        draft.status = status
      }
      draft.summary = body["event_msg", "body", "text_only_msg", "message"].text
      draft.severity = body["severity", "priority", "alert_priority"].text
      draft.started = body["date", "last_updated", "timestamp", "date_posix"].time
      draft.ended = body["last_updated", "date"].time
      let scopes = body["scopes", "alert_scope", "scope", "alertScope"].text
      let monitor = body["monitor_id", "alert_id", "alertId", "aggreg_key"].text
      draft.identity = monitor.map { "\($0)\(scopes.map { "/" + $0 } ?? "")" } ?? body["id"].text
      let tags = (scopes ?? "") + "," + (body["tags"].line ?? "")
      for word in tags.split(separator: ",").prefix(Limits.labelCount)
      where word.hasPrefix("service:") && draft.service == nil {
        draft.service = BoundedText.trimmed(word.dropFirst("service:".count))
      }
      draft.service = draft.service ?? body["service"].text
      draft.link = body["url", "link", "event_url", "alert_url"].text
      draft.label("scopes", scopes)
      draft.scalars(body, except: ["title", "body", "date", "last_updated"])
      for word in tags.split(separator: ",").prefix(Limits.labelCount) {
        draft.label(word: String(word))
      }
      return draft
    })

  static let newRelicWorkflow = AlertFormat(
    "newrelic_workflow",
    when: { body in
      body.has("issueUrl") && body.has("state") || body.has(all: "issueId", "state", "priority")
        || body.has(all: "alertPolicyNames", "state")
    },
    one: { body in
      let title =
        body["title"].text ?? body["title"][0].text ?? body["annotations"]["title"][0].text
      var draft = AlertDraft(title: title, status: body["state", "status"].text)
      draft.summary = body["annotations"]["description"][0].text ?? body["description"].line
      draft.severity = body["priority", "severity"].text
      draft.started = body["activatedAt", "createdAt", "issueCreatedAt"].time
      if let created = body["createdAt"].time { draft.started = created }
      draft.ended = body["closedAt", "issueClosedAt", "updatedAt"].time
      if draft.status == .firing, body["acknowledgedAt"].time != nil,
        body["closedAt"].time == nil
      {
        draft.status = .acknowledged
      }
      draft.identity = body["id", "issueId"].text
      draft.service = body["impactedEntities"][0].text ?? body["entitiesData"]["names"][0].text
      draft.link = body["issueUrl", "issuePageUrl"].text
      draft.scalars(body, except: ["id", "title", "state"])
      draft.label("id", body["id"].text)
      return draft
    })

  static let newRelicLegacy = AlertFormat(
    "newrelic_legacy",
    when: { body in
      body.has("current_state") && (body.has("policy_url") || body.has("condition_name"))
    },
    one: { body in
      let title = body["condition_name", "incident_url"].text
      var draft = AlertDraft(title: title, status: body["current_state"].text)
      draft.summary = body["details"].text
      draft.severity = body["severity"].text
      draft.started = body["timestamp"].time
      draft.ended = draft.started
      draft.identity = body["incident_id"].text
      draft.service = body["targets"][0]["name"].text
      draft.link = body["incident_url", "violation_chart_url"].text
      draft.scalars(body, except: ["current_state", "details", "timestamp"])
      draft.labels(body["targets"][0]["labels"])
      return draft
    })

  static let signalFx = AlertFormat(
    "signalfx",
    when: { body in
      body.has("statusExtended") || body.has(all: "detectorUrl", "incidentId")
        || body.has(all: "detectorId", "incidentId")
    },
    one: { body in
      let title = body["messageTitle"].text ?? body["inputs"]["messageTitle"].text
      let status = body["statusExtended", "status"].text
      let rule = body["rule", "detector"].text ?? body["inputs"]["rule"].text
      var draft = AlertDraft(title: title ?? rule, status: status)
      let message = body["messageBody"].text ?? body["inputs"]["messageBody"].text
      draft.summary = body["description"].text ?? message
      // A manual resolution arrives with the state that was there before.
      let words = StatusWord.tokens((title ?? "") + " " + (message ?? ""))
      if draft.status == .firing, words.contains("resolved") || words.contains("cleared") {
        draft.status = .ambiguous
      }
      draft.severity = body["severity"].text
      draft.started =
        body["timestamp", "eventTime"].time ?? body["inputs"]["timestamp"].time
        ?? message.flatMap { TimeInText.first(in: $0) }
      draft.ended = draft.started
      draft.identity = body["incidentId"].text
      draft.service = rule
      draft.link = body["detectorUrl"].text
      draft.scalars(body, except: ["messageBody", "messageTitle", "description"])
      draft.labels(body["dimensions"])
      draft.label("rule", rule)
      return draft
    })

  static let dynatrace = AlertFormat(
    "dynatrace_problem",
    when: { body in
      body.has("ProblemID") || body.has("ProblemTitle") || body.has(all: "problemId", "impactLevel")
    },
    one: { body in
      let state = body["State", "status"].text
      let title = body["ProblemTitle", "title", "displayName"].text
      var draft = AlertDraft(title: title, status: state)
      draft.summary = body["ProblemDetailsText", "ProblemDetails"].text
      draft.severity = body["ProblemSeverity", "severityLevel"].text
      let impact = draft.severity?.uppercased()
      draft.level =
        impact == "AVAILABILITY" ? .sev1 : impact == "PERFORMANCE" ? .sev3 : draft.level
      draft.started = body["startTime", "ProblemStartTime"].time
      draft.ended = body["endTime", "ProblemEndTime"].time
      draft.identity = body["PID", "ProblemID", "problemId"].text
      draft.service =
        body["ImpactedEntities"][0]["name"].text ?? body["ImpactedEntity"].text
        ?? body["impactedEntities"][0]["name"].text
      draft.link = body["ProblemURL"].text
      draft.scalars(body, except: ["ProblemDetailsText", "ProblemDetailsHTML", "ProblemTitle"])
      return draft
    })

  static let splunk = AlertFormat(
    "splunk_alert",
    when: {
      $0.has("search_name") && ($0.has("result") || $0.has("results_link") || $0.has("sid"))
    },
    one: { body in
      let result = body["result"]
      var draft = AlertDraft(title: body["search_name"].text)
      draft.summary = result["_raw", "message"].text
      draft.severity = result["severity", "urgency", "priority"].text
      draft.started = result["_time", "time", "timestamp"].time ?? body["timestamp"].time
      draft.identity = body["search_name"].text
      draft.service = result["service", "app", "host"].text ?? body["app"].text
      draft.link = body["results_link"].text
      draft.scalars(body, except: ["search_name"])
      draft.scalars(result, except: ["_raw", "_time"])
      return draft
    })

  static let honeycomb = AlertFormat(
    "honeycomb_trigger",
    when: { $0.has("result_url") && $0.has("name") && ($0.has("status") || $0.has("trigger_url")) },
    one: { body in
      var draft = AlertDraft(title: body["name"].text, status: body["status"].text)
      if body["is_test"].truth == true { draft.kind = .control }
      draft.summary = body["summary", "description"].text
      draft.severity = body["alert_severity", "severity"].text
      draft.started = body["timestamp", "triggered_at"].time
      draft.identity = body["id", "trigger_id"].text
      draft.service = body["dataset"].text
      draft.link = body["trigger_url", "result_url"].text
      draft.scalars(body, except: ["name", "summary", "description", "status"])
      return draft
    })
}
