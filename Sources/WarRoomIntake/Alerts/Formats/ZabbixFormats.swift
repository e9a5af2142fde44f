import WarRoomCore
import WarRoomJSON

/// Zabbix: its API's answers, and the bodies that people template for its webhook.
enum ZabbixFormats {
  static let all = [problems, webhook]

  static let problems = AlertFormat(
    "zabbix_api_problem",
    when: { body in
      let first = body["result"].exists ? body["result"][0] : (body.isObject ? body : body[0])
      return first.has(all: "eventid", "clock") && (first.has("name") || first.has("object"))
    },
    read: { body in
      if body["result"].exists { return body["result"].items.map { problem($0) } }
      return body.isObject ? [problem(body)] : body.items.map { problem($0) }
    })

  private static func problem(_ item: Fields) -> AlertDraft {
    var draft = AlertDraft(title: item["name"].text)
    let recovery = item["r_eventid"].text
    let isOver = (recovery != nil && recovery != "0") || item["value"].text == "0"
    draft.status = isOver ? .resolved : .firing
    if !isOver, item["acknowledged"].text == "1" { draft.status = .acknowledged }
    if !isOver, item["suppressed"].text == "1" { draft.status = .suppressed }
    draft.statusPrinted = isOver ? "resolved" : "problem"
    draft.severity = item["severity"].text
    draft.level = level(item["severity"].whole)
    draft.started = item["clock"].time
    draft.ended = item["r_clock"].time
    draft.identity = item["eventid"].text
    draft.summary = item["opdata"].text
    let host = item["hosts"][0]["name", "host"].text
    draft.service = host
    draft.label("host", host)
    for tag in item["tags"].items.prefix(Limits.labelCount) {
      draft.label(tag["tag"].text ?? "", tag["value"].text)
      if draft.service == nil, tag["tag"].text == "service" { draft.service = tag["value"].text }
    }
    draft.scalars(item, except: ["name", "clock", "ns"])
    return draft
  }

  /// From 5, a disaster, down to 0, not classified.
  private static func level(_ number: Int?) -> Severity? {
    switch number {
    case 5: .sev1
    case 4: .sev2
    case 2, 3: .sev3
    case 1: .sev4
    default: nil
    }
  }

  /// No shape is prescribed: people write their own with the macros' names.
  static let webhook = AlertFormat(
    "zabbix_webhook",
    when: { body in
      guard body.isObject else { return false }
      let names = body.members.prefix(Limits.labelCount).map { plain($0.name) }
      let hasTrigger = names.contains {
        $0.hasPrefix("trigger") && $0 != "trigger" && $0 != "triggers"
      }
      let hasEvent = names.contains { ["eventid", "eventseverity", "eventnseverity"].contains($0) }
      let hasMark = names.contains { $0.hasPrefix("zabbix") || $0 == "eventvalue" }
      let says = body.members.contains { $0.value.text?.contains("zabbix") == true }
      // `trigger` alone is a word of many senders.
      let isOurs = names.contains("trigger") && (says || names.contains("item"))
      return isOurs || (hasTrigger && (hasEvent || hasMark || says || names.contains("host")))
        || (hasEvent && names.contains { ["hostname", "eventname", "hosthost"].contains($0) })
        || (hasMark && names.count > 2)
    },
    one: { body in
      let found = GenericReader(body)
      var draft = AlertDraft(
        title: found.text([
          "eventname", "triggername", "alertsubject", "subject", "trigger", "title", "alertname",
          "name", "problem", "alertmessage", "message",
        ]))
      let status = found.text(["triggerstatus", "eventstatus", "status", "alertstatus", "state"])
      let value = found.text(["eventvalue", "triggervalue"])
      draft.statusPrinted = status ?? value
      draft.status =
        status.flatMap { StatusWord.status($0) } ?? (value == "0" ? .resolved : .firing)
      draft.severity = found.text([
        "eventseverity", "triggerseverity", "severity", "eventnseverity", "triggernseverity",
        "priority",
      ])
      draft.level = level(draft.severity.flatMap { Int($0) })
      draft.started = found.time()
      draft.ended = found.time(["recoverytime", "eventrecoverytime"]) ?? draft.started
      draft.identity =
        found.text(["eventid", "problemid", "triggerid"])
        ?? found.text(["link", "url", "eventurl"]).flatMap { eventID(in: $0) }
      draft.service = found.text(["service", "hostname", "host", "hosthost"])
      draft.summary = found.text(["alertmessage", "message", "triggerdescription", "opdata"])
      draft.link = found.text(["url", "link", "eventurl", "triggerurl", "zabbixurl"])
      draft.labels(body["tags"])
      draft.scalars(body, except: ["message", "subject"])
      return draft
    })

  private static func plain(_ name: String) -> String { GenericReader.plain(name) }

  /// `…/tr_events.php?triggerid=1&eventid=2`.
  private static func eventID(in link: String) -> String? {
    guard let place = link.firstRange(of: "eventid=") else { return nil }
    let digits = link[place.upperBound...].prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }
}
