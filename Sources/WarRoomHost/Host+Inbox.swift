import WarRoomCore
import WarRoomJournal
import WarRoomListen
import WarRoomSystem
import WarRoomWire

extension Host {
  /// The journal of alerts that belong to no incident; made when it is needed first.
  func inboxRoom() throws(Refusal) -> LiveRoom {
    if let live = rooms[.inbox] { return live }
    if (try? Files.factsIfThere(options.home.inbox + "/journal")) != nil {
      do throws(Refusal) { return try room(.inbox) } catch {
        guard error == .notDeclared else { throw error }
      }
    }
    let random = (try? Machine.randomBytes(16)) ?? []
    guard random.count == 16 else {
      throw .journalUnavailable("the machine gave no random bytes")
    }
    do throws(JournalError) {
      let live = try LiveRoom(
        creating: JournalIdentity(
          id: HexText.of(random), incident: .inbox, host: identity.hostName),
        home: options.home, author: identity.author, moment: moment())
      rooms[.inbox] = live
      return live
    } catch {
      log("the inbox cannot be made: \(error.text)")
      if case .poisoned = error { failure = journalFailed(error.text) }
      throw .journalUnavailable(error.text)
    }
  }

  /// Opens the inbox of before, so that it is known how much waits there.
  func openInbox() {
    guard (try? Files.factsIfThere(options.home.inbox + "/journal")) != nil else { return }
    if (try? inboxRoom()) != nil { intake.isInboxChanged = true }
  }

  /// Opens the incidents that are not over, once: alerts may belong to them.
  func openRooms() {
    guard !intake.knowsOpenRooms else { return }
    intake.knowsOpenRooms = true
    for id in incidentsOnDisk().suffix(Limits.openRooms / 2) where rooms[id] == nil {
      if summaries[id]?.phase.isFinal ?? false { continue }
      guard let live = try? room(id) else { continue }
      if live.room.incident?.phase.isFinal ?? true, !isNeeded(live) {
        summaries[id] = RoomSummary(live.room)
        rooms[id] = nil
      }
    }
  }

  /// Moves an alert out of the inbox: first it stands in the incident, then it leaves the inbox.
  /// A crash in between leaves it in both, and taking it again changes nothing twice.
  func take(
    _ fingerprint: String, into incident: IncidentID?, _ order: Incoming
  ) throws(HostFailure) {
    let ticket = order.ticket ?? ""
    do throws(Refusal) {
      let inbox = try inboxRoom()
      if order.ticket != nil, let known = inbox.room.tickets[ticket] {
        let settled = inbox.room.inbox.settled[fingerprint]
        let id: IncidentID = if case .placed(let id)? = settled { id } else { .inbox }
        return answer(order, .accepted(ticket: ticket, incident: id, sequence: known))
      }
      guard let place = inbox.room.place(of: fingerprint),
        let alert = inbox.room.alert(at: place)
      else { throw .unchanged("the inbox holds no such alert") }
      let id: IncidentID
      if let incident {
        id = incident
        try receive(alert, into: incident, order)
      } else {
        let declaration = Declaration(title: alert.title, alerts: [alert])
        let asked = Incoming(
          session: order.session, author: order.author, order: .declare(declaration))
        switch try outcome({ () throws(HostFailure) in try declaring(asked, declaration) }) {
        case .accepted(_, let declared, _):
          id = declared
          announceRooms()
        case .refused(_, let refusal): throw refusal
        case _: throw .busy
        }
      }
      try settle(fingerprint, into: id, order, inbox)
    } catch {
      if let failure { throw failure }
      answer(order, .refused(ticket: ticket, error))
    }
  }

  /// A failure of the host's ends the turn; it is kept, and thrown where that can be done.
  private func outcome<Value>(
    _ body: () throws(HostFailure) -> Value
  ) throws(Refusal) -> Value {
    do throws(HostFailure) { return try body() } catch {
      failure = error
      throw .journalUnavailable(error.text)
    }
  }

  private func receive(
    _ alert: Alert, into incident: IncidentID, _ order: Incoming
  ) throws(Refusal) {
    let live = try room(incident)
    let context = Context(
      now: moment(), author: order.author ?? identity.author, policy: policy)
    let facts = try live.room.decide(.alerts(.deliver([alert])), in: context)
    let why = try outcome { () throws(HostFailure) in try record(facts, context, in: live) }
    if let why { throw .journalUnavailable(why.reason) }
  }

  private func settle(
    _ fingerprint: String, into incident: IncidentID, _ order: Incoming, _ inbox: LiveRoom
  ) throws(Refusal) {
    var context = Context(
      now: moment(), author: order.author ?? identity.author, policy: policy)
    context.incident = .inbox
    let draft = RecordDraft(
      moment: context.now, author: context.author, ticket: order.ticket,
      facts: [.alert(.placed([fingerprint], into: incident))])
    var batch = inbox.begin()
    for record in try add(draft, to: &batch) ?? [] { inbox.stage(record) }
    let message = HostMessage.accepted(
      ticket: order.ticket ?? "", incident: incident, sequence: inbox.room.sequence)
    var answers = [Answer(order: order, message: message)]
    try outcome { () throws(HostFailure) in try write(batch, in: inbox, &answers) }
    intake.isInboxChanged = true
    for answer in answers { self.answer(answer.order, answer.message) }
  }

  /// Tells everybody how many alerts wait, now and then: a storm changes that all the time.
  func announceInbox() {
    guard intake.isInboxChanged else { return }
    let now = SystemClock.boottime()
    guard now >= intake.nextTelling else { return }
    intake.isInboxChanged = false
    intake.nextTelling = now + Limits.tellingPause
    let waiting = rooms[.inbox]?.room.waitingCount ?? 0
    guard waiting != intake.told else { return }
    intake.told = waiting
    for session in Array(sessions.values) where session.greeted {
      send(.inbox(waiting: waiting), to: session)
    }
  }
}
