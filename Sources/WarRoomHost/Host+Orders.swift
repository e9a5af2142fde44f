import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomWire

extension Host {
  /// An order's answer, held back until its record is durable.
  struct Answer {
    var order: Incoming
    var message: HostMessage
  }

  /// Decides everything that waits, writes it, and only then answers, shows it and acts on it.
  func processOrders() throws(HostFailure) {
    // Effects may post further orders; each round is bounded by what the last one accepted.
    while !incoming.isEmpty || !effects.isEmpty {
      let batch = incoming
      incoming = []
      var byRoom: [IncidentID: [Incoming]] = [:]
      for order in batch {
        if case .declare(let declaration) = order.order {
          try declare(order, declaration)
        } else if let id = order.incident {
          byRoom[id, default: []].append(order)
        } else {
          answer(order, .refused(ticket: order.ticket ?? "", .notDeclared))
        }
      }
      for (id, orders) in byRoom.sorted(by: { $0.key < $1.key }) {
        if let live = room(id) {
          try commit(orders, in: live)
        } else {
          for order in orders { answer(order, .refused(ticket: order.ticket ?? "", .notDeclared)) }
        }
      }
      let waiting = effects
      effects = []
      for (incident, effect) in waiting { perform(effect, incident) }
    }
  }

  /// One batch of one room: decided one after another, written and synced at once.
  private func commit(_ orders: [Incoming], in live: LiveRoom) throws(HostFailure) {
    var staged = live.room
    var batch = live.begin()
    var answers: [Answer] = []
    for order in orders {
      let ticket = order.ticket ?? ""
      if order.ticket != nil, let known = staged.tickets[ticket] {
        let message = HostMessage.accepted(ticket: ticket, incident: live.id, sequence: known)
        answers.append(Answer(order: order, message: message))
        continue
      }
      do {
        try checkPolicy(for: order.order)
        let context = context(for: order, in: staged)
        let facts = try staged.decide(numbered(order.order, in: staged), in: context)
        let draft = RecordDraft(
          moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
        guard let records = try add(draft, to: &batch) else {
          incoming.append(order)
          continue
        }
        for record in records { staged.evolve(record) }
        let sequence = staged.sequence
        let message = HostMessage.accepted(ticket: ticket, incident: live.id, sequence: sequence)
        answers.append(Answer(order: order, message: message))
      } catch {
        answers.append(Answer(order: order, message: .refused(ticket: ticket, error)))
      }
    }
    try write(batch, in: live, &answers)
    for answer in answers { self.answer(answer.order, answer.message) }
  }

  /// Adds a draft to the batch; nil when the batch is full and the draft must wait for the next.
  private func add(
    _ draft: RecordDraft, to batch: inout JournalBatch
  ) throws(Refusal) -> [Record]? {
    guard batch.entries.count < Limits.batchRecords else { return nil }
    do {
      return try batch.add(draft)
    } catch {
      guard case .batchFull = error, !batch.isEmpty else {
        throw .textTooLong(field: "record", limit: RecordLine.maximumBytes)
      }
      return nil
    }
  }

  /// Makes the batch durable and sets its effects going; turns the answers into refusals when
  /// the disk has no room.
  private func write(
    _ batch: JournalBatch, in live: LiveRoom, _ answers: inout [Answer]
  ) throws(HostFailure) {
    guard !batch.isEmpty else { return }
    do {
      for record in try live.commit(batch) {
        for fact in record.facts {
          effects += live.room.react(to: fact).map { (live.id, $0) }
        }
      }
    } catch {
      let text = error.text
      guard case .full = error else { throw journalFailed(text) }
      log("journal of \(live.id): \(text)")
      for index in answers.indices {
        guard case .accepted(let ticket, _, _) = answers[index].message else { continue }
        answers[index].message = .refused(ticket: ticket, .journalUnavailable(text))
      }
    }
  }

  /// The end: nothing more can be made durable, so nothing more may be decided.
  func journalFailed(_ text: String) -> HostFailure {
    let failure = HostFailure.journalFailed(text)
    log(failure.text)
    farewell(failure.text)
    return failure
  }

  private func answer(_ order: Incoming, _ message: HostMessage) {
    guard let number = order.session else {
      if case .refused(_, let refusal) = message { log("own order refused: \(refusal)") }
      return
    }
    if let session = sessions[number] { send(message, to: session) }
  }

  /// What an order is judged against.
  private func context(for order: Incoming, in room: Room) -> Context {
    let session = order.session.flatMap { sessions[$0] }
    var context = Context(
      now: moment(), author: order.author ?? identity.author, policy: policy)
    if let (command, undo) = room.commandProposed(by: order.order) {
      var judgment = Gate.judge(command)
      judgment.tier = Gate.tier(judgment, undo: undo)
      context.judgment = judgment
      context.environment = ProposerEnvironment.complete(session?.environment ?? [])
    }
    return context
  }

  /// The policy is read again for each decision that rests on it; a broken one lets nothing run.
  private func checkPolicy(for order: Order) throws(Refusal) {
    let rests =
      if case .approve = order { true } else if case .start = order { true } else { false }
    guard rests else { return }
    loadPolicy()
    if let policyProblem { throw .policyBroken(policyProblem) }
  }

  /// Evidence gets its number here, where the order of things is known.
  private func numbered(_ order: Order, in room: Room) -> Order {
    guard case .capture(var evidence) = order else { return order }
    evidence.number = room.nextEvidence
    return .capture(evidence)
  }

  /// A declaration makes its own room. Nothing is created before it is sure to be accepted.
  private func declare(
    _ order: Incoming, _ declaration: Declaration
  ) throws(HostFailure) {
    let ticket = order.ticket ?? ""
    if order.ticket != nil, let (id, sequence) = declared(with: ticket) {
      return answer(order, .accepted(ticket: ticket, incident: id, sequence: sequence))
    }
    var declaration = declaration
    if declaration.options.isEmpty { declaration.options = offeredOptions(for: declaration) }
    var context = context(for: order, in: Room())
    let id = freeID(for: declaration.title, at: context.now.wall)
    context.incident = id
    do {
      let facts = try Room().decide(.declare(declaration), in: context)
      let draft = RecordDraft(
        moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
      let live = try createRoom(id, draft)
      var batch = live.begin()
      guard try add(draft, to: &batch) != nil else { return }
      let message = HostMessage.accepted(ticket: ticket, incident: id, sequence: 2)
      var answers = [Answer(order: order, message: message)]
      try write(batch, in: live, &answers)
      for answer in answers { self.answer(answer.order, answer.message) }
      announceRooms()
    } catch let refusal as Refusal {
      answer(order, .refused(ticket: ticket, refusal))
    } catch let failure as HostFailure {
      throw failure
    } catch {
      answer(order, .refused(ticket: ticket, .journalUnavailable("\(error)")))
    }
  }

  private func declared(with ticket: String) -> (IncidentID, UInt64)? {
    for (id, live) in rooms {
      if let sequence = live.room.tickets[ticket] { return (id, sequence) }
    }
    return nil
  }
}
