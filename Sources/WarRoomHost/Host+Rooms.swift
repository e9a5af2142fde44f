import WarRoomConfig
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// The live room of an incident, opened when it is not; nil when there is none that opens.
  func room(_ id: IncidentID) -> LiveRoom? {
    if let live = rooms[id] { return live }
    guard (try? Files.factsIfThere(options.home.folder(of: id))) != nil else { return nil }
    do {
      let live = try LiveRoom(
        opening: id, home: options.home, author: identity.author, moment: moment())
      rooms[id] = live
      settle(live)
      return live
    } catch {
      log("\(id) does not open: \(error.text)")
      return nil
    }
  }

  /// What a crash left open is settled by records, and open requests get their clocks back.
  private func settle(_ live: LiveRoom) {
    for order in live.room.ordersAfterCrash() { post(live.id, order) }
    effects += live.room.effectsOnOpening().map { (live.id, $0) }
  }

  /// Opens the newest incidents that are not over, so that what a crash left is settled at once.
  func settleOldIncidents() throws(HostFailure) {
    for id in incidentsOnDisk().suffix(Limits.incidentsSettled) {
      guard let summary = summary(of: id), !summary.phase.isFinal else { continue }
      _ = room(id)
    }
    try processOrders()
  }

  /// Makes the folders and the journal of a new incident. A declaration that is too long for a
  /// record is refused before anything exists.
  func createRoom(_ id: IncidentID, _ draft: RecordDraft) throws -> LiveRoom {
    guard Host.fitsRecord(draft) else {
      throw Refusal.textTooLong(field: "record", limit: RecordLine.maximumBytes)
    }
    let random = try Machine.randomBytes(16)
    let journal = JournalIdentity(id: HexText.of(random), incident: id, host: identity.hostName)
    let live: LiveRoom
    do {
      live = try LiveRoom(
        creating: journal, home: options.home, author: identity.author, moment: draft.moment)
    } catch {
      guard case .poisoned = error else { throw Refusal.journalUnavailable(error.text) }
      throw journalFailed(error.text)
    }
    try Files.makeFolders(options.home.evidence(of: id))
    try Files.makeFolders(options.home.payload(of: id))
    rooms[id] = live
    return live
  }

  private static func fitsRecord(_ draft: RecordDraft) -> Bool {
    let record = Record(
      sequence: 2, batch: 2, moment: draft.moment, counter: 0, author: draft.author,
      ticket: draft.ticket, facts: draft.facts)
    return (try? RecordCodec.seal(record, previous: .journalStart)) != nil
  }

  /// The first id for this title and minute that no folder has.
  func freeID(for title: String, at now: Timestamp) -> IncidentID {
    for attempt in 1..<1_000 {
      let id = IncidentID(title: title, declared: now, attempt: attempt)
      if (try? Files.factsIfThere(options.home.folder(of: id))) == .some(nil) { return id }
    }
    return IncidentID(title: title, declared: now, attempt: Int(now.microseconds % 1_000_000))
  }

  /// Ids of all incidents, the oldest first.
  func incidentsOnDisk() -> [IncidentID] {
    let names = (try? Files.list(options.home.incidents, limit: Limits.incidentsListed)) ?? []
    return names.compactMap { IncidentID($0) }.sorted()
  }

  func roomSummaries() -> [RoomSummary] {
    incidentsOnDisk().suffix(Limits.summariesSent).compactMap { summary(of: $0) }
  }

  /// A line about an incident; from its room when that is open, else read once from its journal.
  private func summary(of id: IncidentID) -> RoomSummary? {
    if let live = rooms[id] { return RoomSummary(live.room) }
    if let known = summaries[id] { return known }
    var room = Room()
    let reader = try? JournalReader(path: options.home.folder(of: id))
    _ = try? reader?.read { room.evolve($0.record) }
    guard let summary = RoomSummary(room) else { return nil }
    summaries[id] = summary
    return summary
  }

  /// Tells every client what waits in every room.
  func announceRooms() {
    let all = roomSummaries()
    for session in sessions.values where session.attached != nil { send(.rooms(all), to: session) }
  }

  /// Options of the runbooks that match a declaration's alerts, read anew each time: an edited
  /// runbook counts from the next declaration on.
  func offeredOptions(for declaration: Declaration) -> [MitigationOption] {
    let (shelf, errors) = RunbookShelf.load(files: runbookFiles())
    let offer = shelf.offer(for: declaration.alerts)
    for error in errors + offer.problems { log("runbook: \(error.description)") }
    return Array(offer.options.prefix(Limits.offeredOptions))
  }

  private func runbookFiles() -> [(name: String, bytes: [UInt8])] {
    let folder = options.configuration + "/runbooks"
    let names = ((try? Files.list(folder, limit: Limits.runbookFiles)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.compactMap { name in
      let path = folder + "/" + name
      do throws(SystemError) {
        let bytes = try Files.read(
          path, limit: Limits.configurationBytes, followLinks: true)
        return (path, bytes)
      } catch {
        log("runbook \(path): \(error.text)")
        return nil
      }
    }
  }

  /// Reads who may approve. A policy that cannot be read allows nobody but the owner.
  func loadPolicy() {
    let path = options.configuration + "/policy.yaml"
    policyProblem = nil
    policy = Policy(owner: identity.author.uid)
    guard (try? Files.factsIfThere(path)) ?? nil != nil else { return }
    do {
      let bytes = try Files.read(path, limit: Limits.configurationBytes, followLinks: true)
      take(try PolicyFile.parse(bytes, file: path))
    } catch let error as ConfigError {
      brokenPolicy(error.description)
    } catch let error as SystemError {
      brokenPolicy(error.text)
    } catch {
      brokenPolicy("it cannot be read")
    }
  }
}

extension Host {
  private func take(_ file: PolicyFile) {
    if let approvers = file.approvers {
      var uids: Set<UInt32> = []
      for approver in approvers {
        switch approver {
        case .uid(let uid): uids.insert(uid)
        case .name(let name):
          if let uid = Accounts.uid(name) {
            uids.insert(uid)
          } else {
            log("policy: there is no account named \(name); it approves nothing")
          }
        }
      }
      policy.approvers = uids
    }
    if let seconds = file.approvalSeconds { policy.approvalSeconds = seconds }
    if let seconds = file.secondApprovalSeconds { policy.secondApprovalSeconds = seconds }
  }

  /// A broken policy file: the rooms open, nothing that changes something runs until it is mended.
  private func brokenPolicy(_ why: String) {
    policyProblem = why
    log("policy: \(why); nothing is approved until it is mended")
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
