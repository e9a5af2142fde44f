/// Alerts that came in a storm: every identity, in short.
package struct StormBoard: Equatable, Sendable {
  /// In the order in which they came; an index stays.
  package internal(set) var items: [Item] = []
  /// How many of them fire.
  package internal(set) var firing = 0
  /// When the present minute of counting began, and how many new alerts came in it.
  var minute: Timestamp?
  var fresh = 0

  /// One of them.
  package struct Item: Equatable, Sendable {
    package internal(set) var fingerprint: String
    package internal(set) var title: String
    package internal(set) var source: String
    package internal(set) var service: String?
    package internal(set) var severity: Severity?
    package internal(set) var standing: AlertStanding
    /// Reports of it.
    package internal(set) var count: Int
    package internal(set) var lastSeen: Timestamp
  }

  package init() {}

  /// Counts new alerts, whole or short.
  mutating func note(_ count: Int, at now: Timestamp) {
    if isOver(at: now) {
      minute = now
      fresh = 0
    }
    fresh += count
  }

  /// How many more new alerts are held whole in this minute.
  func room(at now: Timestamp) -> Int {
    max(0, Limits.freshAlerts - (isOver(at: now) ? 0 : fresh))
  }

  private func isOver(at now: Timestamp) -> Bool {
    guard let minute else { return true }
    return !(0..<60).contains(now.seconds(since: minute))
  }
}

/// What became of the alerts in the inbox, and which deliveries were accepted.
package struct Inbox: Equatable, Sendable {
  /// By fingerprint; one that is not named here waits for as long as it fires.
  package internal(set) var settled: [String: Settlement] = [:]
  /// The newest deliveries, the oldest first.
  package internal(set) var deliveries: [String] = []
  var known: Set<String> = []

  /// Why an alert waits no more.
  package enum Settlement: Equatable, Sendable {
    case placed(IncidentID)
    case dismissed(reason: String)
  }

  package init() {}

  /// Whether a delivery of this name was accepted.
  package func knows(_ delivery: String) -> Bool { known.contains(delivery) }

  mutating func remember(_ names: [String]) {
    for name in names where known.insert(name).inserted { deliveries.append(name) }
    let surplus = deliveries.count - Limits.deliveriesKnown
    guard surplus > Limits.deliveriesKnown / 8 else { return }
    for name in deliveries.prefix(surplus) { known.remove(name) }
    deliveries.removeFirst(surplus)
  }
}
