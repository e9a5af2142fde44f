import Testing
import WarRoomCore
import WarRoomTestSupport

/// Moves between phases and what each still needs.
@Suite struct MoveTests {
  struct Row: Sendable {
    var from: Phase
    var to: Phase
    var reason = ""
    var prepare: [Order] = []
    var needs: [Refusal.Need]
  }

  static let passed = Order.verify(Verification(outcome: .passed, basis: "0 errors"))
  static let failed = Order.verify(Verification(outcome: .failed, basis: "still 30 percent"))
  static let waived = Order.verify(Verification(outcome: .waived, basis: "no traffic at night"))

  static let rows: [Row] = [
    Row(from: .triage, to: .mitigating, needs: [.classification]),
    Row(from: .triage, to: .mitigating, prepare: [.classify(.degraded)], needs: [.scope]),
    Row(from: .triage, to: .mitigating, prepare: [.classify(.postIncident)], needs: []),
    Row(from: .triage, to: .review, needs: [.classification, .impactOver]),
    Row(
      from: .triage, to: .review, reason: "over since noon", prepare: [.classify(.degraded)],
      needs: [.classification]),
    Row(
      from: .triage, to: .review, prepare: [.classify(.postIncident)], needs: [.impactOver]),
    Row(
      from: .triage, to: .review, reason: "over since noon", prepare: [.classify(.postIncident)],
      needs: []),
    Row(from: .triage, to: .declined, needs: [.reason]),
    Row(from: .triage, to: .merged, reason: " \u{200B}\u{3164}\n", needs: [.reason]),
    Row(from: .mitigating, to: .cancelled, needs: [.reason]),
    Row(from: .mitigating, to: .monitoring, needs: [.mitigation]),
    Row(from: .mitigating, to: .monitoring, reason: "the load went away", needs: []),
    Row(from: .monitoring, to: .mitigating, needs: [.reason]),
    Row(from: .monitoring, to: .resolved, needs: [.verification]),
    Row(from: .monitoring, to: .resolved, reason: "trust me", needs: [.verification]),
    Row(from: .monitoring, to: .resolved, prepare: [failed], needs: [.verification]),
    Row(from: .monitoring, to: .resolved, prepare: [passed, failed], needs: [.verification]),
    Row(from: .monitoring, to: .resolved, prepare: [passed], needs: []),
    Row(from: .monitoring, to: .resolved, prepare: [waived], needs: []),
    Row(from: .resolved, to: .mitigating, needs: [.reason]),
    Row(from: .resolved, to: .review, needs: []),
    Row(from: .review, to: .closed, needs: [.rootCause, .report]),
    Row(from: .review, to: .closed, reason: "enough", needs: [.rootCause, .report]),
    Row(from: .review, to: .closed, prepare: [.recordCause(.sample)], needs: [.report]),
    Row(from: .review, to: .closed, prepare: [.fileReport(.sample)], needs: [.rootCause]),
    Row(
      from: .review, to: .closed, prepare: [.fileReport(.sample), .recordCause(.sample)],
      needs: []),
  ]

  @Test(arguments: rows)
  func aMoveSaysWhatItNeeds(row: Row) throws {
    var builder = try RoomBuilder.inPhase(row.from)
    try builder.apply(all: row.prepare)
    let refusal = builder.refusal(of: .move(row.to, reason: row.reason))
    #expect(refusal == (row.needs.isEmpty ? nil : .moveNeeds(row.needs, to: row.to)))
  }

  @Test(arguments: Phase.allCases, Phase.allCases)
  func aMoveOutsideThePictureIsForbidden(from: Phase, to: Phase) throws {
    guard !from.exits.contains(to) else { return }
    let builder = try RoomBuilder.inPhase(from)
    let refusal = builder.refusal(of: .move(to, reason: "please"))
    #expect(refusal == (from.isFinal ? .incidentOver(from) : .moveForbidden(from: from, to: to)))
  }

  @Test func aRunningActionMustEndBeforeTheIncidentDoes() throws {
    var builder = try RunStage.running.room()
    #expect(
      builder.refusal(of: .move(.cancelled, reason: "over"))
        == .moveNeeds([.runsToEnd], to: .cancelled))
    #expect(builder.refusal(of: Self.passed) == .moveNeeds([.runsToEnd], to: .resolved))
    try builder.apply(OrderKind.end.sample)
    #expect(builder.refusal(of: .move(.monitoring, reason: "")) == nil)
  }

  @Test(arguments: [RunStage.gathering, .awaiting, .awaitingSecond, .approved])
  func resolvingWithdrawsWhatStillWaits(stage: RunStage) throws {
    var builder = try stage.room()
    try builder.apply(all: [.move(.monitoring, reason: "gone"), Self.passed])
    try builder.apply(.move(.resolved, reason: ""))
    let reason = "the incident moved to resolved"
    #expect(builder.room.run(RunID(1))?.state == .refused(.withdrawn, reason: reason))
    #expect(builder.refusal(of: OrderKind.start.sample) != nil)
  }

  @Test func anActionAfterTheVerificationTakesItBack() throws {
    var builder = try RunStage.approved.room()
    try builder.apply(Self.passed)
    #expect(builder.room.milestones.recovered == .sample)
    try builder.apply(all: [OrderKind.start.sample, OrderKind.end.sample])
    try builder.apply(.move(.monitoring, reason: ""))
    #expect(builder.room.milestones.recovered == nil)
    #expect(
      builder.refusal(of: .move(.resolved, reason: ""))
        == .moveNeeds([.verification], to: .resolved))
  }

  @Test(arguments: [Phase.monitoring, .resolved])
  func aRelapseTakesBackWhatWasSaidOfTheEnd(from: Phase) throws {
    var builder = try RunStage.ended.room()
    builder.wait(seconds: 60)
    try builder.apply(all: [.move(.monitoring, reason: ""), Self.passed])
    #expect(builder.room.milestones.mitigated == .sample)
    if from == .resolved { try builder.apply(.move(.resolved, reason: "")) }
    try builder.apply(.move(.mitigating, reason: "it is back"))
    let milestones = builder.room.milestones
    #expect(milestones.mitigated == nil)
    #expect(milestones.recovered == nil)
    #expect(milestones.resolved == nil)
    #expect(milestones.declared == .sample)
    #expect(builder.room.closing.verification == nil)
    // The success from before does not count again.
    #expect(
      builder.refusal(of: .move(.monitoring, reason: ""))
        == .moveNeeds([.mitigation], to: .monitoring))
  }

  @Test func classifyingMovesOnFromTriage() throws {
    var active = try RoomBuilder.declared()
    try active.apply(.classify(.active))
    #expect(active.room.incident?.phase == .mitigating)
    var degraded = try RoomBuilder.declared()
    try degraded.apply(.classify(.degraded))
    #expect(degraded.room.incident?.phase == .triage)
    #expect(
      degraded.refusal(of: OrderKind.propose.sample) == .moveNeeds([.scope], to: .mitigating))
    try degraded.apply(.stateScope("eu-1"))
    #expect(degraded.room.incident?.phase == .mitigating)
  }

  @Test func durationsNameTheirMilestones() throws {
    var builder = RoomBuilder()
    let start = Timestamp.sample.advanced(bySeconds: -600)
    try builder.apply(
      .declare(
        Declaration(title: "x", started: start, detected: start.advanced(bySeconds: 120))))
    try builder.apply(.acknowledge)
    #expect(builder.room.milestones.durations.map(\.name) == ["TTD", "TTA", "TTM", "TTR"])
    #expect(builder.room.milestones.durations.map(\.seconds) == [120, 480, nil, nil])
  }
}
