extension Room {
  mutating func applyToIncident(_ fact: Fact, _ record: Record) -> Bool {
    let now = record.moment.wall
    if case .incidentDeclared(let id, let declaration) = fact {
      guard incident == nil else { return false }
      declare(id, declaration, record)
      return true
    }
    if case .incidentImported(let id, let imported) = fact {
      guard incident == nil else { return false }
      take(id, imported, record)
      return true
    }
    guard var changed = incident else { return false }
    switch fact {
    case .incidentAcknowledged:
      milestones.acknowledged = now
    case .incidentClassified(let classification):
      changed.classification = classification
    case .severitySet(let severity, _):
      changed.severity = severity
      changed.severityIsRecorded = true
      changed.severitySince = now
      reach(severity, at: now)
    case .scopeStated(let scope):
      changed.scope = scope
    case .investigationMarked(let on):
      changed.investigating = on
    case .incidentRelated(let other, _):
      changed.related.append(other)
    case .phaseMoved(let from, let to, _):
      guard changed.phase == from, changed.exits.contains(to) else { return false }
      changed.phase = to
      enter(to, from: from, at: now)
    case .entryImported(let entry):
      guard changed.imported != nil else { return false }
      changed.phase = mark(entry.kind, at: now, in: changed.phase)
    case .incidentDeclared, .incidentImported, .alertReceived,
      .alertRepeated, .alert, .roleAssigned, .commandHandedOver,
      .obligationMet, .noteAdded, .commandAdopted, .recordAmended, .optionOffered, .runProposed,
      .evidenceCaptured, .evidenceWaived, .approvalRequested, .approvalMistyped, .runApproved,
      .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runStarted,
      .runCancelAsked, .runEnded, .runLost, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated,
      .causeRecorded, .reportFiled, .journalOpened, .segmentOpened, .journalRecovered,
      .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      return false
    }
    incident = changed
    return true
  }

  private mutating func reach(_ severity: Severity, at now: Timestamp) {
    for each in Severity.allCases where each >= severity && reached[each] == nil {
      reached[each] = now
    }
  }

  private mutating func declare(
    _ id: IncidentID, _ declaration: Declaration, _ record: Record
  ) {
    let now = record.moment.wall
    incident = Incident(
      id: id, title: declaration.title, services: declaration.services,
      severity: declaration.severity ?? .sev2, severitySince: now,
      classification: declaration.classification, phase: .triage, investigating: false,
      scope: "", declaredBy: record.author, related: [], severityIsRecorded: true,
      imported: nil)
    reach(declaration.severity ?? .sev2, at: now)
    milestones.started = declaration.started
    milestones.detected = declaration.detected ?? now
    milestones.declared = now
  }

  private mutating func take(
    _ id: IncidentID, _ imported: ImportedIncident, _ record: Record
  ) {
    incident = Incident(
      id: id, title: imported.title, services: imported.services,
      severity: imported.severity ?? .sev4, severitySince: record.moment.wall,
      classification: nil, phase: .triage, investigating: false, scope: "",
      declaredBy: record.author, related: [], severityIsRecorded: imported.severity != nil,
      imported: imported)
  }

  /// What an imported entry says of the milestones; the phase it leaves the incident in. The first
  /// word counts for how it began, the last for how it ended.
  private mutating func mark(
    _ kind: ImportedEntry.Kind, at now: Timestamp, in phase: Phase
  ) -> Phase {
    switch kind {
    case .note, .message, .alert, .change, .decision:
      return phase
    case .action:
      return phase == .triage ? .mitigating : phase
    case .outageBegins:
      milestones.started = milestones.started ?? now
      guard phase == .resolved || phase == .monitoring else { return phase }
      enter(.mitigating, from: phase, at: now)
      return .mitigating
    case .detected:
      milestones.detected = milestones.detected ?? now
      return phase
    case .declared:
      milestones.declared = milestones.declared ?? now
      // Declared again after its end: it has come back.
      guard phase == .resolved || phase == .monitoring else { return phase }
      enter(.mitigating, from: phase, at: now)
      return .mitigating
    case .acknowledged:
      milestones.acknowledged = milestones.acknowledged ?? now
      return phase
    case .mitigated:
      milestones.mitigated = now
      return phase == .resolved ? phase : .monitoring
    case .outageEnds:
      milestones.recovered = now
      return phase == .resolved ? phase : .monitoring
    case .resolved:
      milestones.resolved = now
      milestones.recovered = milestones.recovered ?? now
      return .resolved
    }
  }

  /// What entering a phase means for the milestones and for what was verified before.
  private mutating func enter(_ phase: Phase, from: Phase, at now: Timestamp) {
    switch phase {
    case .mitigating:
      // A relapse or reopening takes back what was said about the end.
      guard from != .triage else { return }
      closing.verification = nil
      lastSuccess = nil
      milestones.mitigated = nil
      milestones.recovered = nil
      milestones.resolved = nil
    case .monitoring:
      milestones.mitigated = lastSuccess ?? now
    case .resolved:
      milestones.resolved = now
      if milestones.recovered == nil { milestones.recovered = now }
    case .review:
      guard from == .triage, incident?.imported == nil else { return }
      milestones.recovered = now
      milestones.resolved = now
    case .triage, .closed, .declined, .merged, .cancelled:
      break
    }
  }
}
