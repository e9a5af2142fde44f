import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// A declaration makes its own room. Nothing is created before it is sure to be accepted.
  func declare(_ order: Incoming, _ declaration: Declaration) throws(HostFailure) {
    answer(order, try declaring(order, declaration))
    announceRooms()
  }

  /// As above; gives the answer instead of sending it.
  func declaring(
    _ order: Incoming, _ declaration: Declaration
  ) throws(HostFailure) -> HostMessage {
    let ticket = order.ticket ?? ""
    if order.ticket != nil, let (id, sequence) = declared(with: ticket) {
      return .accepted(ticket: ticket, incident: id, sequence: sequence)
    }
    var declaration = declaration
    if declaration.options.isEmpty {
      declaration.options = offeredOptions(for: declaration, asker: order.session)
    }
    var context = Context(
      now: moment(), author: order.author ?? identity.author, policy: policy)
    let id = freeID(for: declaration.title, at: context.now.wall)
    context.incident = id
    do throws(Refusal) {
      let facts = try Room().decide(.declare(declaration), in: context)
      let draft = RecordDraft(
        moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
      guard makeRoomForOneMore() else { throw .busy }
      let live = try createRoom(id, draft)
      var answers: [Answer] = []
      do throws(HostFailure) {
        answers = try record(draft, order, in: live)
      } catch {
        failure = error
        throw Refusal.journalUnavailable(error.text)
      }
      if live.room.incident == nil {
        discard(live)
      } else {
        for spec in offeredSignals(for: declaration) { post(live.id, .signal(.define(spec))) }
      }
      return answers.first?.message ?? .refused(ticket: ticket, .busy)
    } catch {
      if let failure { throw failure }
      return .refused(ticket: ticket, error)
    }
  }

  /// Writes the first record that is somebody's.
  private func record(
    _ draft: RecordDraft, _ order: Incoming, in live: LiveRoom
  ) throws(HostFailure) -> [Answer] {
    var batch = live.begin()
    let ticket = order.ticket ?? ""
    do throws(Refusal) {
      for record in try add(draft, to: &batch) ?? [] { live.stage(record) }
    } catch {
      return [Answer(order: order, message: .refused(ticket: ticket, error))]
    }
    let message = HostMessage.accepted(
      ticket: ticket, incident: live.id, sequence: live.room.sequence)
    var answers = [Answer(order: order, message: message)]
    try write(batch, in: live, &answers)
    return answers
  }

  /// The incident that an earlier sending of this ticket declared.
  private func declared(with ticket: String) -> (IncidentID, UInt64)? {
    for (id, live) in rooms {
      if let sequence = live.room.tickets[ticket] { return (id, sequence) }
    }
    if declarations == nil {
      declarations = DeclarationTickets(
        of: incidentsOnDisk().suffix(Limits.declarationsKnown).filter { rooms[$0] == nil },
        in: options.home)
    }
    return declarations?.find(ticket)
  }

  /// Makes the folders and the journal of a new incident. A declaration that is too long for a
  /// record is refused before anything exists.
  private func createRoom(_ id: IncidentID, _ draft: RecordDraft) throws(Refusal) -> LiveRoom {
    guard Host.fitsRecord(draft) else {
      throw .textTooLong(field: "record", limit: RecordLine.maximumBytes)
    }
    let random = (try? Machine.randomBytes(16)) ?? []
    guard random.count == 16 else {
      throw .journalUnavailable("the machine gave no random bytes")
    }
    let journal = JournalIdentity(id: HexText.of(random), incident: id, host: identity.hostName)
    do throws(SystemError) {
      try Files.makeFolders(options.home.evidence(of: id))
      try Files.makeFolders(options.home.payload(of: id))
    } catch {
      discardFolders(of: id)
      throw .journalUnavailable(error.text)
    }
    do throws(JournalError) {
      let live = try LiveRoom(
        creating: journal, home: options.home, author: identity.author, moment: draft.moment)
      rooms[id] = live
      return live
    } catch {
      if case .poisoned = error { failure = journalFailed(error.text) }
      discardFolders(of: id)
      throw .journalUnavailable(error.text)
    }
  }

  /// A journal that holds nothing but its own beginning: nothing was promised, and nothing of it
  /// stays.
  private func discard(_ live: LiveRoom) {
    rooms[live.id] = nil
    let folder = options.home.folder(of: live.id) + "/journal"
    for name in (try? Files.list(folder, limit: 16)) ?? [] {
      try? Files.remove(folder + "/" + name)
    }
    discardFolders(of: live.id)
  }

  /// Removes folders that are empty.
  private func discardFolders(of id: IncidentID) {
    let folder = options.home.folder(of: id)
    for path in [
      folder + "/journal", options.home.evidence(of: id), options.home.payload(of: id), folder,
    ] {
      try? Files.removeFolder(path)
    }
  }

  private static func fitsRecord(_ draft: RecordDraft) -> Bool {
    let record = Record(
      sequence: 2, batch: 2, moment: draft.moment, counter: 0, author: draft.author,
      ticket: draft.ticket, facts: draft.facts)
    return (try? RecordCodec.seal(record, previous: .journalStart)) != nil
  }

  /// The first id for this title and minute that no folder has.
  private func freeID(for title: String, at now: Timestamp) -> IncidentID {
    for attempt in 1..<1_000 {
      let id = IncidentID(title: title, declared: now, attempt: attempt)
      if (try? Files.factsIfThere(options.home.folder(of: id))) == nil { return id }
    }
    return IncidentID(title: title, declared: now, attempt: Int(now.microseconds % 1_000_000))
  }
}
