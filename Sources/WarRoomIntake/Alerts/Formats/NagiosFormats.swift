import WarRoomCore
import WarRoomJSON

/// Nagios by its macros, Checkmk and Icinga.
enum NagiosFormats {
  static let all = [checkmk, icinga, macros]

  static let checkmk = AlertFormat(
    "checkmk_webhook",
    when: { body in
      body.has("notification_type") && body.has("what")
        || body.has(all: "notification_type", "site", "host")
    },
    one: { body in
      var draft = AlertDraft(title: body["summary"].text)
      let isHost = body["what"].text == "HOST"
      let names = [body["service"].text, body["host"].text].compactMap { $0 }
      let built = names.joined(separator: " on ")
      draft.title = draft.title ?? body["output"].text.map { "\(built): \($0)" } ?? built
      notification(body["notification_type"].text, state: body["status"].text, &draft)
      draft.summary = body["output", "long_output"].text
      draft.severity = body["severity"].text ?? body["status"].text
      draft.started = body["long_date_time", "short_date_time", "date"].time
      draft.ended = draft.started
      draft.service = (isHost ? nil : body["service"].text) ?? body["host"].text
      draft.identity = names.reversed().joined(separator: "!")
      draft.link = body["url"].text
      draft.scalars(body, except: ["summary", "output", "long_output"])
      return draft
    })

  /// A recovery closes; an acknowledgement, a downtime and flapping leave it open.
  static func notification(_ type: String?, state: String?, _ draft: inout AlertDraft) {
    let printed = [state, type].compactMap { $0 }.joined(separator: " / ")
    draft.statusPrinted = printed.isEmpty ? nil : printed
    let kind = type?.uppercased() ?? ""
    draft.status =
      if kind.hasPrefix("RECOVERY") {
        .resolved
      } else if kind.hasPrefix("ACK") {
        .acknowledged
      } else if kind.hasPrefix("DOWNTIMEEND") || kind.hasPrefix("DOWNTIMECANCEL") {
        StatusWord.open(state)
      } else if kind.hasPrefix("DOWNTIME") || kind.hasPrefix("FLAPPINGDISABLED") {
        .suppressed
      } else if kind.hasPrefix("PROBLEM") || kind.hasPrefix("FLAPPING") {
        .firing
      } else {
        state.map { ["OK", "UP"].contains($0.uppercased()) } == true ? .resolved : .firing
      }
  }

  static let icinga = AlertFormat(
    "icinga2_event_stream",
    when: { body in
      body.has("host")
        && [
          "CheckResult", "StateChange", "Notification", "AcknowledgementSet",
          "AcknowledgementCleared", "DowntimeStarted", "DowntimeRemoved", "Flapping",
        ].contains(body["type"].string)
    },
    one: icingaEvent)

  private static func icingaEvent(_ body: Fields) -> AlertDraft {
    let host = body["host"].text ?? "host"
    let service = body["service"].text
    let result = body["check_result"]
    let output = result["output"].text ?? body["text", "comment"].text
    let place = service.map { "\($0) on \(host)" } ?? host
    var draft = AlertDraft(title: output.map { "\(place): \($0)" } ?? place)
    let state = result["state"].whole ?? body["state"].whole
    let names = service == nil ? ["UP", "DOWN"] : ["OK", "WARNING", "CRITICAL", "UNKNOWN"]
    let name = state.flatMap { names.indices.contains($0) ? names[$0] : nil }
    draft.severity = name
    draft.level = name == "UNKNOWN" ? .sev3 : nil
    draft.statusPrinted = name
    draft.status = state == 0 ? .resolved : .firing
    // A soft state may pass by itself.
    let soft = body["state_type"].whole == 0 || result["state_type"].whole == 0
    if soft, draft.status == .firing { draft.status = .pending }
    switch body["type"].string {
    case "AcknowledgementSet": draft.status = .acknowledged
    case "DowntimeStarted": draft.status = .suppressed
    case "Notification":
      notification(
        body["notification_type"].text?.uppercased().replacing("ACKNOWLEDGEMENT", with: "ACK"),
        state: name, &draft)
    default: break
    }
    draft.summary = output
    draft.started = body["timestamp"].time ?? result["execution_end"].time
    draft.ended = draft.started
    draft.service = service ?? host
    draft.identity = service.map { "\(host)!\($0)" } ?? host
    draft.label("host", host)
    draft.label("service", service)
    draft.label("state_type", soft ? "soft" : "hard")
    draft.scalars(body, except: ["timestamp", "text", "comment"])
    return draft
  }

  /// Macros by their upper-case names, with or without `NAGIOS_`, `ICINGA_` or dollar signs;
  /// Nagios has no JSON of its own.
  static let macros = AlertFormat(
    "nagios_macros",
    when: { body in
      guard body.isObject else { return false }
      let names = Set(body.members.prefix(Limits.labelCount).map { macro($0.name) })
      return names.contains("NOTIFICATIONTYPE") && names.contains("HOSTNAME")
        || names.contains("HOSTNAME")
          && (names.contains("SERVICESTATE") || names.contains("HOSTSTATE"))
    },
    one: { body in
      var values: [String: String] = [:]
      for member in body.members { values[macro(member.name)] = Fields(json: member.value).text }
      let host = values["HOSTNAME"] ?? values["HOSTALIAS"] ?? "host"
      let service = values["SERVICEDESC"] ?? values["SERVICENAME"]
      let output = service == nil ? values["HOSTOUTPUT"] : values["SERVICEOUTPUT"]
      let place = service.map { "\($0) on \(host)" } ?? host
      var draft = AlertDraft(title: output.map { "\(place): \($0)" } ?? place)
      let state = service == nil ? values["HOSTSTATE"] : values["SERVICESTATE"]
      notification(values["NOTIFICATIONTYPE"], state: state, &draft)
      draft.severity = state
      draft.summary = values["LONGSERVICEOUTPUT"] ?? values["LONGHOSTOUTPUT"] ?? output
      let moment = values["LONGDATETIME"] ?? values["TIMET"] ?? values["SHORTDATETIME"]
      draft.started = moment.flatMap { WrittenTime($0) }
      draft.ended = draft.started
      draft.service = service ?? host
      draft.identity = service.map { "\(host)!\($0)" } ?? host
      for (name, value) in values.sorted(by: { $0.key < $1.key })
      where value.utf8.count <= Limits.scalarLabelBytes {
        draft.label(name, value)
      }
      return draft
    })

  private static func macro(_ name: String) -> String {
    var name = Substring(name.replacing("$", with: ""))
    for prefix in ["NAGIOS_", "ICINGA_"] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    return name.replacing("_", with: "").uppercased()
  }
}
