/// What came in from senders, beside alerts that are recorded whole.
package enum AlertFact: Equatable, Sendable {
  /// Alerts that were reported again, and stand as before.
  case counted([AlertCount])
  /// Alerts that stand otherwise than before.
  case changed([AlertChange])
  /// More alerts at once than a timeline can hold: each with its identity, in short.
  case stormed(AlertStorm)
  /// Out of the inbox into an incident.
  case placed([String], into: IncidentID)
  /// Out of the inbox: nobody needs to look at them.
  case dismissed([String], reason: String)
  /// Names of deliveries, by which the same one is known when it comes again.
  case delivered([String])
}

/// An alert among those that a journal holds: there are two lists of them.
package enum AlertPlace: Hashable, Comparable, Sendable {
  /// Index among those that are held whole.
  case whole(Int)
  /// Index among those that came in a storm.
  case storm(Int)

  /// One number: 0 and up, or -1 and down for those of a storm.
  package var number: Int {
    switch self {
    case .whole(let index): index
    case .storm(let index): -1 - index
    }
  }

  package init(number: Int) {
    self = number >= 0 ? .whole(number) : .storm(-1 - number)
  }

  package static func < (left: AlertPlace, right: AlertPlace) -> Bool {
    left.number < right.number
  }
}

/// How often an alert came again.
package struct AlertCount: Equatable, Sendable {
  package var place: AlertPlace
  /// 1 and up.
  package var count: Int

  package init(place: AlertPlace, count: Int) {
    self.place = place
    self.count = count
  }
}

/// What reports of an alert have changed.
package struct AlertChange: Equatable, Sendable {
  package var place: AlertPlace
  /// How many reports that were.
  package var count: Int
  package var firing: Bool
  package var started: Timestamp?
  package var ended: Timestamp?

  package init(
    place: AlertPlace, count: Int, firing: Bool, started: Timestamp?, ended: Timestamp?
  ) {
    self.place = place
    self.count = count
    self.firing = firing
    self.started = started
    self.ended = ended
  }
}

/// Alerts of one storm, those that were told of in one record.
package struct AlertStorm: Equatable, Sendable {
  /// Which format they were read from.
  package var source: String
  package var items: [Item]

  /// One of them, as far as it is told apart and found again.
  package struct Item: Equatable, Sendable {
    package var fingerprint: String
    /// Cut to some words.
    package var title: String
    package var service: String?
    package var severity: Severity?
    package var firing: Bool
    package var started: Timestamp?
    package var ended: Timestamp?
    /// Reports of it in that record.
    package var count: Int

    package init(
      fingerprint: String, title: String, service: String?, severity: Severity?, firing: Bool,
      started: Timestamp?, ended: Timestamp?, count: Int
    ) {
      self.fingerprint = fingerprint
      self.title = title
      self.service = service
      self.severity = severity
      self.firing = firing
      self.started = started
      self.ended = ended
      self.count = count
    }
  }

  package init(source: String, items: [Item]) {
    self.source = source
    self.items = items
  }
}
