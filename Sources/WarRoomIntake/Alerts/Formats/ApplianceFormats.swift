import WarRoomCore

/// Watchers of networks and machines.
enum ApplianceFormats {
  static let all = [libreNMS, vRealize, prtg, solarWinds]

  static let libreNMS = AlertFormat(
    "librenms",
    when: { $0.has(all: "sysName", "alert_id") || $0.has(all: "device_id", "rule", "state") },
    one: { body in
      let state = body["state"].text
      var draft = AlertDraft(title: body["title", "name"].text)
      draft.statusPrinted = state.map { "state \($0)" }
      draft.status =
        switch state {
        case "0": .resolved
        case "2": .acknowledged
        default: .firing
        }
      draft.summary = body["msg"].text
      draft.severity = body["severity"].text
      draft.started = body["timestamp"].time
      draft.ended = draft.started
      draft.identity = body["uid"].text ?? body["alert_id", "id"].text
      if let device = body["device_id"].text, let rule = body["rule_id"].text {
        draft.identity = "\(device)/\(rule)"
      }
      draft.service = body["sysName", "hostname"].text
      draft.label("hostname", body["hostname"].text)
      draft.label("alert_id", body["alert_id"].text)
      draft.scalars(body, except: ["title", "msg", "state", "sysDescr"])
      return draft
    })

  static let vRealize = AlertFormat(
    "vmware_vrealize",
    when: { $0.has("criticality") && ($0.has("alertId") || $0.has("resourceName")) },
    one: { body in
      let named = [body["alertName"].text ?? body["type"].text, body["resourceName"].text]
      var draft = AlertDraft(
        title: named.compactMap { $0 }.joined(separator: " on "), status: body["status"].text)
      draft.summary = body["info"].text
      draft.severity = body["criticality"].text
      if body["criticality"].text?.hasSuffix("IMMEDIATE") == true { draft.level = .sev2 }
      draft.started = body["startDate"].time
      // While it is active the date of cancelling is only the newest one.
      draft.ended = body["cancelDate"].time
      draft.identity = body["alertId"].text
      draft.service = body["resourceName"].text
      draft.scalars(
        body, except: ["status", "criticality", "startDate", "cancelDate", "updateDate"])
      return draft
    })

  static let prtg = AlertFormat(
    "prtg",
    when: { $0.has(all: "sensor", "device") && ($0.has("laststatus") || $0.has("sensorid")) },
    one: { body in
      let named = [body["sensor"].text, body["device"].text].compactMap { $0 }
      let status = body["status", "laststatus"].text
      var draft = AlertDraft(title: named.joined(separator: " on "), status: status)
      draft.summary = body["message", "lastmessage"].text
      draft.severity = body["priority"].text
      draft.started = body["datetime", "since", "lastcheck"].time
      draft.identity = body["sensorid"].text
      draft.service = body["device"].text
      draft.link = body["linksensor"].text
      draft.scalars(body, except: ["message"])
      return draft
    })

  static let solarWinds = AlertFormat(
    "solarwinds",
    when: { $0.has("AlertName") && ($0.has("AlertActiveID") || $0.has("NodeName")) },
    one: { body in
      let status = body["Status", "AlertStatus"].text
      let title = body["AlertName", "AlertMessage"].text
      var draft = AlertDraft(title: title, status: status)
      draft.summary = body["AlertMessage", "AlertDescription"].text
      draft.severity = body["Severity", "AlertSeverity"].text
      draft.started = body["AlertTriggerTime", "TriggerTime", "Timestamp"].time
      draft.identity = body["AlertActiveID", "AlertID"].text
      draft.service = body["NodeName", "ObjectName"].text
      draft.link = body["AlertDetailsUrl", "URL"].text
      draft.scalars(body, except: ["AlertMessage"])
      return draft
    })
}
