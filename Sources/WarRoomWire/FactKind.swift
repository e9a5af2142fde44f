import WarRoomCore

/// The journal's name of each kind of fact: the one table.
enum FactKind: String, CaseIterable {
  case incidentDeclared = "incident.declared"
  case incidentImported = "incident.imported"
  case entryImported = "entry.imported"
  case alertReceived = "alert.received"
  case alertRepeated = "alert.repeated"
  case alertsCounted = "alerts.counted"
  case alertsChanged = "alerts.changed"
  case alertsStormed = "alerts.stormed"
  case alertsPlaced = "alerts.placed"
  case alertsDismissed = "alerts.dismissed"
  case deliveriesAccepted = "deliveries.accepted"
  case incidentAcknowledged = "incident.acknowledged"
  case incidentClassified = "incident.classified"
  case severitySet = "severity.set"
  case scopeStated = "scope.stated"
  case phaseMoved = "phase.moved"
  case investigationMarked = "investigation.marked"
  case incidentRelated = "incident.related"
  case roleAssigned = "role.assigned"
  case commandHandedOver = "command.handed-over"
  case obligationMet = "obligation.met"
  case noteAdded = "note.added"
  case recordAmended = "record.amended"
  case commandAdopted = "command.adopted"
  case optionOffered = "option.offered"
  case runProposed = "run.proposed"
  case evidenceCaptured = "evidence.captured"
  case evidenceWaived = "evidence.waived"
  case approvalRequested = "approval.requested"
  case approvalMistyped = "approval.mistyped"
  case runApproved = "run.approved"
  case runDenied = "run.denied"
  case runWithdrawn = "run.withdrawn"
  case runExpired = "run.expired"
  case runRevoked = "run.revoked"
  case runVoided = "run.voided"
  case runStarted = "run.started"
  case runCancelAsked = "run.cancel-asked"
  case runEnded = "run.ended"
  case runLost = "run.lost"
  case andonPulled = "andon.pulled"
  case andonReleased = "andon.released"
  case glassBroken = "glass.broken"
  case dependenciesRead = "dependencies.read"
  case impactStated = "impact.stated"
  case attributionStated = "attribution.stated"
  case changeFound = "change.found"
  case changeMarked = "change.marked"
  case signalDefined = "signal.defined"
  case signalSampled = "signal.sampled"
  case signalBatch = "signals.sampled"
  case signalMarked = "signal.marked"
  case costReported = "cost.reported"
  case signalFailed = "signal.failed"
  case signalChanged = "signal.changed"
  case signalJudged = "signal.judged"
  case signalStopped = "proposals.halted"
  case signalStopReset = "proposals.resumed"
  case hypothesisStated = "hypothesis.stated"
  case hypothesisArgued = "hypothesis.argued"
  case hypothesisJudged = "hypothesis.judged"
  case fixRecorded = "fix.recorded"
  case lessonRecorded = "lesson.recorded"
  case actionItemAdded = "action-item.added"
  case actionItemChanged = "action-item.changed"
  case messageSent = "message.sent"
  case messageDrafted = "message.drafted"
  case messageProposed = "message.proposed"
  case messageDelivered = "message.delivered"
  case verificationStated = "verification.stated"
  case causeRecorded = "cause.recorded"
  case reportFiled = "report.filed"
  case journalOpened = "journal.opened"
  case segmentOpened = "segment.opened"
  case journalRecovered = "journal.recovered"
  case clockStepped = "clock.stepped"

  /// Nil for a fact of a kind that this version does not know.
  init?(_ fact: Fact) {
    guard let kind = FactKind.kind(of: fact) else { return nil }
    self = kind
  }

  private static func kind(of fact: Fact) -> FactKind? {
    switch fact {
    case .incidentDeclared: .incidentDeclared
    case .incidentImported: .incidentImported
    case .entryImported: .entryImported
    case .alertReceived: .alertReceived
    case .alertRepeated: .alertRepeated
    case .alert(let it): kind(of: it)
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
    case .surrounding(let it): kind(of: it)
    case .signal(let it): kind(of: it)
    case .review(let it): kind(of: it)
    case .message(let it): kind(of: it)
    case .verificationStated: .verificationStated
    case .causeRecorded: .causeRecorded
    case .reportFiled: .reportFiled
    case .journalOpened: .journalOpened
    case .segmentOpened: .segmentOpened
    case .journalRecovered: .journalRecovered
    case .clockStepped: .clockStepped
    case .unrecognised: nil
    }
  }

  private static func kind(of fact: AlertFact) -> FactKind {
    switch fact {
    case .counted: .alertsCounted
    case .changed: .alertsChanged
    case .stormed: .alertsStormed
    case .placed: .alertsPlaced
    case .dismissed: .alertsDismissed
    case .delivered: .deliveriesAccepted
    }
  }

  private static func kind(of fact: Surrounding) -> FactKind {
    switch fact {
    case .dependenciesRead: .dependenciesRead
    case .impactStated: .impactStated
    case .attributionStated: .attributionStated
    case .changeFound: .changeFound
    case .changeMarked: .changeMarked
    }
  }

  private static func kind(of fact: SignalFact) -> FactKind {
    switch fact {
    case .defined: .signalDefined
    case .sampled: .signalSampled
    case .batch: .signalBatch
    case .marked: .signalMarked
    case .costReported: .costReported
    case .failed: .signalFailed
    case .changed: .signalChanged
    case .judged: .signalJudged
    case .stopped: .signalStopped
    case .stopReset: .signalStopReset
    }
  }

  private static func kind(of fact: MessageFact) -> FactKind {
    switch fact {
    case .drafted: .messageDrafted
    case .proposed: .messageProposed
    case .delivered: .messageDelivered
    }
  }

  private static func kind(of fact: ReviewFact) -> FactKind {
    switch fact {
    case .hypothesisStated: .hypothesisStated
    case .hypothesisArgued: .hypothesisArgued
    case .hypothesisJudged: .hypothesisJudged
    case .fixRecorded: .fixRecorded
    case .lessonRecorded: .lessonRecorded
    case .actionItemAdded: .actionItemAdded
    case .actionItemChanged: .actionItemChanged
    case .messageSent: .messageSent
    }
  }
}
