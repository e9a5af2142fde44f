import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Takes every client that waits at a listener.
  func acceptAll(_ listener: Listener) {
    while let connection = try? listener.socket.accept() {
      guard sessions.count < Limits.sessions, let peer = try? connection.peer() else {
        continue
      }
      guard listener.shared || peer.uid == identity.author.uid || peer.uid == 0 else { continue }
      counters.session += 1
      let number = counters.session
      sessions[number] = Session(
        number: number, connection: connection, peer: peer, shared: listener.shared,
        author: author(of: peer), now: SystemClock.boottime())
    }
  }

  /// What the kernel knows of a client.
  private func author(of peer: Credentials) -> Author {
    let facts = ProcessFacts(pid: peer.pid)
    return Author(
      login: facts?.login, uid: peer.uid, gid: peer.gid, pid: peer.pid,
      host: identity.hostName, tty: facts?.terminal, via: .cli, agent: false, asserted: nil,
      user: Accounts.name(peer.uid) ?? "uid \(peer.uid)")
  }

  func read(_ session: Session) {
    for _ in 0..<16 {
      guard !session.closing else { return }
      let received: Connection.Received?
      received = try? session.connection?.receive(into: &session.inbox, limit: Limits.chunkBytes)
      switch received {
      case .bytes(_, let sender):
        guard let sender, sender.uid == session.peer.uid else {
          return dismiss(session, "the sender changed its user id")
        }
        guard takeLines(of: session) else { return }
      case .nothingYet:
        return
      case .end, nil:
        return drop(session)
      }
    }
  }

  /// Handles whole lines; false when the session was dismissed.
  private func takeLines(of session: Session) -> Bool {
    var start = session.inbox.startIndex
    while let end = session.inbox[start...].firstIndex(of: 0x0a) {
      let line = Array(session.inbox[start...end])
      start = end + 1
      do {
        handle(try MessageCodec.decodeClient(line), from: session)
      } catch {
        dismiss(session, "a message could not be read: \(error)")
        return false
      }
      if session.closing { return false }
    }
    session.inbox.removeFirst(start)
    guard session.inbox.count <= Limits.messageBytes else {
      dismiss(session, "a message was longer than \(Limits.messageBytes) bytes")
      return false
    }
    return true
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
      session.attached = nil
      announcePeople()
    case .order(let ticket, let incident, let order):
      let waiting = incoming.count { $0.session == session.number }
      guard waiting < Limits.ordersPerSession else {
        return send(.refused(ticket: ticket, .busy), to: session)
      }
      incoming.append(
        Incoming(
          session: session.number, author: session.author, ticket: ticket, incident: incident,
          order: order))
    case .rooms:
      send(.rooms(roomSummaries()), to: session)
    case .status:
      send(.status(status()), to: session)
    case .share(let group, let folder):
      share(group: group, folder: folder, for: session)
    case .stop:
      guard mayManage(session) else {
        return send(.warning("only the owner of this home may stop its host"), to: session)
      }
      beginStopping()
    }
  }

  func mayManage(_ session: Session) -> Bool {
    session.peer.uid == identity.author.uid || session.peer.uid == 0
  }

  private func greet(
    _ session: Session, _ version: Int, _ via: Author.Via, _ agent: Bool, _ asserted: String?
  ) {
    guard (ProtocolVersion.oldest...ProtocolVersion.current).contains(version) else {
      return dismiss(
        session,
        "this host speaks protocol \(ProtocolVersion.oldest) to \(ProtocolVersion.current), the "
          + "client \(version): use the same version on both sides")
    }
    let claimed: Author.Via = via == .host || via == .webhook ? .cli : via
    session.greet(via: claimed, agent: agent, asserted: asserted.map { String($0.prefix(64)) })
    send(
      .welcome(
        protocolVersion: ProtocolVersion.current, version: options.version, pid: ThisProcess.pid,
        owner: identity.author.uid, home: options.home.path), to: session)
  }

  private func attach(_ session: Session, to incident: IncidentID, since: UInt64) {
    guard let live = room(incident) else {
      return send(.warning("there is no incident \(incident) that can be opened"), to: session)
    }
    session.attached = incident
    session.nextRecord = Int(clamping: min(since, UInt64(live.lines.count))) + 1
    send(.attached(incident, sequence: UInt64(live.lines.count)), to: session)
    announcePeople()
  }

  func send(_ message: HostMessage, to session: Session) {
    if !session.queue(message) { dismiss(session, "it read too slowly; attach again") }
  }

  /// Feeds records, sends, and lets go of clients that are gone or take nothing.
  func pumpSessions() {
    let now = SystemClock.boottime()
    for session in Array(sessions.values) {
      if let incident = session.attached, let live = rooms[incident], !session.closing {
        session.feed(live.lines)
      }
      let alive = session.flush(now: now)
      let stalled = now - session.lastProgress > Limits.stallSeconds * 1_000_000_000
      if !alive || (session.closing && !session.waitsToSend) {
        drop(session)
      } else if stalled, session.waitsToSend {
        log("session \(session.number) of uid \(session.peer.uid) took nothing and was dropped")
        drop(session)
      }
    }
  }

  /// Says why, then closes.
  func dismiss(_ session: Session, _ why: String) {
    guard !session.closing else { return }
    session.closing = true
    _ = session.queue(.goodbye(why))
    _ = session.flush(now: SystemClock.boottime())
    log("session \(session.number) of uid \(session.peer.uid) dismissed: \(why)")
  }

  private func drop(_ session: Session) {
    session.connection = nil
    sessions[session.number] = nil
    if session.attached != nil { announcePeople() }
  }

  /// Tells everybody who is here.
  func announcePeople() {
    for (incident, here) in Dictionary(grouping: sessions.values, by: \.attached) {
      guard incident != nil else { continue }
      let people = here.sorted { $0.number < $1.number }.map { session in
        Presence(
          uid: session.author.uid, user: session.author.user,
          asserted: session.author.asserted, tty: session.author.tty,
          via: session.author.via, agent: session.author.agent)
      }
      for session in here { send(.people(people), to: session) }
    }
  }

  /// Last words to everyone, as far as their sockets take them at once.
  func farewell(_ why: String) {
    for session in sessions.values {
      _ = session.queue(.goodbye(why))
      _ = session.flush(now: SystemClock.boottime())
    }
    sessions = [:]
  }

  private func status() -> HostStatus {
    HostStatus(
      pid: ThisProcess.pid, version: options.version, protocolVersion: ProtocolVersion.current,
      rooms: rooms.count, clients: sessions.count, runs: jobs.values.count { $0.isRun },
      uptimeSeconds: (SystemClock.boottime() - counters.startedBoottime) / 1_000_000_000)
  }

  private func share(group: String, folder: String, for session: Session) {
    guard mayManage(session) else {
      return send(.warning("only the owner of this home may share it"), to: session)
    }
    guard let gid = Accounts.gid(group) else {
      return send(.warning("there is no group named \(group)"), to: session)
    }
    let path = folder + "/warroom.sock"
    do {
      if try Files.factsIfThere(folder) == nil { try Files.makeFolder(folder) }
      try Files.setGroup(folder, gid)
      try Files.setPermissions(folder, 0o2770)
      let socket = try SocketListener.bind(path, permissions: 0o660, group: gid)
      listeners.append(Listener(socket, shared: true))
      send(.warning("shared with group \(group) at \(path)"), to: session)
    } catch let failure as SocketListener.Failure {
      send(.warning("not shared: \(Host.words(for: failure))"), to: session)
    } catch let error as SystemError {
      send(.warning("not shared: \(error.text)"), to: session)
    } catch {
      send(.warning("not shared"), to: session)
    }
  }
}
