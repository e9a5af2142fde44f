import Testing
import WarRoomCore
import WarRoomTestSupport

/// Limits, blank text, and what comes with declarations, alerts and options.
@Suite struct BoundsTests {
  static let blanks = ["", " ", "\t\n", "\u{200B}", "\u{2060}\u{FEFF}", "\u{3164}", "\u{0}"]

  @Test(arguments: blanks)
  func whatCannotBeSeenIsNoText(text: String) throws {
    let builder = try RunStage.approved.room()
    let run = RunID(1)
    let orders: [Order] = [
      .deny(run, reason: text), .withdraw(run, reason: text), .revoke(run, reason: text),
      .setSeverity(.sev1, reason: text), .stateScope(text), .note(.note, text: text, occurred: nil),
      .amend(sequence: 1, text: text, occurred: nil), .relate(.other, reason: text),
      .pullAndon(reason: text), .releaseAndon(reason: text), .meet(.statusUpdate, text: text),
      .propose(option: "roll-back", reason: text), .assign(.scribe, Person(name: text, uid: nil)),
      .verify(Verification(outcome: .waived, basis: text)),
    ]
    for order in orders {
      guard case .textMissing = builder.refusal(of: order) else {
        Issue.record("\(order.kind) was not refused for its blank text")
        continue
      }
    }
    #expect(
      builder.refusal(of: .move(.cancelled, reason: text)) == .moveNeeds([.reason], to: .cancelled))
  }

  @Test(arguments: ["e\u{301}", "\u{5E83}", "-", "0"])
  func whatCanBeSeenIsText(text: String) throws {
    let builder = try RoomBuilder.declared()
    #expect(builder.refusal(of: .note(.note, text: text, occurred: nil)) == nil)
  }

  @Test func everyPartOfACauseAndAReportIsNeeded() throws {
    let builder = try RoomBuilder.inPhase(.review)
    for part in [\RootCause.trigger, \.mechanism, \.impact, \.whyNotCaught] {
      var cause = RootCause.sample
      cause[keyPath: part] = " "
      #expect(builder.refusal(of: .recordCause(cause)) != nil)
    }
    for part in [\PostIncidentReport.summary, \.wentWell, \.toImprove] {
      var report = PostIncidentReport.sample
      report[keyPath: part] = " "
      #expect(builder.refusal(of: .fileReport(report)) != nil)
    }
  }

  @Test func textHasItsLength() throws {
    let builder = try RoomBuilder.declared()
    let longest = String(repeating: "\u{1F525}", count: Limits.textLength)
    #expect(builder.refusal(of: .note(.note, text: longest, occurred: nil)) == nil)
    #expect(
      builder.refusal(of: .note(.note, text: longest + "x", occurred: nil))
        == .textTooLong(field: "text", limit: Limits.textLength))
  }

  @Test func agentsNeverShutPeopleOut() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let order = OrderKind.proposeCommand.sample
    for _ in 0..<Limits.agentLiveRuns { try builder.apply(order, by: .agent) }
    let refusal = Refusal.tooMany(what: "runs of agents at a time", limit: Limits.agentLiveRuns)
    #expect(builder.refusal(of: order, by: .agent) == refusal)
    for _ in Limits.agentLiveRuns..<Limits.pendingApprovals { try builder.apply(order) }
    #expect(builder.room.runs.filter { !$0.proposal.proposer.agent }.count == 4)
    #expect(
      builder.refusal(of: order)
        == .tooMany(what: "runs that wait", limit: Limits.pendingApprovals))
    let look = Order.proposeCommand(.look, target: nil, reason: "look")
    for _ in Limits.pendingApprovals..<Limits.liveRuns {
      try builder.apply(look, judged: .readOnly)
    }
    #expect(
      builder.refusal(of: look, judged: .readOnly)
        == .tooMany(what: "runs at a time", limit: Limits.liveRuns))
  }

  @Test func anAgentTakesBackItsOwn() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.proposeCommand.sample, by: .agent)
    #expect(builder.refusal(of: OrderKind.withdraw.sample, by: .agent) == nil)
    #expect(builder.refusal(of: OrderKind.withdraw.sample, by: .bob) != nil)
  }

  static let commands: [CommandSpec] = [
    CommandSpec(words: [], directory: nil, timeLimitSeconds: 1),
    CommandSpec(words: [""], directory: nil, timeLimitSeconds: 1),
    CommandSpec(words: ["a\u{0}b"], directory: nil, timeLimitSeconds: 1),
    CommandSpec(words: ["a"], directory: "srv", timeLimitSeconds: 1),
    CommandSpec(words: ["a"], directory: "/srv\u{0}", timeLimitSeconds: 1),
    CommandSpec(
      words: ["a"], directory: "/" + String(repeating: "a", count: 4_096), timeLimitSeconds: 1),
    CommandSpec(words: ["a"], directory: nil, timeLimitSeconds: 0),
    CommandSpec(words: ["a"], directory: nil, timeLimitSeconds: .max),
    CommandSpec(words: Array(repeating: "a", count: 257), directory: nil, timeLimitSeconds: 1),
    CommandSpec(
      words: [String(repeating: "a", count: 16_385)], directory: nil, timeLimitSeconds: 1),
  ]

  @Test(arguments: commands)
  func aMalformedCommandIsRefusedWhereverItStands(command: CommandSpec) throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    #expect(builder.refusal(of: .proposeCommand(command, target: nil, reason: "x")) != nil)
    let collector = Collector(name: "c", command: command)
    let options = [
      MitigationOption(id: "a", title: "A", pattern: .restart, command: command),
      MitigationOption(id: "a", title: "A", pattern: .restart, evidence: [collector]),
      MitigationOption(
        id: "a", title: "A", pattern: .restart,
        check: .init(collector: collector, afterSeconds: 1, worksWhen: "")),
    ]
    for option in options {
      #expect(builder.refusal(of: .offer(option)) != nil)
      #expect(
        RoomBuilder().refusal(of: .declare(Declaration(title: "x", options: [option]))) != nil)
    }
  }

  @Test func oneCaptureNeverStandsForTwoCollectors() throws {
    let builder = try RoomBuilder.declared()
    var option = MitigationOption.rollBack
    option.id = "twice"
    option.evidence += option.evidence
    #expect(
      builder.refusal(of: .offer(option))
        == .commandMalformed("two of its evidence collectors have the same name"))
  }

  @Test func aDeclarationFoldsItsAlertsAndIgnoresAClockThatIsAhead() throws {
    var ahead = Alert.sample
    ahead.fingerprint = "f2"
    ahead.started = Timestamp.sample.advanced(bySeconds: 3_600)
    var over = Alert.sample
    over.firing = false
    var builder = RoomBuilder()
    try builder.apply(.declare(Declaration(title: "x", alerts: [.sample, ahead, over])))
    #expect(builder.room.alerts.map(\.alert.fingerprint) == ["f1", "f2"])
    #expect(builder.room.alerts.first?.alert.firing == false)
    #expect(builder.room.milestones.started == .sample)
    #expect(builder.room.milestones.detected == .sample)
    var alone = RoomBuilder()
    try alone.apply(.declare(Declaration(title: "x", alerts: [ahead])))
    #expect(alone.room.milestones.started == nil)
  }

  @Test func anAlertIsBounded() throws {
    let builder = try RoomBuilder.declared()
    var long = Alert.sample
    long.summary = String(repeating: "a", count: Limits.alertTextBytes + 1)
    #expect(
      builder.refusal(of: .receive(long))
        == .textTooLong(field: "alert", limit: Limits.alertTextBytes))
    var wide = Alert.sample
    wide.labels = Array(repeating: .init(name: "a", value: "b"), count: Limits.labelCount + 1)
    #expect(
      builder.refusal(of: .receive(wide)) == .tooMany(what: "labels", limit: Limits.labelCount))
    #expect(RoomBuilder().refusal(of: .declare(Declaration(title: "x", alerts: [wide]))) != nil)
  }

  @Test func optionsAndRelationsAreBounded() throws {
    var builder = try RoomBuilder.declared()
    for number in builder.room.options.count..<Limits.optionCount {
      try builder.apply(.offer(MitigationOption(id: "o\(number)", title: "O", pattern: .block)))
    }
    #expect(
      builder.refusal(of: OrderKind.offer.sample)
        == .tooMany(what: "options", limit: Limits.optionCount))
    #expect(builder.refusal(of: .offer(.rollBack)) == .optionExists("roll-back"))
    for number in 0..<Limits.listCount {
      let id = IncidentID(title: "other \(number)", declared: .sample)
      try builder.apply(.relate(id, reason: "same release"))
    }
    #expect(builder.refusal(of: OrderKind.relate.sample) != nil)
  }
}
