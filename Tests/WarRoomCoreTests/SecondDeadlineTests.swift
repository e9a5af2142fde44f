import Testing
import WarRoomCore
import WarRoomTestSupport

/// The second of two approvals has a time of its own, from the first one on.
@Suite struct SecondDeadlineTests {
  static let id = RunID(1)
  static let approve = OrderKind.approve.sample
  static let start = OrderKind.start.sample

  /// Waits for two persons; nobody has approved, the request holds for 300 seconds.
  private func asked() throws -> RoomBuilder {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(
      .proposeCommand(.rollBack, target: "prod/checkout", reason: "errors"), judged: .riskiest)
    try builder.apply(OrderKind.requestApproval.sample)
    return builder
  }

  /// Alice approved 200 seconds after it was asked.
  private func approvedByOne() throws -> RoomBuilder {
    var builder = try asked()
    builder.wait(seconds: 200)
    try builder.apply(Self.approve)
    return builder
  }

  @Test func theFirstHasTheRequestsOwnTime() throws {
    var builder = try asked()
    builder.wait(seconds: 299)
    #expect(builder.refusal(of: Self.approve) == nil)
    builder.wait(seconds: 1)
    #expect(builder.refusal(of: Self.approve) == .approvalExpired(Self.id))
  }

  struct Row: Sendable {
    var name: String
    /// Seconds that each clock moved on since the first approval.
    var wall: Int64
    var boot: Int64
    var isAnotherBoot = false
    var isLate: Bool
  }

  static let rows: [Row] = [
    Row(name: "at once", wall: 0, boot: 0, isLate: false),
    Row(name: "after the request's time", wall: 101, boot: 101, isLate: false),
    Row(name: "just in time", wall: 899, boot: 899, isLate: false),
    Row(name: "too late", wall: 900, boot: 900, isLate: true),
    Row(name: "too late on the wall", wall: 900, boot: 0, isLate: true),
    Row(name: "too late since boot", wall: -86_400, boot: 900, isLate: true),
    Row(name: "another boot", wall: 0, boot: 0, isAnotherBoot: true, isLate: true),
  ]

  @Test(arguments: rows)
  func theSecondHasItsTimeFromTheFirst(row: Row) throws {
    var builder = try approvedByOne()
    let first = builder.now
    builder.now = Moment(
      wall: first.wall.advanced(bySeconds: row.wall),
      boottime: first.boottime + row.boot * 1_000_000_000,
      boot: row.isAnotherBoot ? "another" : first.boot)
    let refusal = builder.refusal(of: Self.approve, by: .bob)
    #expect(refusal == (row.isLate ? .approvalExpired(Self.id) : nil))
    let isExpired = builder.refusal(of: .expire(Self.id)) == nil
    #expect(isExpired == row.isLate)
  }

  @Test func theStartHasTheSameTimeAndTheSecondMovesNothing() throws {
    var builder = try approvedByOne()
    let until = builder.now.advanced(seconds: 900)
    #expect(builder.room.run(Self.id)?.deadline?.deadline == until)
    builder.wait(seconds: 800)
    try builder.apply(Self.approve, by: .bob)
    #expect(builder.room.run(Self.id)?.deadline?.deadline == until)
    var late = builder
    builder.wait(seconds: 99)
    #expect(try builder.apply(Self.start).first?.kind == .runStarted)
    late.wait(seconds: 100)
    #expect(try late.apply(Self.start) == [.runExpired(Self.id)])
  }

  @Test func whatWasSealedStaysAsItWas() throws {
    let builder = try approvedByOne()
    let open = try #require(builder.room.run(Self.id)?.deadline)
    #expect(open.digest == ApprovalRequest.sample().digest)
    #expect(open.sealedDeadline == ApprovalRequest.sample().deadline)
  }

  @Test func itIsArmedAnewAndAgainWhenTheRoomIsOpened() throws {
    var builder = try asked()
    builder.wait(seconds: 200)
    let until = builder.now.advanced(seconds: 900)
    let facts = try builder.apply(Self.approve)
    #expect(facts.flatMap(builder.room.react(to:)) == [.armExpiry(Self.id, until)])
    #expect(builder.room.effectsOnOpening() == [.armExpiry(Self.id, until)])
  }

  @Test func thePolicySaysHowLong() throws {
    var builder = try asked()
    builder.policy.secondApprovalSeconds = 20
    try builder.apply(Self.approve)
    builder.wait(seconds: 20)
    #expect(builder.refusal(of: Self.approve, by: .bob) == .approvalExpired(Self.id))
  }

  @Test func oneThatNeedsOnePersonGetsNoSecondTime() throws {
    let builder = try RunStage.approved.room()
    #expect(
      builder.room.run(Self.id)?.deadline?.deadline == Moment.sample.advanced(seconds: 300))
  }

  @Test func anOldJournalKeepsTheOneDeadlineThatItHad() throws {
    var builder = try asked()
    let digest = ApprovalRequest.sample().digest
    builder.record(
      [.runApproved(Self.id, digest: digest, typed: "x", marks: [], until: nil)], by: .alice)
    builder.wait(seconds: 300)
    #expect(builder.refusal(of: Self.approve, by: .bob) == .approvalExpired(Self.id))
  }
}
