extension Room {
  /// What `order` would change, or why it changes nothing. Pure: nothing is applied.
  package func decide(_ order: Order, in context: Context) throws(Refusal) -> [Fact] {
    try admit(order, context)
    switch order {
    case .declare(let declaration): return try decideDeclare(declaration, context)
    case .receive(let alert): return try decideReceive(alert, context)
    case .alerts(let order): return try decideAlerts(order, context)
    case .acknowledge: return try decideAcknowledge()
    case .classify(let classification): return try decideClassify(classification)
    case .setSeverity(let severity, let reason):
      return try decideSeverity(severity, reason, context)
    case .stateScope(let scope): return try decideScope(scope)
    case .move(let phase, let reason): return try decideMove(phase, reason)
    case .investigate(let on): return try decideInvestigate(on)
    case .relate(let other, let reason): return try decideRelate(other, reason)
    case .assign(let role, let person): return try decideAssign(role, person, context)
    case .handOver(let person): return try decideHandOver(person, context)
    case .meet(let obligation, let text): return try decideMeet(obligation, text)
    case .note, .amend, .adopt: return try decideWriting(order, context)
    case .offer(let option): return try decideOffer(option)
    case .propose, .proposeCommand, .proposeRun: return try decideProposal(order, context)
    case .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel:
      return try decideApproval(order, context)
    case .pullAndon(let reason): return try decidePullAndon(reason)
    case .releaseAndon(let reason): return try decideReleaseAndon(reason, context)
    case .breakGlass(let glass): return try decideBreakGlass(glass, context)
    case .surround(let order): return try decideSurrounding(order)
    case .signal(let order): return try decideSignal(order, context)
    case .review(let order): return try decideReview(order)
    case .message(let order): return try decideMessage(order, context)
    case .verify(let verification): return try decideVerify(verification)
    case .recordCause(let cause): return try decideCause(cause)
    case .fileReport(let report): return try decideReport(report)
    case .capture, .requestApproval, .void, .expire, .start, .end, .lose:
      return try decideRunProgress(order, context)
    case .openJournal(let identity): return [.journalOpened(identity)]
    case .openSegment(let link): return [.segmentOpened(link)]
    case .reportRecovery(let recovery): return [.journalRecovered(recovery)]
    case .reportClockStep(let step): return [.clockStepped(step)]
    }
  }

  /// Who may ask for it at all.
  private func admit(_ order: Order, _ context: Context) throws(Refusal) {
    let author = context.author
    if order.isHostOnly {
      guard author.via == .host || isOwnEnd(order, by: author) else { throw .onlyTheHost }
      return
    }
    guard author.uid != Author.overflowUID else { throw .unknownUser(author.uid) }
    guard !isObserver(author) else { throw .observersOnlyWatch(author.name) }
    // Of a webhook nobody is known but the account under which the host itself runs.
    guard author.via == .webhook || !context.policy.observes(author) else {
      throw .notAllowed(author.name, to: "do anything but watch")
    }
    if author.agent || author.via == .webhook {
      guard order.isOpenToAgents else { throw .agentsNeverApprove }
    }
    if author.via == .webhook {
      guard order.isOpenToWebhooks else { throw .approvalNeedsTerminal }
    }
    if incident?.imported != nil {
      guard order.isOpenToImported else { throw .importedIsPast }
    }
  }
}

extension Order {
  /// What makes sense for an incident that somebody else has recorded: to add to its record, to
  /// tell what it was about, and to review it. Declaring it again has its own refusal.
  var isOpenToImported: Bool {
    switch self {
    case .declare, .setSeverity, .stateScope, .relate, .note, .amend, .recordCause, .fileReport,
      .surround, .review:
      true
    case .move(let phase, _):
      phase == .review || phase == .closed
    case .signal, .message, .receive, .alerts, .acknowledge, .classify, .investigate, .assign,
      .handOver, .meet,
      .adopt,
      .offer, .propose, .proposeCommand, .proposeRun, .waiveEvidence, .approve, .deny, .withdraw,
      .revoke, .cancel, .pullAndon, .releaseAndon, .breakGlass, .verify, .capture,
      .requestApproval, .void, .expire, .start, .end, .lose, .openJournal, .openSegment,
      .reportRecovery, .reportClockStep:
      false
    }
  }

  /// Alerts come in by a webhook, and nothing else: nobody is known to be behind it.
  var isOpenToWebhooks: Bool {
    switch self {
    case .declare, .receive, .alerts(.deliver), .note(.change, _, _), .note(.message, _, _):
      true
    case .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move, .investigate, .relate,
      .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose, .proposeCommand,
      .proposeRun,
      .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel, .pullAndon, .releaseAndon,
      .breakGlass,
      .verify, .recordCause, .fileReport, .capture, .requestApproval, .void, .expire, .start,
      .end, .lose, .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      false
    }
  }

  /// Agents and scripts propose and report; people decide.
  var isOpenToAgents: Bool {
    switch self {
    case .declare, .receive, .alerts(.deliver), .note, .adopt, .offer, .propose, .proposeCommand,
      .proposeRun,
      .withdraw, .pullAndon, .surround(.stateImpact), .surround(.reportChanges),
      .review(.stateHypothesis), .review(.argue),
      .message(.draft), .message(.send), .signal(.reportCost):
      true
    case .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move, .investigate,
      .relate, .assign, .handOver, .meet, .amend, .waiveEvidence, .approve, .deny, .revoke, .cancel,
      .releaseAndon,
      .breakGlass, .verify, .recordCause, .fileReport, .capture, .requestApproval, .void, .expire,
      .start, .end, .lose, .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      false
    }
  }
}
