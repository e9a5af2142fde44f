package import WarRoomCore

extension Wording {
  /// The one word in the timeline's column of kinds.
  package static func kind(_ fact: Fact) -> String {
    switch fact {
    case .incidentDeclared: "declared"
    case .incidentImported: "imported"
    case .entryImported(let entry): importedWord(entry.kind)
    case .alertReceived, .alertRepeated: "alert"
    case .alert(let it): kind(it)
    case .incidentAcknowledged: "acked"
    case .incidentClassified: "class"
    case .severitySet: "severity"
    case .scopeStated: "scope"
    case .phaseMoved: "phase"
    case .investigationMarked: "mark"
    case .incidentRelated: "related"
    case .roleAssigned, .commandHandedOver: "role"
    case .obligationMet: "done"
    case .noteAdded(let kind, _, _): noteWord(kind)
    case .recordAmended: "amended"
    case .commandAdopted: "outside"
    case .optionOffered: "option"
    case .runProposed: "proposed"
    case .evidenceCaptured(let item): item.kind == .after ? "check" : "evidence"
    case .evidenceWaived: "waived"
    case .approvalRequested: "asked"
    case .approvalMistyped: "mistyped"
    case .runApproved: "approved"
    case .runDenied: "denied"
    case .runWithdrawn: "withdrawn"
    case .runExpired: "expired"
    case .runRevoked: "revoked"
    case .runVoided: "voided"
    case .runStarted: "started"
    case .runCancelAsked: "cancel"
    case .runEnded: "ended"
    case .runLost: "unknown"
    case .andonPulled: "STOPPED"
    case .andonReleased: "released"
    case .glassBroken: "GLASS"
    case .verificationStated: "verified"
    case .causeRecorded: "cause"
    case .reportFiled: "report"
    case .journalOpened, .segmentOpened: "journal"
    case .journalRecovered: "recovered"
    case .clockStepped: "clock"
    case .surrounding(let it): kind(it)
    case .signal(let it): kind(it)
    case .review(let it): kind(it)
    case .message(let it): kind(it)
    case .unrecognised: "other"
    }
  }

  private static func noteWord(_ kind: NoteKind) -> String {
    switch kind {
    case .note: "note"
    case .observation: "observed"
    case .hypothesis: "guess"
    case .change: "change"
    case .message: "message"
    }
  }

  private static func importedWord(_ kind: ImportedEntry.Kind) -> String {
    switch kind {
    case .note, .message, .alert, .change, .decision, .action, .detected, .declared, .mitigated,
      .resolved:
      kind.rawValue
    case .acknowledged: "acked"
    case .outageBegins: "begins"
    case .outageEnds: "ends"
    }
  }

  /// How a fact is to be taken.
  package static func role(_ fact: Fact) -> ThemeRole {
    switch fact {
    case .alertReceived(let alert): alert.firing ? .crit : .ok
    case .alertRepeated(_, let firing, _): firing ? .crit : .ok
    case .runEnded(_, let outcome): outcome.succeeded ? .ok : .crit
    case .verificationStated(let verification): verification.allowsResolving ? .ok : .crit
    case .commandAdopted(_, let judgment): judgment.commandClass == .readOnly ? .info : .warn
    case .alert(let it): role(it)
    case .surrounding(let it): role(it)
    case .signal(let it): role(it)
    case .review(let it): role(it)
    case .message(let it): role(it)
    case .runLost, .journalRecovered: .unknown
    case .andonPulled, .approvalMistyped, .glassBroken: .crit
    case .approvalRequested: .waiting
    case .runApproved, .andonReleased: .ok
    case .runStarted: .running
    case .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .evidenceWaived,
      .runCancelAsked, .clockStepped:
      .warn
    case .entryImported(let entry): importedRole(entry.kind)
    case .incidentDeclared, .incidentImported, .severitySet, .phaseMoved, .incidentClassified:
      .accent
    case .incidentAcknowledged, .scopeStated, .investigationMarked, .incidentRelated,
      .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded, .recordAmended,
      .optionOffered, .runProposed, .evidenceCaptured, .causeRecorded, .reportFiled,
      .journalOpened, .segmentOpened, .unrecognised:
      .info
    }
  }

  private static func importedRole(_ kind: ImportedEntry.Kind) -> ThemeRole {
    switch kind {
    case .outageBegins, .alert: .crit
    case .mitigated, .outageEnds, .resolved: .ok
    case .detected, .declared, .acknowledged, .decision, .action: .accent
    case .note, .message, .change: .info
    }
  }

  /// What happened, in one line; `room` lends the titles that the fact only numbers.
  package static func text(_ fact: Fact, in room: Room) -> String {
    switch fact {
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated:
      ofIncident(fact, room)
    case .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded, .commandAdopted,
      .recordAmended,
      .optionOffered, .andonPulled, .andonReleased, .glassBroken, .verificationStated,
      .causeRecorded,
      .reportFiled:
      ofPeople(fact)
    case .runProposed, .evidenceCaptured, .evidenceWaived, .approvalRequested, .approvalMistyped,
      .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runStarted,
      .runCancelAsked, .runEnded, .runLost:
      ofRun(fact, room)
    case .alert(let it): text(it, in: room)
    case .surrounding(let it): text(it, in: room)
    case .signal(let it): text(it, in: room)
    case .review(let it): text(it, in: room)
    case .message(let it): text(it, in: room)
    case .journalOpened, .segmentOpened, .journalRecovered, .clockStepped, .unrecognised:
      ofJournal(fact)
    }
  }

  /// What a row of the timeline is searched by.
  static func searched(_ fact: Fact, by author: Author, in room: Room) -> String {
    kind(fact) + " " + text(fact, in: room) + " " + author.label
  }

  private static func ofIncident(_ fact: Fact, _ room: Room) -> String {
    switch fact {
    case .incidentDeclared(_, let declaration):
      let severity = declaration.severity.map { "\($0.label), " } ?? ""
      return severity + declaration.title
    case .incidentImported(_, let imported): return "from \(imported.file): \(imported.title)"
    case .entryImported(let entry):
      return oneLine(entry.text)
    case .alertReceived(let alert):
      return alertLine(alert)
    case .alertRepeated(let fingerprint, let firing, _):
      let title = room.alerts.first { $0.alert.fingerprint == fingerprint }?.alert.title
      return "\(title ?? fingerprint) " + (firing ? "fires again" : "has ended")
    case .incidentAcknowledged: return "somebody is on it"
    case .incidentClassified(let classification): return classification.rawValue
    case .severitySet(let severity, let reason): return "\(severity.label): \(reason)"
    case .scopeStated(let scope): return scope
    case .phaseMoved(let from, let to, let reason):
      return "\(from.rawValue) to \(to.rawValue)" + (reason.isEmpty ? "" : ": \(reason)")
    case .investigationMarked(let on): return on ? "investigating" : "no longer investigating"
    case .incidentRelated(let id, let reason): return "\(id.text): \(reason)"
    case .alert, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded, .commandAdopted,
      .recordAmended,
      .optionOffered, .runProposed, .evidenceCaptured, .evidenceWaived, .approvalRequested,
      .approvalMistyped, .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked,
      .runVoided, .runStarted, .runCancelAsked, .runEnded, .runLost, .andonPulled, .andonReleased,
      .glassBroken, .verificationStated, .causeRecorded, .reportFiled, .journalOpened,
      .segmentOpened, .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message,
      .unrecognised:
      return ""
    }
  }

  /// Line breaks of others become blanks: a row is one line.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0a) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Title, state and summary of an alert.
  static func alertLine(_ alert: Alert) -> String {
    let state = alert.firing ? "firing" : "ended"
    return "\(alert.title) \(state)" + (further(alert).map { ", \($0)" } ?? "")
  }

  /// What an alert says beyond its title, which is often taken from the same words.
  static func further(_ alert: Alert) -> String? {
    alert.summary.isEmpty || alert.summary == alert.title ? nil : alert.summary
  }

  private static func ofPeople(_ fact: Fact) -> String {
    switch fact {
    case .roleAssigned(let role, let person): "\(person.name) is \(role.rawValue)"
    case .commandHandedOver(let from, let to):
      "\(to.name) commands" + (from.map { " after \($0.name)" } ?? "")
    case .obligationMet(let obligation, let text): "\(obligation.rawValue): \(text)"
    case .noteAdded(_, let text, _): text
    case .recordAmended(let sequence, let text, _): "record \(sequence): \(text)"
    case .commandAdopted(let command, let judgment):
      "ran outside the gate, \(judgment.commandClass.rawValue): \(command.line)"
    case .optionOffered(let option): option.title
    case .andonPulled(let reason): "nothing further starts: \(reason)"
    case .andonReleased(let reason): "the line goes on: \(reason)"
    case .glassBroken(let glass): brokenGlass(glass)
    case .verificationStated(let verification):
      "\(verification.outcome.rawValue): \(verification.basis)"
    case .causeRecorded(let cause): "\(cause.trigger) (\(cause.category.rawValue))"
    case .reportFiled(let report): report.summary
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .runProposed, .evidenceCaptured, .evidenceWaived, .approvalRequested,
      .approvalMistyped, .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked,
      .runVoided, .runStarted, .runCancelAsked, .runEnded, .runLost, .journalOpened,
      .segmentOpened, .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message,
      .unrecognised:
      ""
    }
  }

  private static func ofJournal(_ fact: Fact) -> String {
    switch fact {
    case .journalOpened(let identity): "opened on \(identity.host)"
    case .segmentOpened(let link): "segment \(link.segment): \(link.reason)"
    case .journalRecovered(let recovery):
      "\(bytes(recovery.byteCount)) of a torn end set aside in \(recovery.file)"
    case .clockStepped(let step):
      "the clock went from \(step.before.clock) to \(step.after.clock)"
    case .unrecognised(let kind, _): "\(kind), of a newer version, kept as it is"
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted,
      .recordAmended, .optionOffered, .runProposed, .evidenceCaptured, .evidenceWaived,
      .approvalRequested, .approvalMistyped, .runApproved, .runDenied, .runWithdrawn, .runExpired,
      .runRevoked, .runVoided, .runStarted, .runCancelAsked, .runEnded, .runLost, .andonPulled,
      .andonReleased, .glassBroken, .verificationStated, .causeRecorded, .reportFiled,
      .surrounding, .signal, .review, .message:
      ""
    }
  }
}
