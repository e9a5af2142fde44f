import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomWire

extension Host {
  /// Decides everything that waits, writes it, and only then answers, shows it and acts on it.
  func processOrders() throws(HostFailure) {
    // Effects may post further orders; each round is bounded by what the last one accepted.
    while !incoming.isEmpty || !effects.isEmpty {
      let batch = incoming
      incoming = []
      var byRoom: [IncidentID: [Incoming]] = [:]
      for order in batch {
        if case .declare = order.order {
          try declare(order)
        } else if let id = order.incident {
          byRoom[id, default: []].append(order)
        } else {
          answer(order, .refused(ticket: order.ticket ?? "", .notDeclared))
        }
      }
      for (id, orders) in byRoom.sorted(by: { $0.key < $1.key }) {
        guard let live = room(id) else {
          for order in orders { answer(order, .refused(ticket: order.ticket ?? "", .notDeclared)) }
          continue
        }
        try commit(orders, in: live)
      }
      let waiting = effects
      effects = []
      for (incident, effect) in waiting { perform(effect, incident) }
    }
  }

  /// One batch of one room: decided one after another, written and synced at once.
  private func commit(_ orders: [Incoming], in live: LiveRoom) throws(HostFailure) {
    var staged = live.room
    var drafts: [RecordDraft] = []
    var answers: [(Incoming, HostMessage)] = []
    for order in orders {
      let ticket = order.ticket ?? ""
      if let known = staged.tickets[ticket], order.ticket != nil {
        answers.append((order, .accepted(ticket: ticket, incident: live.id, sequence: known)))
        continue
      }
      if drafts.count >= Limits.batchRecords {
        incoming.append(order)
        continue
      }
      let context = context(for: order, in: staged)
      do {
        let facts = try staged.decide(numbered(order.order, in: staged), in: context)
        let draft = RecordDraft(
          moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
        guard live.fits(drafts + [draft]) else {
          if drafts.isEmpty {
            answers.append((order, .refused(ticket: ticket, Host.tooLarge)))
          } else {
            incoming.append(order)
          }
          continue
        }
        staged.evolve(draft.provisional(sequence: staged.sequence + 1))
        drafts.append(draft)
        answers.append(
          (order, .accepted(ticket: ticket, incident: live.id, sequence: staged.sequence)))
      } catch {
        answers.append((order, .refused(ticket: ticket, error)))
      }
    }
    try write(drafts, in: live, &answers)
    for (order, message) in answers { answer(order, message) }
  }

  static let tooLarge = Refusal.textTooLong(field: "record", limit: RecordLine.maximumBytes)

  /// Makes the drafts durable and sets their effects going; turns the answers into refusals when
  /// the disk has no room.
  private func write(
    _ drafts: [RecordDraft], in live: LiveRoom, _ answers: inout [(Incoming, HostMessage)]
  ) throws(HostFailure) {
    guard !drafts.isEmpty else { return }
    do {
      for record in try live.commit(drafts) {
        for fact in record.facts {
          effects += live.room.react(to: fact).map { (live.id, $0) }
        }
      }
    } catch {
      guard error.isRecoverable else { throw journalFailed(error) }
      log("journal of \(live.id): \(error.text)")
      answers = answers.map { order, message in
        guard case .accepted(let ticket, _, _) = message else { return (order, message) }
        return (order, .refused(ticket: ticket, .journalUnavailable(error.text)))
      }
    }
  }

  /// The end: nothing more can be made durable, so nothing more may be decided.
  func journalFailed(_ error: JournalError) -> HostFailure {
    let failure = HostFailure.journalFailed(error.text)
    log(failure.text)
    farewell(failure.text)
    return failure
  }

  private func answer(_ order: Incoming, _ message: HostMessage) {
    guard let number = order.session, let session = sessions[number] else {
      if case .refused(_, let refusal) = message { log("own order refused: \(refusal)") }
      return
    }
    send(message, to: session)
  }

  /// What an order is judged against.
  private func context(for order: Incoming, in room: Room) -> Context {
    let session = order.session.flatMap { sessions[$0] }
    var context = Context(
      now: moment(), author: session?.author ?? identity.author, policy: policy)
    if let (command, undo) = room.commandProposed(by: order.order) {
      var judgment = Gate.judge(command)
      judgment.tier = Gate.tier(judgment: judgment, undo: undo)
      context.judgment = judgment
      context.environment = ProposerEnvironment.complete(session?.environment ?? [])
    }
    return context
  }

  /// Evidence gets its number here, where the order of things is known.
  private func numbered(_ order: Order, in room: Room) -> Order {
    guard case .capture(var evidence) = order else { return order }
    evidence.number = room.nextEvidence
    return .capture(evidence)
  }

  /// A declaration makes its own room. Nothing is created before it is sure to be accepted.
  private func declare(_ order: Incoming) throws(HostFailure) {
    guard case .declare(var declaration) = order.order else { return }
    let ticket = order.ticket ?? ""
    if order.ticket != nil,
      let (id, sequence) = rooms.lazy.compactMap({ id, live in
        live.room.tickets[ticket].map { (id, $0) }
      }).first
    {
      return answer(order, .accepted(ticket: ticket, incident: id, sequence: sequence))
    }
    if declaration.options.isEmpty { declaration.options = offeredOptions(for: declaration) }
    var context = context(for: order, in: Room())
    let id = freeID(for: declaration.title, at: context.now.wall)
    context.incident = id
    let draft: RecordDraft
    do {
      let facts = try Room().decide(.declare(declaration), in: context)
      draft = RecordDraft(
        moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
    } catch {
      return answer(order, .refused(ticket: ticket, error))
    }
    var answers: [(Incoming, HostMessage)] = [
      (order, .accepted(ticket: ticket, incident: id, sequence: 2))
    ]
    do {
      let live = try createRoom(id, context.now)
      guard live.fits([draft]) else {
        return answer(order, .refused(ticket: ticket, Host.tooLarge))
      }
      try write([draft], in: live, &answers)
    } catch let error as JournalError {
      guard error.isRecoverable else { throw journalFailed(error) }
      return answer(order, .refused(ticket: ticket, .journalUnavailable(error.text)))
    } catch let failure as HostFailure {
      throw failure
    } catch {
      return answer(order, .refused(ticket: ticket, .journalUnavailable("\(error)")))
    }
    for (order, message) in answers { answer(order, message) }
    announceRooms()
  }
}

extension RecordDraft {
  /// The record it will become, as far as deciding the next order needs it.
  fileprivate func provisional(sequence: UInt64) -> Record {
    Record(
      sequence: sequence, batch: sequence, moment: moment, counter: 0, author: author,
      ticket: ticket, facts: facts)
  }
}
