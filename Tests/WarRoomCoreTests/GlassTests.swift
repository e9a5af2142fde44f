import Testing
import WarRoomCore
import WarRoomTestSupport

/// Break-glass: what is left out of the rules, and what is not.
@Suite struct GlassTests {
  static let order = OrderKind.breakGlass.sample

  struct Row: Sendable {
    var name: String
    var author = Author.alice
    var policy: @Sendable (inout Policy) -> Void = { _ in }
    var refusal: Refusal?
  }

  private static func notAllowed(_ name: String) -> Refusal {
    .notAllowed(name, to: "break the glass")
  }

  static let rows: [Row] = [
    Row(name: "the owner", refusal: nil),
    Row(name: "somebody else", author: .bob, refusal: notAllowed("bob")),
    Row(name: "whom the policy names", author: .bob, policy: { $0.people.glass = [1_001] }),
    Row(
      name: "the owner where it is off", policy: { $0.people.glass = [] },
      refusal: notAllowed("alice")),
    Row(name: "an agent", author: .agent, refusal: .agentsNeverApprove),
    Row(
      name: "an agent whose account is named", author: .agent,
      policy: { $0.people.glass = [1_000] }, refusal: .agentsNeverApprove),
    Row(
      name: "a script", author: .sample("alice", uid: 1_000, tty: nil, via: .cli),
      refusal: .approvalNeedsTerminal),
    Row(
      name: "through run", author: .sample("alice", uid: 1_000, via: .run),
      refusal: .approvalNeedsTerminal),
    Row(name: "nobody", author: .nobody, refusal: .unknownUser(Author.overflowUID)),
    Row(
      name: "an observer", author: .bob,
      policy: {
        $0.people.glass = [1_001]
        $0.people.observers = [1_001]
      }, refusal: .notAllowed("bob", to: "do anything but watch")),
  ]

  @Test(arguments: rows)
  func onlyAPersonWhomThePolicyLets(row: Row) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    row.policy(&builder.policy)
    #expect(builder.refusal(of: Self.order, by: row.author) == row.refusal, "\(row.name)")
  }

  @Test func itTakesAReasonAndAnOpenLine() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    var glass = BrokenGlass.sample
    glass.reason = " "
    #expect(builder.refusal(of: .breakGlass(glass)) == .textMissing(field: "reason"))
    try builder.apply(.pullAndon(reason: "worse"))
    #expect(builder.refusal(of: Self.order) == .andonPulled(reason: "worse"))
  }

  @Test func itStaysMarkedAndStartsNothingHere() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let facts = try builder.apply(Self.order)
    #expect(facts == [.glassBroken(.sample)])
    #expect(facts.flatMap(builder.room.react(to:)) == [])
    #expect(builder.room.broken == [.sample])
    #expect(builder.room.runs.isEmpty)
  }

  @Test(arguments: [RunStage.gathering, .awaiting, .awaitingSecond, .approved])
  func aRunThatItWasBrokenForNeverStarts(stage: RunStage) throws {
    var builder = try stage.room()
    let run = try #require(builder.room.run(RunID(1)))
    var glass = BrokenGlass.sample
    glass.run = run.id
    glass.command = run.proposal.command
    try builder.apply(.breakGlass(glass))
    #expect(builder.room.run(RunID(1))?.state.word == "voided")
    #expect(builder.refusal(of: OrderKind.start.sample) != nil)
  }

  @Test func itIsNotBrokenForAnotherCommandOrARunThatIsOver() throws {
    var builder = try RunStage.approved.room()
    var glass = BrokenGlass.sample
    glass.run = RunID(1)
    glass.command.words.append("--force")
    #expect(builder.refusal(of: .breakGlass(glass)) == .digestDiffers(RunID(1)))
    try builder.apply(OrderKind.start.sample)
    glass.command = .rollBack
    guard case .runNotIn? = builder.refusal(of: .breakGlass(glass)) else {
      return #expect(Bool(false), "it was broken for a run that runs")
    }
  }
}
