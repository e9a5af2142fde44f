import WarRoomCore

/// Watchers of sites from outside.
enum UptimeFormats {
  static let all = [kuma, pingdom, checkly, betterStack, uptimeRobot, statusCake]

  static let kuma = AlertFormat(
    "uptime_kuma",
    when: { body in
      body.has(all: "heartbeat", "monitor")
        && (body["heartbeat"].isObject || body["monitor"].isObject || body.has("msg"))
    },
    one: { body in
      let beat = body["heartbeat"]
      let monitor = body["monitor"]
      let message = beat["msg"].text ?? body["msg"].text
      let named = [monitor["name"].text, message].compactMap { $0 }
      var draft = AlertDraft(
        title: monitor["name"].text == nil ? message : named.joined(separator: ": "))
      let words = ["DOWN", "UP", "PENDING", "MAINTENANCE"]
      let states: [AlertStatus] = [.firing, .resolved, .pending, .suppressed]
      if let number = beat["status"].whole, states.indices.contains(number) {
        (draft.status, draft.statusPrinted) = (states[number], words[number])
      } else if !beat.exists {
        // What the button for a test sends has neither.
        (draft.status, draft.kind) = (.info, .control)
      }
      draft.summary = body["msg"].text
      draft.started = kumaTime(beat)
      draft.ended = draft.started
      draft.identity = monitor["id"].text ?? beat["monitorID"].text
      draft.service = monitor["name"].text
      draft.link = monitor["url"].text
      draft.label("type", monitor["type"].text)
      draft.label("hostname", monitor["hostname"].text)
      draft.labels(monitor["tags"])
      draft.scalars(beat, except: ["msg", "time", "localDateTime", "status"])
      return draft
    })

  /// `time` is UTC and says so nowhere.
  private static func kumaTime(_ beat: Fields) -> WrittenTime? {
    beat["time"].time.map { WrittenTime(moment: $0.moment, zone: .stated) }
  }

  static let pingdom = AlertFormat(
    "pingdom", when: { $0.has("check_id") && $0.has("current_state") },
    one: { body in
      let named = [body["check_name"].text, body["description"].text].compactMap { $0 }
      var draft = AlertDraft(
        title: named.joined(separator: ": "), status: body["current_state"].text)
      draft.summary = body["long_description"].text
      draft.severity = body["importance_level"].text
      draft.started = body["state_changed_timestamp"].time ?? body["state_changed_utc_time"].time
      draft.ended = draft.started
      draft.identity = body["check_id"].text
      draft.service = body["check_params"]["hostname"].text
      draft.link = body["check_params"]["full_url"].text
      draft.scalars(body, except: ["description", "long_description", "current_state"])
      draft.label("location", body["first_probe"]["location"].text)
      return draft
    })

  /// From its template of webhooks.
  static let checkly = AlertFormat(
    "checkly",
    when: { body in
      let type = body["ALERT_TYPE", "alertType", "alert_type"].string ?? ""
      return body.has("CHECK_NAME") || body.has(all: "checkName", "checkId")
        || (body.has("check_name") && type.contains("ALERT_"))
        || (type.contains("ALERT_") && body.has("event"))
    },
    one: { body in
      let type = body["ALERT_TYPE", "alertType", "alert_type", "type"].text
      let title = body["ALERT_TITLE", "alertTitle", "title", "event"].text
      let name = body["CHECK_NAME", "checkName", "check_name"].text
      var draft = AlertDraft(title: title ?? name, status: type)
      draft.summary =
        body["CHECK_ERROR_MESSAGE", "errorMessage", "check_error_message", "description"].text
      draft.severity = body["severity"].text
      draft.started = body["STARTED_AT", "startedAt", "started_at", "timestamp"].time
      draft.ended = draft.started
      draft.identity = body["CHECK_ID", "checkId", "check_id"].text
      draft.service = name
      draft.link = body["RESULT_LINK", "resultLink", "link"].text
      draft.labels(body["TAGS", "tags"])
      draft.scalars(body, except: ["ALERT_TITLE", "title"])
      return draft
    })

  static let betterStack = AlertFormat(
    "betterstack_incident",
    when: { body in
      let data = body["data"]
      return data["type"].string == "incident" && data["attributes"].isObject
    },
    one: { body in
      let incident = body["data"]["attributes"]
      let named = [incident["name"].text, incident["cause"].text].compactMap { $0 }
      var draft = AlertDraft(
        title: named.joined(separator: ": "), status: incident["status"].text)
      if incident["resolved_at"].time != nil {
        draft.status = .resolved
      } else if incident["acknowledged_at"].time != nil {
        draft.status = .acknowledged
      }
      draft.summary = incident["cause"].text
      draft.severity = incident["critical_alert"].truth == true ? "critical" : nil
      draft.started = incident["started_at"].time
      draft.ended = incident["resolved_at"].time
      draft.identity = body["data"]["id"].text
      draft.service = incident["name"].text
      draft.link = incident["url", "origin_url"].text
      draft.scalars(incident, except: ["name", "cause"])
      return draft
    })

  static let uptimeRobot = AlertFormat(
    "uptimerobot", when: { $0.has("monitorID") && $0.has("alertType") },
    one: { body in
      let named = [body["monitorFriendlyName"].text, body["alertDetails"].text].compactMap { $0 }
      let word =
        body["alertTypeFriendlyName"].text ?? (body["alertType"].text == "2" ? "Up" : "Down")
      var draft = AlertDraft(title: named.joined(separator: ": "), status: word)
      draft.summary = body["alertDetails"].text
      draft.started = body["alertDateTime"].time
      draft.ended = draft.started
      draft.identity = body["monitorID"].text
      draft.service = body["monitorFriendlyName"].text
      draft.link = body["monitorURL"].text
      draft.scalars(body, except: ["alertDetails"])
      return draft
    })

  static let statusCake = AlertFormat(
    "statuscake",
    when: { $0.has(all: "Status", "StatusCode") && ($0.has("Name") || $0.has("URL")) },
    one: { body in
      let name = body["Name", "URL"].text ?? ""
      let status = body["Status"].text
      var draft = AlertDraft(title: [name, status ?? ""].joined(separator: " is "), status: status)
      draft.identity = body["CheckID", "URL", "Name"].text
      draft.service = body["Name"].text
      draft.link = body["URL"].text
      draft.labels(body["Tags"])
      draft.scalars(body)
      return draft
    })
}
