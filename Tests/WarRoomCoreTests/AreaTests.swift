import Testing
import WarRoomCore
import WarRoomTestSupport

/// The world around the incident, its signals, and what is found out of it.
@Suite struct AreaTests {
  private func change(_ id: String) -> Change {
    Change(
      id: id, kind: .commit, title: "Use the new cart", author: "bob", at: .sample,
      service: "checkout", source: "git /srv/checkout", size: 12, link: nil, detail: [])
  }

  @Test func aLaterStatementTakesThePlaceOfTheEarlierAndAnEmptyOneTakesItBack() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    func state(_ value: String, _ subject: String = "") throws {
      try builder.apply(
        .surround(
          .stateImpact(
            Impact(kind: .users, subject: subject, value: value, source: "status page"))))
    }
    try state("about 100")
    try state("all of them", "eu-1")
    try state("about 1,200")
    let values = builder.room.surroundings.impacts.map(\.impact.value)
    #expect(values == ["about 1,200", "all of them"])
    try state("", "eu-1")
    #expect(builder.room.surroundings.impacts.map(\.impact.value) == ["about 1,200"])
  }

  @Test func aChangeIsKnownOnceAndMarkedWithAReason() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.surround(.reportChanges([change("git:1"), change("git:1")])))
    try builder.apply(.surround(.reportChanges([change("git:1"), change("git:2")])))
    #expect(builder.room.surroundings.changes.map(\.change.id) == ["git:1", "git:2"])
    #expect(
      builder.refusal(of: .surround(.reportChanges([change("git:2")])))
        == .unchanged("no change that is not known already"))
    #expect(
      builder.refusal(of: .surround(.markChange(id: "git:1", .suspect, reason: " ")))
        == .textMissing(field: "reason"))
    try builder.apply(.surround(.markChange(id: "git:2", .cleared, reason: "not deployed")))
    #expect(builder.room.surroundings.changes.map(\.mark) == [nil, .cleared])
  }

  @Test func onlyTheHostReadsTheCatalogAndSamples() throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    let map = DependencyMap(source: "catalog.yaml", edges: [], owners: [])
    let sample = SignalOrder.sample(signal: "errors", [SignalSample(at: .sample, value: 1)])
    for order in [Order.surround(.readDependencies(map)), .signal(sample)] {
      #expect(builder.refusal(of: order, by: .alice) == .onlyTheHost)
    }
  }

  @Test func aRoomKeepsTheNewestSamplesAndKnowsNoDataFromZero() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.signal.sample)
    for number in 0..<400 {
      let value = number == 399 ? nil : Double(number)
      try builder.apply(
        .signal(.sample(signal: "errors", [SignalSample(at: .sample, value: value)])), by: .host)
    }
    let state = try #require(builder.room.signals.state("errors"))
    #expect(state.samples.count == 360)
    #expect(state.samples.first?.value == 40)
    #expect(state.samples.last?.value == nil)
  }

  @Test func hittingAStoppingRuleHaltsProposalsUntilTheCommanderResetsIt() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let proposal = OrderKind.proposeCommand.sample
    #expect(builder.refusal(of: proposal) == nil)
    try builder.apply(.signal(.stop(reason: "3 actions without improvement")), by: .host)
    #expect(
      builder.refusal(of: proposal) == .proposalsHalted(reason: "3 actions without improvement"))
    #expect(
      builder.refusal(of: .signal(.resetStop(reason: "new plan")), by: .bob)
        == .onlyTheCommander(builder.room.commander?.name))
    try builder.apply(.signal(.resetStop(reason: "new plan")))
    #expect(builder.refusal(of: proposal) == nil)
  }

  @Test func hypothesesAreNumberedArguedAndJudged() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.review(.stateHypothesis("v42 broke the cart")))
    try builder.apply(.review(.stateHypothesis("the disk is full")))
    let argument = Hypothesis.Argument(
      speaksFor: false, text: "40 % free", links: ["evidence 2"])
    try builder.apply(.review(.argue(number: 2, argument)))
    try builder.apply(.review(.judgeHypothesis(number: 2, .discarded, reason: "see 2")))
    let second = try #require(builder.room.review.hypotheses.last)
    #expect(second.number == 2 && second.standing == .discarded)
    #expect(second.arguments == [argument])
    #expect(
      builder.refusal(of: .review(.argue(number: 3, argument)))
        == .unchanged("there is no hypothesis 3"))
  }

  @Test func anActionItemIsNumberedByTheRoomAndNeverGetsAnOwnerByItself() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let item = ActionItem(
      number: 7, text: "Alert on carts", priority: .p1, kind: .detect, owner: nil, due: nil,
      link: nil)
    try builder.apply(.review(.addActionItem(item)))
    #expect(builder.room.review.actionItems.map(\.number) == [1])
    #expect(builder.room.review.actionItems.first?.owner == nil)
    try builder.apply(
      .review(
        .changeActionItem(number: 1, .underWay, owner: "bob", due: nil, reason: "planned")))
    #expect(builder.room.review.actionItems.first?.status == .underWay)
  }

  @Test func agentsReportButDoNotMarkOrReset() throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    #expect(builder.refusal(of: .surround(.reportChanges([change("a")])), by: .agent) == nil)
    #expect(
      builder.refusal(of: .review(.stateHypothesis("the disk")), by: .agent) == nil)
    for order in [
      Order.surround(.markChange(id: "a", .cleared, reason: "no")),
      .signal(.resetStop(reason: "on")), .review(.recordLesson(Lesson(kind: .lucky, text: "x"))),
    ] {
      #expect(builder.refusal(of: order, by: .agent) == .agentsNeverApprove)
    }
  }
}
