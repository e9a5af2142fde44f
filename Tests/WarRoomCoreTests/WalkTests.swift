import Testing
import WarRoomCore
import WarRoomTestSupport

/// Random people ask random things in random order; whatever is accepted keeps the rules.
@Suite struct WalkTests {
  /// Orders of one walk: enough to bring several incidents' worth of runs to their end.
  static let steps = 600

  @Test(arguments: UInt64(1)...60)
  func whateverIsAcceptedKeepsTheRules(seed: UInt64) throws {
    var walk = Walk(seed: seed)
    for _ in 0..<Self.steps { walk.step() }
    var ledger = Ledger()
    for record in walk.builder.records { ledger.read(record) }
    #expect(ledger.violations == [])
    #expect(walk.builder.room.misfits == [])
    #expect(walk.changedByDeciding == 0)
    var replayed = Room()
    for record in walk.builder.records { replayed.evolve(record) }
    #expect(replayed == walk.builder.room)
    let facts = walk.builder.records.flatMap(\.facts).filter { !$0.isQuiet }
    #expect(replayed.entries.map(\.fact) == facts)
  }

  @Test func theWalksReachWhatTheyAreMeantToTest() {
    var starts = 0
    var closings = 0
    for seed in UInt64(1)...60 {
      var walk = Walk(seed: seed)
      for _ in 0..<Self.steps { walk.step() }
      var ledger = Ledger()
      for record in walk.builder.records { ledger.read(record) }
      starts += ledger.starts
      closings += ledger.closings
    }
    #expect(starts > 80)
    #expect(closings > 5)
  }
}

/// One seeded walk through a room.
struct Walk {
  var builder = RoomBuilder()
  /// Orders whose decision changed the room that was asked.
  private(set) var changedByDeciding = 0
  private var generator: SeededGenerator
  private var taken = 0

  static let authors: [Author] = [
    .alice, .alice, .alice, .bob, .bob, .carol, .agent, .webhook, .root, .nobody,
    .sample("bob", uid: 1_001, asserted: "alice"),
    .sample("carol", uid: 1_002, login: 1_000), .sample("bob", uid: 1_001, via: .run),
  ]
  static let judgments: [Judgment] = [.readOnly, .reversible, .destructive, .riskiest]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    _ = try? builder.apply(
      .declare(Declaration(title: "Checkout 5xx", options: [.rollBack])), by: .alice)
    _ = try? builder.apply(.classify(.active))
  }

  mutating func step() {
    if chance(8) { builder.wait(seconds: Int64.random(in: 1...200, using: &generator)) }
    taken += 1
    let ending = taken > WalkTests.steps / 2 && chance(3)
    let order = ending ? towardTheEnd() : chance(3) ? anything() : likely()
    let author = order.isHostOnly ? (chance(20) ? Author.alice : .host) : pick(Self.authors)
    let judgment = pick(Self.judgments)
    let before = builder.room
    let refusal = builder.refusal(of: order, by: author, judged: judgment)
    if builder.room != before { changedByDeciding += 1 }
    if refusal == nil { _ = try? builder.apply(order, by: author, judged: judgment) }
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  private mutating func pick<Element>(_ from: [Element]) -> Element {
    from[Int.random(in: 0..<from.count, using: &generator)]
  }

  /// Any order at all, as the samples have it; ends and the cord are rarer, or little would follow.
  private mutating func anything() -> Order {
    let kind = pick(OrderKind.allCases)
    switch kind {
    case .pullAndon where !chance(3): return .releaseAndon(reason: "understood")
    case .assign: return .assign(pick(Role.allCases), pick([Author.alice, .bob, .carol]).person)
    case .move:
      let phase = pick([Phase.mitigating, .monitoring, .resolved, .review, .closed])
      return .move(phase, reason: pick(["", "so"]))
    case _: return kind.sample
    }
  }

  /// What closing takes, in no order; relapses too.
  private mutating func towardTheEnd() -> Order {
    let outcome = pick(Verification.Outcome.allCases)
    let phase = pick([Phase.mitigating, .monitoring, .resolved, .review, .closed])
    let move = Order.move(phase, reason: pick(["", "so"]))
    return pick([
      move, move, move, .verify(Verification(outcome: outcome, basis: "a look")),
      .recordCause(.sample), .fileReport(.sample),
    ])
  }

  /// The next step of a run that is under way, rightly or wrongly.
  private mutating func likely() -> Order {
    let live = builder.room.runs.filter { !$0.state.isFinal }
    guard !live.isEmpty, !chance(5) else {
      return pick([OrderKind.propose, .proposeCommand, .proposeRun]).sample
    }
    let run = pick(live)
    switch run.state {
    case .gathering:
      let request = ApprovalRequest(
        digest: "digest \(run.id)", nonce: "n\(run.id)",
        deadline: builder.now.advanced(seconds: 300))
      let name = run.proposal.collectors.first?.name ?? "none"
      let number = builder.room.nextEvidence
      return pick([
        .capture(.sample(number: number, name: name, run: run.id)),
        .waiveEvidence(run.id, reason: "no time"), .requestApproval(run.id, request),
      ])
    case .awaiting(let request, _, _):
      let typed = pick([run.challenge, run.challenge, run.challenge, "", "no"])
      return .approve(run.id, digest: pick([request.digest, request.digest, "x"]), typed: typed)
    case .approved(let request, _):
      return pick([
        .start(run.id, digest: request.digest), .start(run.id, digest: request.digest),
        .expire(run.id), .revoke(run.id, reason: "no"), .start(run.id, digest: "x"),
        .setSeverity(pick(Severity.allCases), reason: "it changed"),
      ])
    case .running:
      return pick([.end(run.id, .success), .end(run.id, .failure), .lose(run.id, reason: "gone")])
    case .ended, .refused, .unknown: return .acknowledge
    }
  }
}
