import Testing
import WarRoomCore
import WarRoomTestSupport

/// What changes between the approval and the start, and what then becomes of the run.
@Suite struct StartTests {
  static let id = RunID(1)

  private func word(_ builder: RoomBuilder) -> String? {
    builder.room.run(Self.id)?.state.word
  }

  @Test func theCordBetweenApprovalAndStartRevokes() throws {
    var builder = try RunStage.approved.room()
    try builder.apply(.pullAndon(reason: "worse"), by: .bob)
    #expect(word(builder) == "revoked")
    #expect(builder.refusal(of: OrderKind.start.sample) != nil)
  }

  @Test func whileTheCordIsPulledNothingIsApproved() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.pullAndon(reason: "worse"))
    try builder.apply(.proposeCommand(.rollBack, target: "prod/checkout", reason: "errors"))
    try builder.apply(OrderKind.requestApproval.sample)
    #expect(builder.refusal(of: OrderKind.approve.sample) == .andonPulled(reason: "worse"))
    #expect(builder.refusal(of: .pullAndon(reason: "x")) == .andonPulled(reason: "worse"))
    #expect(
      builder.refusal(of: OrderKind.releaseAndon.sample, by: .bob) == .onlyTheCommander("alice"))
    try builder.apply(OrderKind.releaseAndon.sample)
    #expect(builder.refusal(of: OrderKind.approve.sample) == nil)
  }

  @Test func anApproverWhoBecameAnObserverNoLongerCounts() throws {
    var builder = try RunStage.awaiting.room()
    try builder.apply(OrderKind.approve.sample, by: .bob)
    try builder.apply(.assign(.observer, Author.bob.person))
    try builder.apply(OrderKind.start.sample)
    #expect(word(builder) == "revoked")
  }

  @Test func anApproverWhomThePolicyDroppedNoLongerCounts() throws {
    var builder = try RunStage.awaiting.room()
    try builder.apply(OrderKind.approve.sample, by: .bob)
    builder.policy = Policy(owner: 1_000, approvers: [])
    try builder.apply(OrderKind.start.sample)
    #expect(word(builder) == "revoked")
  }

  @Test(arguments: [RunStage.gathering, .awaiting, .approved])
  func aRiseInSeverityVoidsWhatItWouldAskMoreFor(stage: RunStage) throws {
    var builder = try RoomBuilder.declared(severity: .sev3)
    try builder.apply(.classify(.active))
    try builder.apply(
      .proposeCommand(.rollBack, target: "prod/orders", reason: "errors"), judged: .riskiest)
    #expect(builder.room.run(Self.id)?.proposal.friction == .typedTarget)
    if stage != .gathering { try builder.apply(OrderKind.requestApproval.sample) }
    if stage == .approved {
      let digest = ApprovalRequest.sample().digest
      try builder.apply(.approve(Self.id, digest: digest, typed: "prod/orders"))
    }
    var unharmed = builder
    try unharmed.apply(.setSeverity(.sev4, reason: "one user"))
    #expect(unharmed.room.run(Self.id)?.state.isPending == true)
    try builder.apply(.setSeverity(.sev2, reason: "it spreads"))
    #expect(word(builder) == "voided")
  }

  @Test func aStartFindsARiseThatAJournalBroughtWithoutTheVoid() throws {
    var builder = try RoomBuilder.declared(severity: .sev3)
    try builder.apply(.classify(.active))
    try builder.apply(
      .proposeCommand(.rollBack, target: "prod/orders", reason: "errors"), judged: .riskiest)
    try builder.apply(OrderKind.requestApproval.sample)
    let digest = ApprovalRequest.sample().digest
    try builder.apply(.approve(Self.id, digest: digest, typed: "prod/orders"))
    builder.record([.severitySet(.sev1, reason: "worse")], by: .alice)
    try builder.apply(OrderKind.start.sample)
    #expect(word(builder) == "voided")
  }

  @Test(arguments: [Phase.resolved, .cancelled])
  func aStartFindsAnEndThatAJournalBroughtWithoutTheWithdrawal(phase: Phase) throws {
    var builder = try RunStage.approved.room()
    builder.record([.phaseMoved(from: .mitigating, to: .monitoring, reason: "")], by: .alice)
    builder.record([.phaseMoved(from: .monitoring, to: phase, reason: "")], by: .alice)
    try builder.apply(OrderKind.start.sample)
    #expect(word(builder) == "revoked")
  }

  @Test func aReadOnlyRunNeedsNobody() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let facts = try builder.apply(
      .proposeCommand(.look, target: nil, reason: "look"), by: .agent, judged: .readOnly)
    #expect(facts.flatMap(builder.room.react(to:)) == [.seal(Self.id)])
    let asked = try builder.apply(OrderKind.requestApproval.sample)
    #expect(asked.flatMap(builder.room.react(to:)) == [.prepare(Self.id)])
    let started = try builder.apply(OrderKind.start.sample)
    #expect(started.flatMap(builder.room.react(to:)) == [.spawn(Self.id)])
  }

  @Test func effectsFollowFromFacts() throws {
    var builder = try RunStage.gathering.room()
    let captured = try builder.apply(.capture(.sample()))
    #expect(captured.flatMap(builder.room.react(to:)) == [.seal(Self.id)])
    let asked = try builder.apply(OrderKind.requestApproval.sample)
    let deadline = Moment.sample.advanced(seconds: 300)
    #expect(asked.flatMap(builder.room.react(to:)) == [.armExpiry(Self.id, deadline)])
    let approved = try builder.apply(OrderKind.approve.sample)
    #expect(approved.flatMap(builder.room.react(to:)) == [.prepare(Self.id)])
    try builder.apply(OrderKind.start.sample)
    let cancelled = try builder.apply(OrderKind.cancel.sample)
    #expect(cancelled.flatMap(builder.room.react(to:)) == [.stop(Self.id)])
    let ended = try builder.apply(OrderKind.end.sample)
    #expect(
      ended.flatMap(builder.room.react(to:)) == [.check(Self.id, afterSeconds: 5), .watch(Self.id)])
  }

  @Test func evidenceIsWaivedOnceAndOnlyWhereThereIsSome() throws {
    var builder = try RunStage.gathering.room()
    #expect(
      builder.refusal(of: .waiveEvidence(Self.id, reason: " ")) == .textMissing(field: "reason"))
    try builder.apply(OrderKind.waiveEvidence.sample)
    #expect(
      builder.refusal(of: OrderKind.waiveEvidence.sample)
        == .unchanged("there is no evidence to wait for"))
    #expect(builder.refusal(of: OrderKind.requestApproval.sample) == nil)
  }
}
