import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// The live room of an incident, opened when it is not.
  func room(_ id: IncidentID) throws(Refusal) -> LiveRoom {
    if let live = rooms[id] { return live }
    guard (try? Files.factsIfThere(options.home.folder(of: id))) != nil else { throw .notDeclared }
    guard makeRoomForOneMore() else { throw .busy }
    do throws(JournalError) {
      let live = try LiveRoom(
        opening: id, home: options.home, author: identity.author, moment: moment())
      rooms[id] = live
      summaries[id] = nil
      removePartials(of: id)
      settle(live)
      startSignals(live)
      return live
    } catch {
      log("\(id) does not open: \(error.text)")
      if case .missing = error { throw .notDeclared }
      // A sync that failed is as final here as anywhere.
      if case .poisoned = error { failure = journalFailed(error.text) }
      throw .journalUnavailable(error.text)
    }
  }

  /// What a crash left open is settled by records, and open requests get their clocks back.
  private func settle(_ live: LiveRoom) {
    for order in live.room.ordersAfterCrash() { post(live.id, order) }
    effects += live.room.effectsOnOpening().map { (live.id, $0) }
  }

  /// Output of commands whose end nobody saw.
  private func removePartials(of id: IncidentID) {
    let folder = options.home.evidence(of: id)
    for name in (try? Files.list(folder, limit: Limits.evidenceFiles)) ?? []
    where name.hasPrefix(OutputFile.partialPrefix) {
      try? Files.remove(folder + "/" + name)
    }
  }

  /// Closes rooms that nobody needs when too many are open; false when all are needed.
  func makeRoomForOneMore() -> Bool {
    guard rooms.count >= Limits.openRooms else { return true }
    // Alerts may belong to what is open: that goes last.
    let isOver: (LiveRoom) -> Bool = { $0.room.incident?.phase.isFinal ?? true }
    let over = rooms.filter { !isNeeded($0.value) && isOver($0.value) }
    for (id, live) in over.isEmpty ? rooms.filter({ !isNeeded($0.value) }) : over {
      declarations?.note(live.room)
      summaries[id] = RoomSummary(live.room)
      rooms[id] = nil
    }
    return rooms.count < Limits.openRooms
  }

  func isNeeded(_ live: LiveRoom) -> Bool {
    let id = live.id
    if id == .inbox { return true }
    return !live.desk.isIdle || live.room.runs.contains { !$0.state.isFinal }
      || sessions.values.contains { $0.attached == id }
      || jobs.values.contains { $0.incident == id }
      || waitingCollectors.contains { $0.incident == id }
      || (incoming + postponed).contains { $0.incident == id }
      || effects.contains { $0.0 == id } || seals.underWay.contains { $0.incident == id }
      || timers.contains { timer in
        switch timer.action {
        case .expire(id, _, _), .check(id, _): true
        case .watchEnds(id, _): true
        case .expire, .check, .surroundings, .runbooks, .signals, .watchEnds: false
        }
      }
  }

  /// Looks at one incident of before, the newest first: opens it when a crash left something to
  /// be settled, and remembers what clients are told of it. One in a turn: nobody waits for it.
  func settleOne() {
    guard let id = unsettled.popLast() else { return }
    counters.settled += 1
    if rooms[id] == nil, let before = readRoom(id) {
      summaries[id] = RoomSummary(before)
      let isOpen = before.incident.map { !$0.phase.isFinal } ?? false
      let leftOpen = !before.ordersAfterCrash().isEmpty || !before.awaiting.isEmpty
      if isOpen, leftOpen, counters.settled <= Limits.incidentsSettled { _ = try? room(id) }
    }
    if unsettled.isEmpty { announceRooms() }
  }

  private func readRoom(_ id: IncidentID) -> Room? {
    var room = Room()
    let reader = try? JournalReader(path: options.home.folder(of: id))
    _ = try? reader?.read { room.evolve($0.record) }
    return room.incident == nil ? nil : room
  }

  /// Ids of all incidents, the oldest first.
  func incidentsOnDisk() -> [IncidentID] {
    let names = (try? Files.list(options.home.incidents, limit: Limits.incidentsListed)) ?? []
    return names.compactMap { IncidentID($0) }.sorted()
  }

  /// What is known of the newest incidents, as many as one message holds.
  func roomSummaries() -> [RoomSummary] {
    var list = incidentsOnDisk().suffix(Limits.summariesSent).compactMap { id in
      rooms[id].flatMap { RoomSummary($0.room) } ?? summaries[id]
    }
    while list.count > 1, (try? MessageCodec.encode(.rooms(list))) == nil {
      list.removeFirst(list.count / 2)
    }
    return list
  }
}

extension RoomSummary {
  init?(_ room: Room) {
    guard let incident = room.incident else { return nil }
    self.init(
      id: incident.id, title: incident.title, severity: incident.severity,
      phase: incident.phase, waitingApprovals: room.awaiting.count)
  }
}
