import WarRoomConfig
import WarRoomCore
import WarRoomSystem

extension Host {
  /// Reads the catalog and the changes near the onset off the loop, one reading of an incident at
  /// a time and not again within a few seconds: a storm of alerts asks once.
  func readSurroundings(of live: LiveRoom) {
    let now = SystemClock.boottime()
    guard
      surroundingsRead[live.id].map({ now - $0 > Limits.surroundingsSeconds * 1_000_000_000 })
        ?? true
    else { return armSurroundings(live) }
    surroundingsRead[live.id] = now
    let moment = moment().wall
    var services = live.room.incident?.services ?? []
    for service in live.room.alerts.compactMap(\.alert.service) where !services.contains(service) {
      services.append(service)
    }
    let reader = SurroundingsReader(
      configuration: options.configuration, gate: rules.gate, curlHome: options.curlHome,
      services: Array(services.prefix(Limits.servicesLookedUp)),
      onset: live.room.milestones.started ?? live.room.milestones.declared ?? moment,
      now: moment)
    let mailbox = self.mailbox
    let id = live.id
    Task.detached { mailbox.post(.surroundings(id, await reader.read())) }
  }

  /// What came in between is looked at once the pause is over.
  private func armSurroundings(_ live: LiveRoom) {
    let isArmed = timers.contains { timer in
      if case .surroundings(live.id) = timer.action { true } else { false }
    }
    guard !isArmed else { return }
    let next = SystemClock.boottime() + Limits.surroundingsSeconds * 1_000_000_000
    timers.add(Timer(at: next, action: .surroundings(live.id)))
  }

  /// What was read goes in as orders of the host's own; what is known already changes nothing.
  func takeSurroundings(_ id: IncidentID, _ reading: SurroundingsReader.Reading) {
    for problem in reading.problems { log(problem) }
    guard let live = rooms[id] else { return }
    if let map = reading.map, map != live.room.surroundings.map {
      post(id, .surround(.readDependencies(map)))
    }
    let known = Set(live.room.surroundings.changes.map(\.change.id))
    // The likeliest alone: the timeline is for what people need, not for every commit of a day.
    let ranked = reading.changes.map { (change: $0, score: ChangeScore($0, in: live.room).points) }
      .filter { $0.score > 0 }.sorted { ($0.score, $0.change.at) > ($1.score, $1.change.at) }
    let fresh = ranked.prefix(Limits.changesKept).map(\.change).filter { !known.contains($0.id) }
    for start in stride(from: 0, to: fresh.count, by: Limits.changesOfOneRecord) {
      let part = fresh[start..<min(start + Limits.changesOfOneRecord, fresh.count)]
      post(id, .surround(.reportChanges(Array(part))))
    }
  }
}
