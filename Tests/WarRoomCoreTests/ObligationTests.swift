import Testing
import WarRoomCore
import WarRoomTestSupport

/// What each severity obliges people to, and by when.
@Suite struct ObligationTests {
  static let minutes: [Obligation: [Severity: Int64]] = [
    .acknowledge: [.sev1: 5, .sev2: 5, .sev3: 60, .sev4: 60],
    .allHandsMessage: [.sev1: 10],
    .warRoom: [.sev1: 10],
    .stakeholderNotice: [.sev2: 30],
    .statusUpdate: [.sev1: 60, .sev2: 240],
    .postMortem: [.sev1: 4_320, .sev2: 4_320],
  ]

  @Test(arguments: Severity.allCases, Obligation.allCases)
  func everySeverityHasItsDueTimes(severity: Severity, obligation: Obligation) throws {
    let due = Self.minutes[obligation]?[severity]
    #expect(obligation.dueSeconds(at: severity) == due.map { $0 * 60 })
    let builder = try RoomBuilder.declared(severity: severity)
    let owed = builder.room.obligations().first { $0.obligation == obligation }
    #expect(owed?.due == due.map { Timestamp.sample.advanced(bySeconds: $0 * 60) })
    let refusal = builder.refusal(of: .meet(obligation, text: "done"))
    #expect(refusal == (due == nil ? .noSuchObligation(obligation, severity) : nil))
  }

  private func due(_ obligation: Obligation, _ builder: RoomBuilder) -> Int64? {
    builder.room.obligations().first { $0.obligation == obligation }?.due.seconds(since: .sample)
  }

  @Test func theSoonestComesFirst() throws {
    let owed = try RoomBuilder.declared(severity: .sev1).room.obligations()
    #expect(owed.map(\.due) == owed.map(\.due).sorted())
    #expect(owed.first?.obligation == .acknowledge)
  }

  @Test func whatWasMetIsOwedNoMoreButUpdatesComeDueAgain() throws {
    var builder = try RoomBuilder.declared(severity: .sev1)
    builder.wait(seconds: 600)
    for obligation in [Obligation.acknowledge, .allHandsMessage, .warRoom, .statusUpdate] {
      try builder.apply(.meet(obligation, text: "done"))
    }
    #expect(due(.allHandsMessage, builder) == nil)
    #expect(due(.acknowledge, builder) == nil)
    #expect(due(.statusUpdate, builder) == 4_200)
    #expect(builder.refusal(of: .meet(.warRoom, text: "x")) == .unchanged("already met"))
    #expect(builder.refusal(of: .meet(.statusUpdate, text: "x")) == nil)
    // Said to be met, and so the milestone stands too.
    #expect(builder.room.milestones.acknowledged == builder.now.wall)
  }

  @Test func acknowledgingMeetsThatObligation() throws {
    var builder = try RoomBuilder.declared()
    try builder.apply(.acknowledge)
    #expect(due(.acknowledge, builder) == nil)
    #expect(builder.refusal(of: .acknowledge) == .unchanged("already acknowledged"))
    #expect(
      builder.refusal(of: .meet(.acknowledge, text: "x")) == .unchanged("already acknowledged"))
  }

  @Test func loweringAndRaisingTheSeverityPutsNothingOff() throws {
    var builder = try RoomBuilder.declared(severity: .sev1)
    builder.wait(seconds: 7_200)
    let overdue = builder.room.obligations()
    try builder.apply(.setSeverity(.sev2, reason: "smaller"))
    #expect(due(.statusUpdate, builder) == 14_400)
    try builder.apply(.setSeverity(.sev3, reason: "smaller"))
    #expect(due(.statusUpdate, builder) == nil)
    try builder.apply(.setSeverity(.sev1, reason: "no"))
    #expect(builder.room.obligations() == overdue)
  }

  @Test func aRiseStartsItsOwnClockAndKeepsTheSoonerOne() throws {
    var builder = try RoomBuilder.declared(severity: .sev2)
    builder.wait(seconds: 13_800)
    try builder.apply(.setSeverity(.sev1, reason: "it spreads"))
    #expect(due(.warRoom, builder) == 14_400)
    #expect(due(.statusUpdate, builder) == 14_400)
    #expect(due(.postMortem, builder) == 259_200)
  }

  @Test(arguments: Phase.allCases)
  func whatIsOwedFollowsThePhase(phase: Phase) throws {
    let owed = Set(try RoomBuilder.inPhase(phase).room.obligations().map(\.obligation))
    switch phase {
    case .triage, .mitigating, .monitoring:
      #expect(owed == [.acknowledge, .stakeholderNotice, .statusUpdate, .postMortem])
    case .resolved, .review: #expect(owed == [.postMortem])
    case .closed, .declined, .merged, .cancelled: #expect(owed == [])
    }
  }

  @Test func inDoubtTheHigherSeverityIsSuggested() {
    #expect(Room.suggestedSeverity([]) == .sev2)
    var mild = Alert.sample
    mild.severity = .sev4
    var over = Alert.sample
    over.severity = .sev1
    over.firing = false
    #expect(Room.suggestedSeverity([mild, over]) == .sev4)
    mild.severity = nil
    #expect(Room.suggestedSeverity([mild, over]) == .sev2)
  }
}
