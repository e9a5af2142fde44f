/// What happened to signals.
package enum SignalFact: Equatable, Sendable {
  case defined(SignalSpec)
  /// Oldest first; all of one signal.
  case sampled(signal: String, [SignalSample])
  /// Its source gave nothing, and why; the next sample ends it.
  case failed(signal: String, reason: String)
  /// It changed for good at `at`, from one level to another.
  case changed(signal: String, at: Timestamp, from: Double, to: Double)
  case judged(RunID, SignalVerdict)
  /// Proposals halt until the Incident Commander resets it.
  case stopped(reason: String)
  case stopReset(reason: String)
}

/// What someone asks of signals.
package enum SignalOrder: Equatable, Sendable {
  case define(SignalSpec)
  /// Only the host.
  case sample(signal: String, [SignalSample])
  case fail(signal: String, reason: String)
  case markChange(signal: String, at: Timestamp, from: Double, to: Double)
  case judge(RunID, SignalVerdict)
  case stop(reason: String)
  /// Only the Incident Commander.
  case resetStop(reason: String)

  /// True for what no client may send.
  var isHostOnly: Bool {
    switch self {
    case .sample, .fail, .markChange, .judge, .stop: true
    case .define, .resetStop: false
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

  /// One signal with its newest samples.
  package struct SignalState: Equatable, Sendable {
    package var spec: SignalSpec
    /// Oldest first, the newest `Limits.signalSamples`.
    package var samples: [SignalSample] = []
    /// What came before those, evenly thinned to at most `Limits.signalEarly`, oldest first: what
    /// is usual still shows here when the newest are hours past the onset.
    package var early: [SignalSample] = []
    /// Of how many samples one is taken into `early`, and how many were passed over since the last.
    private var stride = 1
    private var passed = 0
    /// Why the last reading failed; nil when it did not.
    package var failure: String?
    package var changes: [ChangePoint] = []

    /// Moves the oldest samples to the early ones.
    mutating func letGo(_ count: Int) {
      for sample in samples.prefix(count) {
        if passed == 0 { early.append(sample) }
        passed = (passed + 1) % stride
        guard early.count > Limits.signalEarly else { continue }
        early = early.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        stride *= 2
      }
      samples.removeFirst(count)
    }

    package init(spec: SignalSpec) {
      self.spec = spec
    }
  }

  /// Where a signal changed for good.
  package struct ChangePoint: Equatable, Sendable {
    package var at: Timestamp
    package var from: Double
    package var to: Double
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
        signals[place].spec = spec
      } else {
        signals.append(SignalState(spec: spec))
      }
    case .sampled(let id, let samples):
      guard let place = place(id) else { return false }
      signals[place].samples += samples
      signals[place].failure = nil
      let surplus = signals[place].samples.count - Limits.signalSamples
      if surplus > 0 { signals[place].letGo(surplus) }
    case .failed(let id, let reason):
      guard let place = place(id) else { return false }
      signals[place].failure = reason
    case .changed(let id, let at, let from, let to):
      guard let place = place(id) else { return false }
      signals[place].changes.append(ChangePoint(at: at, from: from, to: to))
      if signals[place].changes.count > Limits.changePoints { signals[place].changes.removeFirst() }
    case .judged(let run, let verdict):
      verdicts.removeAll { $0.run == run && $0.verdict.signal == verdict.signal }
      verdicts.append(JudgedRun(run: run, verdict: verdict, at: record.moment.wall))
    case .stopped(let reason): stop = reason
    case .stopReset: stop = nil
    }
    return true
  }

  private func place(_ id: String) -> Int? { signals.firstIndex { $0.spec.id == id } }
}
