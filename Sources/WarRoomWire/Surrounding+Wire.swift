import WarRoomCore
import WarRoomJSON

extension Surrounding {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .dependenciesRead(let map): map.writeMembers(to: &w)
    case .impactStated(let impact): impact.writeMembers(to: &w)
    case .attributionStated(let attribution): attribution.writeMembers(to: &w)
    case .changeFound(let change): change.writeMembers(to: &w)
    case .changeMarked(let id, let mark, let reason): w.mark(id, mark, reason)
    }
  }

  /// `kind` is one of this area's.
  init(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) {
    self =
      switch kind {
      case .dependenciesRead: try .dependenciesRead(DependencyMap(d))
      case .impactStated: try .impactStated(Impact(d))
      case .attributionStated: try .attributionStated(Attribution(d))
      case .changeFound: try .changeFound(Change(d))
      case _:
        try .changeMarked(
          id: d.string("id"), d.word("mark", "mark"), reason: d.reason())
      }
  }
}

extension SurroundingOrder {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .readDependencies(let map):
      w.member("what", "dependencies")
      map.writeMembers(to: &w)
    case .stateImpact(let impact):
      w.member("what", "impact")
      impact.writeMembers(to: &w)
    case .attribute(let attribution):
      w.member("what", "attribution")
      attribution.writeMembers(to: &w)
    case .reportChanges(let changes):
      w.member("what", "changes")
      w.member("changes", changes)
    case .markChange(let id, let mark, let reason):
      w.member("what", "mark")
      w.mark(id, mark, reason)
    }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.string("what") {
    case "dependencies": self = try .readDependencies(DependencyMap(d))
    case "impact": self = try .stateImpact(Impact(d))
    case "attribution": self = try .attribute(Attribution(d))
    case "changes": self = try .reportChanges(d.values("changes"))
    case "mark":
      self = try .markChange(
        id: d.string("id"), d.word("mark", "mark"), reason: d.reason())
    case _: throw d.wrong("what", "one of dependencies, impact, attribution, changes, mark")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func mark(_ id: String, _ mark: Change.Mark, _ reason: String) {
    member("id", id)
    member("mark", mark)
    member("reason", reason)
  }
}

extension Dependency: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("from", from)
    w.member("to", to)
    if let via { w.member("via", via) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      from: d.string("from"), to: d.string("to"), via: d.optionalString("via"))
  }
}

extension DependencyMap.Owner: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("service", service)
    w.member("owner", owner)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(service: d.string("service"), owner: d.string("owner"))
  }
}

extension DependencyMap: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("source", source)
    w.member("edges", edges)
    w.member("owners", owners)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      source: d.string("source"), edges: d.values("edges"), owners: d.values("owners"))
  }
}

extension Impact: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("kind", kind)
    w.member("subject", subject)
    w.member("value", value)
    w.member("source", source)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      kind: d.word("kind", "kind of impact"), subject: d.string("subject"),
      value: d.string("value"), source: d.string("source"))
  }
}

extension Attribution: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("side", side)
    w.member("confidence", confidence)
    w.member("basis", basis)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      side: d.word("side", "side"), confidence: d.integer("confidence"),
      basis: d.string("basis"))
  }
}

extension Change: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("id", id)
    w.member("kind", kind)
    w.member("title", title)
    if let author { w.member("author", author) }
    w.member("at", at)
    if let service { w.member("service", service) }
    w.member("source", source)
    if let size { w.member("size", size) }
    if let link { w.member("link", link) }
    w.member("detail", detail)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      id: d.string("id"), kind: d.word("kind", "kind of change"), title: d.string("title"),
      author: d.optionalString("author"), at: d.timestamp("at"),
      service: d.optionalString("service"), source: d.string("source"),
      size: d.optionalInteger("size"), link: d.optionalString("link"),
      detail: d.strings("detail"))
  }
}
