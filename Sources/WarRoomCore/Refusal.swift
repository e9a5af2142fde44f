/// Why an order changed nothing. Carries data; worded in one place, on the screen's side.
package enum Refusal: Error, Equatable, Sendable {
  // About the room.
  case alreadyDeclared(IncidentID)
  case notDeclared
  case incidentOver(Phase)
  case moveForbidden(from: Phase, to: Phase)
  case moveNeeds([Need], to: Phase)
  case notReadOnlyPhase(Phase)
  case unchanged(String)
  // About the text.
  case textMissing(field: String)
  case textTooLong(field: String, limit: Int)
  case tooMany(what: String, limit: Int)
  case timeInFuture(field: String)
  case noSuchRecord(UInt64)
  case noSuchOption(String)
  case optionExists(String)
  case optionHasNoCommand(String)
  case commandMalformed(String)
  case noSuchObligation(Obligation, Severity)
  // About people.
  case observersOnlyWatch(String)
  case onlyTheHost
  case onlyTheCommander(String?)
  case agentsNeverApprove
  case approvalNeedsTerminal
  case unknownUser(UInt32)
  case rootMayNotApprove
  case notAnApprover(String)
  case secondPersonNeeded(first: String)
  case proposerMayNotBeSecond
  /// The policy file does not let this person do it; `to` is a verb with its object.
  case notAllowed(String, to: String)
  // About runs.
  case noSuchRun(RunID)
  case runNotIn(RunID, state: String, needed: String)
  case digestDiffers(RunID)
  case approvalExpired(RunID)
  case deniedBefore(RunID)
  /// A person may ask for it again, from `until` on.
  case coolingDown(RunID, until: Timestamp)
  /// `limit` requests within `seconds` were made; the next one is possible from `until` on.
  case tooManyRequests(limit: Int, seconds: Int64, until: Timestamp)
  case evidenceMissing(RunID, names: [String])
  case andonPulled(reason: String)
  /// A stopping rule was hit, and nobody reset it.
  case proposalsHalted(reason: String)
  case andonNotPulled
  case actionsNotInPhase(Phase)
  /// The incident was taken from somebody else's record of it: there is nothing left to act on.
  case importedIsPast
  // About the host.
  case journalUnavailable(String)
  /// The policy file cannot be used; says where it is wrong.
  case policyBroken(String)
  case busy
  case malformedOrder(String)

  /// What a move still needs.
  package enum Need: String, CaseIterable, Sendable {
    case classification, scope, mitigation, verification, rootCause, report, reason, impactOver
    case runsToEnd
  }
}
