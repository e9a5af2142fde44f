import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomReview
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Does what a durable fact asks for. Everything that takes time goes to a task or a child.
  func perform(_ effect: Effect, _ incident: IncidentID) {
    guard let live = rooms[incident] else { return }
    switch effect {
    case .gather(let id): gather(id, live)
    case .seal(let id): seal(id, live)
    case .armExpiry(let id, let deadline): armExpiry(id, deadline, live)
    case .prepare(let id): prepare(id, live)
    case .spawn(let id): spawn(id, live)
    case .stop(let id): stopRun(id, incident)
    case .check(let id, let seconds): armChecks(id, seconds, live)
    case .writeReport: writeReport(live)
    case .readSurroundings: readSurroundings(of: live)
    case .readRunbooks: readRunbooks(of: live)
    case .keepMessage(let number): keepMessage(number, live)
    case .readLink(let id): readLink(id, live)
    case .watch(let id): watchRun(id, live)
    case .readSignal(let signal):
      if let spec = live.room.signals.state(signal)?.spec { planReading(spec, live) }
    case .callPeople(let reason): callPeople(reason, live)
    }
  }

  private func gather(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id) else { return }
    for collector in run.proposal.collectors {
      waitingCollectors.append(
        WaitingCollector(incident: live.id, run: id, collector: collector, kind: .before))
    }
    startCollectors()
  }

  /// Reads and hashes the world off the loop: a large file must not stop the console.
  private func seal(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id) else { return }
    let key = RunKey(live.id, id)
    if run.evidenceWaiver != nil { dropCollectors(of: id, live.id) }
    // What is being read is looked at again when it comes back.
    guard seals.underWay.insert(key).inserted else { return }
    let nonce = (try? Machine.randomBytes(16)) ?? []
    guard nonce.count == 16 else {
      seals.underWay.remove(key)
      return post(live.id, .void(id, reason: "the machine gave no random bytes"))
    }
    let request = ExecutionFacts.Request(
      incident: live.id, run: id, proposerUID: run.proposal.proposer.uid,
      nonce: HexText.of(nonce),
      deadline: moment().advanced(bySeconds: policy.approvalSeconds),
      target: run.proposal.target)
    let reader = worldReader(for: run, request, live)
    let mailbox = self.mailbox
    let folder = options.home.payload(of: live.id)
    Task.detached {
      let copies = OperandCopies(folder: folder, mark: "run-\(id.number)")
      mailbox.post(.sealed(key, reader.read(keeping: copies)))
    }
  }

  func worldReader(
    for run: Run, _ request: ExecutionFacts.Request, _ live: LiveRoom
  ) -> WorldReader {
    let isHost = run.proposal.executor == .host
    let author = isHost ? identity.author : run.proposal.proposer
    return WorldReader(
      request: request, proposal: run.proposal,
      directory: run.proposal.command.directory ?? options.home.evidence(of: live.id),
      place: ExecutionFacts.Place(
        uid: author.uid, gid: author.gid, host: identity.hostName, boot: identity.boot,
        executor: run.proposal.executor),
      basis: Host.basis(of: run, in: live.room), rulesDigest: rules.digest)
  }

  private static func basis(of run: Run, in room: Room) -> ExecutionFacts.Basis {
    ExecutionFacts.Basis(
      evidenceDigests: room.evidence(for: run.id).map(\.digest),
      evidenceWaiver: run.evidenceWaiver)
  }

  /// The world was read for the first time: keep what will run, then ask.
  func requestApproval(_ key: RunKey, _ reading: WorldReading) {
    seals.underWay.remove(key)
    guard let live = rooms[key.incident], let run = live.room.run(key.run),
      case .gathering = run.state
    else { return }
    switch reading {
    case .failed(let why):
      post(key.incident, .void(key.run, reason: why))
    case .read(let facts):
      // Somebody waived the evidence while the world was read: that belongs to what is approved.
      guard facts.basis == Host.basis(of: run, in: live.room) else { return seal(key.run, live) }
      let path = options.home.payload(of: key.incident) + "/" + facts.digest
      do {
        try Files.replace(path, with: facts.canonicalBytes(), permissions: 0o600)
      } catch {
        let why = "what would run could not be kept: \(error.text)"
        return post(key.incident, .void(key.run, reason: why))
      }
      seals.sealed[key] = facts
      post(
        key.incident,
        .requestApproval(
          key.run,
          ApprovalRequest(
            digest: facts.digest, nonce: facts.request.nonce, deadline: facts.request.deadline,
            remarks: facts.remarks)))
    }
  }

  private func armExpiry(_ id: RunID, _ deadline: Moment, _ live: LiveRoom) {
    // A first approval gives the run a new deadline: the old one must not ask any more.
    timers.remove { timer in
      if case .expire(live.id, id, _) = timer.action { true } else { false }
    }
    timers.add(
      Timer(
        at: deadline.boot == identity.boot ? deadline.boottime : 0,
        action: .expire(live.id, id, wall: deadline.wall)))
  }

  /// Everything is read again at the moment of execution.
  private func prepare(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id), let open = run.deadline else { return }
    let request = ExecutionFacts.Request(
      incident: live.id, run: id, proposerUID: run.proposal.proposer.uid, nonce: open.nonce,
      deadline: open.sealedDeadline, target: run.proposal.target)
    let reader = worldReader(for: run, request, live)
    let mailbox = self.mailbox
    let key = RunKey(live.id, id)
    seals.underWay.insert(key)
    Task.detached { mailbox.post(.prepared(key, reader.read())) }
  }

  func requestStart(_ key: RunKey, _ reading: WorldReading) {
    seals.underWay.remove(key)
    guard let run = rooms[key.incident]?.room.run(key.run), case .approved(let open, _) = run.state
    else { return }
    func void(_ why: String) { post(key.incident, .void(key.run, reason: why)) }
    switch reading {
    case .failed(let why):
      void(why)
    case .read(let facts):
      if facts.digest != open.digest, let before = seals.sealed[key] {
        let changed = facts.difference(from: before).joined(separator: "; ")
        return void("changed since it was approved: \(changed)")
      }
      let running = jobs.values.count { $0.isRun } + seals.prepared.count
      guard running < Limits.runsAtOnce else { return void("\(running) commands run already") }
      guard stopping == nil else { return void("the host was told to stop") }
      seals.prepared[key] = facts
      // Whether the signals have moved since the approval is judged by what is in the room.
      if let live = rooms[key.incident] { flushSignals(live) }
      post(key.incident, .start(key.run, digest: facts.digest))
    }
  }

  /// Its start is on disk: from here on its end is reported, or unknown.
  private func spawn(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id) else { return }
    guard run.proposal.executor == .host else { return handOver(id, live) }
    guard case .running(let digest, _) = run.state,
      let facts = seals.take(RunKey(live.id, id)), facts.digest == digest
    else {
      return post(live.id, .lose(id, reason: "the host could not tell what to start"))
    }
    startRun(run, facts, live)
  }

  /// The check of an option, several times: one reading right after an action says little.
  private func armChecks(_ id: RunID, _ seconds: Int64, _ live: LiveRoom) {
    guard let run = live.room.run(id), case .ended(let outcome) = run.state, outcome.succeeded
    else { return }
    let now = SystemClock.boottime()
    for step in 1...Limits.checkRepeats {
      timers.add(
        Timer(
          at: now + max(1, seconds) * step * 1_000_000_000, action: .check(live.id, id)))
    }
  }

  func startCheck(_ incident: IncidentID, _ id: RunID) {
    guard let live = rooms[incident], let check = live.room.run(id)?.proposal.check,
      live.room.incident?.phase.allowsActions == true
    else { return }
    waitingCollectors.append(
      WaitingCollector(incident: incident, run: id, collector: check.collector, kind: .after))
    startCollectors()
  }

  private func writeReport(_ live: LiveRoom) {
    guard let report = Report(live.room) else { return }
    let text = MarkdownReport.text(report)
    do {
      try Files.replace(options.home.report(of: live.id), with: Array(text.utf8))
    } catch {
      log("report of \(live.id): \(error.text)")
    }
  }
}
