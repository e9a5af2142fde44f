import WarRoomConfig
import WarRoomCore
import WarRoomSignals
import WarRoomSystem

extension Host {
  /// A room was opened: its signals are read from now on, and actions that were watched still are.
  func startSignals(_ live: LiveRoom) {
    for state in live.room.signals.signals { planReading(state.spec, live) }
    for run in live.room.runs where run.isStillWatched(at: moment().wall, in: live.room) {
      watchRun(run.id, live)
    }
  }

  /// A signal was defined, or defined anew: it is read at once and then each interval.
  func planReading(_ spec: SignalSpec, _ live: LiveRoom) {
    if let before = live.desk.plans[spec.id], before.source != spec.source {
      live.desk.forget(spec.id)
    }
    var plan = SignalDesk.ReadingPlan(source: spec.source, due: SystemClock.boottime())
    plan.isUnderWay = live.desk.plans[spec.id]?.isUnderWay ?? false
    plan.hasHistory = live.desk.tapes[spec.id].map { !$0.history.isEmpty } ?? false
    plan.lastChange = live.room.signals.state(spec.id)?.changes.last?.at
    live.desk.plans[spec.id] = plan
    if case .alert(let fingerprint, _) = spec.source,
      let known = live.room.alerts.first(where: { $0.alert.fingerprint == fingerprint })
    {
      takeAlert(known.alert, at: known.lastSeen, live)
    }
    armSignals(live)
  }

  /// Where the signals' own time begins: what came before is the baseline.
  func onset(of room: Room) -> Timestamp {
    let alerts = room.alerts.compactMap(\.alert.started).min()
    let said = room.milestones.started ?? alerts ?? room.milestones.declared ?? moment().wall
    let shown = room.signals.signals.compactMap(\.onset).min()
    return shown.map { min($0, said) } ?? said
  }

  private func armSignals(_ live: LiveRoom) {
    timers.remove { $0.action == .signals(live.id) }
    guard live.room.incident?.phase.allowsActions == true,
      let due = live.desk.plans.values.map(\.due).min()
    else { return }
    timers.add(Timer(at: due, action: .signals(live.id)))
  }

  /// Reads what is due. Signals of one interval are read at the same moments, so that their times
  /// are written down once; a reading that still goes on is not begun again.
  func readSignals(of live: LiveRoom) {
    let now = SystemClock.boottime()
    let at = Timestamp(microseconds: moment().wall.microseconds / 1_000 * 1_000)
    for state in live.room.signals.signals {
      guard var plan = live.desk.plans[state.spec.id], plan.due <= now else { continue }
      let interval = state.spec.intervalSeconds * 1_000_000_000
      plan.due = (now / interval + 1) * interval
      let starts = !plan.isUnderWay
      if starts { plan.isUnderWay = startReading(state.spec, plan, at: at, live) }
      live.desk.plans[state.spec.id] = plan
    }
    // While an action is watched, people look at what it does.
    let pause = live.desk.watches.isEmpty ? Limits.signalFlush : Limits.watchedFlush
    if let since = live.desk.pendingSince, now - since >= pause * 1_000_000_000 {
      flushSignals(live)
    }
    checkStopping(live)
    armSignals(live)
  }

  /// Hands what was read to the journal. Called before anything that rests on it.
  func flushSignals(_ live: LiveRoom) {
    for batch in live.desk.takePending() { post(live.id, .signal(.sampleMany(batch))) }
  }

  func flushAllSignals() {
    for live in rooms.values { flushSignals(live) }
  }

  func takeSignal(_ id: IncidentID, _ notice: SignalNotice) {
    guard let live = rooms[id] else { return }
    switch notice {
    case .read(let reading): take(reading, live)
    case .examined(let signal, let found): take(found, of: signal, live)
    case .judged(let run, let verdicts): takeVerdicts(verdicts, on: run, live)
    }
  }

  func take(_ reading: SignalReading, _ live: LiveRoom) {
    let now = SystemClock.boottime()
    guard var plan = live.desk.plans[reading.signal] else { return }
    plan.isUnderWay = false
    if let log = reading.log { plan.log = log }
    switch reading.result {
    case .success(let samples):
      let recovers = plan.failure != nil && !samples.isEmpty
      if !samples.isEmpty { plan.failure = nil }
      live.desk.plans[reading.signal] = plan
      let isNew = live.desk.take(
        samples, of: reading.signal, onset: onset(of: live.room), now: now)
      let isFirst = live.room.signals.state(reading.signal)?.newest == nil
      if recovers || isFirst && isNew || live.desk.pendingCount >= Limits.signalsPending {
        flushSignals(live)
      }
      guard isNew else { return }
      judgeActions(live)
      examine(reading.signal, live)
      if !plan.hasHistory { fetchHistory(of: reading.signal, live) }
    case .failure(let problem):
      let isNews = plan.failure == nil
      let isOther = plan.failure != problem.text
      let pause = Limits.failurePause * 1_000_000_000
      plan.failure = problem.text
      if isNews || isOther && now - plan.failureRecorded > pause {
        plan.failureRecorded = now
        flushSignals(live)
        post(live.id, .signal(.fail(signal: reading.signal, reason: problem.text)))
      }
      live.desk.plans[reading.signal] = plan
    }
  }

  /// History from before the incident goes straight to the journal, once.
  func takeHistory(_ signal: String, _ samples: [SignalSample], _ live: LiveRoom) {
    let known = live.desk.tapes[signal]?.recent.first?.time
    let fresh = samples.filter { sample in known.map { sample.at < $0 } ?? true }
    guard !fresh.isEmpty, live.room.signals.state(signal) != nil else { return }
    live.desk.tapes[signal, default: SignalTape()].take(fresh, onset: onset(of: live.room))
    let rounded = fresh.map {
      SignalSample(at: $0.at, value: SignalNumber.rounded($0.value))
    }
    post(live.id, .signal(.sample(signal: signal, rounded)))
    examine(signal, live)
  }

  /// The value that an alert carries, when it comes in or comes again.
  func takeAlert(_ alert: Alert, at: Timestamp, _ live: LiveRoom) {
    for state in live.room.signals.signals {
      guard case .alert(alert.fingerprint, let name) = state.spec.source else { continue }
      let text = alert.labels.first { $0.name == name }?.value
      let value = text.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
      let result: Result<[SignalSample], SignalProblem> =
        value.map { .success([SignalSample(at: at, value: $0)]) }
        ?? .failure(SignalProblem("the alert carries no number named \(name)"))
      take(SignalReading(signal: state.spec.id, result: result, log: nil), live)
    }
  }

  /// Looks for changes off the loop: one signal of a room at a time, not often, and the costly
  /// search only where the newest values lie elsewhere.
  private func examine(_ signal: String, _ live: LiveRoom) {
    let now = SystemClock.boottime()
    guard !live.desk.isExamining, var plan = live.desk.plans[signal],
      now - plan.examined > Limits.examinePause * 1_000_000_000,
      let tape = live.desk.tapes[signal], let state = live.room.signals.state(signal)
    else { return }
    let searches = tape.looksChanged
    guard searches || state.spec.threshold != nil else { return }
    plan.examined = now
    live.desk.plans[signal] = plan
    live.desk.isExamining = true
    let since = (plan.lastChange ?? onset(of: live.room).advanced(bySeconds: -3_600))
      .advanced(bySeconds: 3 * state.spec.intervalSeconds)
    let (mailbox, id, wall) = (mailbox, live.id, moment().wall)
    Task.detached {
      let found = SignalExamination(
        tape.all, of: state, since: since, now: wall, searches: searches)
      mailbox.post(.signal(id, .examined(signal: signal, found)))
    }
  }

  private func take(_ found: SignalExamination, of signal: String, _ live: LiveRoom) {
    live.desk.isExamining = false
    guard live.room.signals.state(signal) != nil else { return }
    let isNews = !found.changes.isEmpty || found.onset != nil || found.raised != nil
    if isNews { flushSignals(live) }
    for change in found.changes {
      live.desk.plans[signal]?.lastChange = change.at
      post(
        live.id,
        .signal(.markChange(signal: signal, at: change.at, from: change.from, to: change.to)))
    }
    if let onset = found.onset { post(live.id, .signal(.mark(signal: signal, .onset(onset)))) }
    if let raised = found.raised { post(live.id, .signal(.mark(signal: signal, raised))) }
  }

  /// The signals that a new incident begins with: those of the runbooks that match its alerts, and
  /// those of its services in `sources.yaml`.
  func offeredSignals(for declaration: Declaration) -> [SignalSpec] {
    let shelf = RunbookFolder.load(configuration: options.configuration, gate: rules.gate).shelf
    var signals = shelf.signals(for: declaration.alerts)
    let services = Set(declaration.services + declaration.alerts.compactMap(\.service))
    let path = options.configuration + "/sources.yaml"
    if let bytes = try? Files.read(path, limit: Limits.configurationBytes, followLinks: true) {
      do throws(ConfigError) {
        let file = try SourcesFile.parse(bytes, file: path, gate: rules.gate)
        signals += file.signals.filter { $0.service.map { services.contains($0) } ?? true }
          .map(\.spec)
      } catch {
        log("signals: \(error.description)")
      }
    }
    var ids: Set<String> = []
    return signals.filter { ids.insert($0.id).inserted }
  }
}

extension Run {
  /// Its window is open, and no last word was said.
  fileprivate func isStillWatched(at now: Timestamp, in room: Room) -> Bool {
    guard room.isAction(self), let endedAt, state.isFinal else { return false }
    let said = room.signals.verdicts.contains { $0.run == id && $0.verdict.isFinal }
    return !said && endedAt.advanced(bySeconds: room.watchSeconds(of: self)) > now
  }
}
