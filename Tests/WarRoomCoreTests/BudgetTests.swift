import Testing
import WarRoomCore
import WarRoomTestSupport

/// How much one account may ask of people.
@Suite struct BudgetTests {
  static let order = OrderKind.proposeCommand.sample

  /// Asks and takes it back, so that nothing waits, `count` times.
  private func ask(
    _ count: Int, by author: Author, in builder: inout RoomBuilder, every seconds: Int64 = 0
  ) throws {
    for _ in 0..<count {
      let number = builder.room.runs.count + 1
      try builder.apply(Self.order, by: author)
      try builder.apply(.withdraw(RunID(number), reason: "not needed"), by: author)
      builder.wait(seconds: seconds)
    }
  }

  struct Row: Sendable {
    var who: Author
    var limit: Int
    /// Who shares the account and still may ask.
    var other: Author
  }

  static let rows: [Row] = [
    Row(who: .alice, limit: Policy.requests, other: .agent),
    Row(who: .agent, limit: Policy.agentRequests, other: .alice),
    Row(who: .bob, limit: Policy.requests, other: .alice),
  ]

  @Test(arguments: rows)
  func beyondItTheRefusalSaysWhenItGoesOn(row: Row) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try ask(row.limit, by: row.who, in: &builder, every: 10)
    let until = Timestamp.sample.advanced(bySeconds: Limits.requestWindowSeconds)
    let refusal = Refusal.tooManyRequests(
      limit: row.limit, seconds: Limits.requestWindowSeconds, until: until)
    #expect(builder.refusal(of: Self.order, by: row.who) == refusal)
    #expect(builder.refusal(of: Self.order, by: row.other) == nil)
    let look = Order.proposeCommand(.look, target: nil, reason: "look")
    #expect(builder.refusal(of: look, by: .alice, judged: .readOnly) == nil)
    builder.now = Moment.sample.advanced(seconds: Limits.requestWindowSeconds - 1)
    #expect(builder.refusal(of: Self.order, by: row.who) == refusal)
    builder.wait(seconds: 1)
    try ask(1, by: row.who, in: &builder)
    #expect(builder.refusal(of: Self.order, by: row.who) != nil)
  }

  @Test func neitherAClockThatIsSetNorASmallerRoomGivesMore() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try ask(Policy.requests, by: .alice, in: &builder)
    builder.now.wall = builder.now.wall.advanced(bySeconds: 86_400)
    #expect(builder.refusal(of: Self.order) != nil)
    builder.now.wall = Timestamp.sample.advanced(bySeconds: -86_400)
    #expect(builder.refusal(of: Self.order) != nil)
    // After a new start of the machine the wall clock is all there is.
    builder.now = Moment(wall: .sample, boottime: 1, boot: "another")
    #expect(builder.refusal(of: Self.order) != nil)
    builder.now.wall = Timestamp.sample.advanced(bySeconds: Limits.requestWindowSeconds)
    #expect(builder.refusal(of: Self.order) == nil)
  }

  @Test func oneAccountLeavesRoomForOthers() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    for _ in 0..<Limits.pendingApprovalsOfOne { try builder.apply(Self.order, by: .bob) }
    #expect(
      builder.refusal(of: Self.order, by: .bob)
        == .tooMany(what: "runs of one user that wait", limit: Limits.pendingApprovalsOfOne))
    for _ in Limits.pendingApprovalsOfOne..<Limits.pendingApprovals {
      try builder.apply(Self.order, by: .carol)
    }
    #expect(
      builder.refusal(of: Self.order, by: .alice)
        == .tooMany(what: "runs that wait", limit: Limits.pendingApprovals))
  }

  /// A guest's reading asks somebody each time, so it counts as well.
  @Test func aGuestsReadingCounts() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let look = Order.proposeCommand(.look, target: nil, reason: "look")
    for number in 1...Policy.requests {
      try builder.apply(look, by: .bob, judged: .readOnly)
      try builder.apply(.withdraw(RunID(number), reason: "seen"), by: .bob)
    }
    guard case .tooManyRequests = builder.refusal(of: look, by: .bob, judged: .readOnly) else {
      Issue.record("a guest asks without end")
      return
    }
  }
}
