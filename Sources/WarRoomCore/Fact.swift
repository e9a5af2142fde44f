/// What has happened. Past tense; journaled; never refused.
package enum Fact: Equatable, Sendable {
  case incidentDeclared(IncidentID, Declaration)
  /// Taken from somebody else's record of a past incident.
  case incidentImported(IncidentID, ImportedIncident)
  case entryImported(ImportedEntry)
  case alertReceived(Alert)
  case alertRepeated(fingerprint: String, firing: Bool, ended: Timestamp?)
  /// What came in from senders in numbers, and what became of the inbox.
  case alert(AlertFact)
  case incidentAcknowledged
  case incidentClassified(Classification)
  case severitySet(Severity, reason: String)
  case scopeStated(String)
  case phaseMoved(from: Phase, to: Phase, reason: String)
  case investigationMarked(Bool)
  case incidentRelated(IncidentID, reason: String)
  case roleAssigned(Role, Person)
  case commandHandedOver(from: Person?, to: Person)
  case obligationMet(Obligation, text: String)
  case noteAdded(NoteKind, text: String, occurred: Timestamp?)
  case recordAmended(sequence: UInt64, text: String, occurred: Timestamp?)
  /// Somebody ran it outside the gate, and said so afterwards.
  case commandAdopted(AdoptedCommand, Judgment)
  case optionOffered(MitigationOption)
  case runProposed(RunID, Proposal)
  case evidenceCaptured(Evidence)
  case evidenceWaived(RunID, reason: String)
  case approvalRequested(RunID, ApprovalRequest)
  case approvalMistyped(RunID)
  /// `until`: when the next person's approval must have come, and the start with it; nil where
  /// nobody else is needed, and in journals of versions that had no such limit.
  case runApproved(RunID, digest: String, typed: String, marks: [String], until: Moment?)
  case runDenied(RunID, reason: String)
  case runWithdrawn(RunID, reason: String)
  case runExpired(RunID)
  case runRevoked(RunID, reason: String)
  case runVoided(RunID, reason: String)
  case runStarted(RunID, digest: String)
  case runCancelAsked(RunID, reason: String)
  case runEnded(RunID, RunOutcome)
  case runLost(RunID, reason: String)
  case andonPulled(reason: String)
  case andonReleased(reason: String)
  /// What is run now was approved by nobody.
  case glassBroken(BrokenGlass)
  case verificationStated(Verification)
  case causeRecorded(RootCause)
  case reportFiled(PostIncidentReport)
  /// What was found or stated about the world around the incident.
  case surrounding(Surrounding)
  case signal(SignalFact)
  /// What was found out, repaired and learned.
  case review(ReviewFact)
  /// What became of messages to people outside the room.
  case message(MessageFact)
  case journalOpened(JournalIdentity)
  case segmentOpened(SegmentLink)
  case journalRecovered(JournalRecovery)
  case clockStepped(ClockStep)
  /// A kind that this version does not know: kept whole, shown opaque.
  case unrecognised(kind: String, json: String)
}
