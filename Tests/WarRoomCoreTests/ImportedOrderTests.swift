import Testing
import WarRoomCore
import WarRoomTestSupport

/// What may still be asked of an incident that was imported: to tell, never to act.
@Suite struct ImportedOrderTests {
  /// An imported incident whose record ends in the phase that these entries lead to.
  private func imported(_ kinds: [ImportedEntry.Kind] = [.outageBegins]) -> RoomBuilder {
    var builder = RoomBuilder()
    let incident = ImportedIncident(
      title: "Checkout 5xx", services: [], severity: nil, format: "markdown",
      file: "timeline.md", digest: String(repeating: "0", count: 64), zone: "UTC",
      importedAt: .sample, unreadLines: 0, link: nil)
    builder.record([.incidentImported(.sample, incident)], by: .alice)
    for kind in kinds {
      let entry = ImportedEntry(
        text: "it happened", end: nil, actor: nil, kind: kind, line: 1, guesses: [.kind])
      builder.record([.entryImported(entry)], by: .alice)
    }
    return builder
  }

  @Test(arguments: OrderKind.allCases)
  func itTakesWhatAddsToTheRecordAndNothingThatActs(_ kind: OrderKind) {
    let expected: Refusal? =
      switch kind {
      case .declare: .alreadyDeclared(.sample)
      case .setSeverity, .stateScope, .relate, .note, .amend, .recordCause, .fileReport,
        .surround, .review:
        nil
      case .capture, .openJournal, .openSegment, .reportRecovery, .reportClockStep: nil
      case .requestApproval, .void, .expire, .start, .end, .lose: .noSuchRun(RunID(1))
      case .receive, .alerts, .acknowledge, .classify, .move, .investigate, .assign, .handOver,
        .meet,
        .adopt, .offer, .propose, .proposeCommand, .proposeRun, .waiveEvidence, .approve, .deny,
        .withdraw, .revoke, .cancel, .pullAndon, .releaseAndon, .breakGlass, .verify, .signal,
        .message:
        .importedIsPast
      }
    #expect(imported().refusal(of: kind.sample) == expected)
  }

  @Test(
    arguments: [
      ([], Phase.triage), ([.action], .mitigating), ([.mitigated], .monitoring),
      ([.resolved], .resolved),
    ] as [([ImportedEntry.Kind], Phase)])
  func itIsReviewedAndClosedFromWhereverItsRecordEnds(
    _ kinds: [ImportedEntry.Kind], _ phase: Phase
  ) throws {
    var builder = imported(kinds)
    #expect(builder.room.incident?.phase == phase)
    let milestones = builder.room.milestones
    let bare = builder.refusal(of: .move(.review, reason: ""))
    #expect(bare == (phase == .resolved ? nil : .moveNeeds([.impactOver], to: .review)))
    try builder.apply(.move(.review, reason: "it was over long ago"))
    #expect(builder.room.milestones == milestones, "today is no milestone of the past")
    try builder.apply(all: [.recordCause(.sample), .fileReport(.sample)])
    try builder.apply(.move(.closed, reason: ""))
    #expect(builder.room.incident?.phase == .closed)
    #expect(builder.room.misfits == [])
  }

  @Test func aSeverityThatWasNotRecordedCanBeSetToAnything() throws {
    for severity in Severity.allCases {
      var builder = imported()
      try builder.apply(.setSeverity(severity, reason: "by its impact"))
      #expect(builder.room.incident?.severityIsRecorded == true)
      #expect(builder.room.incident?.severity == severity)
    }
  }
}
