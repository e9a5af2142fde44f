import WarRoomCore
import WarRoomJSON

extension Order {
  /// Reads `{"k":…,"d":{…}}`; members without a meaning are passed over here.
  init(_ object: JSONObject) throws(JSONShapeError) {
    self = try Order.read(object.word("k", "kind of order"), object.details())
  }

  private static func read(_ kind: OrderKind, _ d: JSONObject) throws(JSONShapeError) -> Order {
    switch kind {
    case .declare: try .declare(Declaration(d))
    case .receive: try .receive(Alert(d))
    case .alerts: try .alerts(AlertOrder(d))
    case .acknowledge: .acknowledge
    case .classify: try .classify(d.classification())
    case .setSeverity: try .setSeverity(d.severity("severity"), reason: d.reason())
    case .stateScope: try .stateScope(d.string("text"))
    case .move: try .move(d.phase("to"), reason: d.reason())
    case .investigate: try .investigate(d.bool("on"))
    case .relate: try .relate(d.incident("incident"), reason: d.reason())
    case .assign: try .assign(d.role(), d.value("person"))
    case .handOver: try .handOver(d.value("to"))
    case .meet: try .meet(d.obligation(), text: d.string("text"))
    case .note: try readNote(d)
    case .amend: try readAmendment(d)
    case .adopt: try .adopt(AdoptedCommand(d))
    case .offer: try .offer(MitigationOption(d))
    case .propose: try .propose(option: d.string("option"), reason: d.reason())
    case .proposeCommand: try readCommand(d)
    case .proposeRun: try readRun(d)
    case .waiveEvidence: try .waiveEvidence(d.run("run"), reason: d.reason())
    case .approve: try readApproval(d)
    case .deny: try .deny(d.run("run"), reason: d.reason())
    case .withdraw: try .withdraw(d.run("run"), reason: d.reason())
    case .revoke: try .revoke(d.run("run"), reason: d.reason())
    case .cancel: try .cancel(d.run("run"), reason: d.reason())
    case .pullAndon: try .pullAndon(reason: d.reason())
    case .releaseAndon: try .releaseAndon(reason: d.reason())
    case .breakGlass: try .breakGlass(BrokenGlass(d))
    case .surround: try .surround(SurroundingOrder(d))
    case .signal: try .signal(SignalOrder(d))
    case .review: try .review(ReviewOrder(d))
    case .message: try .message(MessageOrder(d))
    case .verify: try .verify(Verification(d))
    case .recordCause: try .recordCause(RootCause(d))
    case .fileReport: try .fileReport(PostIncidentReport(d))
    case .capture: try .capture(Evidence(d))
    case .requestApproval: try .requestApproval(d.run("run"), ApprovalRequest(d))
    case .void: try .void(d.run("run"), reason: d.reason())
    case .expire: try .expire(d.run("run"))
    case .start: try .start(d.run("run"), digest: d.string("digest"))
    case .end: try .end(d.run("run"), RunOutcome(d))
    case .lose: try .lose(d.run("run"), reason: d.reason())
    case .openJournal: try .openJournal(JournalIdentity(d))
    case .openSegment: try .openSegment(SegmentLink(d))
    case .reportRecovery: try .reportRecovery(JournalRecovery(d))
    case .reportClockStep: try .reportClockStep(ClockStep(d))
    }
  }

  private static func readNote(_ d: JSONObject) throws(JSONShapeError) -> Order {
    try .note(
      d.word("kind", "kind of note"), text: d.string("text"),
      occurred: d.optionalTimestamp("occurred"))
  }

  private static func readAmendment(_ d: JSONObject) throws(JSONShapeError) -> Order {
    try .amend(
      sequence: d.integer("record"), text: d.string("text"),
      occurred: d.optionalTimestamp("occurred"))
  }

  private static func readCommand(_ d: JSONObject) throws(JSONShapeError) -> Order {
    try .proposeCommand(
      d.value("command"), target: d.optionalString("target"), reason: d.reason())
  }

  private static func readRun(_ d: JSONObject) throws(JSONShapeError) -> Order {
    try .proposeRun(
      d.value("command"), target: d.optionalString("target"), reason: d.reason(),
      d.value("caller"))
  }

  private static func readApproval(_ d: JSONObject) throws(JSONShapeError) -> Order {
    try .approve(d.run("run"), digest: d.string("digest"), typed: d.string("typed"))
  }
}

extension JSONObject {
  /// The member `d`; an object without members when there is none.
  func details() throws(JSONShapeError) -> JSONObject {
    try JSONObject(self["d"] ?? .object([]), path: .member(path, "d"))
  }
}
