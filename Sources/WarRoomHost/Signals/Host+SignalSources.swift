import WarRoomConfig
import WarRoomCore
import WarRoomFetch
import WarRoomGate
import WarRoomSystem

extension Host {
  /// A question to a monitoring server that is on its way.
  struct Fetch {
    let incident: IncidentID
    let signal: String
    /// What an instant query asks about; nil for history.
    let at: Timestamp?
  }

  /// Begins one reading; false when there is nothing to wait for.
  func startReading(
    _ spec: SignalSpec, _ plan: SignalDesk.ReadingPlan, at: Timestamp, _ live: LiveRoom
  ) -> Bool {
    let (mailbox, id) = (mailbox, live.id)
    switch spec.source {
    case .alert:
      return false
    case .prometheus(let server, let query):
      let url = PrometheusQuery.instant(server, query, at: at)
      let problem = fetch(
        url, from: server, bytes: Limits.instantBytes,
        Fetch(incident: id, signal: spec.id, at: at))
      if let problem { fail(spec.id, problem, live) }
      return problem == nil
    case .command(let words):
      return startCommand(spec, words, at: at, live)
    case .log(let path, let text):
      Task.detached {
        let (result, place) = LogPlace.read(path, containing: text, since: plan.log, at: at)
        mailbox.post(
          .signal(id, .read(SignalReading(signal: spec.id, result: result, log: place))))
      }
      return true
    }
  }

  /// Told in the next turn: the plan of this signal is being changed in this one.
  private func fail(_ signal: String, _ problem: SignalProblem, _ live: LiveRoom) {
    mailbox.post(
      .signal(
        live.id, .read(SignalReading(signal: signal, result: .failure(problem), log: nil))))
  }

  /// What a signal runs is judged each time: the rules of this host count, not those of the one
  /// that took the definition.
  private func startCommand(
    _ spec: SignalSpec, _ words: [String], at: Timestamp, _ live: LiveRoom
  ) -> Bool {
    guard readingCommands < Limits.signalCommands else { return false }
    let environment = ProposerEnvironment.complete([], curlHome: options.curlHome)
    let command = CommandSpec(
      words: words, directory: "/", timeLimitSeconds: Limits.readingSeconds)
    let judgment = judge(command, environment, live.id)
    guard judgment.commandClass == .readOnly else {
      let why = judgment.reasons.first?.text ?? "it is not known to be read-only"
      fail(spec.id, SignalProblem("not run: \(why)"), live)
      return true
    }
    readingCommands += 1
    let (mailbox, id) = (mailbox, live.id)
    Task.detached {
      let output = await CommandOutput.read(
        words, environment, limit: Limits.readingBytes, seconds: Limits.readingSeconds)
      let result = output.mapError { SignalProblem($0.text) }
        .flatMap { ReadingText.samples($0, at: at) }
      mailbox.post(.commandRead(id, SignalReading(signal: spec.id, result: result, log: nil)))
    }
    return true
  }

  func takeCommand(_ id: IncidentID, _ reading: SignalReading) {
    readingCommands -= 1
    takeSignal(id, .read(reading))
  }

  /// Sends a question; why it was not sent, else nil.
  private func fetch(
    _ url: String, from server: String, bytes: Int64, _ fetch: Fetch
  ) -> SignalProblem? {
    if fetcher == nil { fetcher = Fetcher() }
    guard let fetcher else { return SignalProblem("this machine has no room for a connection") }
    let access: FetchRequest.Access
    switch serverAccess.access(
      to: server, configuration: options.configuration, gate: rules.gate)
    {
    case .success(let found): access = found
    case .failure(let problem): return problem
    }
    counters.fetch += 1
    let request = FetchRequest(
      url: url, access: access, milliseconds: Limits.fetchMilliseconds, bytes: bytes)
    guard fetcher.submit(request, name: counters.fetch) else {
      return SignalProblem("too many questions to servers wait already")
    }
    fetches[counters.fetch] = fetch
    return nil
  }

  /// Takes the answers that have come.
  func takeFetches() {
    guard let fetcher else { return }
    while let (name, answer) = fetcher.take() {
      guard let fetch = fetches.removeValue(forKey: name), let live = rooms[fetch.incident] else {
        continue
      }
      let result = PrometheusAnswer.samples(answer, at: fetch.at)
      guard fetch.at == nil else {
        take(SignalReading(signal: fetch.signal, result: result, log: nil), live)
        continue
      }
      switch result {
      case .success(let samples): takeHistory(fetch.signal, samples, live)
      case .failure(let problem): log("history of \(fetch.signal): \(problem.text)")
      }
    }
  }

  /// Asks once for the time before: the hour before the onset up to now, and the same hours
  /// yesterday and a week ago.
  func fetchHistory(of signal: String, _ live: LiveRoom) {
    live.desk.plans[signal]?.hasHistory = true
    guard let spec = live.room.signals.state(signal)?.spec,
      case .prometheus(let server, let query) = spec.source
    else { return }
    let now = moment().wall
    let onset = min(onset(of: live.room), now)
    let start = onset.advanced(bySeconds: -Limits.historySeconds)
    let step = max(
      spec.intervalSeconds, Limits.historyStep,
      now.seconds(since: start) / Int64(Limits.historyPoints))
    let day: Int64 = 86_400
    for back in [0, day, 7 * day] {
      let around: Int64 = back == 0 ? 0 : 1_800
      let url = PrometheusQuery.range(
        server, query, from: start.advanced(bySeconds: -back - around),
        to: now.advanced(bySeconds: -back + 2 * around),
        step: back == 0 ? step : max(step, Limits.dayStep))
      let problem = fetch(
        url, from: server, bytes: Limits.rangeBytes,
        Fetch(incident: live.id, signal: signal, at: nil))
      if let problem { log("history of \(signal): \(problem.text)") }
    }
  }
}
