import WarRoomCore
import WarRoomSystem

extension Host {
  /// Watches the signals of a run from now to the end of its window. An action that came before is
  /// watched no longer: nobody could tell the two apart.
  func watchRun(_ id: RunID, _ live: LiveRoom) {
    guard let run = live.room.run(id), let action = run.startedAt, let end = run.endedAt,
      live.desk.watches[id] == nil
    else { return }
    let signals = live.room.watched(by: run).map(\.id)
    guard !signals.isEmpty else { return }
    endWatches(before: id, live)
    let until = end.advanced(bySeconds: live.room.watchSeconds(of: run))
    let onset = onset(of: live.room)
    let previous = live.room.runs.filter { $0.id != id && live.room.isAction($0) }
      .compactMap(\.startedAt).filter { $0 < action && $0 > onset }.max()
    var watch = SignalDesk.ActionWatch(
      run: id, previous: previous, action: action, until: until, onset: onset, signals: signals)
    for said in live.room.signals.verdicts where said.run == id {
      watch.said[said.verdict.signal] = said.verdict
    }
    live.desk.watches[id] = watch
    let left = max(0, until.microseconds - moment().wall.microseconds) * 1_000
    // Half a second later, so that the reading of the last moment is in.
    let at = SystemClock.boottime() + left + 500_000_000
    timers.add(Timer(at: at, action: .watchEnds(live.id, id)))
  }

  private func endWatches(before id: RunID, _ live: LiveRoom) {
    let now = moment().wall
    for (other, watch) in live.desk.watches where other != id {
      live.desk.watches[other]?.until = min(watch.until, now)
      judgeAction(other, live)
    }
  }

  /// New values came in: every open watch is looked at again.
  func judgeActions(_ live: LiveRoom) {
    for id in live.desk.watches.keys { judgeAction(id, live) }
  }

  /// Judges off the loop, one judgment of a run at a time.
  func judgeAction(_ id: RunID, _ live: LiveRoom) {
    guard var watch = live.desk.watches[id] else { return }
    guard !watch.isJudging else {
      live.desk.watches[id]?.isStale = true
      return
    }
    watch.isJudging = true
    watch.isStale = false
    live.desk.watches[id] = watch
    let now = moment().wall
    func track(_ state: SignalBoard.SignalState) -> ActionJudgment.Track {
      ActionJudgment.Track(
        spec: state.spec, samples: live.desk.tapes[state.spec.id]?.all ?? [])
    }
    let all = live.room.signals.signals
    let judgment = ActionJudgment(
      run: id, onset: watch.onset, previous: watch.previous, action: watch.action,
      until: watch.until, now: now,
      isOver: now >= watch.until,
      watched: all.filter {
        watch.signals.contains($0.spec.id) && watch.said[$0.spec.id]?.isFinal != true
      }.map(track),
      others: all.filter {
        !watch.signals.contains($0.spec.id) && watch.said[$0.spec.id] == nil
      }.map(track))
    let (mailbox, incident) = (mailbox, live.id)
    Task.detached { mailbox.post(.signal(incident, .judged(id, judgment.verdicts()))) }
  }

  /// Records what is said for the first time, another word, and the last one.
  func takeVerdicts(_ verdicts: [SignalVerdict], on id: RunID, _ live: LiveRoom) {
    guard var watch = live.desk.watches[id] else { return }
    watch.isJudging = false
    let news = verdicts.filter { verdict in
      guard let said = watch.said[verdict.signal] else {
        return verdict.word != .noData || verdict.isFinal
      }
      return !said.isFinal && (said.word != verdict.word || verdict.isFinal)
    }
    if !news.isEmpty { flushSignals(live) }
    for verdict in news {
      watch.said[verdict.signal] = verdict
      post(live.id, .signal(.judge(id, verdict)))
    }
    let worsened = news.filter { $0.word == .worsened && $0.isFinal && !$0.isSideEffect }
    let isOver = watch.signals.allSatisfy { watch.said[$0]?.isFinal == true }
    let isStale = watch.isStale
    live.desk.watches[id] = isOver ? nil : watch
    if let first = worsened.first { pullCord(for: id, first, live) }
    if isOver {
      timers.remove { $0.action == .watchEnds(live.id, id) }
    } else if isStale {
      judgeAction(id, live)
    }
  }

  /// The line is stopped, then the way back is proposed: it waits for its own approval, and for the
  /// Incident Commander to release the cord.
  private func pullCord(for id: RunID, _ verdict: SignalVerdict, _ live: LiveRoom) {
    guard let run = live.room.run(id) else { return }
    let title = live.room.signals.state(verdict.signal)?.spec.title ?? verdict.signal
    let undo = live.room.undoWords(of: run)
    let what = "\(title) worsened after run \(id.number): \(verdict.basis)"
    var byHand = ""
    if undo == nil, case .manual(let text) = run.proposal.undo { byHand = "; undo: \(text)" }
    post(live.id, .pullAndon(reason: String((what + byHand).prefix(Limits.reasonLength))))
    guard let undo else { return }
    let command = CommandSpec(
      words: undo, directory: run.proposal.command.directory,
      timeLimitSeconds: run.proposal.command.timeLimitSeconds)
    let reason = "undo of run \(id.number), after which \(title) worsened"
    post(
      live.id, .proposeCommand(command, target: run.proposal.target, reason: reason))
  }
}
