extension Room {
  func decideClassify(_ classification: Classification) throws(Refusal) -> [Fact] {
    let incident = try open()
    guard incident.classification != classification else {
      throw .unchanged("already \(classification.rawValue)")
    }
    var facts: [Fact] = [.incidentClassified(classification)]
    if incident.phase == .triage {
      switch classification {
      case .active:
        facts.append(.phaseMoved(from: .triage, to: .mitigating, reason: "active"))
      case .degraded where !incident.scope.isEmpty:
        facts.append(.phaseMoved(from: .triage, to: .mitigating, reason: "degraded, scope stated"))
      case .degraded, .postIncident:
        break
      }
    }
    return facts
  }

  func decideSeverity(
    _ severity: Severity, _ reason: String, _ context: Context
  ) throws(Refusal) -> [Fact] {
    let incident = try open()
    guard incident.severity != severity || !incident.severityIsRecorded else {
      throw .unchanged("already \(severity.label)")
    }
    try Room.check(reason, field: "reason")
    let outgrown = runs.filter { $0.state.isPending && $0.isOutgrown(at: severity, context.policy) }
    return [.severitySet(severity, reason: reason)]
      + outgrown.map { .runVoided($0.id, reason: Run.outgrownReason(severity)) }
  }

  func decideScope(_ scope: String) throws(Refusal) -> [Fact] {
    let incident = try open()
    try Room.check(scope, field: "scope")
    var facts: [Fact] = [.scopeStated(scope)]
    if incident.phase == .triage, incident.classification == .degraded {
      facts.append(.phaseMoved(from: .triage, to: .mitigating, reason: "degraded, scope stated"))
    }
    return facts
  }

  func decideInvestigate(_ on: Bool) throws(Refusal) -> [Fact] {
    let incident = try open()
    guard incident.investigating != on else {
      throw .unchanged(on ? "already investigating" : "not investigating")
    }
    return [.investigationMarked(on)]
  }

  func decideMove(_ target: Phase, _ reason: String) throws(Refusal) -> [Fact] {
    let incident = try declared()
    let missing = try needs(for: target, reason: reason)
    guard missing.isEmpty else { throw .moveNeeds(missing, to: target) }
    if !reason.isEmpty { try Room.check(reason, field: "reason") }
    var facts: [Fact] = []
    if !target.allowsActions {
      facts = runs.filter(\.state.isPending).map {
        .runWithdrawn($0.id, reason: "the incident moved to \(target.rawValue)")
      }
    }
    facts.append(.phaseMoved(from: incident.phase, to: target, reason: reason))
    return facts
  }

  /// What a move to `target` still needs; empty when it may be made with this reason.
  ///
  /// Throws when the phase has no such exit at all.
  package func needs(for target: Phase, reason: String) throws(Refusal) -> [Refusal.Need] {
    let incident = try declared()
    guard !incident.phase.isFinal else { throw .incidentOver(incident.phase) }
    guard incident.exits.contains(target) else {
      throw .moveForbidden(from: incident.phase, to: target)
    }
    let hasReason = !Room.isBlank(reason)
    var missing: [Refusal.Need] = []
    if !target.allowsActions, runs.contains(where: \.state.isRunning) { missing.append(.runsToEnd) }
    switch target {
    case .mitigating:
      if incident.phase != .triage {
        if !hasReason { missing.append(.reason) }
      } else if incident.classification == nil {
        missing.append(.classification)
      } else if incident.classification == .degraded, incident.scope.isEmpty {
        missing.append(.scope)
      }
    case .monitoring:
      if lastSuccess == nil, !hasReason { missing.append(.mitigation) }
    case .resolved:
      if closing.verification?.allowsResolving != true { missing.append(.verification) }
    case .review:
      if incident.imported != nil {
        if incident.phase.allowsActions, !hasReason { missing.append(.impactOver) }
      } else if incident.phase == .triage {
        if incident.classification != .postIncident { missing.append(.classification) }
        if !hasReason { missing.append(.impactOver) }
      }
    case .closed:
      if closing.cause == nil { missing.append(.rootCause) }
      if closing.report == nil { missing.append(.report) }
    case .declined, .merged, .cancelled:
      if !hasReason { missing.append(.reason) }
    case .triage:
      break
    }
    return missing
  }
}

extension Run {
  /// What it asks of people was settled at a lower severity, and is too little at this one.
  func isOutgrown(at severity: Severity, _ policy: Policy) -> Bool {
    policy.friction(for: proposal.judgment, severity: severity) > proposal.friction
  }

  static func outgrownReason(_ severity: Severity) -> String {
    "\(severity.label) asks for more than this was proposed with; propose it again"
  }
}

extension Run.State {
  /// Its start is recorded, and its end is not.
  package var isRunning: Bool {
    switch self {
    case .running: true
    case .gathering, .awaiting, .approved, .ended, .refused, .unknown: false
    }
  }
}
