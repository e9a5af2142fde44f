extension Room {
  func decideVerify(_ verification: Verification) throws(Refusal) -> [Fact] {
    let incident = try open()
    try Room.check(verification.basis, field: "basis")
    switch incident.phase {
    case .mitigating, .monitoring:
      break
    case .triage, .resolved, .review, .closed, .declined, .merged, .cancelled:
      throw .notReadOnlyPhase(incident.phase)
    }
    guard !runs.contains(where: \.state.isRunning) else {
      throw .moveNeeds([.runsToEnd], to: .resolved)
    }
    return [.verificationStated(verification)]
  }

  func decideCause(_ cause: RootCause) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(cause.trigger, field: "trigger")
    try Room.check(cause.mechanism, field: "mechanism")
    try Room.check(cause.impact, field: "impact")
    try Room.check(cause.whyNotCaught, field: "why it was not caught")
    return [.causeRecorded(cause)]
  }

  func decideReport(_ report: PostIncidentReport) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(report.summary, field: "summary")
    try Room.check(report.wentWell, field: "what went well")
    try Room.check(report.toImprove, field: "what to improve")
    return [.reportFiled(report)]
  }

  func decidePullAndon(_ reason: String) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(reason, field: "reason")
    if let andon { throw .andonPulled(reason: andon) }
    let revoked = runs.filter(\.state.isPending).map { run in
      Fact.runRevoked(run.id, reason: "the andon cord was pulled: \(reason)")
    }
    return [.andonPulled(reason: reason)] + revoked
  }

  func decideReleaseAndon(_ reason: String, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(reason, field: "reason")
    guard andon != nil else { throw .andonNotPulled }
    guard isCommander(context.author) else { throw .onlyTheCommander(commander?.name) }
    return [.andonReleased(reason: reason)]
  }
}
