package import WarRoomCore

extension Wording {
  /// Why an order changed nothing, and what would help, in one sentence.
  package static func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .alreadyDeclared, .notDeclared, .incidentOver, .moveForbidden, .moveNeeds,
      .notReadOnlyPhase, .unchanged, .actionsNotInPhase, .importedIsPast:
      ofRoom(refusal)
    case .textMissing, .textTooLong, .tooMany, .timeInFuture, .noSuchRecord, .noSuchOption,
      .optionExists, .optionHasNoCommand, .commandMalformed, .noSuchObligation:
      ofText(refusal)
    case .observersOnlyWatch, .onlyTheHost, .onlyTheCommander, .agentsNeverApprove,
      .approvalNeedsTerminal, .unknownUser, .rootMayNotApprove, .notAnApprover,
      .secondPersonNeeded, .proposerMayNotBeSecond, .notAllowed:
      ofPeople(refusal)
    case .noSuchRun, .runNotIn, .digestDiffers, .approvalExpired, .deniedBefore, .coolingDown,
      .tooManyRequests, .evidenceMissing, .andonPulled, .proposalsHalted, .andonNotPulled,
      .journalUnavailable,
      .policyBroken, .busy, .malformedOrder:
      ofRuns(refusal)
    }
  }

  private static func ofRoom(_ refusal: Refusal) -> String {
    switch refusal {
    case .alreadyDeclared(let id): "This incident is declared already, as \(id.text)."
    case .notDeclared: "There is no incident here yet. Declare one first."
    case .incidentOver(let phase):
      "The incident is \(phase.rawValue). Only notes, corrections and its review are possible now."
    case .moveForbidden(let from, let to):
      "From \(from.rawValue) there is no way to \(to.rawValue). Possible: \(exits(of: from))."
    case .moveNeeds(let needs, let phase):
      "Not \(phase.rawValue) yet. Missing: \(needs.map(need).joined(separator: "; "))."
    case .notReadOnlyPhase(let phase):
      "In \(phase.rawValue) there is nothing to verify. Verify while mitigating or monitoring."
    case .unchanged(let what): "Nothing to change: \(what)."
    case .actionsNotInPhase(let phase):
      "Nothing is run in \(phase.rawValue). Move the incident to mitigating first."
    case .importedIsPast:
      "This incident was imported: it is past. Notes, corrections, the cause, the report and its "
        + "review are possible."
    case .textMissing, .textTooLong, .tooMany, .timeInFuture, .noSuchRecord, .noSuchOption,
      .optionExists, .optionHasNoCommand, .commandMalformed, .noSuchObligation, .observersOnlyWatch,
      .onlyTheHost, .onlyTheCommander, .agentsNeverApprove, .approvalNeedsTerminal, .unknownUser,
      .rootMayNotApprove, .notAnApprover, .secondPersonNeeded, .proposerMayNotBeSecond, .notAllowed,
      .noSuchRun, .runNotIn, .digestDiffers, .approvalExpired, .deniedBefore, .coolingDown,
      .tooManyRequests, .evidenceMissing, .andonPulled, .proposalsHalted, .andonNotPulled,
      .journalUnavailable,
      .policyBroken, .busy, .malformedOrder:
      ""
    }
  }

  private static func ofText(_ refusal: Refusal) -> String {
    switch refusal {
    case .textMissing(let field): "The \(field) is empty. Type it."
    case .textTooLong(let field, let limit): "The \(field) is too long: at most \(limit)."
    case .tooMany(let what, let limit): "Too many \(what): at most \(limit)."
    case .timeInFuture(let field): "The time of \(field) lies in the future."
    case .noSuchRecord(let sequence): "There is no record \(sequence)."
    case .noSuchOption(let id): "There is no option \(id)."
    case .optionExists(let id): "There is an option \(id) already. Choose another name."
    case .optionHasNoCommand(let id):
      "Option \(id) has no command. Do it by hand and write a note."
    case .commandMalformed(let why): "This command cannot be run: \(why)."
    case .noSuchObligation(let obligation, let severity):
      "\(severity.label) does not oblige anyone to: \(obligation.rawValue)."
    case .alreadyDeclared, .notDeclared, .incidentOver, .moveForbidden, .moveNeeds,
      .notReadOnlyPhase, .unchanged, .actionsNotInPhase, .importedIsPast, .observersOnlyWatch,
      .onlyTheHost,
      .onlyTheCommander, .agentsNeverApprove, .approvalNeedsTerminal, .unknownUser,
      .rootMayNotApprove, .notAnApprover, .secondPersonNeeded, .proposerMayNotBeSecond, .notAllowed,
      .noSuchRun, .runNotIn, .digestDiffers, .approvalExpired, .deniedBefore, .coolingDown,
      .tooManyRequests, .evidenceMissing, .andonPulled, .proposalsHalted, .andonNotPulled,
      .journalUnavailable,
      .policyBroken, .busy, .malformedOrder:
      ""
    }
  }

  private static func ofPeople(_ refusal: Refusal) -> String {
    switch refusal {
    case .observersOnlyWatch(let name):
      "\(name) is an observer here and only watches. The commander can give another role."
    case .onlyTheHost: "Only the host itself records this."
    case .onlyTheCommander(let name):
      "Only the incident commander may do this"
        + (name.map { ": ask \($0)." }
          ?? ". Nobody commands yet: take the role first.")
    case .agentsNeverApprove: "Agents may propose. People decide."
    case .approvalNeedsTerminal: "An approval is typed at a terminal, by a person."
    case .unknownUser(let uid):
      "The host cannot tell who user id \(uid) is, so it takes no orders from there."
    case .rootMayNotApprove:
      "Root does not approve: nobody could say who it was. Use your own account."
    case .notAnApprover(let name): "The policy does not name \(name) as an approver."
    case .secondPersonNeeded(let first):
      "\(first) approved first. The second approval must come from another person."
    case .proposerMayNotBeSecond:
      "Whoever proposed it cannot be the second to approve it. Ask somebody else."
    case .notAllowed(let name, let verb): "The policy does not let \(name) \(verb)."
    case .alreadyDeclared, .notDeclared, .incidentOver, .moveForbidden, .moveNeeds,
      .notReadOnlyPhase, .unchanged, .actionsNotInPhase, .importedIsPast, .textMissing,
      .textTooLong, .tooMany,
      .timeInFuture, .noSuchRecord, .noSuchOption, .optionExists, .optionHasNoCommand,
      .commandMalformed, .noSuchObligation, .noSuchRun, .runNotIn, .digestDiffers, .approvalExpired,
      .deniedBefore, .coolingDown, .tooManyRequests, .evidenceMissing, .andonPulled,
      .proposalsHalted,
      .andonNotPulled, .journalUnavailable, .policyBroken, .busy, .malformedOrder:
      ""
    }
  }

  private static func ofRuns(_ refusal: Refusal) -> String {
    switch refusal {
    case .noSuchRun(let id): "There is no run \(id)."
    case .runNotIn(let id, let state, let needed):
      "Run \(id) is not \(needed): it is \(state)."
    case .digestDiffers(let id):
      "What run \(id) would do is not what you saw. Look at it again before you approve."
    case .approvalExpired(let id): "The request of run \(id) has expired. Propose it again."
    case .deniedBefore(let id):
      "A person denied this as run \(id). An agent may not ask for it again."
    case .coolingDown(let id, let until):
      "This was denied as run \(id) a moment ago. It can be asked for again from \(until.clock)Z."
    case .tooManyRequests(let limit, let seconds, let until):
      "You made \(limit) requests within \(duration(seconds: seconds)), and people have to look. "
        + "The next one is possible from \(until.clock)Z."
    case .evidenceMissing(let id, let names):
      "Run \(id) still lacks evidence: \(names.joined(separator: ", "))."
    case .proposalsHalted(let reason):
      "Proposals halt: \(reason). The Incident Commander resets it, with a reason."
    case .andonPulled(let reason): "The line is stopped: \(reason). Nothing further starts."
    case .andonNotPulled: "The line is not stopped, so there is nothing to release."
    case .policyBroken(let why):
      "Nothing is approved until the policy and rule files are mended: \(why)"
    case .journalUnavailable(let why):
      "The journal cannot be written (\(why)), so nothing that changes anything runs."
    case .busy: "The host has too much to do and took nothing. Try again."
    case .malformedOrder(let why): "The host could not read this order: \(why)."
    case .alreadyDeclared, .notDeclared, .incidentOver, .moveForbidden, .moveNeeds,
      .notReadOnlyPhase, .unchanged, .actionsNotInPhase, .importedIsPast, .textMissing,
      .textTooLong, .tooMany,
      .timeInFuture, .noSuchRecord, .noSuchOption, .optionExists, .optionHasNoCommand,
      .commandMalformed, .noSuchObligation, .observersOnlyWatch, .onlyTheHost,
      .onlyTheCommander, .agentsNeverApprove, .approvalNeedsTerminal, .unknownUser,
      .rootMayNotApprove, .notAnApprover, .secondPersonNeeded, .proposerMayNotBeSecond,
      .notAllowed:
      ""
    }
  }

  /// What a move waits for, as something to do.
  package static func need(_ need: Refusal.Need) -> String {
    switch need {
    case .classification: "a classification (c)"
    case .scope: "the scope, in words (o)"
    case .mitigation: "a mitigation that succeeded, or a reason to go on without"
    case .verification: "a passed verification, or a typed waiver (v)"
    case .rootCause: "the root cause (R)"
    case .report: "the post-incident report (W)"
    case .reason: "a reason"
    case .impactOver: "a statement that the impact is over"
    case .runsToEnd: "the running action must end"
    }
  }

  private static func exits(of phase: Phase) -> String {
    phase.exits.isEmpty ? "nothing" : phase.exits.map(\.rawValue).joined(separator: ", ")
  }
}
