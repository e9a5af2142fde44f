import WarRoomCore

extension Fact {
  /// What happened, in plain words for a report. Not yet safe for Markdown.
  var summary: String {
    switch self {
    case .incidentDeclared(_, let declaration): "declared: \(declaration.title)"
    case .incidentImported(_, let imported): "imported from \(imported.file): \(imported.title)"
    case .entryImported(let entry): (entry.actor.map { "\($0): " } ?? "") + entry.text
    case .alertReceived(let alert): "alert: \(alert.title)"
    case .alertRepeated(let fingerprint, let firing, _):
      "alert \(fingerprint) \(firing ? "fired again" : "resolved")"
    case .incidentAcknowledged: "acknowledged"
    case .incidentClassified(let classification): "classified as \(classification.rawValue)"
    case .severitySet(let severity, let reason): "\(severity.label): \(reason)"
    case .scopeStated(let scope): "scope: \(scope)"
    case .phaseMoved(let from, let to, let reason):
      "\(from.rawValue) to \(to.rawValue)" + (reason.isEmpty ? "" : ": \(reason)")
    case .investigationMarked(let on): on ? "investigating" : "investigation paused"
    case .incidentRelated(let other, let reason): "related to \(other): \(reason)"
    case .roleAssigned(let role, let person): "\(person.name) is \(role.rawValue)"
    case .commandHandedOver(let from, let to):
      "command went from \(from?.name ?? "nobody") to \(to.name)"
    case .obligationMet(let obligation, let text): "\(obligation.rawValue): \(text)"
    case .noteAdded(let kind, let text, _): "\(kind.rawValue): \(text)"
    case .recordAmended(let sequence, let text, _): "record \(sequence) corrected: \(text)"
    case .commandAdopted(let command, let judgment):
      "ran outside the gate (\(judgment.commandClass.rawValue), \(command.source)): "
        + command.line
    case .optionOffered(let option): "option: \(option.title)"
    case .evidenceCaptured(let item): "evidence \(item.number), \(item.name): \(item.excerpt)"
    case .andonPulled(let reason): "andon pulled: \(reason)"
    case .andonReleased(let reason): "andon released: \(reason)"
    case .glassBroken(let glass):
      "BREAK-GLASS, approved by nobody: "
        + "\(glass.command.words.joined(separator: " ")): \(glass.reason)"
    case .verificationStated(let verification):
      "verification \(verification.outcome.rawValue): \(verification.basis)"
    case .causeRecorded(let cause): "root cause: \(cause.trigger)"
    case .reportFiled: "post-incident report written"
    case .journalOpened, .segmentOpened: "journal opened"
    case .journalRecovered(let recovery):
      "journal recovered, \(recovery.byteCount) bytes set aside in \(recovery.file)"
    case .clockStepped: "the wall clock was moved"
    case .alert(let it): it.summary
    case .surrounding(let it): it.summary
    case .signal(let it): it.summary
    case .review(let it): it.summary
    case .message(let it): it.summary
    case .unrecognised(let kind, _): kind
    case .runProposed, .evidenceWaived, .approvalRequested, .approvalMistyped, .runApproved,
      .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runStarted,
      .runCancelAsked, .runEnded, .runLost:
      runSummary
    }
  }

  private var runSummary: String {
    let run = runID.map { "run \($0)" } ?? "run"
    switch self {
    case .runProposed(_, let proposal): return "\(run) proposed: \(proposal.title)"
    case .evidenceWaived(_, let reason): return "\(run), evidence skipped: \(reason)"
    case .approvalRequested(_, let request): return "\(run) waits for approval, \(request.digest)"
    case .approvalMistyped: return "\(run), a wrong target was typed"
    case .runApproved(_, let digest, _, _, _): return "\(run) approved, \(digest)"
    case .runDenied(_, let reason): return "\(run) denied: \(reason)"
    case .runWithdrawn(_, let reason): return "\(run) withdrawn: \(reason)"
    case .runExpired: return "\(run) expired"
    case .runRevoked(_, let reason): return "\(run) revoked: \(reason)"
    case .runVoided(_, let reason): return "\(run) void: \(reason)"
    case .runStarted(_, let digest): return "\(run) started, \(digest)"
    case .runCancelAsked(_, let reason): return "\(run) asked to stop: \(reason)"
    case .runEnded(_, let outcome):
      return "\(run) \(outcome.succeeded ? "succeeded" : "failed"): \(outcome.excerpt)"
    case .runLost(_, let reason): return "\(run) unknown: \(reason)"
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted,
      .recordAmended, .optionOffered, .evidenceCaptured, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated, .causeRecorded, .reportFiled, .journalOpened, .segmentOpened,
      .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      return run
    }
  }
}
