extension Room {
  /// What only the host reports of a run.
  func decideRunProgress(_ order: Order, _ context: Context) throws(Refusal) -> [Fact] {
    switch order {
    case .capture(let evidence):
      return [.evidenceCaptured(evidence)]
    case .requestApproval(let id, let request):
      return try decideRequest(id, request)
    case .void(let id, let reason):
      try pendingState(id)
      return [.runVoided(id, reason: reason)]
    case .expire(let id):
      let run = try existing(id)
      guard let deadline = run.deadline, deadline.hasExpired(at: context.now) else {
        throw .runNotIn(id, state: run.state.word, needed: "past its deadline")
      }
      return [.runExpired(id)]
    case .start(let id, let digest):
      return try decideStart(id, digest, context)
    case .end(let id, let outcome):
      try running(id)
      if context.author.via != .host { try Room.checkOwnEnd(outcome) }
      return [.runEnded(id, outcome)]
    case .lose(let id, let reason):
      try running(id)
      return [.runLost(id, reason: reason)]
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
      .proposeCommand, .proposeRun, .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel,
      .pullAndon,
      .releaseAndon, .breakGlass, .verify, .recordCause, .fileReport, .openJournal, .openSegment,
      .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      return []
    }
  }

  private func pendingState(_ id: RunID) throws(Refusal) {
    let run = try existing(id)
    guard run.state.isPending else {
      throw .runNotIn(id, state: run.state.word, needed: "not started")
    }
  }

  private func running(_ id: RunID) throws(Refusal) {
    let run = try existing(id)
    guard run.state.isRunning else {
      throw .runNotIn(id, state: run.state.word, needed: "running")
    }
  }

  /// Evidence comes before the question: without it, or a waiver, nothing is asked.
  private func decideRequest(
    _ id: RunID, _ request: ApprovalRequest
  ) throws(Refusal) -> [Fact] {
    let run = try existing(id)
    guard case .gathering = run.state else {
      throw .runNotIn(id, state: run.state.word, needed: "capturing evidence")
    }
    guard !request.digest.isEmpty, !request.nonce.isEmpty else {
      throw .malformedOrder("the request is bound to nothing")
    }
    if run.evidenceWaiver == nil {
      let captured = Set(evidence(for: id).map(\.name))
      let missing = run.proposal.collectors.map(\.name).filter { !captured.contains($0) }
      guard missing.isEmpty else { throw .evidenceMissing(id, names: missing) }
    }
    return [.approvalRequested(id, request)]
  }

  /// Everything is checked again at the moment of execution; what no longer fits ends the run.
  private func decideStart(
    _ id: RunID, _ digest: String, _ context: Context
  ) throws(Refusal) -> [Fact] {
    let run = try existing(id)
    guard case .approved(let request, let approvals) = run.state else {
      throw .runNotIn(id, state: run.state.word, needed: "approved")
    }
    if let andon {
      return [.runRevoked(id, reason: "the andon cord is pulled: \(andon)")]
    }
    if let phase = incident?.phase, !phase.allowsActions {
      return [.runRevoked(id, reason: "the incident is in \(phase.rawValue)")]
    }
    if let severity = incident?.severity, run.isOutgrown(at: severity, context.policy) {
      return [.runVoided(id, reason: Run.outgrownReason(severity))]
    }
    if request.hasExpired(at: context.now) { return [.runExpired(id)] }
    if digest != request.digest {
      return [.runVoided(id, reason: "what would run is not what was approved")]
    }
    for approval in approvals {
      do {
        try checkStillApprover(approval.author, context.policy)
      } catch {
        return [.runRevoked(id, reason: "\(approval.author.name) may no longer approve")]
      }
    }
    if let again = askedAgain(run, approvals, context) { return again }
    return [.runStarted(id, digest: digest)]
  }

  /// Signals have moved since the first yes: what was approved then is asked for again, with what
  /// they say now. Who executes a run in another process asks again by itself.
  private func askedAgain(
    _ run: Run, _ approvals: [Run.Approval], _ context: Context
  ) -> [Fact]? {
    guard let first = approvals.first?.at, let why = signalsMoved(for: run, since: first) else {
      return nil
    }
    let voided = Fact.runVoided(run.id, reason: "since it was approved, \(why); it is asked again")
    guard run.proposal.executor == .host, runs.count < Limits.runCount else {
      return [.runVoided(run.id, reason: "since it was approved, \(why); ask again")]
    }
    return [voided, .runProposed(RunID(runs.count + 1), run.proposal)]
  }
}

extension Run {
  /// The request that a deadline hangs on; nil when none is open.
  package var deadline: ApprovalRequest? {
    switch state {
    case .awaiting(let request, _, _), .approved(let request, _): request
    case .gathering, .running, .ended, .refused, .unknown: nil
    }
  }
}
