extension Room {
  /// What people decide about a run.
  func decideApproval(_ order: Order, _ context: Context) throws(Refusal) -> [Fact] {
    switch order {
    case .approve(let id, let digest, let typed):
      return try decideApprove(id, digest, typed, context)
    case .waiveEvidence(let id, let reason):
      let run = try pending(id, reason, needed: "capturing evidence")
      guard case .gathering = run.state else {
        throw .runNotIn(id, state: run.state.word, needed: "capturing evidence")
      }
      guard run.evidenceWaiver == nil, !run.proposal.collectors.isEmpty else {
        throw .unchanged("there is no evidence to wait for")
      }
      return [.evidenceWaived(id, reason: reason)]
    case .deny(let id, let reason):
      _ = try pending(id, reason, needed: "waiting for approval")
      return [.runDenied(id, reason: reason)]
    case .withdraw(let id, let reason):
      let run = try pending(id, reason, needed: "waiting for approval")
      let proposer = run.proposal.proposer
      let own = context.author.uid == proposer.uid
      // An agent has its person's account, but takes back only what an agent has proposed.
      guard context.author.agent ? own && proposer.agent : own || isCommander(context.author)
      else { throw .onlyTheCommander(commander?.name) }
      return [.runWithdrawn(id, reason: reason)]
    case .revoke(let id, let reason):
      let run = try pending(id, reason, needed: "approved")
      guard run.hasApprovals else {
        throw .runNotIn(id, state: run.state.word, needed: "approved by somebody")
      }
      return [.runRevoked(id, reason: reason)]
    case .cancel(let id, let reason):
      let run = try existing(id)
      try Room.check(reason, field: "reason")
      guard run.state.isRunning else {
        throw .runNotIn(id, state: run.state.word, needed: "running")
      }
      return [.runCancelAsked(id, reason: reason)]
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
      .proposeCommand, .proposeRun, .pullAndon, .releaseAndon, .breakGlass, .verify, .recordCause,
      .fileReport,
      .capture,
      .requestApproval, .void, .expire, .start, .end, .lose, .openJournal, .openSegment,
      .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      return []
    }
  }

  /// A run that nothing has ended or started yet, with a reason given.
  private func pending(
    _ id: RunID, _ reason: String, needed: String
  ) throws(Refusal) -> Run {
    let run = try existing(id)
    guard run.state.isPending else { throw .runNotIn(id, state: run.state.word, needed: needed) }
    try Room.check(reason, field: "reason")
    return run
  }

  private func decideApprove(
    _ id: RunID, _ digest: String, _ typed: String, _ context: Context
  ) throws(Refusal) -> [Fact] {
    let run = try existing(id)
    guard case .awaiting(let request, let approvals, let mistyped) = run.state else {
      throw .runNotIn(id, state: run.state.word, needed: "waiting for approval")
    }
    if let andon { throw .andonPulled(reason: andon) }
    try checkApprover(run, approvals, context)
    guard !request.hasExpired(at: context.now) else { throw .approvalExpired(id) }
    guard digest == request.digest else { throw .digestDiffers(id) }
    // Journals of other versions may hold a blank target: it cannot be typed, so nothing fits it.
    guard !Room.isBlank(typed), typed == run.challenge else {
      let denied = mistyped + 1 >= Limits.wrongTargets
      return [.approvalMistyped(id)]
        + (denied ? [.runDenied(id, reason: "the wrong target was typed twice")] : [])
    }
    let marks = context.author.uid == 0 ? ["root"] : []
    let isLast = approvals.count + 1 >= run.proposal.friction.persons
    let until = context.now.advanced(bySeconds: context.policy.secondApprovalSeconds)
    return [
      .runApproved(
        id, digest: digest, typed: typed, marks: marks, until: isLast ? nil : until)
    ]
  }

  /// Human, at a terminal, allowed, and for the second approval somebody else.
  private func checkApprover(
    _ run: Run, _ approvals: [Run.Approval], _ context: Context
  ) throws(Refusal) {
    let author = context.author
    guard !author.agent else { throw .agentsNeverApprove }
    guard author.tty != nil, author.via.isDeliberate else { throw .approvalNeedsTerminal }
    try checkStillApprover(author, context.policy)
    guard let first = approvals.first?.author else {
      // What runs here runs as the owner: a guest's own wish takes somebody else's yes, unless
      // the policy names the guest.
      let own = run.proposal.proposer.uid == author.uid
      let trusted = context.policy.trusts(author.uid)
      guard !own || trusted else { throw .notAnApprover(author.name) }
      return
    }
    let sameLogin = first.login != nil && first.login == author.login
    guard first.uid != author.uid, !sameLogin else {
      throw .secondPersonNeeded(first: first.name)
    }
    let proposer = run.proposal.proposer
    let proposerLogin = proposer.login != nil && proposer.login == author.login
    guard proposer.uid != author.uid, !proposerLogin else { throw .proposerMayNotBeSecond }
  }

  /// Asked when someone approves and again when the run starts.
  func checkStillApprover(_ author: Author, _ policy: Policy) throws(Refusal) {
    guard author.uid != Author.overflowUID else { throw .unknownUser(author.uid) }
    guard author.uid != 0 || policy.owner == 0 else { throw .rootMayNotApprove }
    guard !isObserver(author) else { throw .observersOnlyWatch(author.name) }
    guard !policy.observes(author) else {
      throw .notAllowed(author.name, to: "do anything but watch")
    }
    guard let approvers = policy.approvers else { return }
    guard author.uid == policy.owner || approvers.contains(author.uid) else {
      throw .notAnApprover(author.name)
    }
  }
}

extension Author.Via {
  /// A client at which a person answers a prompt.
  var isDeliberate: Bool {
    switch self {
    case .console, .cli: true
    case .run, .webhook, .host: false
    }
  }
}

extension Run {
  /// What has to be typed, whole, to approve it.
  package var challenge: String {
    switch proposal.friction {
    case .none: ""
    case .key: "y"
    case .typedTarget, .secondPerson: proposal.target
    }
  }

  /// Everyone who has said yes so far, also when the run is over.
  package var approvals: [Approval] {
    switch state {
    case .awaiting(_, let approvals, _), .approved(_, let approvals), .running(_, let approvals):
      approvals
    case .ended, .refused, .unknown: granted
    case .gathering: []
    }
  }

  var hasApprovals: Bool { !approvals.isEmpty }
}
