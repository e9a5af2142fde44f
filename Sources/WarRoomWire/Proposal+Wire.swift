import WarRoomCore
import WarRoomJSON

extension Proposal: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("option", option)
    writer.member("title", title)
    writer.member("command", command)
    writer.member("environment", environment)
    writer.member("judgment", judgment)
    writer.member("friction", friction)
    writer.member("target", target)
    writer.member("collectors", collectors)
    writer.member("check", check)
    writer.member("undo", undo)
    writer.member("reason", reason)
    writer.member("notChosen", notChosen)
    writer.member("proposer", proposer)
    if let caller = executor.caller { writer.member("executor", caller) }
    if !loosened.isEmpty { writer.member("loosened", loosened) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      option: object.optionalString("option"), title: object.string("title"),
      command: object.value("command"), environment: object.values("environment"),
      judgment: object.value("judgment"), friction: object.word("friction", "friction"),
      target: object.string("target"), collectors: object.values("collectors"),
      check: object.optionalValue("check"), undo: object.value("undo"),
      reason: object.reason(), notChosen: object.strings("notChosen"),
      proposer: object.value("proposer"), executor: Proposal.executor(object),
      loosened: object.has("loosened") ? object.strings("loosened") : [])
  }

  /// The host, where nobody else is named.
  private static func executor(_ object: JSONObject) throws(JSONShapeError) -> Executor {
    guard object.has("executor") else { return .host }
    return .caller(try object.value("executor"))
  }
}

extension ApprovalRequest: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("digest", digest)
    writer.member("nonce", nonce)
    writer.member("deadline", deadline.wall)
    writer.member("deadlineBoottime", deadline.boottime)
    writer.member("deadlineBoot", deadline.boot)
    if !remarks.isEmpty { writer.member("remarks", remarks) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      digest: object.string("digest"), nonce: object.string("nonce"),
      deadline: Moment(
        wall: object.timestamp("deadline"), boottime: object.integer("deadlineBoottime"),
        boot: object.string("deadlineBoot")),
      remarks: object.has("remarks") ? object.strings("remarks") : [])
  }
}
