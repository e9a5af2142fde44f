import WarRoomCore
import WarRoomJSON

/// Alerts that begin as log lines.
enum LogFormats {
  static let all = [openTelemetry, graylog, elastAlert, elasticAlert, wazuh, wazuhText]

  static let openTelemetry = AlertFormat(
    "otlp_logs", when: { $0["resourceLogs", "resource_logs"][0].exists },
    read: { body in
      body["resourceLogs", "resource_logs"].items.flatMap { resource in
        resource["scopeLogs", "scope_logs"].items.flatMap { scope in
          scope["logRecords", "log_records"].items.map { record($0, scope, resource) }
        }
      }
    })

  private static func record(_ item: Fields, _ scope: Fields, _ resource: Fields) -> AlertDraft {
    let body = value(item["body"])
    var draft = AlertDraft(title: body ?? item["eventName"].text ?? "log record")
    (draft.kind, draft.status) = (.note, .info)
    draft.summary = body
    let number = item["severityNumber", "severity_number"].whole
    let word = item["severityText", "severity_text"].text
    let parts = [word, number.map { word == nil ? "\($0)" : "(\($0))" }].compactMap { $0 }
    draft.severity = parts.isEmpty ? nil : parts.joined(separator: " ")
    draft.level =
      switch number ?? 0 {
      case 21...24: .sev1
      case 17...20: .sev2
      case 13...16: .sev3
      case 1...12: .sev4
      default: nil
      }
    draft.started =
      item["timeUnixNano", "time_unix_nano"].time
      ?? item["observedTimeUnixNano", "observed_time_unix_nano"].time
    draft.identity = item["traceId", "trace_id"].text
    draft.label("scope", scope["scope"]["name"].text)
    for source in [item["attributes"], resource["resource"]["attributes"]] {
      for attribute in source.items.prefix(Limits.labelCount) {
        let name = attribute["key"].text ?? ""
        let text = value(attribute["value"])
        if name == "service.name" { draft.service = text }
        draft.label(name, text)
      }
    }
    draft.label("traceId", item["traceId"].text)
    draft.label("spanId", item["spanId"].text)
    return draft
  }

  /// Values are wrapped in an object that names their type.
  private static func value(_ wrapped: Fields) -> String? {
    guard let inner = wrapped.members.first else { return wrapped.line }
    let value = Fields(json: inner.value)
    if let line = value.line { return line }
    let items = value["values"].items.prefix(Limits.listedItems)
    let lines = items.compactMap { $0.members.first.flatMap { Fields(json: $0.value).line } }
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  static let graylog = AlertFormat(
    "graylog_event",
    when: { $0["event_definition_id"].exists && ($0["event"].isObject || $0.has("backlog")) },
    one: { body in
      let event = body["event"]
      let title = event["message"].text ?? body["event_definition_title"].text
      var draft = AlertDraft(title: title)
      draft.statusPrinted = event["alert"].truth.map { "alert=\($0)" }
      draft.status = event["alert"].truth == false ? .info : .firing
      draft.summary =
        body["event_definition_description"].text ?? body["backlog"][0]["message"].text
      draft.severity = event["priority"].text
      draft.level =
        switch event["priority"].whole ?? 0 {
        case 4...: .sev1
        case 3: .sev2
        case 2: .sev3
        case 1: .sev4
        default: nil
        }
      draft.started = event["timestamp"].time
      draft.identity = [body["event_definition_id"].text, event["key"].text].compactMap { $0 }
        .joined(separator: "/")
      draft.service = event["source"].text
      draft.scalars(body)
      draft.labels(event["fields"])
      draft.labels(event["group_by_fields"])
      draft.label("id", event["id"].text)
      return draft
    })

  /// ElastAlert posts the match with the rule's name, as its users configure it.
  static let elastAlert = AlertFormat(
    "elastalert",
    when: { body in
      (body.has("rule_name") || body["rule"]["name"].exists || body.has("alert_rule"))
        && (body.has("num_hits") || body.has("num_matches") || body.has("alert_subject")
          || body.has("matches") || body.has("match_body") || body.has("alert_text"))
    },
    one: { body in
      let rule = body["rule_name", "alert_rule"].text ?? body["rule"]["name"].text
      var draft = AlertDraft(title: body["alert_subject", "title"].text ?? rule)
      let match =
        body["matches"][0].exists
        ? body["matches"][0] : body["match_body"].exists ? body["match_body"] : body
      draft.summary = body["alert_text", "message"].text ?? match["message"].text
      draft.severity = body["severity", "priority", "level"].text
      draft.started = match["@timestamp"].time ?? body["alert_time", "@timestamp"].time
      draft.identity = rule
      let host = match["host"]["name"].text ?? match["host"].text
      draft.service = match["service"]["name"].text ?? match["service", "app"].text ?? host
      draft.link = body["kibana_discover_url", "link"].text
      draft.label("rule_name", rule)
      draft.scalars(body, except: ["alert_text", "alert_subject", "message"])
      draft.scalars(match, except: ["message", "@timestamp"])
      return draft
    })

  /// A document of Elastic's alert index: with members in members, or with dots in their names.
  static let elasticAlert = AlertFormat(
    "elastic_alert_doc",
    when: { body in
      let source = body["_source"].isObject ? body["_source"] : body
      return source.has("kibana.alert.rule.name") || source["kibana"]["alert"]["rule"].exists
    },
    one: { body in
      let source = body["_source"].isObject ? body["_source"] : body
      let alert = source["kibana"]["alert"]
      func find(_ name: String, _ nested: Fields) -> Fields {
        let flat = source["kibana.alert." + name]
        return flat.exists ? flat : nested
      }
      let rule = find("rule.name", alert["rule"]["name"]).text
      let reason = find("reason", alert["reason"]).text
      var draft = AlertDraft(title: rule ?? reason, status: find("status", alert["status"]).text)
      draft.summary = reason
      draft.severity =
        find("severity", alert["severity"]).text
        ?? find("rule.severity", alert["rule"]["severity"]).text
      draft.started = find("start", alert["start"]).time ?? source["@timestamp"].time
      draft.ended = find("end", alert["end"]).time
      draft.identity = find("uuid", alert["uuid"]).text ?? body["_id"].text
      let instance = find("instance.id", alert["instance"]["id"]).text
      draft.service =
        source["service.name"].text ?? source["service"]["name"].text
        ?? source["host.name"].text ?? source["host"]["name"].text
      draft.link = find("url", alert["url"]).text
      draft.label("instance", instance)
      draft.label("category", find("rule.category", alert["rule"]["category"]).text)
      draft.label("tags", find("rule.tags", alert["rule"]["tags"]).line ?? source["tags"].line)
      draft.scalars(source, except: ["@timestamp", "message"])
      return draft
    })

  static let wazuh = AlertFormat(
    "wazuh",
    when: { $0["rule"]["level"].exists && $0["rule"]["description"].exists && $0.has("agent") },
    one: { body in
      let rule = body["rule"]
      var draft = AlertDraft(title: rule["description"].text)
      draft.summary = body["full_log"].text
      draft.severity = rule["level"].text
      draft.level =
        switch rule["level"].whole ?? 0 {
        case 15...: .sev1
        case 12...14: .sev2
        case 7...11: .sev3
        default: .sev4
        }
      if draft.level == .sev4 { draft.status = .info }
      draft.started = body["timestamp"].time
      draft.identity = body["id"].text
      draft.service = body["agent"]["name"].text
      draft.label("rule", rule["id"].text)
      draft.label("agent", body["agent"]["id"].text)
      draft.label("groups", rule["groups"].line)
      draft.label("location", body["location"].text)
      draft.scalars(body["data"])
      return draft
    })

  /// The text that a common integration script makes of it.
  static let wazuhText = AlertFormat(
    "wazuh",
    when: { body in
      body["description"].string?.hasPrefix("Rule ID ") == true && body.has("message")
    },
    one: { body in
      var draft = AlertDraft(title: body["message"].text)
      draft.severity = body["severity"].text
      if SeverityWord.severity(draft.severity ?? "") == .sev4 { draft.status = .info }
      draft.started = body["created_at", "timestamp"].time
      draft.summary = body["description"].text
      let names = [("Rule ID", "rule"), ("Level", "level"), ("Agent ID", "agent")]
      for line in (body["description"].text ?? "").split(separator: "\n").prefix(16) {
        for (words, name) in names where line.hasPrefix(words + " ") {
          draft.label(name, String(line.dropFirst(words.count + 1)))
        }
        if line.hasPrefix("Agent Name ") {
          draft.service = String(line.dropFirst("Agent Name ".count))
        }
      }
      return draft
    })
}
