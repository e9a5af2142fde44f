import WarRoomCore

extension Samples {
  static let facts: [Fact] =
    [
      .incidentDeclared(incident, declaration),
      .incidentDeclared(incident, Declaration(title: "")),
      .incidentImported(incident, imported), .incidentImported(incident, bareImported),
      .entryImported(importedEntry), .entryImported(bareImportedEntry),
      .alertReceived(alert), .alertReceived(bareAlert),
      .alertRepeated(fingerprint: hostile, firing: true, ended: nil),
      .alertRepeated(fingerprint: "a", firing: false, ended: later),
      .incidentAcknowledged,
      .scopeStated(hostile),
      .investigationMarked(true), .investigationMarked(false),
      .incidentRelated(incident, reason: hostile),
      .commandHandedOver(from: nil, to: person), .commandHandedOver(from: person, to: stranger),
      .noteAdded(.note, text: hostile, occurred: nil),
      .recordAmended(sequence: .max, text: hostile, occurred: time),
      .recordAmended(sequence: 1, text: "", occurred: nil),
      .commandAdopted(
        AdoptedCommand(line: hostile, source: "", occurred: later), judgment),
      .commandAdopted(AdoptedCommand(line: "", source: hostile, occurred: nil), judgment),
      .optionOffered(option), .optionOffered(.watch),
      .runProposed(RunID(1), proposal), .runProposed(RunID(2), bareProposal),
      .runProposed(RunID(3), callersProposal),
      .runProposed(RunID(3), judged(fullJudgment)), .runProposed(RunID(4), judged(undoneJudgment)),
      .evidenceCaptured(evidence), .evidenceCaptured(bareEvidence),
      .evidenceWaived(RunID(1), reason: hostile),
      .approvalRequested(RunID(1), request),
      .approvalRequested(
        RunID(2),
        ApprovalRequest(
          digest: digest, nonce: "n", deadline: moment, remarks: [hostile, "a"])),
      .approvalMistyped(RunID(1)),
      .runApproved(
        RunID(1), digest: digest, typed: hostile, marks: ["root", hostile], until: nil),
      .runApproved(RunID(1), digest: digest, typed: hostile, marks: [], until: moment),
      .runDenied(RunID(1), reason: hostile),
      .runWithdrawn(RunID(1), reason: hostile),
      .runExpired(RunID(1)),
      .runRevoked(RunID(1), reason: hostile),
      .runVoided(RunID(1), reason: hostile),
      .runStarted(RunID(1), digest: digest),
      .runCancelAsked(RunID(1), reason: hostile),
      .runLost(RunID(1), reason: hostile),
      .andonPulled(reason: hostile), .andonReleased(reason: hostile),
      .glassBroken(glass), .glassBroken(bareGlass),
      .verificationStated(verification),
      .causeRecorded(cause), .reportFiled(report),
      .journalOpened(identity), .segmentOpened(link), .journalRecovered(recovery),
      .clockStepped(step),
      .unrecognised(kind: "moon.rose", json: "{\"a\":[1, 2.50],\"b\":\"\\u0041\\/\"}"),
      .unrecognised(kind: hostile, json: "null"),
    ] + wordedFacts

  /// Every word of every enumeration that a fact carries.
  private static let wordedFacts: [Fact] =
    Classification.allCases.map { .incidentClassified($0) }
    + Severity.allCases.map { .severitySet($0, reason: hostile) }
    + Phase.allCases.map { .phaseMoved(from: $0, to: .closed, reason: hostile) }
    + Role.allCases.map { .roleAssigned($0, person) }
    + Obligation.allCases.map { .obligationMet($0, text: hostile) }
    + NoteKind.allCases.map { .noteAdded($0, text: "t", occurred: time) }
    + outcomes.map { .runEnded(RunID(9), $0) }
    + undos.map { undo in
      var option = option
      option.undo = undo
      return .optionOffered(option)
    }
    + MitigationOption.Pattern.allCases.map { pattern in
      .optionOffered(MitigationOption(id: "x", title: "x", pattern: pattern))
    }
    + MitigationOption.Risk.allCases.map { risk in
      .optionOffered(MitigationOption(id: "x", title: "x", pattern: .watch, risk: risk))
    }
    + Evidence.Kind.allCases.map { kind in
      var evidence = evidence
      evidence.kind = kind
      return .evidenceCaptured(evidence)
    }
    + Friction.allCases.map { friction in
      var proposal = proposal
      proposal.friction = friction
      return .runProposed(RunID(1), proposal)
    }
    + Judgment.CommandClass.allCases.map { commandClass in
      var proposal = proposal
      proposal.judgment.commandClass = commandClass
      return .runProposed(RunID(1), proposal)
    }
    + RootCause.Category.allCases.map { category in
      var cause = cause
      cause.category = category
      return .causeRecorded(cause)
    }
    + areaFacts
    + Verification.Outcome.allCases.map {
      .verificationStated(Verification(outcome: $0, basis: ""))
    }

  /// A record around `facts`.
  static func record(_ facts: [Fact], sequence: UInt64 = 17, by author: Author = author) -> Record {
    Record(
      sequence: sequence, batch: sequence > 2 ? sequence - 2 : 1, moment: moment, counter: 3,
      author: author, ticket: hostile, facts: facts)
  }
}
