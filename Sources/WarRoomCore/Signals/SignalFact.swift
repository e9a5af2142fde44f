/// What happened to signals.
package enum SignalFact: Equatable, Sendable {
  case defined(SignalSpec)
  /// Oldest first; all of one signal.
  case sampled(signal: String, [SignalSample])
  /// Samples of many signals, as the host takes them.
  case batch(SignalBatch)
  /// Its source gave nothing, and why; the next sample ends it.
  case failed(signal: String, reason: String)
  /// It changed for good at `at`, from one level to another.
  case changed(signal: String, at: Timestamp, from: Double, to: Double)
  case marked(signal: String, SignalMark)
  case judged(RunID, SignalVerdict)
  /// Proposals halt until the Incident Commander resets it.
  case stopped(reason: String)
  case stopReset(reason: String)
  /// An agent's work cost so many hundredths of the home's currency.
  case costReported(hundredths: Int64, what: String)
}

/// What someone asks of signals.
package enum SignalOrder: Equatable, Sendable {
  case define(SignalSpec)
  /// Only the host.
  case sample(signal: String, [SignalSample])
  case sampleMany(SignalBatch)
  case fail(signal: String, reason: String)
  case markChange(signal: String, at: Timestamp, from: Double, to: Double)
  case mark(signal: String, SignalMark)
  case judge(RunID, SignalVerdict)
  case stop(reason: String)
  /// Only the Incident Commander.
  case resetStop(reason: String)
  /// What the work of an agent cost, in hundredths; anybody may say so.
  case reportCost(hundredths: Int64, what: String)

  /// True for what no client may send.
  var isHostOnly: Bool {
    switch self {
    case .sample, .sampleMany, .fail, .markChange, .mark, .judge, .stop: true
    case .define, .resetStop, .reportCost: false
    }
  }
}

/// All signals of a room, as far back as its panes show them.
package struct SignalBoard: Equatable, Sendable {
  package internal(set) var signals: [SignalState] = []
  /// Newest last; one for each run and signal.
  package internal(set) var verdicts: [JudgedRun] = []
  /// Why proposals halt; nil when they do not.
  package internal(set) var stop: String?
  /// When the Incident Commander last let proposals go on: limits count from there.
  package internal(set) var resumed: Timestamp?
  /// What agents have cost since then, in hundredths.
  package internal(set) var agentCost: Int64 = 0

  /// One signal with its newest samples.
  package struct SignalState: Equatable, Sendable {
    package var spec: SignalSpec
    /// Oldest first, the newest `Limits.signalSamples`.
    package var samples: [SignalSample] = []
    /// What came before those, evenly thinned to at most `Limits.signalEarly`, oldest first: what
    /// is usual still shows here when the newest are hours past the onset.
    package var early: [SignalSample] = []
    /// Of how many samples one is taken into `early`, and how many were passed over since the last.
    fileprivate var stride = 1
    fileprivate var passed = 0
    /// Why the last reading failed; nil when it did not.
    package var failure: String?
    package var changes: [ChangePoint] = []
    /// When things went wrong by the signal itself, to stand beside the alert's word.
    package var onset: Timestamp?
    /// Since when it has been beyond its threshold, for long enough and by more than noise.
    package var raised: Timestamp?

    package init(spec: SignalSpec) {
      self.spec = spec
    }

    /// The newest reading that has a value.
    package var newest: SignalSample? { samples.last { $0.value != nil } }
  }

  /// Where a signal changed for good.
  package struct ChangePoint: Equatable, Sendable {
    package var at: Timestamp
    package var from: Double
    package var to: Double

    package init(at: Timestamp, from: Double, to: Double) {
      self.at = at
      self.from = from
      self.to = to
    }
  }

  /// What a signal says of a run.
  package struct JudgedRun: Equatable, Sendable {
    package var run: RunID
    package var verdict: SignalVerdict
    package var at: Timestamp
  }

  /// Nil for a signal that nobody defined.
  package func state(_ id: String) -> SignalState? { signals.first { $0.spec.id == id } }

  mutating func take(_ fact: SignalFact, _ record: Record) -> Bool {
    switch fact {
    case .defined(let spec):
      if let place = place(spec.id) {
        // From another source they are other numbers.
        if signals[place].spec.source != spec.source { signals[place] = SignalState(spec: spec) }
        signals[place].spec = spec
      } else {
        signals.append(SignalState(spec: spec))
      }
    case .sampled(let id, let samples):
      guard let place = place(id) else { return false }
      signals[place].take(samples)
    case .batch(let batch):
      return take(batch)
    case .failed(let id, let reason):
      guard let place = place(id) else { return false }
      signals[place].failure = reason
    case .changed(let id, let at, let from, let to):
      guard let place = place(id) else { return false }
      signals[place].changes.append(ChangePoint(at: at, from: from, to: to))
      if signals[place].changes.count > Limits.changePoints { signals[place].changes.removeFirst() }
    case .marked(let id, let mark):
      guard let place = place(id) else { return false }
      switch mark {
      case .onset(let at): signals[place].onset = at
      case .raised(let at, _): signals[place].raised = at
      case .calmed: signals[place].raised = nil
      }
    case .judged(let run, let verdict):
      verdicts.removeAll { $0.run == run && $0.verdict.signal == verdict.signal }
      verdicts.append(JudgedRun(run: run, verdict: verdict, at: record.moment.wall))
    case .stopped(let reason): stop = reason
    case .stopReset:
      stop = nil
      resumed = record.moment.wall
      agentCost = 0
    case .costReported(let hundredths, _):
      let (sum, overflow) = agentCost.addingReportingOverflow(hundredths)
      agentCost = overflow ? .max : sum
    }
    return true
  }

  private mutating func take(_ batch: SignalBatch) -> Bool {
    var fits = true
    for grid in batch.grids {
      for column in grid.columns {
        if let place = place(column.signal) {
          signals[place].take(grid.samples(of: column))
        } else {
          fits = false
        }
      }
    }
    return fits
  }

  private func place(_ id: String) -> Int? { signals.firstIndex { $0.spec.id == id } }
}

extension SignalBoard.SignalState {
  /// History may come late, and goes where it belongs. What is older than the panes reach, counted
  /// from the newest, is left out.
  fileprivate mutating func take(_ fresh: [SignalSample]) {
    let isLate = samples.last.map { last in fresh.contains { $0.at < last.at } } ?? false
    samples += fresh
    if isLate { samples.sort { $0.at < $1.at } }
    failure = nil
    let reach = max(Int64(Limits.signalSamples) * spec.intervalSeconds, Limits.signalReachSeconds)
    let oldest = samples.last?.at.advanced(bySeconds: -reach)
    let stale = samples.prefix { sample in oldest.map { sample.at < $0 } ?? false }.count
    letGo(max(stale, samples.count - Limits.signalSamples))
    if isLate { early.sort { $0.at < $1.at } }
  }

  /// Moves the oldest samples to the early ones.
  fileprivate mutating func letGo(_ count: Int) {
    for sample in samples.prefix(count) {
      if passed == 0 { early.append(sample) }
      passed = (passed + 1) % stride
      guard early.count > Limits.signalEarly else { continue }
      early = early.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      stride *= 2
    }
    samples.removeFirst(count)
  }
}
