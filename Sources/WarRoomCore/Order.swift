/// What someone asks of the room. Imperative; may be refused.
package enum Order: Equatable, Sendable {
  // The incident.
  case declare(Declaration)
  case receive(Alert)
  /// What comes in by itself, and the inbox.
  case alerts(AlertOrder)
  case acknowledge
  case classify(Classification)
  case setSeverity(Severity, reason: String)
  case stateScope(String)
  case move(Phase, reason: String)
  case investigate(Bool)
  case relate(IncidentID, reason: String)
  // People.
  case assign(Role, Person)
  case handOver(Person)
  case meet(Obligation, text: String)
  // The record.
  case note(NoteKind, text: String, occurred: Timestamp?)
  case amend(sequence: UInt64, text: String, occurred: Timestamp?)
  case adopt(AdoptedCommand)
  // Options and runs.
  case offer(MitigationOption)
  case propose(option: String, reason: String)
  case proposeCommand(CommandSpec, target: String?, reason: String)
  /// The sender executes it itself, once it is told that the start is recorded.
  case proposeRun(CommandSpec, target: String?, reason: String, Caller)
  case waiveEvidence(RunID, reason: String)
  case approve(RunID, digest: String, typed: String)
  case deny(RunID, reason: String)
  case withdraw(RunID, reason: String)
  case revoke(RunID, reason: String)
  case cancel(RunID, reason: String)
  // The line is stopped, or released.
  case pullAndon(reason: String)
  case releaseAndon(reason: String)
  /// Something is run that nobody approved: said before it starts, by the person who starts it.
  case breakGlass(BrokenGlass)
  // The world around, signals, and what is found out.
  case surround(SurroundingOrder)
  case signal(SignalOrder)
  case review(ReviewOrder)
  case message(MessageOrder)
  // The end.
  case verify(Verification)
  case recordCause(RootCause)
  case fileReport(PostIncidentReport)
  // What only the host asks.
  case capture(Evidence)
  case requestApproval(RunID, ApprovalRequest)
  case void(RunID, reason: String)
  case expire(RunID)
  case start(RunID, digest: String)
  case end(RunID, RunOutcome)
  case lose(RunID, reason: String)
  case openJournal(JournalIdentity)
  case openSegment(SegmentLink)
  case reportRecovery(JournalRecovery)
  case reportClockStep(ClockStep)

  /// True for what no client may send, but for the end of what it executes itself.
  package var isHostOnly: Bool {
    switch self {
    case .capture, .requestApproval, .void, .expire, .start, .end, .lose, .openJournal,
      .openSegment, .reportRecovery, .reportClockStep:
      true
    case .surround(.readDependencies): true
    case .signal(let order): order.isHostOnly
    case .message(let order): order.isHostOnly
    case .alerts(let order): order.isHostOnly
    case .surround, .review, .declare, .receive, .acknowledge, .classify, .setSeverity, .stateScope,
      .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
      .proposeCommand, .proposeRun, .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel,
      .pullAndon,
      .releaseAndon, .breakGlass, .verify, .recordCause, .fileReport:
      false
    }
  }
}
