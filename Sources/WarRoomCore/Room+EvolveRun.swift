extension Room {
  mutating func applyToRun(_ fact: Fact, _ record: Record) -> Bool {
    if case .runProposed(let id, let proposal) = fact {
      guard id.number == runs.count + 1 else { return false }
      runs.append(Run(id: id, proposal: proposal, proposed: record.moment))
      return true
    }
    guard let id = fact.runID, let place = place(of: id) else { return false }
    guard let next = runs[place].applying(fact, record) else { return false }
    runs[place] = next
    guard next.proposal.judgment.commandClass != .readOnly else { return true }
    if case .runStarted = fact {
      // What was verified before this action says nothing about the time after it.
      closing.verification = nil
      milestones.recovered = nil
    }
    if case .runEnded(_, let outcome) = fact, outcome.succeeded {
      lastSuccess = record.moment.wall
    }
    return true
  }
}

extension Run {
  /// The run after `fact`; nil when the fact does not fit its state.
  fileprivate func applying(_ fact: Fact, _ record: Record) -> Run? {
    var next = self
    switch (fact, state) {
    case (.evidenceWaived(_, let reason), .gathering):
      next.evidenceWaiver = reason
    case (.approvalRequested(_, let request), .gathering):
      next.state =
        proposal.friction.persons == 0
        ? .approved(request, approvals: []) : .awaiting(request, approvals: [], mistyped: 0)
    case (.approvalMistyped, .awaiting(let request, let approvals, let mistyped)):
      next.state = .awaiting(request, approvals: approvals, mistyped: mistyped + 1)
    case (
      .runApproved(_, _, _, let marks, let until),
      .awaiting(var request, var approvals, let mistyped)
    ):
      approvals.append(Approval(author: record.author, at: record.moment.wall, marks: marks))
      next.granted = approvals
      if let until, approvals.count < proposal.friction.persons { request.deadline = until }
      next.state =
        approvals.count >= proposal.friction.persons
        ? .approved(request, approvals: approvals)
        : .awaiting(request, approvals: approvals, mistyped: mistyped)
    case (.runStarted(_, let digest), .approved(_, let approvals)):
      next.state = .running(digest: digest, approvals: approvals)
      next.startedAt = record.moment.wall
    case (.runCancelAsked, .running):
      next.cancelAsked = true
    case (.runEnded(_, let outcome), .running):
      next.state = .ended(outcome)
    case (.runLost(_, let reason), .running):
      next.state = .unknown(reason: reason)
    case (_, _):
      guard let (ending, reason) = fact.refusal, state.isPending else { return nil }
      next.state = .refused(ending, reason: reason)
      next.refused = record.moment
    }
    return next
  }
}

extension Fact {
  /// The run it is about.
  package var runID: RunID? {
    switch self {
    case .runProposed(let id, _), .evidenceWaived(let id, _), .approvalRequested(let id, _),
      .approvalMistyped(let id), .runApproved(let id, _, _, _, _), .runDenied(let id, _),
      .runWithdrawn(let id, _), .runExpired(let id), .runRevoked(let id, _),
      .runVoided(let id, _), .runStarted(let id, _), .runCancelAsked(let id, _),
      .runEnded(let id, _), .runLost(let id, _):
      id
    case .evidenceCaptured(let evidence):
      evidence.run
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted,
      .recordAmended, .optionOffered, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated,
      .causeRecorded, .reportFiled, .journalOpened, .segmentOpened, .journalRecovered,
      .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      nil
    }
  }

  /// How it ends a run that has not started.
  fileprivate var refusal: (Run.Ending, String)? {
    switch self {
    case .runDenied(_, let reason): (.denied, reason)
    case .runWithdrawn(_, let reason): (.withdrawn, reason)
    case .runExpired: (.expired, "nobody decided in time")
    case .runRevoked(_, let reason): (.revoked, reason)
    case .runVoided(_, let reason): (.voided, reason)
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted,
      .recordAmended, .optionOffered, .runProposed, .evidenceCaptured, .evidenceWaived,
      .approvalRequested, .approvalMistyped, .runApproved, .runStarted, .runCancelAsked, .runEnded,
      .runLost, .andonPulled, .andonReleased, .glassBroken, .verificationStated, .causeRecorded,
      .reportFiled, .journalOpened, .segmentOpened, .journalRecovered, .clockStepped, .surrounding,
      .signal, .review, .message, .unrecognised:
      nil
    }
  }
}
