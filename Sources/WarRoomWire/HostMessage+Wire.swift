import WarRoomCore
import WarRoomJSON

extension HostMessage {
  enum Kind: String, CaseIterable {
    case welcome, attached, accepted, refused, rooms, people, output, status, warning, goodbye
    case inbox
  }

  /// Writes everything but a record, which is written already.
  func write(to w: inout JSONWriter) {
    w.beginObject()
    switch self {
    case .welcome(let protocolVersion, let version, let pid, let owner, let home):
      w.member("k", Kind.welcome)
      w.member("protocol", protocolVersion)
      w.member("version", version)
      w.member("pid", pid)
      w.member("owner", owner)
      w.member("home", home)
    case .attached(let incident, let sequence):
      w.member("k", Kind.attached)
      w.member("incident", incident)
      w.member("sequence", sequence)
    case .record: w.fail("record within a message")
    case .accepted(let ticket, let incident, let sequence):
      w.member("k", Kind.accepted)
      w.member("ticket", ticket)
      w.member("incident", incident)
      w.member("sequence", sequence)
    case .refused(let ticket, let refusal):
      w.member("k", Kind.refused)
      w.member("ticket", ticket)
      w.name("refusal")
      refusal.write(to: &w)
    case .rooms(let rooms): w.kind(.rooms, "rooms", rooms)
    case .people(let people): w.kind(.people, "people", people)
    case .inbox(let waiting):
      w.member("k", Kind.inbox)
      w.member("waiting", waiting)
    case .output(let run, let bytes): w.output(run, bytes)
    case .status(let status): w.kind(.status, "status", status)
    case .warning(let text): w.kind(.warning, text)
    case .goodbye(let text): w.kind(.goodbye, text)
    case .unrecognised(let kind): w.fail("message of kind \(kind)")
    }
    w.endObject()
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    let name = try object.string("k")
    guard let kind = Kind(rawValue: name) else {
      self = .unrecognised(name)
      return
    }
    switch kind {
    case .welcome:
      self = try .welcome(
        protocolVersion: object.integer("protocol"), version: object.string("version"),
        pid: object.integer("pid"), owner: object.integer("owner"), home: object.string("home"))
    case .attached:
      self = try .attached(object.incident("incident"), sequence: object.integer("sequence"))
    case .accepted:
      self = try .accepted(
        ticket: object.string("ticket"), incident: object.incident("incident"),
        sequence: object.integer("sequence"))
    case .refused:
      self = try .refused(ticket: object.string("ticket"), Refusal(object.object("refusal")))
    case .rooms: self = try .rooms(object.values("rooms"))
    case .people: self = try .people(object.values("people"))
    case .inbox: self = try .inbox(waiting: object.integer("waiting"))
    case .output:
      self = try .output(
        object.run("run"),
        object.required("base64", "base64") { $0.text.flatMap { Base64.decode($0) } })
    case .status: self = try .status(object.value("status"))
    case .warning: self = try .warning(object.string("text"))
    case .goodbye: self = try .goodbye(object.string("text"))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func kind(_ kind: HostMessage.Kind, _ text: String) {
    member("k", kind)
    member("text", text)
  }

  fileprivate mutating func kind(
    _ kind: HostMessage.Kind, _ name: String, _ value: some WireObject
  ) {
    member("k", kind)
    member(name, value)
  }

  fileprivate mutating func kind(
    _ kind: HostMessage.Kind, _ name: String, _ values: [some WireObject]
  ) {
    member("k", kind)
    member(name, values)
  }

  fileprivate mutating func output(_ run: RunID, _ bytes: [UInt8]) {
    if bytes.count > Limits.outputBytes { fail("output of \(bytes.count) bytes") }
    member("k", HostMessage.Kind.output)
    member("run", run)
    member("base64", Base64.encode(bytes))
  }
}

extension RoomSummary: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("title", title)
    writer.member("severity", severity)
    writer.member("phase", phase)
    writer.member("waitingApprovals", waitingApprovals)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      id: object.incident("id"), title: object.string("title"),
      severity: object.severity("severity"), phase: object.phase("phase"),
      waitingApprovals: object.integer("waitingApprovals"))
  }
}

extension Presence: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("uid", uid)
    writer.member("user", user)
    writer.member("asserted", asserted)
    writer.member("tty", tty)
    writer.member("via", via)
    writer.member("agent", agent)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      uid: object.integer("uid"), user: object.string("user"),
      asserted: object.optionalString("asserted"), tty: object.optionalString("tty"),
      via: object.word("via", "kind of client"), agent: object.bool("agent"))
  }
}

extension HostStatus: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("pid", pid)
    writer.member("version", version)
    writer.member("protocol", protocolVersion)
    writer.member("rooms", rooms)
    writer.member("clients", clients)
    writer.member("runs", runs)
    writer.member("uptimeSeconds", uptimeSeconds)
    if let listening { writer.member("listening", listening) }
    if alertsTaken > 0 { writer.member("alertsTaken", alertsTaken) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      pid: object.integer("pid"), version: object.string("version"),
      protocolVersion: object.integer("protocol"), rooms: object.integer("rooms"),
      clients: object.integer("clients"), runs: object.integer("runs"),
      uptimeSeconds: object.integer("uptimeSeconds"),
      listening: object.optionalString("listening"),
      alertsTaken: object.optionalInteger("alertsTaken") ?? 0)
  }
}
