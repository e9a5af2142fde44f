package import WarRoomCore

/// One for each case of `Fact`: the two switches below do not compile when one is missing.
package enum FactKind: CaseIterable, Sendable {
  case surrounding, signal, review, message, alert
  case incidentDeclared, incidentImported, entryImported
  case alertReceived, alertRepeated, incidentAcknowledged, incidentClassified
  case severitySet, scopeStated, phaseMoved, investigationMarked, incidentRelated, roleAssigned
  case commandHandedOver, obligationMet, noteAdded, recordAmended, commandAdopted, optionOffered
  case runProposed
  case evidenceCaptured, evidenceWaived, approvalRequested, approvalMistyped, runApproved
  case runDenied, runWithdrawn, runExpired, runRevoked, runVoided, runStarted, runCancelAsked
  case runEnded, runLost, andonPulled, andonReleased, glassBroken, verificationStated
  case causeRecorded
  case reportFiled, journalOpened, segmentOpened, journalRecovered, clockStepped, unrecognised

  /// A fact of this kind; those about a run name run 1.
  package var sample: Fact {
    let run = RunID(1)
    let request = ApprovalRequest.sample()
    return switch self {
    case .incidentDeclared:
      .incidentDeclared(.sample, Declaration(title: "Checkout 5xx", severity: .sev2))
    case .incidentImported:
      .incidentImported(
        .sample,
        ImportedIncident(
          title: "Checkout 5xx", services: ["checkout"], severity: nil, format: "markdown",
          file: "timeline.md", digest: String(repeating: "0", count: 64), zone: "UTC",
          importedAt: .sample, unreadLines: 1, link: nil))
    case .entryImported:
      .entryImported(
        ImportedEntry(
          text: "Rolled back", end: nil, actor: "ana", kind: .mitigated, line: 3,
          guesses: [.kind]))
    case .surrounding:
      .surrounding(
        .impactStated(Impact(kind: .users, subject: "", value: "about 1,200", source: "ana")))
    case .signal:
      .signal(
        .defined(
          SignalSpec(
            id: "errors", title: "error rate", unit: "%", better: .lower, threshold: 5,
            source: .command(["cat", "/srv/errors"]), intervalSeconds: 5)))
    case .review: .review(.hypothesisStated(number: 1, text: "v42 broke the cart"))
    case .message:
      .message(
        .drafted(
          IncidentMessage(number: 1, kind: .statusPage, text: "We look into it.", digest: "5e")))
    case .alertReceived: .alertReceived(.sample)
    case .alert: .alert(.dismissed(["f1"], reason: "a test"))
    case .alertRepeated: .alertRepeated(fingerprint: "f1", firing: false, ended: .sample)
    case .incidentAcknowledged: .incidentAcknowledged
    case .incidentClassified: .incidentClassified(.active)
    case .severitySet: .severitySet(.sev1, reason: "it spreads")
    case .scopeStated: .scopeStated("eu-1")
    case .phaseMoved: .phaseMoved(from: .triage, to: .mitigating, reason: "active")
    case .investigationMarked: .investigationMarked(true)
    case .incidentRelated: .incidentRelated(.other, reason: "same release")
    case .roleAssigned: .roleAssigned(.scribe, Author.bob.person)
    case .commandHandedOver: .commandHandedOver(from: Author.alice.person, to: Author.bob.person)
    case .obligationMet: .obligationMet(.statusUpdate, text: "told everyone")
    case .noteAdded: .noteAdded(.note, text: "seen", occurred: nil)
    case .recordAmended: .recordAmended(sequence: 1, text: "earlier", occurred: .sample)
    case .commandAdopted:
      .commandAdopted(
        AdoptedCommand(line: "rm core", source: "typed", occurred: nil), .destructive)
    case .optionOffered: .optionOffered(.rollBack)
    case .runProposed: .runProposed(run, .sample)
    case .evidenceCaptured: .evidenceCaptured(.sample())
    case .evidenceWaived: .evidenceWaived(run, reason: "no time")
    case .approvalRequested: .approvalRequested(run, request)
    case .approvalMistyped: .approvalMistyped(run)
    case .runApproved:
      .runApproved(
        run, digest: request.digest, typed: "prod/checkout", marks: [], until: nil)
    case .runDenied: .runDenied(run, reason: "no")
    case .runWithdrawn: .runWithdrawn(run, reason: "no")
    case .runExpired: .runExpired(run)
    case .runRevoked: .runRevoked(run, reason: "no")
    case .runVoided: .runVoided(run, reason: "no")
    case .runStarted: .runStarted(run, digest: request.digest)
    case .runCancelAsked: .runCancelAsked(run, reason: "hangs")
    case .runEnded: .runEnded(run, .success)
    case .runLost: .runLost(run, reason: "nobody saw")
    case .andonPulled: .andonPulled(reason: "worse")
    case .andonReleased: .andonReleased(reason: "understood")
    case .glassBroken: .glassBroken(.sample)
    case .verificationStated: .verificationStated(Verification(outcome: .passed, basis: "0 errors"))
    case .causeRecorded: .causeRecorded(.sample)
    case .reportFiled: .reportFiled(.sample)
    case .journalOpened:
      .journalOpened(JournalIdentity(id: "j1", incident: .sample, host: "bastion"))
    case .segmentOpened:
      .segmentOpened(
        SegmentLink(segment: 2, previousBytes: 9, previousDigest: "d", reason: "full"))
    case .journalRecovered:
      .journalRecovered(JournalRecovery(byteCount: 3, digest: "d", file: "torn"))
    case .clockStepped: .clockStepped(ClockStep(before: .sample, after: .sample, boottime: 1))
    case .unrecognised: .unrecognised(kind: "signal.sampled", json: "{}")
    }
  }
}

extension Fact {
  package var kind: FactKind {
    switch self {
    case .incidentDeclared: .incidentDeclared
    case .incidentImported: .incidentImported
    case .entryImported: .entryImported
    case .surrounding: .surrounding
    case .signal: .signal
    case .review: .review
    case .message: .message
    case .alertReceived: .alertReceived
    case .alertRepeated: .alertRepeated
    case .alert: .alert
    case .incidentAcknowledged: .incidentAcknowledged
    case .incidentClassified: .incidentClassified
    case .severitySet: .severitySet
    case .scopeStated: .scopeStated
    case .phaseMoved: .phaseMoved
    case .investigationMarked: .investigationMarked
    case .incidentRelated: .incidentRelated
    case .roleAssigned: .roleAssigned
    case .commandHandedOver: .commandHandedOver
    case .obligationMet: .obligationMet
    case .noteAdded: .noteAdded
    case .recordAmended: .recordAmended
    case .commandAdopted: .commandAdopted
    case .optionOffered: .optionOffered
    case .runProposed: .runProposed
    case .evidenceCaptured: .evidenceCaptured
    case .evidenceWaived: .evidenceWaived
    case .approvalRequested: .approvalRequested
    case .approvalMistyped: .approvalMistyped
    case .runApproved: .runApproved
    case .runDenied: .runDenied
    case .runWithdrawn: .runWithdrawn
    case .runExpired: .runExpired
    case .runRevoked: .runRevoked
    case .runVoided: .runVoided
    case .runStarted: .runStarted
    case .runCancelAsked: .runCancelAsked
    case .runEnded: .runEnded
    case .runLost: .runLost
    case .andonPulled: .andonPulled
    case .andonReleased: .andonReleased
    case .glassBroken: .glassBroken
    case .verificationStated: .verificationStated
    case .causeRecorded: .causeRecorded
    case .reportFiled: .reportFiled
    case .journalOpened: .journalOpened
    case .segmentOpened: .segmentOpened
    case .journalRecovered: .journalRecovered
    case .clockStepped: .clockStepped
    case .unrecognised: .unrecognised
    }
  }
}
