import WarRoomCore

@testable import journal_maker

/// One fact of each kind, with what the index may do with it.
enum TapeFactSamples {
  enum PassedOver {
    case never, always
    /// In an imported incident; elsewhere the fact does not fit, and that is kept.
    case whereImported
  }

  static let all: [(fact: Fact, passedOver: PassedOver)] =
    facts.map { ($0, passedOver($0)) }
    + ImportedEntry.Kind.allCases.map { kind in
      let entry = ImportedEntry(
        text: "a", end: nil, actor: nil, kind: kind, line: 1, guesses: [.kind])
      return (.entryImported(entry), passedOver(.entryImported(entry)))
    }

  private static let run = RunID(1)
  private static let time = Timestamp(microseconds: 1_790_000_000_000_001)
  private static let person = RecordMix.people[0]
  private static let request = ApprovalRequest(
    digest: RecordMix.digest, nonce: "n", deadline: Moment(wall: time, boottime: 1, boot: "b"))
  private static let evidence = Evidence(
    number: 1, name: "n", kind: .before, run: nil, words: [], exitStatus: 0, failure: "",
    byteCount: 1, digest: "", milliseconds: 1, excerpt: "")
  private static let outcome = RunOutcome(
    ending: .exited(0), milliseconds: 1, byteCount: 1, digest: "", excerpt: "")
  private static let command = CommandSpec(words: ["ls"], directory: nil, timeLimitSeconds: 1)
  private static let alert = Alert(
    source: "a", fingerprint: "f", title: "t", summary: "", severity: nil, severityAsPrinted: "",
    firing: true, started: nil, ended: nil, service: nil, labels: [], link: nil)

  private static let facts: [Fact] = [
    .incidentDeclared(RecordMix.incident, Declaration(title: "a")),
    .incidentImported(RecordMix.incident, RecordMix.source),
    .alertReceived(alert), .alertRepeated(fingerprint: "f\\\"", firing: true, ended: nil),
    .incidentAcknowledged, .incidentClassified(.degraded), .severitySet(.sev1, reason: ""),
    .scopeStated("web"), .phaseMoved(from: .triage, to: .mitigating, reason: ""),
    .investigationMarked(true), .incidentRelated(RecordMix.incident, reason: ""),
    .roleAssigned(.scribe, person), .commandHandedOver(from: nil, to: person),
    .obligationMet(.warRoom, text: ""), .noteAdded(.note, text: "", occurred: time),
    .recordAmended(sequence: .max, text: "", occurred: nil),
    .commandAdopted(
      AdoptedCommand(line: "ls", source: "", occurred: nil),
      Judgment(commandClass: .readOnly, tier: 1, reasons: [], targets: [])),
    .optionOffered(.watch), .runProposed(run, RecordMix.proposal(1)), .evidenceCaptured(evidence),
    .evidenceWaived(run, reason: "w"), .approvalRequested(run, request), .approvalMistyped(run),
    .runApproved(run, digest: "", typed: "", marks: [], until: nil), .runDenied(run, reason: ""),
    .runWithdrawn(run, reason: ""), .runExpired(run), .runRevoked(run, reason: ""),
    .runVoided(run, reason: ""), .runStarted(run, digest: ""), .runCancelAsked(run, reason: ""),
    .runEnded(run, outcome), .runLost(run, reason: ""), .andonPulled(reason: "a"),
    .andonReleased(reason: ""),
    .glassBroken(
      BrokenGlass(run: nil, command: command, target: "t", commandClass: nil, reason: "r")),
    .verificationStated(Verification(outcome: .passed, basis: "b")),
    .causeRecorded(
      RootCause(
        trigger: "", mechanism: "", impact: "", whyNotCaught: "", category: .codeDefect)),
    .reportFiled(PostIncidentReport(summary: "", wentWell: "", toImprove: "")),
    .journalOpened(JournalIdentity(id: "", incident: RecordMix.incident, host: "")),
    .segmentOpened(SegmentLink(segment: 1, previousBytes: 1, previousDigest: "", reason: "")),
    .journalRecovered(JournalRecovery(byteCount: 1, digest: "", file: "")),
    .clockStepped(ClockStep(before: time, after: time, boottime: 1)),
    .unrecognised(kind: "moon.rose", json: "{}"),
  ]

  /// Every kind is named here, so that a new one has to be thought about.
  private static func passedOver(_ fact: Fact) -> PassedOver {
    switch fact {
    case .noteAdded, .commandAdopted, .journalOpened, .segmentOpened, .journalRecovered,
      .clockStepped, .unrecognised:
      .always
    case .entryImported(let entry):
      switch entry.kind {
      case .note, .message, .alert, .change, .decision: .whereImported
      case .action, .outageBegins, .detected, .declared, .acknowledged, .mitigated, .outageEnds,
        .resolved:
        .never
      }
    case .incidentDeclared, .incidentImported, .alertReceived, .alertRepeated,
      .incidentAcknowledged, .incidentClassified, .severitySet, .scopeStated, .phaseMoved,
      .investigationMarked, .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet,
      .recordAmended, .optionOffered, .runProposed, .evidenceCaptured, .evidenceWaived,
      .approvalRequested, .approvalMistyped, .runApproved, .runDenied, .runWithdrawn, .runExpired,
      .runRevoked, .runVoided, .runStarted, .runCancelAsked, .runEnded, .runLost, .andonPulled,
      .andonReleased, .glassBroken, .verificationStated, .causeRecorded, .reportFiled, .surrounding,
      .signal, .review, .message, .alert:
      .never
    }
  }

  /// The case's name; an imported entry counts by what it marks.
  static func word(_ fact: Fact) -> String {
    if case .entryImported(let entry) = fact { return "entry " + entry.kind.rawValue }
    return String("\(fact)".prefix { $0 != "(" })
  }

  static func record(_ facts: [Fact]) -> Record {
    Record(
      sequence: 1, batch: 1, moment: Moment(wall: time, boottime: 1, boot: "b"), counter: 0,
      author: RecordMix.host, ticket: nil, facts: facts)
  }
}
