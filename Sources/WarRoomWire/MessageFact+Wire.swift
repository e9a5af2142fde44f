import WarRoomCore
import WarRoomJSON

extension MessageFact {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .drafted(let message): w.message(message)
    case .proposed(let number, let run):
      w.member("number", number)
      w.member("run", run)
    case .delivered(let number, let run, let digest, let link):
      w.delivered(number, run, link)
      w.member("digest", digest)
    }
  }

  /// `kind` is one of this area's.
  init(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) {
    self =
      switch kind {
      case .messageDrafted: try .drafted(IncidentMessage(d))
      case .messageProposed: try .proposed(number: d.integer("number"), d.run("run"))
      case _:
        try .delivered(
          number: d.integer("number"), d.runIfAny(), digest: d.string("digest"),
          link: d.optionalString("link"))
      }
  }
}

extension MessageOrder {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .draft(let message):
      w.member("what", "draft")
      w.message(message)
    case .send(let number, let command):
      w.member("what", "send")
      w.member("number", number)
      w.member("command", command)
    case .deliver(let number, let run, let link):
      w.member("what", "deliver")
      w.delivered(number, run, link)
    }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.string("what") {
    case "draft": self = try .draft(IncidentMessage(d))
    case "send": self = try .send(number: d.integer("number"), d.value("command"))
    case "deliver":
      self = try .deliver(
        number: d.integer("number"), d.runIfAny(), link: d.optionalString("link"))
    case _: throw d.wrong("what", "something to do with a message")
    }
  }
}

extension IncidentMessage {
  fileprivate init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      number: d.integer("number"), kind: d.word("kind", "kind of message"),
      text: d.string("text"), digest: d.string("digest"))
  }
}

extension JSONObject {
  fileprivate func runIfAny() throws(JSONShapeError) -> RunID? {
    has("run") ? try run("run") : nil
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ message: IncidentMessage) {
    member("number", message.number)
    member("kind", message.kind)
    member("text", message.text)
    member("digest", message.digest)
  }

  fileprivate mutating func delivered(_ number: UInt64, _ run: RunID?, _ link: String?) {
    member("number", number)
    if let run { member("run", run) }
    if let link { member("link", link) }
  }
}
