extension Room {
  func decideAlerts(_ order: AlertOrder, _ context: Context) throws(Refusal) -> [Fact] {
    if case .deliver(let alerts) = order {
      // The inbox is open at all times; an incident takes alerts until it is over.
      if context.incident != .inbox { _ = try open() }
      return try decideDeliver(alerts, context.now.wall)
    }
    guard context.incident == .inbox else { throw .malformedOrder("about the inbox alone") }
    switch order {
    case .deliver, .take:
      throw .malformedOrder("the host alone moves alerts")
    case .place(let fingerprints, let incident):
      try known(fingerprints)
      return [.alert(.placed(fingerprints, into: incident))]
    case .dismiss(let fingerprints, let reason):
      try Room.check(reason, field: "reason")
      try known(fingerprints)
      guard fingerprints.contains(where: { waits($0) }) else {
        throw .unchanged("none of them waits")
      }
      return [.alert(.dismissed(fingerprints, reason: reason))]
    case .remember(let names):
      return [.alert(.delivered(names))]
    }
  }

  private func known(_ fingerprints: [String]) throws(Refusal) {
    guard fingerprints.count <= Limits.listCount else {
      throw .tooMany(what: "alerts", limit: Limits.listCount)
    }
    guard !fingerprints.isEmpty, fingerprints.allSatisfy({ place(of: $0) != nil }) else {
      throw .unchanged("the inbox holds no such alert")
    }
  }

  /// Reports one after another, folded: what was known is counted or changed, what is new is kept
  /// whole as long as there is room for it in a minute, and in short beyond.
  private func decideDeliver(_ reports: [Alert], _ now: Timestamp) throws(Refusal) -> [Fact] {
    var fold = AlertFold(room: self, now: now)
    for report in reports {
      try Room.check(report)
      try fold.take(report)
    }
    return fold.facts
  }
}

/// What a group of reports adds up to.
private struct AlertFold {
  private let room: Room
  private let now: Timestamp
  /// How known alerts stand after the reports that were taken.
  private var known: [AlertPlace: Tally] = [:]
  /// Places of new ones.
  private var fresh: [String: AlertPlace] = [:]
  private var whole: [(alert: Alert, tally: Tally)] = []
  private var storm: [(alert: Alert, tally: Tally)] = []
  private let roomForWhole: Int

  private struct Tally {
    var standing: AlertStanding
    var count = 0
    var isChanged = false

    mutating func take(_ report: Alert, _ now: Timestamp) {
      count += 1
      if standing.meet(report, at: now) { isChanged = true }
    }

    mutating func firesOn(_ now: Timestamp) {
      isChanged = true
      standing.firing = true
      standing.ended = nil
      standing.changed = now
    }
  }

  init(room: Room, now: Timestamp) {
    self.room = room
    self.now = now
    roomForWhole = min(room.storm.room(at: now), Limits.alertCount - room.alerts.count)
  }

  mutating func take(_ report: Alert) throws(Refusal) {
    if let place = room.place(of: report.fingerprint) {
      guard let standing = room.standing(at: place) else { return }
      known[place, default: Tally(standing: standing)].take(report, now)
      // The incident that had it is over, or it would not come here.
      if report.firing, case .placed? = room.inbox.settled[report.fingerprint] {
        known[place]?.firesOn(now)
      }
    } else if let place = fresh[report.fingerprint] {
      switch place {
      case .whole(let index): whole[index].tally.take(report, now)
      case .storm(let index): storm[index].tally.take(report, now)
      }
    } else {
      try add(report)
    }
  }

  private mutating func add(_ report: Alert) throws(Refusal) {
    let tally = Tally(standing: AlertStanding(report, at: now), count: 1)
    if whole.count < roomForWhole {
      fresh[report.fingerprint] = .whole(whole.count)
      whole.append((report, tally))
    } else {
      guard room.storm.items.count + storm.count < Limits.stormCount else {
        throw .tooMany(what: "alerts", limit: Limits.stormCount)
      }
      fresh[report.fingerprint] = .storm(storm.count)
      storm.append((report, tally))
    }
  }

  var facts: [Fact] {
    var facts: [Fact] = []
    var counts = known.filter { !$0.value.isChanged }.map {
      AlertCount(place: $0.key, count: $0.value.count)
    }.sorted { $0.place < $1.place }
    let changes = known.filter { $0.value.isChanged }.sorted { $0.key < $1.key }.map {
      place, tally in
      AlertChange(
        place: place, count: tally.count, firing: tally.standing.firing,
        started: tally.standing.started, ended: tally.standing.ended)
    }
    for (index, entry) in whole.enumerated() {
      var alert = entry.alert
      alert.firing = entry.tally.standing.firing
      alert.started = entry.tally.standing.started
      alert.ended = entry.tally.standing.ended
      facts.append(.alertReceived(alert))
      if entry.tally.count > 1 {
        let place = AlertPlace.whole(room.alerts.count + index)
        counts.append(AlertCount(place: place, count: entry.tally.count - 1))
      }
    }
    facts += parts(of: changes).map { .alert(.changed($0)) }
    facts += stormFacts
    facts += parts(of: counts).map { .alert(.counted($0)) }
    return facts
  }

  /// One source after another, so that each is named once.
  private var stormFacts: [Fact] {
    var facts: [Fact] = []
    var part = AlertStorm(source: "", items: [])
    for (alert, tally) in storm {
      if alert.source != part.source || part.items.count >= Limits.stormPart {
        if !part.items.isEmpty { facts.append(.alert(.stormed(part))) }
        part = AlertStorm(source: alert.source, items: [])
      }
      part.items.append(
        AlertStorm.Item(
          fingerprint: alert.fingerprint, title: Self.short(alert.title),
          service: alert.service, severity: alert.severity, firing: tally.standing.firing,
          started: tally.standing.started, ended: tally.standing.ended, count: tally.count))
    }
    if !part.items.isEmpty { facts.append(.alert(.stormed(part))) }
    return facts
  }

  private static func short(_ title: String) -> String {
    var short = ""
    short.unicodeScalars.append(
      contentsOf: title.unicodeScalars.prefix(Limits.stormTitleLength))
    return short
  }

  private func parts<Element>(of list: [Element]) -> [[Element]] {
    stride(from: 0, to: list.count, by: Limits.countsPart).map {
      Array(list[$0..<min($0 + Limits.countsPart, list.count)])
    }
  }
}
