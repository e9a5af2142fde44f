import WarRoomCore
import WarRoomJSON

/// A plain object that somebody wrote or templated by hand: the usual names for the usual things.
enum PlainReader {
  static func alert(_ body: JSONObject) throws(IntakeError) -> Alert {
    let titleNames = ["title", "summary", "message", "name", "alertname", "subject"]
    guard let title = text(body, titleNames) else {
      if let name = titleNames.first(where: { body.has($0) }) {
        throw .wrong(body.wrong(name, "a string that is not empty"))
      }
      throw .unknownShape
    }
    let severity = text(body, ["severity", "priority", "level", "criticality", "urgency"]) ?? ""
    let firing = isFiring(
      text(body, ["status", "state", "current_state", "alert_transition", "event", "action"]))
    let started = try time(
      body,
      ["startsAt", "started_at", "started", "start", "timestamp", "date", "time", "created_at"])
    let ended = try time(body, ["endsAt", "ended_at", "ended", "end", "resolved_at"])
    let service = text(body, ["service", "job", "app", "component", "namespace", "host"])
    let identity = text(body, ["fingerprint", "dedup_key", "alias", "id", "incident_id"])
    return Alert(
      source: "plain",
      fingerprint: identity.map { BoundedText.cut($0, Limits.nameLength) }
        ?? StableHash.text(of: [title, service ?? ""]),
      title: BoundedText.title(title),
      summary: BoundedText.cut(
        text(body, ["description", "details", "summary", "message", "text"]) ?? "",
        Limits.summaryLength),
      severity: SeverityWord.severity(severity),
      severityAsPrinted: BoundedText.cut(severity, Limits.nameLength), firing: firing,
      started: started, ended: firing ? nil : ended,
      service: service.map { BoundedText.cut($0, Limits.nameLength) },
      labels: labels(body),
      link: text(body, ["link", "url", "generatorURL"])
        .map { BoundedText.cut($0, Limits.linkLength) })
  }

  /// The first of `names` that holds a text or a number.
  private static func text(_ body: JSONObject, _ names: [String]) -> String? {
    for name in names {
      switch body[name] {
      case .string(let text): if !text.isEmpty { return text }
      case .number(let text): return text
      case .null, .bool, .array, .object, nil: continue
      }
    }
    return nil
  }

  private static func time(
    _ body: JSONObject, _ names: [String]
  ) throws(IntakeError) -> Timestamp? {
    for name in names where body.has(name) {
      if let time = try TimeText.read(body, name) { return time }
    }
    return nil
  }

  /// Firing unless it says that it is over: an alert that is not understood is not closed.
  private static func isFiring(_ word: String?) -> Bool {
    let over: Set<String> = [
      "resolved", "ok", "closed", "close", "recovered", "recovery", "normal", "up", "inactive",
      "cleared",
    ]
    return word.map { !over.contains($0.lowercased()) } ?? true
  }

  /// `labels` or `tags` where they are an object of texts, else nothing.
  private static func labels(_ body: JSONObject) -> [Alert.Label] {
    for name in ["labels", "tags"] {
      guard case .object(let members) = body[name] else { continue }
      let labels = members.compactMap { member in
        member.value.text.map {
          Alert.Label(
            name: BoundedText.cut(member.name, Limits.nameLength),
            value: BoundedText.cut($0, Limits.valueLength))
        }
      }
      let sorted = labels.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      return Array(sorted.prefix(Limits.labelCount))
    }
    return []
  }
}
