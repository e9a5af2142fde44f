import WarRoomCore
import WarRoomJSON

/// What Alertmanager posts to a webhook, and what its API lists.
enum AlertmanagerFormats {
  static let all = [webhook, groups, alerts, silences]

  /// Version 4 and 3, whose group key is a number. What it says of the group is not what it says
  /// of each alert.
  static let webhook = AlertFormat(
    "alertmanager_webhook",
    when: { body in
      isGroup(body) && !GrafanaFormats.unified.recognises(body)
    },
    read: { $0["alerts"].items.map { alert($0) } })

  static let groups = AlertFormat(
    "alertmanager_api_v2_groups",
    when: { body in
      let first = body[0]
      return first.has("alerts") && isListed(first["alerts"][0])
        || first.has(all: "alerts", "labels", "receiver")
    },
    read: { $0.items.flatMap { $0["alerts"].items.map { alert($0) } } })

  static let alerts = AlertFormat(
    "alertmanager_api_v2_alerts",
    when: { isListed($0[0]) || (isListed($0["data"][0]) && $0["status"].string == "success") },
    read: { body in
      (body["data"].exists ? body["data"] : body).items.map { alert($0) }
    })

  static let silences = AlertFormat(
    "alertmanager_api_v2_silences",
    when: { isSilence($0[0]) || isSilence($0) || isSilence($0["data"][0]) },
    read: { body in
      if body.isObject, !body["data"].exists { return [silence(body)] }
      return (body["data"].exists ? body["data"] : body).items.map { silence($0) }
    })

  /// A webhook body of Alertmanager or of one that speaks like it.
  static func isGroup(_ body: Fields) -> Bool {
    guard body["alerts"].isArray else { return false }
    if body.has("groupLabels") || body.has("groupKey") || body.has("commonLabels") {
      return true
    }
    let first = body["alerts"][0]
    if !first.exists { return body.has("receiver") }
    return first["labels"].isObject && StatusWord.status(first["status"].text ?? "") != nil
  }

  private static func isListed(_ item: Fields) -> Bool {
    item["labels"].isObject && (item["status"]["state"].exists || item.has("startsAt"))
  }

  private static func isSilence(_ item: Fields) -> Bool {
    item["matchers"][0].has("name") && item.has("createdBy")
  }

  /// One alert, in a webhook's body or in a list.
  static func alert(_ item: Fields) -> AlertDraft {
    let labels = item["labels"]
    let notes = item["annotations"]
    let title =
      notes["summary"].text ?? notes["title"].text ?? labels["alertname"].text
      ?? notes["description", "message"].text ?? labels["name"].text
    var draft = AlertDraft(title: title)
    let state = item["status"]["state"].text ?? item["status"].text ?? item["state"].text
    draft.statusPrinted = state
    draft.status = StatusWord.open(state)
    if item["status"]["silencedBy"][0].exists,
      !draft.status.isOver
    {
      draft.status = .suppressed
    }
    if state == "unprocessed" { draft.status = .firing }
    draft.summary = notes["description", "message", "summary"].text
    draft.severity = labels["severity", "priority", "level"].text
    draft.started = item["startsAt", "activeAt"].time
    draft.ended = item["endsAt"].time
    draft.service = labels["service", "job", "app", "namespace"].text
    draft.link = item["generatorURL", "dashboardURL"].text
    draft.labels(labels)
    draft.identity = item["fingerprint"].text ?? identity(of: labels)
    return draft
  }

  /// Stands for the fingerprint where none was sent: the same for the same labels, whole.
  private static func identity(of labels: Fields) -> String {
    let sorted = labels.members.map { ($0.name, Fields(json: $0.value).line ?? "") }.sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    return StableHash.text(of: sorted.flatMap { [$0.0, $0.1] })
  }

  private static func silence(_ item: Fields) -> AlertDraft {
    let author = item["createdBy"].text ?? "somebody"
    let comment = item["comment"].text ?? ""
    var draft = AlertDraft(title: "Silenced by \(author): \(comment)")
    draft.kind = .note
    let state = item["status"]["state"].text
    draft.statusPrinted = state
    draft.status = state == "expired" ? .resolved : .suppressed
    draft.summary = comment
    draft.started = item["startsAt"].time
    draft.ended = item["endsAt"].time
    draft.identity = item["id"].text
    draft.label("createdBy", author)
    draft.label("comment", comment)
    for matcher in item["matchers"].items.prefix(Limits.labelCount) {
      draft.label(matcher["name"].text ?? "", matcher["value"].text)
    }
    return draft
  }
}
