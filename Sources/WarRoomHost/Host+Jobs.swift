import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Starts an approved command. What cannot be started is reported as its end.
  func startRun(_ run: Run, _ facts: ExecutionFacts, _ live: LiveRoom) {
    let look = LastLook(
      reader: worldReader(for: run, facts.request, live), approved: facts, starts: options.starts)
    let child = ChildCommand(
      executable: facts.payload.executable.path, words: facts.payload.words,
      directory: facts.payload.directory.path, environment: facts.payload.environment,
      look: look)
    let problem = launch(
      child, .run(run.id), live.id, limit: Limits.runOutputBytes,
      seconds: facts.payload.timeLimitSeconds)
    guard let problem else { return }
    post(
      live.id,
      .end(
        run.id,
        RunOutcome(
          ending: .notStarted(problem), milliseconds: 0, byteCount: 0, digest: "", excerpt: "")))
  }

  /// Starts collectors as far as there is room for them.
  func startCollectors() {
    var running = jobs.values.count { !$0.isRun }
    while running < Limits.collectorsAtOnce, !waitingCollectors.isEmpty {
      let next = waitingCollectors.removeFirst()
      if startCollector(next) { running += 1 }
    }
  }

  /// False when it failed at once; that is captured too.
  private func startCollector(_ next: WaitingCollector) -> Bool {
    let command = next.collector.command
    let environment = ProposerEnvironment.complete([], curlHome: options.curlHome)
    let directory = command.directory ?? options.home.evidence(of: next.incident)
    let judgment = judge(command, environment, next.incident)
    var problem: String?
    if judgment.commandClass != .readOnly {
      problem = "not run: \(judgment.reasons.first?.text ?? "it is not known to be read-only")"
    } else if let path = ProgramPath.find(
      command.words.first ?? "", directory: directory, environment: environment)
    {
      let child = ChildCommand(
        executable: path, words: command.words, directory: directory, environment: environment,
        look: nil)
      problem = launch(
        child, .collector(next.collector, next.kind, next.run), next.incident,
        limit: Limits.evidenceBytes, seconds: command.timeLimitSeconds)
    } else {
      problem = "not run: there is no program \(command.words.first ?? "")"
    }
    guard let problem, !isWaived(next.run, next.kind, in: next.incident) else {
      return problem == nil
    }
    post(
      next.incident,
      .capture(
        Evidence(
          number: 0, name: next.collector.name, kind: next.kind, run: next.run,
          words: command.words, exitStatus: nil, failure: problem, byteCount: 0, digest: "",
          milliseconds: 0, excerpt: "")))
    return false
  }

  /// Makes a job of a command; the problem when it cannot be one.
  private func launch(
    _ child: ChildCommand, _ purpose: Job.Purpose, _ incident: IncidentID, limit: Int64,
    seconds: Int64
  ) -> String? {
    counters.job += 1
    let id = JobID(number: counters.job)
    guard stopping == nil else { return "the host is stopping" }
    do throws(SystemError) {
      try keepCurlHomeEmpty()
      let output = try OutputFile(
        folder: options.home.evidence(of: incident), name: "\(ThisProcess.pid)-\(id.number)",
        limit: limit)
      let ends = try Pipe.make()
      let now = SystemClock.boottime()
      jobs[id] = Job(
        id: id, incident: incident, purpose: purpose, output: output,
        pipe: Descriptor(owning: ends.read), startedBoottime: now,
        deadline: now + seconds * 1_000_000_000)
      child.start(output: Descriptor(owning: ends.write), job: id, mailbox: mailbox)
      return nil
    } catch {
      return error.text
    }
  }

  /// What was started by its path was another file before or after: nobody approved that, so it
  /// is stopped, and the record says why.
  func suspect(_ id: JobID, _ why: String) {
    guard let job = jobs[id], case .run(let run) = job.purpose else { return }
    post(job.incident, .cancel(run, reason: why))
  }

  func noteSpawn(_ id: JobID, _ pid: Int32) {
    guard let job = jobs[id] else { return }
    job.pid = pid
    if job.stopping != nil { signal(job, .terminate) }
  }

  /// Takes what the child has written; at its end nothing more is asked.
  func readOutput(of job: Job) {
    for _ in 0..<16 {
      var bytes: [UInt8] = []
      guard let count = try? job.pipe?.read(into: &bytes, limit: Limits.chunkBytes) else { return }
      if count == 0 {
        job.pipe = nil
        return
      }
      show(job.output.take(bytes), of: job)
    }
  }

  /// Live output, secrets taken out, as far as it is kept too.
  private func show(_ bytes: [UInt8], of job: Job) {
    guard case .run(let run) = job.purpose, !bytes.isEmpty else { return }
    broadcast(run, bytes, in: job.incident)
  }

  /// The leader has ended: take what it left in the pipe, keep the output, report.
  func finish(_ id: JobID, _ exit: JobExit) {
    guard let job = jobs[id] else { return }
    readOutput(of: job)
    job.pipe = nil
    jobs[id] = nil
    if job.stopping != nil { signal(job, .kill) }
    if case .collector(_, let kind, let run) = job.purpose, isWaived(run, kind, in: job.incident) {
      job.output.discard()
      return startCollectors()
    }
    show(job.output.takeRest(), of: job)
    let stored = job.output.finish()
    let milliseconds = (SystemClock.boottime() - job.startedBoottime) / 1_000_000
    switch job.purpose {
    case .run(let run):
      post(
        job.incident,
        .end(
          run,
          RunOutcome(
            ending: Host.ending(exit, job.stopping), milliseconds: milliseconds,
            byteCount: stored.byteCount, digest: stored.digest, excerpt: stored.excerpt,
            redacted: stored.redacted)))
    case .collector(let collector, let kind, let run):
      post(
        job.incident,
        .capture(
          Evidence(
            number: 0, name: collector.name, kind: kind, run: run,
            words: collector.command.words, exitStatus: Host.exitStatus(exit),
            failure: Host.failure(exit, job.stopping) ?? stored.failure,
            byteCount: stored.byteCount, digest: stored.digest, milliseconds: milliseconds,
            excerpt: stored.excerpt, redacted: stored.redacted)))
      startCollectors()
    }
  }

  private static func ending(_ exit: JobExit, _ stop: Job.Stop?) -> RunOutcome.Ending {
    switch (exit, stop) {
    case (.notStarted(let why), _): .notStarted(why)
    case (.exited, .timedOut), (.signalled, .timedOut): .timedOut
    case (.exited, .cancelled), (.signalled, .cancelled): .cancelled
    case (.exited(let status), nil): .exited(status)
    case (.signalled(let number), nil): .signalled(number)
    }
  }

  private static func exitStatus(_ exit: JobExit) -> Int32? {
    switch exit {
    case .exited(let status): status
    case .signalled, .notStarted: nil
    }
  }

  private static func failure(_ exit: JobExit, _ stop: Job.Stop?) -> String? {
    switch (exit, stop) {
    case (.notStarted(let why), _): "not run: \(why)"
    case (_, .timedOut): "stopped at its time limit"
    case (_, .cancelled): "cancelled"
    case (.signalled(let number), nil): "ended by signal \(number)"
    case (.exited, nil): nil
    }
  }

  /// Evidence that somebody decided not to wait for is not taken afterwards: the approval is bound
  /// to what was there when it was asked for.
  private func isWaived(_ run: RunID?, _ kind: Evidence.Kind, in incident: IncidentID) -> Bool {
    guard kind == .before, let run else { return false }
    return rooms[incident]?.room.run(run)?.evidenceWaiver != nil
  }

  /// Ends the collectors of a run whose evidence was waived.
  func dropCollectors(of id: RunID, _ incident: IncidentID) {
    waitingCollectors.removeAll {
      $0.incident == incident && $0.run == id && $0.kind == .before
    }
    for job in jobs.values where job.incident == incident {
      guard case .collector(_, .before, id) = job.purpose else { continue }
      stop(job, because: .cancelled)
    }
  }

  /// A command may have written to it since it was made.
  func keepCurlHomeEmpty() throws(SystemError) {
    let path = options.curlHome + "/.curlrc"
    if let facts = try? Files.facts(path), facts.kind == .regular, facts.size == 0 { return }
    try Files.makeFolders(options.curlHome)
    try Files.replace(path, with: [])
  }

  func stopRun(_ id: RunID, _ incident: IncidentID) {
    for job in jobs.values where job.incident == incident && job.purpose == .run(id) {
      stop(job, because: .cancelled)
    }
  }

  /// TERM now, KILL after the grace.
  func stop(_ job: Job, because reason: Job.Stop) {
    guard job.stopping == nil else { return }
    job.stopping = reason
    job.killAt = SystemClock.boottime() + Limits.killGraceSeconds * 1_000_000_000
    signal(job, .terminate)
  }

  private func signal(_ job: Job, _ name: Signals.Name) {
    guard let pid = job.pid, pid > 1 else { return }
    try? Signals.send(name, toGroup: pid)
  }

  /// Stops what is over its time, and kills what did not stop.
  func watchJobs() {
    let now = SystemClock.boottime()
    for job in jobs.values {
      if job.stopping == nil, now >= job.deadline { stop(job, because: .timedOut) }
      if let killAt = job.killAt, now >= killAt {
        signal(job, .kill)
        job.killAt = now + Limits.killGraceSeconds * 1_000_000_000
      }
    }
  }
}

extension Job {
  /// An approved command rather than a collector.
  var isRun: Bool {
    switch purpose {
    case .run: true
    case .collector: false
    }
  }
}
