import Testing
import WarRoomCore
import WarRoomTestSupport

/// What a policy changes of the rules, and what it shows of it.
@Suite struct PolicyTests {
  static let signature = Loosening(why: "staging", signedOffBy: "Ada")

  private static func rule(
    _ commandClass: Judgment.CommandClass, _ friction: Friction, tiers: Set<Int> = [1, 2],
    severities: Set<Severity> = Set(Severity.allCases), signed: Bool = false
  ) -> FrictionRule {
    FrictionRule(
      classes: [commandClass], tiers: tiers, severities: severities, friction: friction,
      loosening: signed ? signature : nil)
  }

  struct Row: Sendable {
    var name: String
    var rules: [FrictionRule]
    var judgment: Judgment
    var severity = Severity.sev2
    var friction: Friction
  }

  static let rows: [Row] = [
    Row(name: "nothing said", rules: [], judgment: .destructive, friction: .typedTarget),
    Row(name: "nothing said, riskiest", rules: [], judgment: .riskiest, friction: .secondPerson),
    Row(
      name: "tightened", rules: [rule(.destructive, .secondPerson)], judgment: .destructive,
      friction: .secondPerson),
    Row(
      name: "tightened elsewhere", rules: [rule(.destructive, .secondPerson, severities: [.sev1])],
      judgment: .destructive, friction: .typedTarget),
    Row(
      name: "reading tightened", rules: [rule(.readOnly, .key)], judgment: .readOnly,
      friction: .key),
    Row(
      name: "less, but nobody signed", rules: [rule(.destructive, .key)], judgment: .destructive,
      friction: .typedTarget),
    Row(
      name: "less, and signed", rules: [rule(.destructive, .key, signed: true)],
      judgment: .destructive, friction: .key),
    Row(
      name: "signed for another tier",
      rules: [rule(.destructive, .key, tiers: [1], signed: true)], judgment: .riskiest,
      friction: .secondPerson),
    Row(
      name: "a signed one that asks for more", rules: [rule(.readOnly, .key, signed: true)],
      judgment: .readOnly, friction: .key),
    Row(
      name: "tightening wins whatever the order",
      rules: [rule(.destructive, .secondPerson), rule(.destructive, .key, signed: true)],
      judgment: .destructive, friction: .secondPerson),
    Row(
      name: "the least of what is signed",
      rules: [
        rule(.destructive, .typedTarget, signed: true), rule(.destructive, .key, signed: true),
      ], judgment: .riskiest, friction: .key),
  ]

  @Test(arguments: rows)
  func aCommandTakesWhatTheRulesSay(row: Row) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.friction = row.rules
    try builder.apply(OrderKind.proposeCommand.sample, judged: row.judgment)
    let proposal = try #require(builder.room.run(RunID(1))).proposal
    #expect(proposal.friction == row.friction, "\(row.name)")
    let builtIn = Friction.required(for: row.judgment, severity: row.severity)
    #expect(proposal.loosened.isEmpty == (row.friction >= builtIn), "\(proposal.loosened)")
    for sentence in proposal.loosened { #expect(sentence.contains("signed off by Ada")) }
  }

  @Test func whatIsLoosenedStartsAsItWasProposed() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.friction = [Self.rule(.destructive, .key, signed: true)]
    try builder.apply(OrderKind.proposeCommand.sample)
    try builder.apply(OrderKind.requestApproval.sample)
    let digest = ApprovalRequest.sample().digest
    try builder.apply(.approve(RunID(1), digest: digest, typed: "y"))
    var tightened = builder
    #expect(try builder.apply(OrderKind.start.sample).first?.kind == .runStarted)
    tightened.policy.friction = []
    #expect(try tightened.apply(OrderKind.start.sample).first?.kind == .runVoided)
  }

  @Test func anAgentNeverChangesAnythingUnseen() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.friction = [Self.rule(.reversible, .none, signed: true)]
    try builder.apply(OrderKind.proposeCommand.sample, by: .agent, judged: .reversible)
    #expect(builder.room.run(RunID(1))?.proposal.friction == .key)
    try builder.apply(OrderKind.proposeCommand.sample, judged: .reversible)
    #expect(builder.room.run(RunID(2))?.proposal.friction == Friction.none)
  }

  @Test func longerTimesAndLargerBudgetsAreSaidOnEachRun() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.approvalSeconds = 600
    builder.policy.secondApprovalSeconds = 1_200
    builder.policy.pace.agentRequests = 9
    builder.policy.loosening = Self.signature
    try builder.apply(OrderKind.proposeCommand.sample, judged: .riskiest)
    try builder.apply(OrderKind.proposeCommand.sample, by: .agent)
    try builder.apply(OrderKind.proposeCommand.sample, judged: .readOnly)
    let said = builder.room.runs.map(\.proposal.loosened)
    let end = ": staging (signed off by Ada)"
    #expect(
      said == [
        [
          "waits 600 s instead of 300 s" + end,
          "the second person has 1200 s instead of 900 s" + end,
        ],
        [
          "waits 600 s instead of 300 s" + end,
          "9 requests of agents in ten minutes instead of 6" + end,
        ], [],
      ])
  }

  @Test func theBudgetIsThePolicys() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.pace.requests = 1
    try builder.apply(OrderKind.proposeCommand.sample)
    guard case .tooManyRequests(limit: 1, _, _)? = builder.refusal(of: OrderKind.propose.sample)
    else { return #expect(Bool(false), "a second one was taken") }
    #expect(builder.refusal(of: OrderKind.propose.sample, by: .agent) == nil)
  }

  @Test(arguments: OrderKind.allCases)
  func whoOnlyObservesAsksNothing(kind: OrderKind) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.people.observers = [Author.bob.uid, Author.alice.uid]
    let sudo = Author.sample("carol", uid: 1_002, login: Author.bob.uid)
    let refusal = Refusal.notAllowed("bob", to: "do anything but watch")
    let own = kind.sample.isHostOnly ? Refusal.onlyTheHost : refusal
    #expect(builder.refusal(of: kind.sample, by: .bob) == own)
    if !kind.sample.isHostOnly {
      let who = Refusal.notAllowed("carol", to: "do anything but watch")
      #expect(builder.refusal(of: kind.sample, by: sudo) == who)
    }
    // Nobody is shut out of their own home.
    #expect(builder.refusal(of: .acknowledge, by: .alice) == nil)
  }

  @Test func anObserversEarlierYesStartsNothing() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.proposeCommand.sample)
    try builder.apply(OrderKind.requestApproval.sample)
    try builder.apply(OrderKind.approve.sample, by: .bob)
    builder.policy.people.observers = [Author.bob.uid]
    #expect(try builder.apply(OrderKind.start.sample).first?.kind == .runRevoked)
  }

  @Test func whoMayProposeIsThePolicys() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    builder.policy.people.proposers = [Author.carol.uid]
    builder.policy.people.agentsPropose = false
    let order = OrderKind.proposeCommand.sample
    #expect(builder.refusal(of: order, by: .alice) == nil)
    #expect(builder.refusal(of: order, by: .carol) == nil)
    #expect(builder.refusal(of: order, by: .bob) == .notAllowed("bob", to: "propose anything"))
    #expect(
      builder.refusal(of: order, by: .agent) == .notAllowed("agents", to: "propose anything"))
    #expect(builder.refusal(of: OrderKind.note.sample, by: .bob) == nil)
  }
}
