extension Room {
  /// What is kept of records beside the state that they make.
  package enum Keeping {
    /// Timeline and tickets, as a live room has them.
    case everything
    /// Neither. Whether an amendment fits depends on the timeline: the closure says whether a
    /// record of that sequence, up to the one that is taken in, has an entry there.
    case state(hasEntry: (UInt64) -> Bool)

    var isEverything: Bool {
      switch self {
      case .everything: true
      case .state: false
      }
    }
  }

  /// This room without timeline and tickets: what a state at an instant is made of.
  package var lean: Room {
    var room = self
    room.entries = []
    room.tickets = [:]
    return room
  }

  /// The parts of a state that grow with its incident.
  package struct Bulk: Equatable, Sendable {
    /// As `Room.alerts`, and so the others.
    package var alerts: [AlertState] = []
    /// In the order of their numbers.
    package var runs: [Run] = []
    /// Oldest first.
    package var evidence: [Evidence] = []
    /// Sequences, ascending.
    package var misfits: [UInt64] = []

    package init() {}
  }

  /// Takes out what grows; `put` gives it back.
  package mutating func takeBulk() -> Bulk {
    var bulk = Bulk()
    swap(&bulk.alerts, &alerts)
    swap(&bulk.runs, &runs)
    swap(&bulk.evidence, &evidence)
    swap(&bulk.misfits, &misfits)
    return bulk
  }

  /// Puts in what `takeBulk` took out.
  package mutating func put(_ bulk: consuming Bulk) {
    alerts = bulk.alerts
    runs = bulk.runs
    evidence = bulk.evidence
    misfits = bulk.misfits
  }

  /// Index in `alerts`; it stays, because alerts are only added.
  package func place(ofAlert fingerprint: String) -> Int? {
    guard case .whole(let index) = alertPlaces[fingerprint] else { return nil }
    return index
  }

  /// What an alert that came again changes; for a caller who has found it already.
  package mutating func repeatAlert(
    at index: Int, firing: Bool, ended: Timestamp?, _ now: Timestamp
  ) {
    if alerts[index].alert.firing != firing { alerts[index].changed = now }
    alerts[index].alert.firing = firing
    alerts[index].alert.ended = ended
    alerts[index].count += 1
    alerts[index].lastSeen = now
  }
}

extension Entry {
  init(_ fact: Fact, of record: Record) {
    self.init(
      sequence: record.sequence, recorded: record.moment.wall,
      occurred: fact.occurred ?? record.moment.wall, author: record.author, fact: fact,
      amendments: [])
  }
}
