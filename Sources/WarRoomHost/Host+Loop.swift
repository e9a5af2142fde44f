import WarRoomCore
import WarRoomFetch
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Serves until it is told to stop, has been idle long enough, or the journal fails.
  package func serve() throws(HostFailure) {
    log("host \(options.version) serves \(options.home.path), pid \(ThisProcess.pid)")
    loadPolicy()
    HeldProgram.clear(options.starts)
    unsettled = incidentsOnDisk().suffix(Limits.summariesSent)
    counters.settled = 0
    openInbox()
    listenAsConfigured()
    while !isDone() {
      let events = wait()
      for event in events { handle(event) }
      for session in Array(sessions.values) where session.hasBacklog { takeLines(of: session) }
      takeNotices()
      fireTimers()
      watchJobs()
      counters.turns += 1
      // Clients come first, but not for ever.
      if events.isEmpty || counters.turns % Limits.turnsPerSettling == 0 { settleOne() }
      try processOrders()
      try takeDeliveries()
      try processOrders()
      announceInbox()
      pumpSessions()
    }
    stopListening()
    farewell(stopping == nil ? "the host was idle and ended" : "the host was told to stop")
    for listener in listeners { try? Files.remove(listener.socket.path) }
    log("host ends")
  }

  private func isDone() -> Bool {
    let now = SystemClock.boottime()
    if let stopping {
      if now >= stopping + Limits.stopSeconds * 1_000_000_000 { return true }
      return jobs.isEmpty && incoming.isEmpty && effects.isEmpty && mailbox.isEmpty
        && intake.box.isEmpty
    }
    if isBusy { counters.lastBusy = now }
    guard now - counters.lastBusy > options.idleSeconds * 1_000_000_000 else { return false }
    flushAllSignals()
    return incoming.isEmpty
  }

  /// Somebody is here, or something is under way that would be lost or put off by an end.
  private var isBusy: Bool {
    !sessions.isEmpty || !jobs.isEmpty || hasOrders || !waitingCollectors.isEmpty
      || intake.listener != nil || !seals.underWay.isEmpty || !mailbox.isEmpty || !unsettled.isEmpty
      || rooms.values.contains { !$0.desk.watches.isEmpty }
      || timers.contains { timer in
        if case .check = timer.action { isNeeded(timer) } else { false }
      }
  }

  private var hasOrders: Bool { !incoming.isEmpty || !effects.isEmpty || !postponed.isEmpty }

  private func wait() -> [Poller.Ready] {
    var poller = Poller()
    poller.add(wake.number, .read)
    poller.add(signals.number, .read)
    if let fetcher { poller.add(fetcher.number, .read) }
    if counters.acceptPausedUntil <= SystemClock.boottime() {
      for listener in listeners { poller.add(listener.socket.descriptor.number, .read) }
    }
    for session in sessions.values {
      guard let number = session.connection?.descriptor.number else { continue }
      var interest: Poller.Interest = session.closing || session.hasBacklog ? [] : .read
      if session.waitsToSend { interest.insert(.write) }
      poller.add(number, interest)
    }
    for job in jobs.values {
      if let number = job.pipe?.number { poller.add(number, .read) }
    }
    return (try? poller.wait(timeout: timeout())) ?? []
  }

  /// Milliseconds to the next thing that is due by itself. Nothing due: nothing wakes the host.
  private func timeout() -> Int32 {
    if !effects.isEmpty || !incoming.isEmpty || !unsettled.isEmpty { return 0 }
    if sessions.values.contains(where: \.hasBacklog) { return 0 }
    let now = SystemClock.boottime()
    var next = now + 60_000_000_000
    if let timer = timers.next { next = min(next, timer) }
    for job in jobs.values { next = min(next, job.killAt ?? job.deadline) }
    for session in sessions.values { if let end = session.givenUpAt { next = min(next, end) } }
    if let deliveries = nextDeliveries { next = min(next, deliveries) }
    if intake.isInboxChanged { next = min(next, intake.nextTelling) }
    if !postponed.isEmpty { next = min(next, counters.postponedUntil) }
    if counters.acceptPausedUntil > now { next = min(next, counters.acceptPausedUntil) }
    if let stopping { next = min(next, stopping + Limits.stopSeconds * 1_000_000_000) }
    if !isBusy {
      next = min(next, counters.lastBusy + options.idleSeconds * 1_000_000_000 + 1_000_000)
    }
    return Int32(max(0, min(60_000, (next - now) / 1_000_000 + 1)))
  }

  private func handle(_ event: Poller.Ready) {
    if event.number == wake.number {
      wake.clear()
    } else if event.number == fetcher?.number {
      takeFetches()
    } else if event.number == signals.number {
      if !signals.take().isEmpty { beginStopping() }
    } else if let listener = listeners.first(where: {
      $0.socket.descriptor.number == event.number
    }) {
      acceptAll(listener)
    } else if let job = jobs.values.first(where: { $0.pipe?.number == event.number }) {
      readOutput(of: job)
    } else if let session = sessions.values.first(where: {
      $0.connection?.descriptor.number == event.number
    }) {
      if event.read || event.ended { read(session) }
    }
  }

  /// From here on nothing new is begun; what runs is cancelled, and its end is recorded.
  func beginStopping() {
    guard stopping == nil else { return }
    stopping = SystemClock.boottime()
    waitingCollectors = []
    flushAllSignals()
    for job in jobs.values { stop(job, because: .cancelled) }
  }

  private func takeNotices() {
    for notice in mailbox.drain() {
      switch notice {
      case .spawned(let id, let pid): noteSpawn(id, pid)
      case .exited(let id, let exit): finish(id, exit)
      case .suspect(let id, let why): suspect(id, why)
      case .sealed(let key, let reading): requestApproval(key, reading)
      case .prepared(let key, let reading): requestStart(key, reading)
      case .surroundings(let id, let reading): takeSurroundings(id, reading)
      case .runbooks(let id, let offer): takeRunbooks(id, offer)
      case .signal(let id, let notice): takeSignal(id, notice)
      case .commandRead(let id, let reading): takeCommand(id, reading)
      case .trouble(let text): log(text)
      }
    }
  }

  private func fireTimers() {
    let now = moment()
    for timer in timers.due(boottime: now.boottime, wall: now.wall) where isNeeded(timer) {
      switch timer.action {
      case .expire(let incident, let run, _): post(incident, .expire(run))
      case .check(let incident, let run): startCheck(incident, run)
      case .surroundings(let incident):
        if let live = rooms[incident] { readSurroundings(of: live) }
      case .runbooks(let incident):
        if let live = rooms[incident] { readRunbooks(of: live) }
      case .signals(let incident):
        if let live = rooms[incident] { readSignals(of: live) }
      case .watchEnds(let incident, let run):
        if let live = rooms[incident] { judgeAction(run, live) }
      }
    }
    guard !postponed.isEmpty, counters.postponedUntil <= now.boottime else { return }
    incoming = postponed + incoming
    postponed = []
  }

  /// A decision that was made meanwhile makes its timer void.
  private func isNeeded(_ timer: Timer) -> Bool {
    switch timer.action {
    case .expire(let incident, let run, _):
      rooms[incident]?.room.run(run)?.deadline != nil
    case .watchEnds(let incident, let run):
      rooms[incident]?.desk.watches[run] != nil
    case .check(let incident, _), .surroundings(let incident), .runbooks(let incident),
      .signals(let incident):
      rooms[incident]?.room.incident?.phase.allowsActions == true
    }
  }

  /// Queues an order of the host's own.
  func post(_ incident: IncidentID, _ order: Order) {
    incoming.append(
      Incoming(session: nil, author: nil, ticket: nil, incident: incident, order: order))
  }
}
