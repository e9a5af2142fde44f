import Testing
import WarRoomCore
import WarRoomTestSupport

/// Every place where a run can stand and every order that concerns a run.
@Suite struct RunOrderTests {
  static let id = RunID(1)
  static let orders: [OrderKind] = [
    .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel, .requestApproval, .void,
    .expire, .start, .end, .lose,
  ]

  @Test(arguments: RunStage.allCases, orders)
  func everyStageAnswersEveryOrder(stage: RunStage, kind: OrderKind) throws {
    let builder = try stage.room()
    // The second person answers where the first has; everything else as usual.
    let second = stage == .awaitingSecond && kind == .approve
    let refusal = builder.refusal(of: kind.sample, by: second ? .bob : nil)
    let word = try #require(builder.room.run(Self.id)).state.word
    #expect(refusal == expected(kind, stage, word))
  }

  private func expected(_ kind: OrderKind, _ stage: RunStage, _ word: String) -> Refusal? {
    func only(_ stages: [RunStage], _ needed: String) -> Refusal? {
      stages.contains(stage) ? nil : .runNotIn(Self.id, state: word, needed: needed)
    }
    let pending: [RunStage] = [.gathering, .awaiting, .awaitingSecond, .approved]
    switch kind {
    case .waiveEvidence: return only([.gathering], "capturing evidence")
    case .approve: return only([.awaiting, .awaitingSecond], "waiting for approval")
    case .deny, .withdraw: return only(pending, "waiting for approval")
    case .revoke:
      let needed = [.gathering, .awaiting].contains(stage) ? "approved by somebody" : "approved"
      return only([.awaitingSecond, .approved], needed)
    case .cancel, .end, .lose: return only([.running], "running")
    case .requestApproval:
      // In gathering nothing was captured yet.
      return stage == .gathering
        ? .evidenceMissing(Self.id, names: ["access log"]) : only([], "capturing evidence")
    case .void: return only(pending, "not started")
    case .expire: return only([], "past its deadline")
    case .start: return only([.approved], "approved")
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
      .proposeCommand, .proposeRun, .pullAndon, .releaseAndon, .breakGlass, .verify, .recordCause,
      .fileReport,
      .capture,
      .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      return .notDeclared
    }
  }

  @Test(arguments: RunStage.allCases)
  func pullingTheCordRevokesExactlyWhatHasNotStarted(stage: RunStage) throws {
    var builder = try stage.room()
    let before = try #require(builder.room.run(Self.id)).state
    try builder.apply(.pullAndon(reason: "it gets worse"))
    let reason = "the andon cord was pulled: it gets worse"
    let after = builder.room.run(Self.id)?.state
    #expect(after == (before.isPending ? .refused(.revoked, reason: reason) : before))
  }

  @Test(arguments: RunStage.allCases)
  func aHostThatComesBackSettlesWhatItLeftOpen(stage: RunStage) throws {
    var builder = try stage.room()
    let orders = builder.room.ordersAfterCrash()
    switch stage {
    case .gathering, .approved:
      #expect(orders.map(\.kind) == [.void])
    case .running:
      #expect(orders.map(\.kind) == [.lose])
    case .awaiting, .awaitingSecond:
      #expect(orders.isEmpty)
      #expect(
        builder.room.effectsOnOpening()
          == [
            .armExpiry(
              Self.id, Moment.sample.advanced(seconds: stage == .awaitingSecond ? 900 : 300))
          ])
    case .ended, .denied, .withdrawn, .expired, .revoked, .voided, .unknown:
      #expect(orders.isEmpty)
    }
    try builder.apply(all: orders)
    #expect(builder.room.ordersAfterCrash().isEmpty)
  }

  @Test(arguments: [Int.min, -1, 0, 2, Int.max], orders)
  func aRunThatDoesNotExistIsRefusedWhateverItsNumber(number: Int, kind: OrderKind) throws {
    let builder = try RunStage.awaiting.room()
    let id = RunID(number)
    #expect(builder.room.run(id) == nil)
    #expect(builder.refusal(of: .approve(id, digest: "", typed: "")) == .noSuchRun(id))
    #expect(builder.refusal(of: .start(id, digest: "")) == .noSuchRun(id))
    #expect(builder.refusal(of: .deny(id, reason: "no")) == .noSuchRun(id))
  }
}
