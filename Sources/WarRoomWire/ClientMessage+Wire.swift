import WarRoomCore
import WarRoomJSON

extension ClientMessage {
  enum Kind: String, CaseIterable {
    case hello, attach, detach, order, rooms, status, environment, share, stop, listen
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self {
    case .hello(let protocolVersion, let version, let via, let agent, let asserted):
      writer.member("k", Kind.hello)
      writer.member("protocol", protocolVersion)
      writer.member("version", version)
      writer.member("via", via)
      writer.member("agent", agent)
      writer.member("asserted", asserted)
    case .attach(let incident, let since):
      writer.member("k", Kind.attach)
      writer.member("incident", incident)
      writer.member("since", since)
    case .detach: writer.member("k", Kind.detach)
    case .order(let ticket, let incident, let order):
      writer.member("k", Kind.order)
      writer.member("ticket", ticket)
      writer.member("incident", incident)
      writer.name("order")
      order.write(to: &writer)
    case .rooms: writer.member("k", Kind.rooms)
    case .status: writer.member("k", Kind.status)
    case .environment(let entries):
      writer.member("k", Kind.environment)
      writer.member("entries", entries)
    case .share(let group, let folder):
      writer.member("k", Kind.share)
      writer.member("group", group)
      writer.member("folder", folder)
    case .listen(let address, let exposed):
      writer.member("k", Kind.listen)
      writer.member("address", address)
      writer.member("exposed", exposed)
    case .stop: writer.member("k", Kind.stop)
    case .unrecognised(let kind): writer.fail("message of kind \(kind)")
    }
    writer.endObject()
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    let name = try object.string("k")
    guard let kind = Kind(rawValue: name) else {
      self = .unrecognised(name)
      return
    }
    switch kind {
    case .hello:
      self = try .hello(
        protocolVersion: object.integer("protocol"), version: object.string("version"),
        via: object.word("via", "kind of client"), agent: object.bool("agent"),
        asserted: object.optionalString("asserted"))
    case .attach:
      self = try .attach(object.incident("incident"), since: object.integer("since"))
    case .detach: self = .detach
    case .order:
      let path = JSONPath.member(object.path, "order")
      self = try .order(
        ticket: object.string("ticket"), incident: object.optionalIncident("incident"),
        OrderCodec.decode(.object(object.object("order").members), path: path))
    case .rooms: self = .rooms
    case .status: self = .status
    case .environment: self = try .environment(object.values("entries"))
    case .share:
      self = try .share(group: object.string("group"), folder: object.string("folder"))
    case .listen:
      self = try .listen(
        address: object.optionalString("address"), exposed: object.bool("exposed"))
    case .stop: self = .stop
    }
  }
}
