import Testing
import WarRoomCore
import WarRoomTestSupport

/// Who counts as whom: observers, agents, webhooks, and people who type another's name.
@Suite struct PeopleTests {
  /// Alice commands a mitigating incident that bob only watches, run 1 awaiting.
  private func watched(as observer: Person = Author.bob.person) throws -> RoomBuilder {
    var builder = try RunStage.awaiting.room()
    try builder.apply(.assign(.observer, observer))
    return builder
  }

  @Test(arguments: OrderKind.allCases)
  func anObserverOnlyWatches(kind: OrderKind) throws {
    let builder = try watched()
    let expected: Refusal = kind.sample.isHostOnly ? .onlyTheHost : .observersOnlyWatch("bob")
    #expect(builder.refusal(of: kind.sample, by: .bob) == expected)
  }

  static let disguises: [Author] = [
    .sample("bob", uid: 1_001, asserted: "carol"),
    .sample("bob", uid: 1_001, login: 1_005),
    .sample("carol", uid: 1_002, login: 1_001),
    .sample("root", uid: 0, login: 1_001),
  ]

  @Test(arguments: disguises)
  func anObserverStaysOneUnderAnotherName(author: Author) throws {
    let builder = try watched()
    #expect(
      builder.refusal(of: OrderKind.note.sample, by: author) == .observersOnlyWatch(author.name))
  }

  @Test func anObserverNamedWithoutAnAccountStaysOneWhenAssertingAnotherName() throws {
    let builder = try watched(as: Person(name: "bob", uid: nil))
    let disguised = Author.sample("bob", uid: 1_001, asserted: "carol")
    #expect(
      builder.refusal(of: OrderKind.note.sample, by: disguised) == .observersOnlyWatch("carol"))
    #expect(builder.refusal(of: OrderKind.note.sample, by: .carol) == nil)
  }

  @Test(arguments: [Role.scribe, .operations, .communications])
  func onlyTheCommanderLiftsAnObserver(role: Role) throws {
    var builder = try watched()
    let lift = Order.assign(role, Author.bob.person)
    #expect(builder.refusal(of: lift, by: .carol) == .onlyTheCommander("alice"))
    let unnamed = Order.assign(role, Person(name: "bob", uid: nil))
    #expect(builder.refusal(of: unnamed, by: .carol) == .onlyTheCommander("alice"))
    try builder.apply(lift)
    #expect(builder.room.observers.isEmpty)
    #expect(builder.refusal(of: OrderKind.note.sample, by: .bob) == nil)
  }

  @Test func whoAssertsTheCommandersNameIsNotTheCommander() throws {
    var builder = try watched()
    let mallory = Author.sample("mallory", uid: 1_666, asserted: "alice")
    try builder.apply(.pullAndon(reason: "worse"))
    #expect(
      builder.refusal(of: OrderKind.releaseAndon.sample, by: mallory) == .onlyTheCommander("alice"))
    #expect(
      builder.refusal(of: .assign(.observer, Author.carol.person), by: mallory)
        == .onlyTheCommander("alice"))
    // Carol is not locked out by somebody who watches under her name.
    let imitator = Author.sample("mallory", uid: 1_666, asserted: "carol")
    try builder.apply(.assign(.observer, Person(name: "carol", uid: nil)), by: imitator)
    #expect(builder.refusal(of: OrderKind.note.sample, by: .carol) == nil)
    #expect(builder.refusal(of: OrderKind.note.sample, by: imitator) != nil)
  }

  @Test func commandIsHandedOverOrTakenOnTheRecord() throws {
    var builder = try watched()
    #expect(builder.room.commander == Author.alice.person)
    #expect(
      builder.refusal(of: .handOver(Person(name: "dora", uid: 1_009)), by: .carol)
        == .onlyTheCommander("alice"))
    #expect(
      try builder.apply(.handOver(Author.carol.person), by: .carol)
        == [.commandHandedOver(from: Author.alice.person, to: Author.carol.person)])
    #expect(
      builder.refusal(of: .handOver(Author.carol.person), by: .carol)
        == .unchanged("carol already commands"))
    #expect(builder.refusal(of: .assign(.observer, Author.carol.person), by: .carol) != nil)
    try builder.apply(.assign(.commander, Author.alice.person), by: .carol)
    #expect(builder.room.commander == Author.alice.person)
  }

  @Test func anObserverLosesTheirRoles() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.assign(.scribe, Author.bob.person))
    #expect(builder.refusal(of: .assign(.scribe, Author.bob.person)) != nil)
    try builder.apply(.assign(.observer, Person(name: "bob", uid: nil)))
    #expect(builder.room.roles[.scribe] == nil)
  }

  static let openToAgents: Set<OrderKind> = [
    .receive, .alerts, .note, .adopt, .offer, .propose, .proposeCommand, .proposeRun, .pullAndon,
    .surround, .review, .message,
  ]

  @Test(arguments: OrderKind.allCases)
  func anAgentProposesAndReports(kind: OrderKind) throws {
    let builder = try RunStage.awaiting.room()
    let refusal = builder.refusal(of: kind.sample, by: .agent)
    if kind.sample.isHostOnly {
      #expect(refusal == .onlyTheHost)
    } else if kind == .declare {
      #expect(refusal == .alreadyDeclared(.sample))
    } else if kind == .withdraw {
      // Run 1 is its person's, though the account is the same.
      #expect(refusal == .onlyTheCommander("alice"))
    } else {
      #expect(refusal == (Self.openToAgents.contains(kind) ? nil : .agentsNeverApprove))
    }
  }

  @Test(arguments: OrderKind.allCases)
  func aWebhookBringsAlertsOnly(kind: OrderKind) throws {
    let refusal = try RunStage.awaiting.room().refusal(of: kind.sample, by: .webhook)
    if kind == .receive || kind == .alerts {
      #expect(refusal == nil)
    } else {
      #expect(refusal != nil)
    }
  }

  @Test(arguments: [Author.agent, .webhook, .host])
  func nobodyCommandsWhatNoPersonDeclared(author: Author) throws {
    var builder = RoomBuilder()
    try builder.apply(.declare(Declaration(title: "x")), by: author)
    #expect(builder.room.commander == nil)
    try builder.apply(.handOver(Author.bob.person), by: .bob)
    #expect(builder.room.commander == Author.bob.person)
  }

  @Test func anAgentDoesNotAskAgainForWhatWasDenied() throws {
    var builder = try RunStage.denied.room()
    var again = CommandSpec.rollBack
    again.timeLimitSeconds += 1
    again.directory = "/srv/./checkout"
    let order = Order.proposeCommand(again, target: nil, reason: "please")
    #expect(builder.refusal(of: order, by: .agent) == .deniedBefore(RunID(1)))
    let until = Timestamp.sample.advanced(bySeconds: Limits.denialSeconds)
    for who in [Author.alice, .bob] {
      #expect(builder.refusal(of: order, by: who) == .coolingDown(RunID(1), until: until))
    }
    let other = Order.proposeCommand(
      CommandSpec(words: ["systemctl", "restart", "x"], directory: nil, timeLimitSeconds: 1),
      target: nil, reason: "another way")
    #expect(builder.refusal(of: other) == nil && builder.refusal(of: other, by: .agent) == nil)
    builder.wait(seconds: Limits.denialSeconds)
    #expect(builder.refusal(of: order, by: .agent) == .deniedBefore(RunID(1)))
    #expect(throws: Never.self) { try builder.apply(order) }
  }
}
