import Testing
import WarRoomCore
import WarRoomTestSupport

/// Runs that their callers execute themselves.
@Suite struct CallerTests {
  static let id = RunID(1)
  /// Alice's client: another process of hers is not it.
  static let caller: Author = {
    var author = Author.alice
    author.via = .run
    author.pid = 4_242
    return author
  }()
  static let other: Author = {
    var author = caller
    author.pid = 4_243
    return author
  }()
  static let done = RunOutcome(
    ending: .exited(0), milliseconds: 5, byteCount: 0, digest: "", excerpt: "")

  /// A caller's run where `stage` says; nil where no caller's run comes to stand there.
  private func room(_ stage: RunStage, judged: Judgment = .destructive) throws -> RoomBuilder {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.proposeRun.sample, by: Self.caller, judged: judged)
    guard stage != .gathering else { return builder }
    try builder.apply(.requestApproval(Self.id, .sample()))
    let target = try #require(builder.room.run(Self.id)).challenge
    let approve = Order.approve(
      Self.id, digest: ApprovalRequest.sample().digest, typed: target)
    switch stage {
    case .gathering, .awaiting: break
    case .awaitingSecond: try builder.apply(approve)
    case .approved: try builder.apply(approve)
    case .running: try builder.apply(all: [approve, OrderKind.start.sample])
    case .ended:
      try builder.apply(all: [approve, OrderKind.start.sample])
      try builder.apply(.end(Self.id, Self.done), by: Self.caller)
    case .unknown:
      try builder.apply(all: [approve, OrderKind.start.sample, OrderKind.lose.sample])
    case .denied: try builder.apply(OrderKind.deny.sample)
    case .withdrawn: try builder.apply(OrderKind.withdraw.sample)
    case .revoked: try builder.apply(all: [approve, OrderKind.revoke.sample])
    case .voided: try builder.apply(OrderKind.void.sample)
    case .expired:
      builder.wait(seconds: 300)
      try builder.apply(.expire(Self.id))
      builder.now = .sample
    }
    return builder
  }

  static let stages = RunStage.allCases.filter { $0 != .awaitingSecond }

  @Test(arguments: stages, RunOrderTests.orders)
  func itsStatesAnswerAsThoseOfTheHosts(stage: RunStage, kind: OrderKind) throws {
    let builder = try room(stage)
    let hosts = try stage.room()
    var order = kind.sample
    if case .approve(let id, let digest, _) = order {
      let target = try #require(builder.room.run(Self.id)).challenge
      order = .approve(id, digest: digest, typed: target)
    }
    let expected = hosts.refusal(of: kind.sample)
    let refusal = builder.refusal(of: order)
    // Nothing was to be captured here; all else is the same.
    switch (kind, stage) {
    case (.requestApproval, .gathering): #expect(refusal == nil)
    case (.waiveEvidence, .gathering):
      #expect(refusal == .unchanged("there is no evidence to wait for"))
    case (_, _): #expect(refusal == expected)
    }
  }

  @Test(arguments: stages)
  func onlyItsOwnProcessSaysHowItEnded(stage: RunStage) throws {
    let builder = try room(stage)
    let end = Order.end(Self.id, Self.done)
    let word = try #require(builder.room.run(Self.id)).state.word
    #expect(
      builder.refusal(of: end, by: Self.caller)
        == (stage == .running ? nil : .runNotIn(Self.id, state: word, needed: "running")))
    var agent = Self.other
    agent.agent = true
    var console = Self.caller
    console.via = .console
    for author in [Self.other, agent, console, .alice, .bob] {
      #expect(builder.refusal(of: end, by: author) == .onlyTheHost)
    }
    for order in RunOrderTests.orders where order.sample.isHostOnly && order != .end {
      #expect(builder.refusal(of: order.sample, by: Self.caller) == .onlyTheHost)
    }
  }

  @Test func nobodySaysHowTheHostsRunEnded() throws {
    let builder = try RunStage.running.room()
    #expect(builder.refusal(of: .end(Self.id, Self.done), by: Self.caller) == .onlyTheHost)
  }

  @Test func aCallerClaimsNoOutput() throws {
    let builder = try room(.running)
    var outcomes = [RunOutcome](repeating: Self.done, count: 5)
    outcomes[0].byteCount = 1
    outcomes[1].digest = String(repeating: "a", count: 64)
    outcomes[2].excerpt = "all is well"
    outcomes[3].ending = .timedOut
    outcomes[4].milliseconds = -1
    for outcome in outcomes {
      #expect(builder.refusal(of: .end(Self.id, outcome), by: Self.caller) != nil, "\(outcome)")
    }
  }

  @Test(arguments: stages)
  func aHostThatComesBackLetsNothingOfItStart(stage: RunStage) throws {
    var builder = try room(stage)
    let orders = builder.room.ordersAfterCrash()
    let before = try #require(builder.room.run(Self.id)).state
    #expect(orders.map(\.kind) == (before.isPending ? [.void] : before.isRunning ? [.lose] : []))
    #expect(builder.room.effectsOnOpening().isEmpty)
    try builder.apply(all: orders)
    #expect(builder.room.run(Self.id)?.state.isFinal == true)
  }

  @Test func whoReadsWithTheirOwnRightsAsksNobody() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.proposeRun.sample, by: .bob, judged: .readOnly)
    #expect(builder.room.run(Self.id)?.proposal.friction == Friction.none)
    try builder.apply(OrderKind.proposeCommand.sample, by: .bob, judged: .readOnly)
    #expect(builder.room.run(RunID(2))?.proposal.friction == .key)
  }

  @Test func itsDoubtsMakeItUnknown() {
    var caller = Caller.sample
    #expect(caller.doubting(.readOnly) == .readOnly)
    caller.doubts = ["its environment sets LD_PRELOAD"]
    #expect(caller.doubting(.readOnly).commandClass == .unknown)
    #expect(caller.doubting(.reversible).undo == nil)
    #expect(caller.doubting(.destructive) == .destructive)
    #expect(caller.doubting(.readOnly).reasons.first?.text == caller.doubts[0])
  }

  @Test func aCallerThatCannotBeBoundIsRefused() throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    let changes: [(inout Caller) -> Void] = [
      { $0.executable = "ln" }, { $0.executable = "/" + String(repeating: "a", count: 5_000) },
      { $0.executableDigest = "" }, { $0.environmentDigest = String(repeating: "A", count: 64) },
      { $0.searchPath = String(repeating: "/", count: 9_000) }, { $0.standardInput = "" },
      { $0.mountNamespace = "a\0" }, { $0.doubts = [""] },
      { $0.doubts = [String](repeating: "no", count: 9) },
    ]
    for (index, change) in changes.enumerated() {
      var caller = Caller.sample
      change(&caller)
      let order = Order.proposeRun(.look, target: nil, reason: "look", caller)
      #expect(builder.refusal(of: order, judged: .readOnly) != nil, "\(index)")
    }
  }

  @Test func whatRanOutsideTheGateIsWrittenDownAndMovesNothing() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let before = builder.room
    let command = AdoptedCommand(line: "rm core", source: "history", occurred: .sample)
    let facts = try builder.apply(.adopt(command), by: .agent)
    #expect(facts == [.commandAdopted(command, .destructive)])
    #expect(builder.room.runs == before.runs && builder.room.closing == before.closing)
    #expect(builder.room.entries.last?.occurred == .sample)
    var later = command
    later.occurred = Timestamp.sample.advanced(bySeconds: 100_000_000)
    #expect(builder.refusal(of: .adopt(later)) == .timeInFuture(field: "occurred"))
    #expect(
      builder.refusal(of: .adopt(AdoptedCommand(line: " ", source: "typed", occurred: nil)))
        == .textMissing(field: "command"))
  }
}
