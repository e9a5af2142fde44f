import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Serves until it is told to stop, has been idle long enough, or the journal fails.
  package func serve() throws(HostFailure) {
    log("host \(options.version) serves \(options.home.path), pid \(ThisProcess.pid)")
    loadPolicy()
    try settleOldIncidents()
    while !isDone() {
      let ready = wait()
      for event in ready { handle(event) }
      takeNotices()
      fireTimers()
      watchJobs()
      try processOrders()
      pumpSessions()
    }
    farewell(stopping ? "the host was told to stop" : "the host was idle and ended")
    log("host ends")
  }

  private func isDone() -> Bool {
    let now = SystemClock.boottime()
    if stopping { return jobs.values.allSatisfy { !$0.isRun } }
    if !sessions.isEmpty || !jobs.isEmpty || !effects.isEmpty { counters.lastBusy = now }
    return now - counters.lastBusy > options.idleSeconds * 1_000_000_000
  }

  private func wait() -> [Poller.Ready] {
    var poller = Poller()
    poller.add(wake.number, .read)
    poller.add(signals.number, .read)
    for listener in listeners { poller.add(listener.socket.descriptor.number, .read) }
    for session in sessions.values {
      guard let number = session.connection?.descriptor.number else { continue }
      var interest: Poller.Interest = session.closing ? [] : .read
      if session.waitsToSend { interest.insert(.write) }
      poller.add(number, interest)
    }
    for job in jobs.values {
      if let number = job.pipe?.number { poller.add(number, .read) }
    }
    return (try? poller.wait(timeout: timeout())) ?? []
  }

  /// Milliseconds to the next thing that is due by itself.
  private func timeout() -> Int32 {
    if !effects.isEmpty || !incoming.isEmpty { return 0 }
    let now = SystemClock.boottime()
    var next = now + 1_000_000_000 * (sessions.isEmpty && jobs.isEmpty ? 5 : 1)
    if let timer = timers.next { next = min(next, timer) }
    for job in jobs.values { next = min(next, job.killAt ?? job.deadline) }
    if sessions.isEmpty, jobs.isEmpty {
      next = min(next, counters.lastBusy + options.idleSeconds * 1_000_000_000 + 1_000_000)
    }
    return Int32(max(0, min(60_000, (next - now) / 1_000_000 + 1)))
  }

  private func handle(_ event: Poller.Ready) {
    if event.number == wake.number {
      wake.clear()
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

  func beginStopping() {
    stopping = true
    for job in jobs.values { stop(job, because: .cancelled) }
  }

  private func takeNotices() {
    for notice in mailbox.drain() {
      switch notice {
      case .spawned(let id, let pid): noteSpawn(id, pid)
      case .exited(let id, let exit): finish(id, exit)
      case .sealed(let incident, let run, let reading): requestApproval(incident, run, reading)
      case .prepared(let incident, let run, let reading): requestStart(incident, run, reading)
      }
    }
  }

  private func fireTimers() {
    let now = moment()
    for timer in timers.due(boottime: now.boottime, wall: now.wall) {
      switch timer.action {
      case .expire(let incident, let run, _): post(incident, .expire(run))
      case .check(let incident, let run): startCheck(incident, run)
      }
    }
  }

  /// Queues an order of the host's own.
  func post(_ incident: IncidentID, _ order: Order) {
    incoming.append(Incoming(session: nil, author: nil, ticket: nil, incident: incident, order: order))
  }
}
