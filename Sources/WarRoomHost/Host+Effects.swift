import WarRoomCore
import WarRoomJournal
import WarRoomGate
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
    let nonce = (try? Machine.randomBytes(16)) ?? []
    guard nonce.count == 16 else {
      return post(live.id, .void(id, reason: "the machine gave no random bytes"))
    }
    let request = ExecutionFacts.Request(
      incident: live.id, run: id, proposerUID: run.proposal.proposer.uid,
      nonce: HexText.of(nonce),
      deadline: deadline(for: run.proposal.friction), target: run.proposal.target)
    let reader = worldReader(for: run, request, live)
    let mailbox = self.mailbox
    let incident = live.id
    Task.detached { mailbox.post(.sealed(incident, id, reader.read())) }
  }

  private func deadline(for friction: Friction) -> Moment {
    let seconds =
      friction == .secondPerson ? policy.secondApprovalSeconds : policy.approvalSeconds
    var deadline = moment()
    deadline.wall = deadline.wall.advanced(bySeconds: seconds)
    deadline.boottime += seconds * 1_000_000_000
    return deadline
  }

  private func worldReader(
    for run: Run, _ request: ExecutionFacts.Request, _ live: LiveRoom
  ) -> WorldReader {
    let author = identity.author
    return WorldReader(
      request: request, proposal: run.proposal,
      directory: run.proposal.command.directory ?? options.home.evidence(of: live.id),
      place: ExecutionFacts.Place(
        uid: author.uid, gid: author.gid, host: identity.hostName, boot: identity.boot),
      basis: ExecutionFacts.Basis(
        evidenceDigests: live.room.evidence(for: run.id).map(\.digest),
        evidenceWaiver: run.evidenceWaiver))
  }

  /// The world was read for the first time: keep what will run, then ask.
  func requestApproval(_ incident: IncidentID, _ id: RunID, _ reading: WorldReading) {
    switch reading {
    case .failed(let why):
      post(incident, .void(id, reason: why))
    case .read(let facts):
      let path = options.home.payload(of: incident) + "/" + facts.digest
      do {
        try Files.replace(path, with: facts.canonicalBytes(), permissions: 0o600)
      } catch {
        return post(incident, .void(id, reason: "what would run could not be kept: \(error.text)"))
      }
      sealed[facts.digest] = facts
      post(
        incident,
        .requestApproval(
          id,
          ApprovalRequest(
            digest: facts.digest, nonce: facts.request.nonce, deadline: facts.request.deadline)))
    }
  }

  private func armExpiry(_ id: RunID, _ deadline: Moment, _ live: LiveRoom) {
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
      deadline: open.deadline, target: run.proposal.target)
    let reader = worldReader(for: run, request, live)
    let mailbox = self.mailbox
    let incident = live.id
    Task.detached { mailbox.post(.prepared(incident, id, reader.read())) }
  }

  func requestStart(_ incident: IncidentID, _ id: RunID, _ reading: WorldReading) {
    guard let open = rooms[incident]?.room.run(id)?.deadline else { return }
    switch reading {
    case .failed(let why):
      post(incident, .void(id, reason: why))
    case .read(let facts):
      if facts.digest != open.digest, let before = sealed[open.digest] {
        let changed = facts.difference(from: before).joined(separator: "; ")
        return post(incident, .void(id, reason: "changed since it was approved: \(changed)"))
      }
      let running = jobs.values.count { $0.isRun }
      guard running < Limits.runsAtOnce else {
        return post(incident, .void(id, reason: "\(running) commands run already"))
      }
      prepared[facts.digest] = facts
      post(incident, .start(id, digest: facts.digest))
    }
  }

  /// Its start is on disk: from here on its end is reported, or unknown.
  private func spawn(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id), case .running(let digest, _) = run.state,
      let facts = prepared.removeValue(forKey: digest)
    else {
      return post(live.id, .lose(id, reason: "the host could not tell what to start"))
    }
    sealed[digest] = nil
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
    guard let text = ReportDocument(live.room).markdown else { return }
    do {
      try Files.replace(options.home.report(of: live.id), with: Array(text.utf8))
    } catch {
      log("report of \(live.id): \(error.text)")
    }
  }
}
