/// How urgent the incident is at a moment (B5), with the terms that make it: a number to compare
/// incidents by, not a decision.
package struct Priority: Equatable, Sendable {
  /// One of the four terms.
  package struct Term: Equatable, Sendable {
    package var name: String
    /// Nil where nothing is known to count by: unknown is never taken for harmless.
    package var points: Int?
    /// The most that it can bring.
    package var most: Int
    /// What it rests on, in words.
    package var why: String
  }

  /// Breadth, depth, duration, rate of change.
  package var terms: [Term]

  /// 0 to 100: what is known of; see `isComplete`.
  package var points: Int { terms.reduce(0) { $0 + ($1.points ?? 0) } }
  /// False while a term is unknown: the number is then the least it can be.
  package var isComplete: Bool { terms.allSatisfy { $0.points != nil } }

  /// A signal and what it says.
  package typealias Measured = (spec: SignalSpec, reading: SignalReading)

  package init(_ room: Room, now: Timestamp) {
    let signals = room.signals.signals.map { ($0.spec, room.reading($0, now: now)) }
    self.init(
      room, signals: signals, trend: SignalReading.trend(of: signals.map(\.1)), now: now)
  }

  /// For a caller who has read the signals already.
  package init(
    _ room: Room, signals: [Measured], trend: SignalReading.Trend, now: Timestamp
  ) {
    terms = [
      Priority.breadth(room), Priority.depth(room, signals), Priority.duration(room, now),
      Priority.rate(trend, signals),
    ]
  }

  /// 30 at most: by the users that people state, else by the services that fail.
  private static func breadth(_ room: Room) -> Term {
    let counts = room.surroundings.impacts.filter { $0.impact.kind == .users }
      .compactMap { TriageRoute.number(in: $0.impact.value) }
    let services = room.failingServices.count
    if let users = counts.max() {
      let points =
        switch users {
        case 0: 0
        case 1: 4
        case ..<10: 10
        case ..<100: 15
        case ..<1_000: 20
        case ..<10_000: 25
        case _: 30
        }
      return Term(
        name: "breadth", points: points, most: 30, why: users == 1 ? "1 user" : "\(users) users")
    }
    guard services > 0 else {
      return Term(name: "breadth", points: nil, most: 30, why: "nobody says who is affected")
    }
    return Term(
      name: "breadth", points: min(10 + 5 * (services - 1), 25), most: 30,
      why: services == 1 ? "1 service fails" : "\(services) services fail")
  }

  /// 30 at most: the share that fails, as people state it or a signal in percent shows it.
  private static func depth(_ room: Room, _ signals: [Measured]) -> Term {
    let stated = room.surroundings.impacts.filter { $0.impact.kind == .requests }
      .compactMap { TriageRoute.share(in: $0.impact.value) }.max()
    let measured = signals.compactMap { spec, reading -> (share: Double, title: String)? in
      guard spec.unit == "%", reading.isOff, let value = reading.newest?.value,
        (0...100).contains(value)
      else { return nil }
      return (spec.better == .lower ? value : 100 - value, spec.title)
    }.max { $0.share < $1.share }
    let share = max(stated ?? -1, measured?.share ?? -1)
    guard share >= 0 else {
      return Term(name: "depth", points: nil, most: 30, why: "no share of failures is known")
    }
    let source = measured.map { $0.share >= (stated ?? -1) ? $0.title : "stated" } ?? "stated"
    return Term(
      name: "depth", points: Int((share * 0.3).rounded(.up)), most: 30,
      why: "\(Int(share.rounded())) % fail, \(source)")
  }

  /// 20 at most: full after two hours.
  private static func duration(_ room: Room, _ now: Timestamp) -> Term {
    guard let onset = room.onset else {
      return Term(name: "duration", points: nil, most: 20, why: "no onset is known")
    }
    let until = room.milestones.recovered ?? room.milestones.resolved ?? now
    let minutes = max(until.seconds(since: onset), 0) / 60
    return Term(
      name: "duration", points: Int(min(minutes * 20 / 120, 20)), most: 20, why: "\(minutes) min")
  }

  /// 20 at most: all of it while signals get worse, half while they stand still away from usual,
  /// a quarter while they are on their way back.
  private static func rate(_ trend: SignalReading.Trend, _ signals: [Measured]) -> Term {
    let isOff = signals.contains { $0.reading.isOff }
    switch trend {
    case .worse: return Term(name: "change", points: 20, most: 20, why: "getting worse")
    case .better:
      return Term(name: "change", points: isOff ? 5 : 0, most: 20, why: "getting better")
    case .steady:
      return Term(
        name: "change", points: isOff ? 10 : 0, most: 20,
        why: isOff ? "steady, not as usual" : "steady")
    case .unknown: return Term(name: "change", points: nil, most: 20, why: "no signal says")
    }
  }
}

extension Room {
  /// Services that an alert or a person says fail now, without those that somebody saw working.
  package var failingServices: Set<String> {
    var services = Set(alerts.filter(\.alert.firing).compactMap(\.alert.service))
    for stated in surroundings.impacts {
      if stated.impact.kind == .fails { services.insert(stated.impact.subject) }
      if stated.impact.kind == .works { services.remove(stated.impact.subject) }
    }
    return services
  }
}
