import WarRoomCore
import WarRoomJSON

extension AlertFact {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .counted(let counts):
      // Pairs of place and count: a storm writes thousands of them.
      w.numbers("counts", counts.flatMap { [Int64($0.place.number), Int64($0.count)] })
    case .changed(let changes): w.member("changes", changes)
    case .stormed(let storm):
      w.member("source", storm.source)
      w.member("items", storm.items)
    case .placed(let fingerprints, let incident):
      w.member("alerts", fingerprints)
      w.member("incident", incident)
    case .dismissed(let fingerprints, let reason):
      w.member("alerts", fingerprints)
      w.member("reason", reason)
    case .delivered(let names): w.member("deliveries", names)
    }
  }

  /// `kind` is one of this area's.
  init(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) {
    self =
      switch kind {
      case .alertsCounted: try .counted(d.counts())
      case .alertsChanged: try .changed(d.values("changes"))
      case .alertsStormed:
        try .stormed(AlertStorm(source: d.string("source"), items: d.values("items")))
      case .alertsPlaced: try .placed(d.strings("alerts"), into: d.incident("incident"))
      case .alertsDismissed: try .dismissed(d.strings("alerts"), reason: d.reason())
      case _: try .delivered(d.strings("deliveries"))
      }
  }
}

extension AlertOrder {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .deliver(let alerts):
      w.member("what", "deliver")
      w.member("alerts", alerts)
    case .take(let fingerprint, let incident):
      w.member("what", "take")
      w.member("alert", fingerprint)
      w.member("incident", incident)
    case .dismiss(let fingerprints, let reason):
      w.member("what", "dismiss")
      w.member("alerts", fingerprints)
      w.member("reason", reason)
    case .place(let fingerprints, let incident):
      w.member("what", "place")
      w.member("alerts", fingerprints)
      w.member("incident", incident)
    case .remember(let names):
      w.member("what", "remember")
      w.member("deliveries", names)
    }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.string("what") {
    case "deliver": self = try .deliver(d.values("alerts"))
    case "take":
      self = try .take(d.string("alert"), into: d.optionalIncident("incident"))
    case "dismiss": self = try .dismiss(d.strings("alerts"), reason: d.reason())
    case "place": self = try .place(d.strings("alerts"), into: d.incident("incident"))
    case "remember": self = try .remember(d.strings("deliveries"))
    case _: throw d.wrong("what", "one of deliver, take, dismiss, place, remember")
    }
  }
}

extension AlertChange: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("place", place.number)
    w.member("count", count)
    w.member("firing", firing)
    if let started { w.member("started", started) }
    if let ended { w.member("ended", ended) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      place: AlertPlace(number: d.integer("place")), count: d.integer("count"),
      firing: d.bool("firing"), started: d.optionalTimestamp("started"),
      ended: d.optionalTimestamp("ended"))
  }
}

extension AlertStorm.Item: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("fingerprint", fingerprint)
    w.member("title", title)
    if let service { w.member("service", service) }
    if let severity { w.member("severity", severity) }
    w.member("firing", firing)
    if let started { w.member("started", started) }
    if let ended { w.member("ended", ended) }
    if count != 1 { w.member("count", count) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      fingerprint: d.string("fingerprint"), title: d.string("title"),
      service: d.optionalString("service"), severity: d.optionalSeverity("severity"),
      firing: d.bool("firing"), started: d.optionalTimestamp("started"),
      ended: d.optionalTimestamp("ended"), count: d.optionalInteger("count") ?? 1)
  }
}

extension JSONWriter {
  fileprivate mutating func numbers(_ name: String, _ numbers: [Int64]) {
    self.name(name)
    beginArray()
    for number in numbers { integer(number) }
    endArray()
  }
}

extension JSONObject {
  /// Pairs of place and count.
  fileprivate func counts() throws(JSONShapeError) -> [AlertCount] {
    let numbers = try array("counts").map { $0.integer(as: Int.self) }
    let known = numbers.compactMap { $0 }
    guard known.count == numbers.count, known.count.isMultiple(of: 2) else {
      throw wrong("counts", "pairs of integers")
    }
    return stride(from: 0, to: known.count, by: 2).map {
      AlertCount(place: AlertPlace(number: known[$0]), count: known[$0 + 1])
    }
  }
}
