import Testing
import WarRoomCore
import WarRoomTestSupport

/// Who may approve, with what, and for how long.
@Suite struct ApprovalTests {
  static let id = RunID(1)
  static let digest = ApprovalRequest.sample().digest
  static let approve = OrderKind.approve.sample
  static let start = OrderKind.start.sample

  struct Row: Sendable {
    var who: Author
    var policy = Policy(owner: 1_000)
    var refusal: Refusal?
  }

  static let rows: [Row] = [
    Row(who: .alice, refusal: nil),
    Row(who: .bob, refusal: nil),
    Row(who: .agent, refusal: .agentsNeverApprove),
    Row(who: .webhook, refusal: .agentsNeverApprove),
    Row(who: .nobody, refusal: .unknownUser(Author.overflowUID)),
    Row(who: .root, refusal: .rootMayNotApprove),
    Row(who: .root, policy: Policy(owner: 0), refusal: nil),
    Row(who: .sample("bob", uid: 1_001, tty: nil), refusal: .approvalNeedsTerminal),
    Row(who: .sample("bob", uid: 1_001, via: .run), refusal: .approvalNeedsTerminal),
    Row(who: .sample("alice", uid: 1_000, via: .host), refusal: .approvalNeedsTerminal),
    Row(who: .bob, policy: Policy(owner: 1_000, approvers: []), refusal: .notAnApprover("bob")),
    Row(who: .bob, policy: Policy(owner: 1_000, approvers: [1_001]), refusal: nil),
    Row(who: .alice, policy: Policy(owner: 1_000, approvers: []), refusal: nil),
  ]

  @Test(arguments: rows)
  func whoMayApprove(row: Row) throws {
    var builder = try RunStage.awaiting.room()
    builder.policy = row.policy
    #expect(builder.refusal(of: Self.approve, by: row.who) == row.refusal)
  }

  static let seconds: [Row] = [
    Row(who: .bob, refusal: nil),
    Row(who: .alice, refusal: .secondPersonNeeded(first: "carol")),
    Row(who: .carol, refusal: .secondPersonNeeded(first: "carol")),
    Row(
      who: .sample("bob", uid: 1_001, login: 1_002), refusal: .secondPersonNeeded(first: "carol")),
    Row(who: .sample("bob", uid: 1_001, login: 1_000), refusal: .proposerMayNotBeSecond),
    Row(who: .sample("bob", uid: 1_001, login: .some(nil)), refusal: nil),
    Row(
      who: .sample("carol", uid: 1_002, login: .some(nil)),
      refusal: .secondPersonNeeded(first: "carol")),
    Row(
      who: .sample("carol", uid: 1_002, login: 1_001),
      refusal: .secondPersonNeeded(first: "carol")),
    Row(
      who: .sample("alice", uid: 1_000, login: .some(nil)), refusal: .proposerMayNotBeSecond),
    Row(
      who: .sample("carol", uid: 1_002, asserted: "bob"),
      refusal: .secondPersonNeeded(first: "carol")),
    Row(who: .root, refusal: .rootMayNotApprove),
    Row(who: .agent, refusal: .agentsNeverApprove),
  ]

  /// Alice proposes, carol is first; the second is another account and another login than both.
  @Test(arguments: seconds)
  func whoMayBeTheSecond(row: Row) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(
      .proposeCommand(.rollBack, target: "prod/checkout", reason: "errors"), judged: .riskiest)
    try builder.apply(OrderKind.requestApproval.sample)
    try builder.apply(Self.approve, by: .carol)
    let alice = row.who == .alice
    #expect(
      builder.refusal(of: Self.approve, by: row.who)
        == (alice ? .proposerMayNotBeSecond : row.refusal))
    #expect(builder.refusal(of: Self.start) != nil)
    try builder.apply(Self.approve, by: .bob)
    #expect(builder.room.run(Self.id)?.approvals.map(\.author.user) == ["carol", "bob"])
    #expect(builder.room.run(Self.id)?.state.word == "approved")
  }

  @Test func rootIsMarkedWhereItOwnsTheHome() throws {
    var builder = try RunStage.awaiting.room()
    builder.policy = Policy(owner: 0)
    try builder.apply(Self.approve, by: .root)
    #expect(builder.room.run(Self.id)?.approvals.first?.marks == ["root"])
  }

  @Test(arguments: ["", " ", "y", "prod/checkou", "prod/checkout ", "PROD/CHECKOUT"])
  func theTargetIsTypedWholeAndTheSecondMistakeDenies(typed: String) throws {
    var builder = try RunStage.awaiting.room()
    let wrong = Order.approve(Self.id, digest: Self.digest, typed: typed)
    #expect(try builder.apply(wrong) == [.approvalMistyped(Self.id)])
    var again = builder
    #expect(throws: Never.self) { try again.apply(Self.approve) }
    #expect(try builder.apply(wrong, by: .bob).count == 2)
    #expect(builder.room.run(Self.id)?.state.word == "denied")
    #expect(builder.refusal(of: Self.approve) != nil)
  }

  @Test(arguments: [Judgment.destructive, .riskiest, .reversible], ["", " ", "\u{200B}"])
  func aBlankTargetIsNoTarget(judgment: Judgment, target: String) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    var judged = judgment
    judged.targets = [.init(name: target)]
    try builder.apply(
      .proposeCommand(.rollBack, target: target, reason: "errors"), judged: judged)
    try builder.apply(OrderKind.requestApproval.sample)
    #expect(builder.room.run(Self.id)?.proposal.target == "bastion")
    let empty = Order.approve(Self.id, digest: Self.digest, typed: target)
    #expect(try builder.apply(empty) == [.approvalMistyped(Self.id)])
  }

  @Test func aBlankTargetOutOfAnOldJournalFitsNothing() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    var proposal = Proposal.sample
    proposal.target = ""
    builder.record(
      [.runProposed(Self.id, proposal), .approvalRequested(Self.id, .sample())], by: .alice)
    let empty = Order.approve(Self.id, digest: Self.digest, typed: "")
    #expect(try builder.apply(empty) == [.approvalMistyped(Self.id)])
  }

  @Test func anAgentDoesNotChooseWhatPeopleType() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.proposeCommand(.rollBack, target: "y", reason: "errors"), by: .agent)
    #expect(builder.room.run(Self.id)?.proposal.target == "prod/checkout")
  }

  @Test(arguments: ["", "d", String(repeating: "D", count: 64)])
  func anotherDigestIsRefusedWhenApprovingAndVoidsWhenStarting(digest: String) throws {
    var builder = try RunStage.awaiting.room()
    let order = Order.approve(Self.id, digest: digest, typed: "prod/checkout")
    #expect(builder.refusal(of: order) == .digestDiffers(Self.id))
    try builder.apply(Self.approve)
    try builder.apply(.start(Self.id, digest: digest))
    #expect(builder.room.run(Self.id)?.state.word == "voided")
    #expect(builder.refusal(of: Self.start) != nil)
  }

  @Test func aRequestThatIsBoundToNothingIsRefused() throws {
    var builder = try RunStage.gathering.room()
    try builder.apply(.capture(.sample()))
    var request = ApprovalRequest.sample()
    request.digest = ""
    #expect(
      builder.refusal(of: .requestApproval(Self.id, request))
        == .malformedOrder("the request is bound to nothing"))
  }

  struct Late: Sendable {
    var name: String
    var now: Moment
  }

  static let late: [Late] = [
    Late(name: "both clocks", now: Moment.sample.advanced(seconds: 300)),
    Late(
      name: "wall clock alone",
      now: Moment(
        wall: Timestamp.sample.advanced(bySeconds: 300), boottime: Moment.sample.boottime,
        boot: Moment.sample.boot)),
    Late(
      name: "boot clock alone, the wall clock set back",
      now: Moment(
        wall: Timestamp.sample.advanced(bySeconds: -86_400),
        boottime: Moment.sample.advanced(seconds: 300).boottime, boot: Moment.sample.boot)),
    Late(
      name: "another boot",
      now: Moment(wall: .sample, boottime: Moment.sample.boottime, boot: "another")),
  ]

  @Test(arguments: late)
  func anApprovalEndsOnEitherClockAndWithTheBoot(late: Late) throws {
    var awaiting = try RunStage.awaiting.room()
    awaiting.now = late.now
    #expect(awaiting.refusal(of: Self.approve) == .approvalExpired(Self.id))
    try awaiting.apply(.expire(Self.id))
    #expect(awaiting.room.run(Self.id)?.state.word == "expired")
    var approved = try RunStage.approved.room()
    approved.now = late.now
    #expect(try approved.apply(Self.start) == [.runExpired(Self.id)])
    #expect(approved.room.run(Self.id)?.state.word == "expired")
  }

  @Test func oneMicrosecondBeforeTheDeadlineItHolds() throws {
    var builder = try RunStage.approved.room()
    builder.now = Moment.sample.advanced(seconds: 299)
    #expect(try builder.apply(Self.start) == [.runStarted(Self.id, digest: Self.digest)])
  }

  @Test func anApprovalIsUsedOnce() throws {
    var builder = try RunStage.running.room()
    #expect(builder.refusal(of: Self.start) != nil)
    #expect(builder.refusal(of: Self.approve, by: .bob) != nil)
    try builder.apply(OrderKind.end.sample)
    #expect(builder.refusal(of: Self.start) != nil)
    #expect(builder.refusal(of: OrderKind.requestApproval.sample) != nil)
  }
}
