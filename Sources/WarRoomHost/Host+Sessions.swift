import WarRoomCore
import WarRoomJournal
import WarRoomListen
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Takes every client that waits at a listener.
  func acceptAll(_ listener: Listener) {
    for _ in 0..<Limits.sessions {
      do {
        guard let connection = try listener.socket.accept() else { return }
        admit(connection, shared: listener.shared)
      } catch {
        // Out of descriptors, most likely: the client waits, and the loop does not spin meanwhile.
        counters.acceptPausedUntil =
          SystemClock.boottime() + Limits.acceptPauseSeconds * 1_000_000_000
        return log("accept: \(error.text)")
      }
    }
  }

  private func admit(_ connection: consuming Connection, shared: Bool) {
    guard let peer = try? connection.peer() else { return }
    guard shared || peer.uid == identity.author.uid || peer.uid == 0 else { return }
    let now = SystemClock.boottime()
    let author = author(of: peer, connection)
    counters.session += 1
    let session = Session(
      number: counters.session, connection: connection, peer: peer, shared: shared,
      author: author, now: now)
    if hasRoom(for: peer.uid) {
      sessions[session.number] = session
    } else {
      session.queueLast("too many clients are connected; try again later", now: now)
      _ = session.flush(now: now)
    }
  }

  /// Others, together or alone, never take the owner's place.
  private func hasRoom(for uid: UInt32) -> Bool {
    guard sessions.count < Limits.sessions else { return false }
    guard uid != identity.author.uid else { return true }
    let others = sessions.values.filter { $0.peer.uid != identity.author.uid }
    return others.count < Limits.sessionsOfOthers
      && others.count(where: { $0.peer.uid == uid }) < Limits.sessionsOfOne
  }

  /// What the kernel knows of a client. Its process number counts only while the process that
  /// connected is alive: another one may have got it since.
  private func author(of peer: Credentials, _ connection: borrowing Connection) -> Author {
    let process = connection.peerProcess()
    var facts = ProcessFacts(pid: peer.pid)
    if let process, hasEnded(process) { facts = nil }
    return Author(
      login: facts?.login, uid: peer.uid, gid: peer.gid, pid: peer.pid,
      host: identity.hostName, tty: facts?.terminal, via: .cli, agent: false, asserted: nil,
      user: Accounts.name(peer.uid) ?? "uid \(peer.uid)")
  }

  private func hasEnded(_ process: borrowing Descriptor) -> Bool {
    var poller = Poller()
    poller.add(process.number, .read)
    return (try? poller.wait(timeout: 0))?.isEmpty == false
  }

  func read(_ session: Session) {
    for _ in 0..<Limits.readsPerTurn {
      guard !session.closing, !session.hasBacklog else { return }
      let received = session.inbox.fill { bytes in
        try? session.connection?.receive(into: &bytes, limit: Limits.chunkBytes)
      }
      switch received {
      case .bytes(_, let sender):
        guard let sender, sender.uid == session.peer.uid, sender.pid == session.peer.pid else {
          return dismiss(session, "a message came from another process than the one that connected")
        }
        takeLines(of: session)
      case .nothingYet:
        return
      case .end, nil:
        return drop(session)
      }
    }
  }

  /// Handles whole lines, as many as one client may have in one turn.
  func takeLines(of session: Session) {
    session.hasBacklog = false
    for _ in 0..<Limits.messagesPerTurn {
      guard !session.closing else { return }
      guard let line = session.inbox.next() else {
        if session.inbox.count > Limits.messageBytes {
          dismiss(session, "a message was longer than \(Limits.messageBytes) bytes")
        }
        return
      }
      take(line, of: session)
    }
    session.hasBacklog = true
  }

  private func take(_ line: [UInt8], of session: Session) {
    do {
      handle(try MessageCodec.decodeClient(line), from: session)
    } catch {
      guard session.greeted, let ticket = MessageCodec.ticket(ofUnreadable: line),
        Host.isTicket(ticket)
      else { return dismiss(session, "a message could not be read: \(error)") }
      send(.refused(ticket: ticket, .malformedOrder("\(error)")), to: session)
    }
  }

  /// What a client may choose as the name of an order.
  static func isTicket(_ text: String) -> Bool {
    (1...Limits.ticketBytes).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
  }

  private func handle(_ message: ClientMessage, from session: Session) {
    if case .hello(let version, _, let via, let agent, let asserted) = message {
      return greet(session, version, via, agent, asserted)
    }
    guard session.greeted else { return dismiss(session, "it did not say hello first") }
    switch message {
    case .hello, .unrecognised:
      break
    case .environment(let entries):
      session.environment = ProposerEnvironment.allowed(entries)
    case .attach(let incident, let since):
      attach(session, to: incident, since: since)
    case .detach:
      leave(session)
    case .order(let ticket, let incident, let order):
      take(order, ticket, incident, from: session)
    case .rooms:
      session.wantsRooms = true
    case .status:
      send(.status(status()), to: session)
    case .share(let group, let folder):
      share(group: group, folder: folder, for: session)
    case .listen(let address, let exposed):
      listen(at: address, exposed: exposed, for: session)
    case .stop:
      guard mayManage(session) else {
        let who = "only the owner of this home, at its own socket, may stop its host"
        return send(.warning(who), to: session)
      }
      beginStopping()
    }
  }

  private func take(
    _ order: Order, _ ticket: String, _ incident: IncidentID?, from session: Session
  ) {
    guard Host.isTicket(ticket) else {
      return send(.refused(ticket: "", .malformedOrder("its ticket is no ticket")), to: session)
    }
    guard stopping == nil else {
      let why = "the host is stopping"
      return send(.refused(ticket: ticket, .journalUnavailable(why)), to: session)
    }
    guard session.waitingOrders < Limits.ordersPerSession else {
      return send(.refused(ticket: ticket, .busy), to: session)
    }
    session.waitingOrders += 1
    incoming.append(
      Incoming(
        session: session.number, author: session.author, ticket: ticket, incident: incident,
        order: order))
  }

  /// The owner, or root, at the home's own socket.
  func mayManage(_ session: Session) -> Bool {
    !session.shared && (session.peer.uid == identity.author.uid || session.peer.uid == 0)
  }

  private func greet(
    _ session: Session, _ version: Int, _ via: Author.Via, _ agent: Bool, _ asserted: String?
  ) {
    guard !session.greeted else { return dismiss(session, "it said hello twice") }
    guard (ProtocolVersion.oldest...ProtocolVersion.current).contains(version) else {
      return dismiss(
        session,
        "this host speaks protocol \(ProtocolVersion.oldest) to \(ProtocolVersion.current), the "
          + "client \(version): use the same version of warroom on both sides")
    }
    session.greet(
      via: via == .host ? .cli : via, agent: agent, asserted: asserted.flatMap { Host.name($0) })
    send(
      .welcome(
        protocolVersion: ProtocolVersion.current, version: options.version, pid: ThisProcess.pid,
        owner: identity.author.uid, home: options.home.path), to: session)
  }

  /// A name that somebody gives themselves, bounded; nil when nothing of it could be seen.
  private static func name(_ asserted: String) -> String? {
    var name = ""
    name.unicodeScalars.append(
      contentsOf: asserted.unicodeScalars.prefix(Limits.assertedLength))
    let seen = name.unicodeScalars.contains { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control
    }
    return seen ? name : nil
  }

  private func attach(_ session: Session, to incident: IncidentID, since: UInt64) {
    do throws(Refusal) {
      let live = try room(incident)
      leave(session)
      session.attached = incident
      peopleChanged.insert(incident)
      if since > UInt64(live.lines.count) {
        log(
          "a client has seen record \(since) of \(incident), but there are \(live.lines.count): "
            + "the journal was rolled back")
      }
      session.nextRecord = Int(clamping: min(since, UInt64(live.lines.count))) + 1
      send(.attached(incident, sequence: UInt64(live.lines.count)), to: session)
      if intake.told > 0 { send(.inbox(waiting: intake.told), to: session) }
    } catch {
      send(.warning("\(incident) cannot be opened: \(Host.words(for: error))"), to: session)
    }
  }

  private static func words(for refusal: Refusal) -> String {
    switch refusal {
    case .notDeclared: return "there is no such incident"
    case .journalUnavailable(let why): return why
    case .busy: return "too many rooms are open"
    case let other: return "\(other)"
    }
  }

  func send(_ message: HostMessage, to session: Session) {
    guard !session.closing else { return }
    if !session.queue(message, now: SystemClock.boottime()) {
      dismiss(session, "it read too slowly; attach again")
    }
  }

  /// Says why, then closes.
  func dismiss(_ session: Session, _ why: String) {
    guard !session.closing else { return }
    let now = SystemClock.boottime()
    session.queueLast(why, now: now)
    _ = session.flush(now: now)
    log("session \(session.number) of uid \(session.peer.uid) dismissed: \(why)")
  }

  func drop(_ session: Session) {
    leave(session)
    abandonRuns(of: session)
    session.connection = nil
    sessions[session.number] = nil
  }

  private func leave(_ session: Session) {
    guard let incident = session.attached else { return }
    session.attached = nil
    peopleChanged.insert(incident)
  }

  /// Last words to everyone, as far as their sockets take them at once.
  func farewell(_ why: String) {
    let now = SystemClock.boottime()
    for session in sessions.values {
      session.queueLast(why, now: now)
      _ = session.flush(now: now)
    }
    sessions = [:]
  }

  private func status() -> HostStatus {
    HostStatus(
      pid: ThisProcess.pid, version: options.version, protocolVersion: ProtocolVersion.current,
      rooms: rooms.count, clients: sessions.count, runs: jobs.values.count { $0.isRun },
      uptimeSeconds: (SystemClock.boottime() - counters.startedBoottime) / 1_000_000_000,
      listening: intake.listener?.address, alertsTaken: intake.taken)
  }
}
