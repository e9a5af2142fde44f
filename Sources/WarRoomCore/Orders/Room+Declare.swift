extension Room {
  func decideDeclare(
    _ declaration: Declaration, _ context: Context
  ) throws(Refusal) -> [Fact] {
    if let incident { throw .alreadyDeclared(incident.id) }
    try Room.check(declaration.title, field: "title", limit: Limits.titleLength)
    try Room.check(declaration.started, field: "started", now: context.now.wall)
    try Room.check(declaration.detected, field: "detected", now: context.now.wall)
    guard declaration.services.count <= Limits.listCount else {
      throw .tooMany(what: "services", limit: Limits.listCount)
    }
    guard declaration.options.count < Limits.optionCount else {
      throw .tooMany(what: "options", limit: Limits.optionCount)
    }
    for service in declaration.services {
      try Room.check(service, field: "service", limit: Limits.titleLength)
    }
    for option in declaration.options { try Room.check(option) }
    guard let id = context.incident else { throw .malformedOrder("no id for the incident") }

    let alerts = try Room.folded(declaration.alerts)
    // A sender's clock may be ahead; nothing has begun before now.
    let firstSign = alerts.compactMap(\.started).filter { $0 <= context.now.wall }.min()
    var stated = declaration
    stated.alerts = []
    stated.options = []
    stated.started = declaration.started ?? firstSign
    stated.detected = declaration.detected ?? firstSign ?? context.now.wall
    stated.severity = declaration.severity ?? Room.suggestedSeverity(alerts)
    for service in alerts.compactMap(\.service)
    where !stated.services.contains(service) && !Room.isBlank(service) {
      stated.services.append(service)
    }
    stated.services = Array(stated.services.prefix(Limits.listCount))

    var facts: [Fact] = [.incidentDeclared(id, stated)]
    facts += alerts.map { .alertReceived($0) }
    var ids: Set<String> = []
    for option in declaration.options + [.watch] where ids.insert(option.id).inserted {
      facts.append(.optionOffered(option))
    }
    if !context.author.agent, context.author.via != .webhook, context.author.via != .host {
      facts.append(.roleAssigned(.commander, context.author.person))
    }
    return facts
  }

  /// The worst severity among alerts; SEV-2 when none says: in doubt the higher one.
  package static func suggestedSeverity(_ alerts: [Alert]) -> Severity {
    alerts.filter(\.firing).compactMap(\.severity).min() ?? .sev2
  }

  /// Each alert once, the newest state of it, within bounds.
  private static func folded(_ alerts: [Alert]) throws(Refusal) -> [Alert] {
    guard alerts.count <= Limits.alertCount else {
      throw .tooMany(what: "alerts", limit: Limits.alertCount)
    }
    var places: [String: Int] = [:]
    var folded: [Alert] = []
    for alert in alerts {
      try check(alert)
      if let place = places[alert.fingerprint] {
        folded[place] = alert
      } else {
        places[alert.fingerprint] = folded.count
        folded.append(alert)
      }
    }
    return folded
  }

  /// All text of an alert is somebody else's.
  static func check(_ alert: Alert) throws(Refusal) {
    guard alert.labels.count <= Limits.labelCount else {
      throw .tooMany(what: "labels", limit: Limits.labelCount)
    }
    let texts = [
      alert.source, alert.fingerprint, alert.title, alert.summary, alert.severityAsPrinted,
      alert.service ?? "", alert.link ?? "",
    ]
    let longest = (texts + alert.labels.flatMap { [$0.name, $0.value] }).map(\.utf8.count).max()
    guard longest ?? 0 <= Limits.alertTextBytes else {
      throw .textTooLong(field: "alert", limit: Limits.alertTextBytes)
    }
  }

  /// A report that would change how the alert stands, but is older than what is known; or one
  /// that begins a new episode, which has its own fact.
  private func isLate(_ alert: Alert, _ index: Int, _ now: Timestamp) -> Bool {
    var standing = alerts[index].standing
    let isNews = standing.meet(alert, at: now)
    return isNews
      ? standing.started != alerts[index].alert.started : alert.firing != standing.firing
  }

  func decideReceive(_ alert: Alert, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(alert)
    if let place = place(of: alert.fingerprint) {
      guard case .whole(let index) = place, !isLate(alert, index, context.now.wall) else {
        return try decideAlerts(.deliver([alert]), context)
      }
      return [
        .alertRepeated(fingerprint: alert.fingerprint, firing: alert.firing, ended: alert.ended)
      ]
    }
    guard alerts.count < Limits.alertCount else {
      throw .tooMany(what: "alerts", limit: Limits.alertCount)
    }
    return [.alertReceived(alert)]
  }

  func decideAcknowledge() throws(Refusal) -> [Fact] {
    _ = try open()
    guard milestones.acknowledged == nil else { throw .unchanged("already acknowledged") }
    return [.incidentAcknowledged]
  }

  func decideRelate(_ other: IncidentID, _ reason: String) throws(Refusal) -> [Fact] {
    let incident = try declared()
    try Room.check(reason, field: "reason")
    guard other != incident.id, !incident.related.contains(other) else {
      throw .unchanged("already related")
    }
    guard incident.related.count < Limits.listCount else {
      throw .tooMany(what: "related incidents", limit: Limits.listCount)
    }
    return [.incidentRelated(other, reason: reason)]
  }
}
