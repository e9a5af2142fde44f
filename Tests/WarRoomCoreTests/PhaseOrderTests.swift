import Testing
import WarRoomCore
import WarRoomTestSupport

/// Every phase and every order: what is accepted, and the exact refusal of what is not.
@Suite struct PhaseOrderTests {
  @Test(arguments: Phase.allCases, OrderKind.allCases)
  func everyPhaseAnswersEveryOrder(phase: Phase, kind: OrderKind) throws {
    let builder = try RoomBuilder.inPhase(phase)
    #expect(builder.room.incident?.phase == phase)
    #expect(builder.refusal(of: kind.sample) == expected(kind, in: phase))
  }

  /// The rules as people would state them, apart from the code.
  private func expected(_ kind: OrderKind, in phase: Phase) -> Refusal? {
    switch kind {
    case .declare:
      return .alreadyDeclared(.sample)
    case .note, .amend, .adopt, .relate, .capture, .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      return nil
    case .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel, .requestApproval, .void,
      .expire, .start, .end, .lose:
      return .noSuchRun(RunID(1))
    case .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .investigate,
      .assign,
      .handOver, .meet, .offer, .pullAndon, .breakGlass, .recordCause, .fileReport:
      return over(phase)
    case .releaseAndon:
      return over(phase) ?? .andonNotPulled
    case .propose, .proposeCommand, .proposeRun:
      let acting = [.triage, .mitigating, .monitoring].contains(phase)
      return over(phase) ?? (acting ? nil : .actionsNotInPhase(phase))
    case .verify:
      let looking = [.mitigating, .monitoring].contains(phase)
      return over(phase) ?? (looking ? nil : .notReadOnlyPhase(phase))
    case .move:
      let fits = phase == .mitigating
      return over(phase) ?? (fits ? nil : .moveForbidden(from: phase, to: .monitoring))
    }
  }

  private func over(_ phase: Phase) -> Refusal? {
    [.closed, .declined, .merged, .cancelled].contains(phase) ? .incidentOver(phase) : nil
  }

  @Test(arguments: OrderKind.allCases)
  func aRoomWithoutIncidentTakesADeclarationAndWhatTheHostSaysOfItsJournal(kind: OrderKind) {
    let expected: Refusal? =
      switch kind {
      case .declare, .capture, .openJournal, .openSegment, .reportRecovery, .reportClockStep: nil
      case .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel, .requestApproval, .void,
        .expire, .start, .end, .lose:
        .noSuchRun(RunID(1))
      case .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
        .investigate,
        .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
        .proposeCommand, .proposeRun,
        .pullAndon, .releaseAndon, .breakGlass, .verify, .recordCause, .fileReport, .surround,
        .signal, .review, .message:
        .notDeclared
      }
    #expect(RoomBuilder().refusal(of: kind.sample) == expected)
  }

  @Test(arguments: OrderKind.allCases)
  func samplesAreOfTheirKind(kind: OrderKind) { #expect(kind.sample.kind == kind) }

  @Test(arguments: FactKind.allCases)
  func factSamplesAreOfTheirKind(kind: FactKind) { #expect(kind.sample.kind == kind) }

  @Test(arguments: OrderKind.allCases)
  func onlyTheHostAsksWhatOnlyTheHostMay(kind: OrderKind) throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    for author in [Author.alice, .bob, .root, .agent, .webhook] where kind.sample.isHostOnly {
      #expect(builder.refusal(of: kind.sample, by: author) == .onlyTheHost)
    }
  }

  @Test(arguments: OrderKind.allCases)
  func aUserWhomNobodyKnowsMayAskNothing(kind: OrderKind) throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    let refusal = builder.refusal(of: kind.sample, by: .nobody)
    #expect(
      refusal == (kind.sample.isHostOnly ? .onlyTheHost : .unknownUser(Author.overflowUID)))
  }
}
