import WarRoomCore

/// What the host knows of one room's signals beside the room: what is to be read when, what is not
/// in the journal yet, and which actions are watched.
struct SignalDesk {
  var tapes: [String: SignalTape] = [:]
  var plans: [String: ReadingPlan] = [:]
  /// Read, and not in the journal yet; oldest first.
  var pending: [String: [SignalSample]] = [:]
  var pendingCount = 0
  /// Boot-clock nanoseconds of the oldest of them; nil without any.
  var pendingSince: Int64?
  var watches: [RunID: ActionWatch] = [:]
  /// A search for changes is under way.
  var isExamining = false

  /// When and how one signal is read.
  struct ReadingPlan {
    /// Where it was read from; another source means other numbers.
    let source: SignalSpec.Source
    /// Boot-clock nanoseconds.
    var due: Int64
    var isUnderWay = false
    /// Why the last reading failed; nil when it did not.
    var failure: String?
    /// Boot-clock nanoseconds at which that was last recorded.
    var failureRecorded: Int64 = 0
    /// How far a log was read.
    var log: LogPlace?
    /// History from before the incident was asked for.
    var hasHistory = false
    /// Boot-clock nanoseconds of the last search for changes.
    var examined: Int64 = 0
    /// What was found at last, so that nothing is found twice.
    var lastChange: Timestamp?
  }

  /// One action and the signals that tell what came of it.
  struct ActionWatch {
    let run: RunID
    /// When the action before this one began, since the onset.
    let previous: Timestamp?
    let action: Timestamp
    var until: Timestamp
    let onset: Timestamp
    let signals: [String]
    /// What was recorded last, by signal.
    var said: [String: SignalVerdict] = [:]
    var isJudging = false
    /// More was read meanwhile.
    var isStale = false
  }

  /// Nothing is lost when the room is closed.
  var isIdle: Bool {
    watches.isEmpty && pendingCount == 0 && !plans.values.contains(where: \.isUnderWay)
  }

  /// Another source stands behind the name from now on.
  mutating func forget(_ signal: String) {
    tapes[signal] = nil
    pendingCount -= pending.removeValue(forKey: signal)?.count ?? 0
  }

  /// What was journaled before, as the journal is read.
  mutating func restore(_ fact: SignalFact, onset: Timestamp) {
    switch fact {
    case .sampled(let signal, let samples):
      tapes[signal, default: SignalTape()].take(samples, onset: onset)
    case .batch(let batch):
      for grid in batch.grids {
        for column in grid.columns {
          tapes[column.signal, default: SignalTape()]
            .take(grid.samples(of: column), onset: onset)
        }
      }
    case .defined, .failed, .changed, .marked, .judged, .stopped, .stopReset, .costReported:
      break
    }
  }

  /// Takes in what was read; older or known moments change nothing. True when something was new.
  mutating func take(
    _ samples: [SignalSample], of signal: String, onset: Timestamp, now: Int64
  ) -> Bool {
    let newest = tapes[signal]?.newest
    let fresh = samples.filter { sample in newest.map { sample.at > $0 } ?? true }
      .suffix(WarRoomCore.Limits.samplesOfOneRecord)
    guard !fresh.isEmpty else { return false }
    tapes[signal, default: SignalTape()].take(Array(fresh), onset: onset)
    pending[signal, default: []] += fresh
    pendingCount += fresh.count
    pendingSince = pendingSince ?? now
    return true
  }

  /// What waits for the journal, as many batches as its records can hold.
  mutating func takePending() -> [SignalBatch] {
    var grids: [[Timestamp]: [SignalBatch.Column]] = [:]
    for (signal, samples) in pending.sorted(by: { $0.key < $1.key }) {
      var rest = samples[...]
      while !rest.isEmpty {
        let part = rest.prefix(Limits.samplesOfOneColumn)
        rest = rest.dropFirst(part.count)
        grids[part.map(\.at), default: []].append(
          SignalBatch.Column(signal: signal, values: part.map { SignalNumber.rounded($0.value) }))
      }
    }
    pending = [:]
    pendingCount = 0
    pendingSince = nil
    var batches: [SignalBatch] = []
    var batch = SignalBatch(grids: [])
    func isFull(with values: Int) -> Bool {
      batch.count + values > WarRoomCore.Limits.valuesOfOneBatch
    }
    for (times, columns) in grids.sorted(by: { ($0.key.first ?? .zero) < ($1.key.first ?? .zero) })
    {
      var grid = SignalBatch.Grid(times: times, columns: [])
      for column in columns {
        if isFull(with: (grid.columns.count + 1) * times.count) {
          if !grid.columns.isEmpty { batch.grids.append(grid) }
          batches.append(batch)
          batch = SignalBatch(grids: [])
          grid.columns = []
        }
        grid.columns.append(column)
      }
      batch.grids.append(grid)
    }
    return batches + (batch.grids.isEmpty ? [] : [batch])
  }
}
