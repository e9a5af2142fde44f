import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// An order's answer, held back until its record is durable.
  struct Answer {
    var order: Incoming
    var message: HostMessage
  }

  /// Decides everything that waits, writes it, and only then answers, shows it and acts on it.
  func processOrders() throws(HostFailure) {
    // Effects may bring on further orders.
    for _ in 0..<Limits.roundsPerTurn where !incoming.isEmpty || !effects.isEmpty {
      try decideWaiting()
      if let failure { throw failure }
      let waiting = effects
      effects = []
      for (incident, effect) in waiting { perform(effect, incident) }
    }
    if let failure { throw failure }
  }

  private func decideWaiting() throws(HostFailure) {
    let batch = incoming
    incoming = []
    var byRoom: [IncidentID: [Incoming]] = [:]
    for order in batch {
      if case .declare(let declaration) = order.order {
        try declare(order, declaration)
      } else if case .alerts(.take(let fingerprint, let incident)) = order.order {
        try take(fingerprint, into: incident, order)
      } else if let id = order.incident {
        byRoom[id, default: []].append(order)
      } else {
        answer(order, .refused(ticket: order.ticket ?? "", .notDeclared))
      }
    }
    for (id, orders) in byRoom.sorted(by: { $0.key < $1.key }) {
      let live: LiveRoom
      do throws(Refusal) { live = try room(id) } catch {
        for order in orders { answer(order, .refused(ticket: order.ticket ?? "", error)) }
        continue
      }
      try commit(orders, in: live)
    }
  }

  /// One batch of one room: decided one after another, written and synced at once.
  private func commit(_ orders: [Incoming], in live: LiveRoom) throws(HostFailure) {
    var batch = live.begin()
    var answers: [Answer] = []
    for (index, order) in orders.enumerated() {
      let ticket = order.ticket ?? ""
      if order.ticket != nil, let known = live.room.tickets[ticket] {
        let message = HostMessage.accepted(ticket: ticket, incident: live.id, sequence: known)
        answers.append(Answer(order: order, message: message))
        continue
      }
      do {
        try checkPolicy(for: order, in: live.room)
        let context = context(for: order, in: live)
        let facts = try live.room.decide(numbered(order.order, in: live.room), in: context)
        let draft = RecordDraft(
          moment: context.now, author: context.author, ticket: order.ticket, facts: facts)
        guard let records = try add(draft, to: &batch) else {
          // All that came after it waits as well: orders stay in the order they came in.
          incoming += orders[index...]
          break
        }
        for record in records { live.stage(record) }
        noteCaller(facts, order.session, live.id)
        if case .receive(let alert) = order.order { takeAlert(alert, at: context.now.wall, live) }
        let sequence = live.room.sequence
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
  func add(_ draft: RecordDraft, to batch: inout JournalBatch) throws(Refusal) -> [Record]? {
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
  func write(
    _ batch: JournalBatch, in live: LiveRoom, _ answers: inout [Answer]
  ) throws(HostFailure) {
    guard !batch.isEmpty else { return }
    do {
      if live.id == .inbox { intake.isInboxChanged = true }
      for record in try live.commit(batch) {
        for fact in record.facts {
          effects += live.room.react(to: fact).map { (live.id, $0) }
          if fact.countsForStopping { checkStopping(live) }
          guard let run = fact.runID.flatMap({ live.room.run($0) }), run.state.isFinal else {
            continue
          }
          seals.forget(RunKey(live.id, run.id))
          callers[RunKey(live.id, run.id)] = nil
        }
      }
    } catch {
      guard case .full = error else { throw journalFailed(error.text) }
      log("journal of \(live.id): \(error.text)")
      for index in answers.indices {
        guard case .accepted(let ticket, _, _) = answers[index].message else { continue }
        // A ticket that was recorded earlier stays so.
        guard live.room.tickets[ticket] == nil else { continue }
        answers[index].message = .refused(ticket: ticket, .journalUnavailable(error.text))
        if answers[index].order.session == nil { postpone(answers[index].order) }
      }
    }
  }

  /// What the host itself has to say, such as how a run ended, is said when there is room again.
  /// A start is not put off: what was read for it would be old by then.
  private func postpone(_ order: Incoming) {
    // Samples of a full disk's time are given up: they would fill the memory instead.
    if case .signal(.sampleMany) = order.order { return }
    var order = order
    if case .start(let run, _) = order.order {
      order.order = .void(run, reason: "the disk was full when it was due to start; ask again")
    }
    postponed.append(order)
    counters.postponedUntil = SystemClock.boottime() + Limits.fullDiskSeconds * 1_000_000_000
  }

  /// The end: nothing more can be made durable, so nothing more may be decided.
  func journalFailed(_ text: String) -> HostFailure {
    let failure = HostFailure.journalFailed(text)
    farewell(failure.text)
    return failure
  }

  func answer(_ order: Incoming, _ message: HostMessage) {
    guard let number = order.session else {
      if case .refused(_, let refusal) = message {
        log("own order refused: \(refusal)")
        voidStart(order.order, refusal, order.incident)
      }
      return
    }
    guard let session = sessions[number] else { return }
    session.waitingOrders -= 1
    send(message, to: session)
  }

  /// What an order is judged against.
  private func context(for order: Incoming, in live: LiveRoom) -> Context {
    var context = Context(
      now: moment(), author: order.author ?? identity.author, policy: policy,
      incident: live.id == .inbox ? .inbox : nil)
    if let (command, undo) = live.room.commandProposed(by: order.order) {
      let caller = order.order.caller
      let brought = order.session.flatMap { sessions[$0] }?.environment ?? []
      context.environment =
        caller.map { [Alert.Label(name: "PATH", value: $0.searchPath)] }
        ?? ProposerEnvironment.complete(brought, curlHome: options.curlHome)
      var judgment = judge(command, context.environment, live.id)
      judgment =
        caller?.doubting(judgment)
        ?? Gate.confirm(judgment, of: command, environment: context.environment)
      judgment.tier = Gate.tier(judgment, undo: undo)
      context.judgment = judgment
    }
    if case .adopt(let command) = order.order {
      context.judgment = rules.gate.judge(line: command.line)
    }
    if case .signal(.define(let spec)) = order.order, case .command(let words) = spec.source {
      let command = CommandSpec(
        words: words, directory: "/", timeLimitSeconds: Limits.readingSeconds)
      let environment = ProposerEnvironment.complete([], curlHome: options.curlHome)
      context.judgment = judge(command, environment, live.id)
    }
    return context
  }

  /// The gate's word on a command, and on the file that its first word stands for here.
  func judge(
    _ command: CommandSpec, _ environment: [Alert.Label], _ incident: IncidentID
  ) -> Judgment {
    var judgment = rules.gate.judge(command)
    let folder = command.directory ?? options.home.evidence(of: incident)
    for program in [command.words.first ?? ""] + judgment.programs {
      if let path = ProgramPath.find(program, directory: folder, environment: environment) {
        judgment = Gate.confirm(judgment, executable: path)
      }
    }
    return judgment
  }

  /// Evidence gets its number here, where the order of things is known, and a message its digest.
  private func numbered(_ order: Order, in room: Room) -> Order {
    if case .message(.draft(let message)) = order {
      return .message(.draft(Host.digested(message)))
    }
    guard case .capture(var evidence) = order else { return order }
    evidence.number = room.nextEvidence
    return .capture(evidence)
  }
}

extension Order {
  /// Who would execute what it proposes; nil for the host, and for other orders.
  fileprivate var caller: Caller? {
    guard case .proposeRun(_, _, _, let caller) = self else { return nil }
    return caller
  }
}

extension Fact {
  /// A limit of the stopping rules may be reached by it.
  fileprivate var countsForStopping: Bool {
    switch self {
    case .runStarted, .signal(.judged), .signal(.costReported): true
    case _: false
    }
  }
}
