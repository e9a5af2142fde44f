import WarRoomCore
import WarRoomJSON

extension Fact {
  /// Reads `{"k":…,"d":{…}}`; `text` gives the `d` of an unknown kind as it was printed.
  init(_ object: JSONObject, text: () -> String?) throws(JSONShapeError) {
    let name = try object.string("k")
    guard let kind = FactKind(rawValue: name) else {
      guard object.has("d"), let json = text() else { throw object.wrong("d", "value") }
      self = .unrecognised(kind: name, json: json)
      return
    }
    self = try Fact.read(kind, object.object("d"))
  }

  private static func read(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) -> Fact {
    switch kind {
    case .incidentDeclared: try .incidentDeclared(d.incident("incident"), Declaration(d))
    case .incidentImported: try .incidentImported(d.incident("incident"), ImportedIncident(d))
    case .entryImported: try .entryImported(ImportedEntry(d))
    case .alertReceived: try .alertReceived(Alert(d))
    case .alertRepeated: try readRepeat(d)
    case .alertsCounted, .alertsChanged, .alertsStormed, .alertsPlaced, .alertsDismissed,
      .deliveriesAccepted:
      try .alert(AlertFact(kind, d))
    case .incidentAcknowledged: .incidentAcknowledged
    case .incidentClassified: try .incidentClassified(d.classification())
    case .severitySet: try .severitySet(d.severity("severity"), reason: d.reason())
    case .scopeStated: try .scopeStated(d.string("text"))
    case .phaseMoved: try .phaseMoved(from: d.phase("from"), to: d.phase("to"), reason: d.reason())
    case .investigationMarked: try .investigationMarked(d.bool("on"))
    case .incidentRelated: try .incidentRelated(d.incident("incident"), reason: d.reason())
    case .roleAssigned: try .roleAssigned(d.role(), d.value("person"))
    case .commandHandedOver: try readHandOver(d)
    case .obligationMet: try .obligationMet(d.obligation(), text: d.string("text"))
    case .noteAdded: try readNote(d)
    case .recordAmended: try readAmendment(d)
    case .commandAdopted: try .commandAdopted(AdoptedCommand(d), d.value("judgment"))
    case .optionOffered: try .optionOffered(MitigationOption(d))
    case .runProposed: try .runProposed(d.run("run"), Proposal(d))
    case .evidenceCaptured: try .evidenceCaptured(Evidence(d))
    case .evidenceWaived: try .evidenceWaived(d.run("run"), reason: d.reason())
    case .approvalRequested: try .approvalRequested(d.run("run"), ApprovalRequest(d))
    case .approvalMistyped: try .approvalMistyped(d.run("run"))
    case .runApproved: try readApproval(d)
    case .runDenied: try .runDenied(d.run("run"), reason: d.reason())
    case .runWithdrawn: try .runWithdrawn(d.run("run"), reason: d.reason())
    case .runExpired: try .runExpired(d.run("run"))
    case .runRevoked: try .runRevoked(d.run("run"), reason: d.reason())
    case .runVoided: try .runVoided(d.run("run"), reason: d.reason())
    case .runStarted: try .runStarted(d.run("run"), digest: d.string("digest"))
    case .runCancelAsked: try .runCancelAsked(d.run("run"), reason: d.reason())
    case .runEnded: try .runEnded(d.run("run"), RunOutcome(d))
    case .runLost: try .runLost(d.run("run"), reason: d.reason())
    case .andonPulled: try .andonPulled(reason: d.reason())
    case .andonReleased: try .andonReleased(reason: d.reason())
    case .glassBroken: try .glassBroken(BrokenGlass(d))
    case .dependenciesRead, .impactStated, .attributionStated, .changeFound, .changeMarked:
      try .surrounding(Surrounding(kind, d))
    case .signalDefined, .signalSampled, .signalBatch, .signalFailed, .signalChanged,
      .signalMarked, .signalJudged, .costReported, .signalStopped, .signalStopReset:
      try .signal(SignalFact(kind, d))
    case .hypothesisStated, .hypothesisArgued, .hypothesisJudged, .fixRecorded, .lessonRecorded,
      .actionItemAdded, .actionItemChanged, .messageSent:
      try .review(ReviewFact(kind, d))
    case .messageDrafted, .messageProposed, .messageDelivered: try .message(MessageFact(kind, d))
    case .verificationStated: try .verificationStated(Verification(d))
    case .causeRecorded: try .causeRecorded(RootCause(d))
    case .reportFiled: try .reportFiled(PostIncidentReport(d))
    case .journalOpened: try .journalOpened(JournalIdentity(d))
    case .segmentOpened: try .segmentOpened(SegmentLink(d))
    case .journalRecovered: try .journalRecovered(JournalRecovery(d))
    case .clockStepped: try .clockStepped(ClockStep(d))
    }
  }

  private static func readRepeat(_ d: JSONObject) throws(JSONShapeError) -> Fact {
    try .alertRepeated(
      fingerprint: d.string("fingerprint"), firing: d.bool("firing"),
      ended: d.optionalTimestamp("ended"))
  }

  private static func readHandOver(_ d: JSONObject) throws(JSONShapeError) -> Fact {
    try .commandHandedOver(from: d.optionalValue("from"), to: d.value("to"))
  }

  private static func readNote(_ d: JSONObject) throws(JSONShapeError) -> Fact {
    try .noteAdded(
      d.word("kind", "kind of note"), text: d.string("text"),
      occurred: d.optionalTimestamp("occurred"))
  }

  private static func readAmendment(_ d: JSONObject) throws(JSONShapeError) -> Fact {
    try .recordAmended(
      sequence: d.integer("record"), text: d.string("text"),
      occurred: d.optionalTimestamp("occurred"))
  }

  private static func readApproval(_ d: JSONObject) throws(JSONShapeError) -> Fact {
    try .runApproved(
      d.run("run"), digest: d.string("digest"), typed: d.string("typed"),
      marks: d.strings("marks"), until: readUntil(d))
  }

  private static func readUntil(_ d: JSONObject) throws(JSONShapeError) -> Moment? {
    guard let wall = try d.optionalTimestamp("until") else { return nil }
    return try Moment(
      wall: wall, boottime: d.integer("untilBoottime"), boot: d.string("untilBoot"))
  }
}

/// Members that many facts, orders and refusals have.
extension JSONObject {
  func reason() throws(JSONShapeError) -> String { try string("reason") }

  func phase(_ name: String) throws(JSONShapeError) -> Phase { try word(name, "phase") }

  func classification() throws(JSONShapeError) -> Classification {
    try word("classification", "classification")
  }

  func obligation() throws(JSONShapeError) -> Obligation { try word("obligation", "obligation") }

  func role() throws(JSONShapeError) -> Role {
    try required("role", "role") { json in Role.allCases.first { $0.word == json.text } }
  }
}
