package import WarRoomCore

/// What a record of a replay is good for: where keys stop, and what the scrubber marks.
package struct ReplayKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Somebody decided: approved, denied, chose, set, stated.
  package static let decision = ReplayKinds(rawValue: 1)
  /// The incident entered another phase, or began.
  package static let phase = ReplayKinds(rawValue: 2)
  /// An alert came, came again or ended.
  package static let alert = ReplayKinds(rawValue: 4)
  /// Began, detected, declared, acknowledged, mitigated, recovered, resolved.
  package static let milestone = ReplayKinds(rawValue: 8)

  /// What one fact is.
  package init(_ fact: Fact) {
    switch fact {
    case .incidentDeclared: self = [.phase, .milestone]
    case .entryImported(let entry): self = ReplayKinds(entry.kind)
    case .alertReceived, .alertRepeated, .alert: self = .alert
    case .incidentAcknowledged: self = .milestone
    case .phaseMoved: self = [.phase, .milestone, .decision]
    case .incidentImported: self = .milestone
    case .investigationMarked: self = .phase
    case .verificationStated: self = [.decision, .milestone]
    case .incidentClassified, .severitySet, .scopeStated, .commandHandedOver, .evidenceWaived,
      .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided,
      .runCancelAsked, .andonPulled, .andonReleased, .glassBroken:
      self = .decision
    case .signal(.stopped), .signal(.stopReset): self = .decision
    case .incidentRelated, .roleAssigned, .obligationMet, .noteAdded, .recordAmended,
      .commandAdopted, .optionOffered, .runProposed, .evidenceCaptured, .approvalRequested,
      .approvalMistyped, .runStarted, .runEnded, .runLost, .causeRecorded, .reportFiled,
      .journalOpened,
      .segmentOpened, .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message,
      .unrecognised:
      self = []
    }
  }

  /// What a record is: everything that its facts are.
  package init(_ record: Record) {
    self = record.facts.reduce(into: []) { $0.formUnion(ReplayKinds($1)) }
  }

  private init(_ kind: ImportedEntry.Kind) {
    switch kind {
    case .note, .message, .change: self = []
    case .alert: self = .alert
    case .decision, .action: self = .decision
    case .detected, .declared, .acknowledged: self = .milestone
    case .outageBegins, .mitigated, .outageEnds, .resolved: self = [.phase, .milestone]
    }
  }
}
