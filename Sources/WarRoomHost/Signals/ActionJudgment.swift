import WarRoomCore
import WarRoomSignals

/// The signals around one action, ready to be judged off the loop.
struct ActionJudgment: Sendable {
  let run: RunID
  let onset: Timestamp
  /// The action before this one, since the onset; nil where this is the first.
  let previous: Timestamp?
  let action: Timestamp
  let until: Timestamp
  let now: Timestamp
  /// The watch is over: what is said now is the last word.
  let isOver: Bool
  /// Those by which it is watched.
  let watched: [Track]
  /// All others, which may show a side effect.
  let others: [Track]

  /// A signal with what is known of it.
  struct Track: Sendable {
    let spec: SignalSpec
    let samples: [Sample]
  }

  func verdicts() -> [SignalVerdict] {
    let side = others.compactMap { sideEffect(on: $0) }
    let names = side.map { track in others.first { $0.spec.id == track.signal }?.spec.title ?? "" }
    return watched.map { track in
      var said = VerdictBasis.recorded(
        judge(track).verdict(at: now), of: track.spec, isOver: isOver)
      if !names.isEmpty { said.basis += "; side effect on " + names.joined(separator: ", ") }
      return said
    } + side
  }

  /// Named and not judged further: a cord is pulled by what the action was watched by, because
  /// among a hundred signals one moves by chance.
  private func sideEffect(on track: Track) -> SignalVerdict? {
    guard isWorth(track) else { return nil }
    let judge = judge(track)
    guard judge.isWorsened(at: now) else { return nil }
    var said = VerdictBasis.recorded(judge.verdict(at: now), of: track.spec, isOver: true)
    said.isSideEffect = true
    return said
  }

  /// The costly look is only for a signal whose newest values are worse than most before.
  private func isWorth(_ track: Track) -> Bool {
    let sign: Double = track.spec.better == .lower ? 1 : -1
    let after = track.samples.filter { $0.time > action }.suffix(3)
      .compactMap { $0.value.map { sign * $0 } }
    let before = track.samples.filter { $0.time <= action }.suffix(Limits.sideValues)
      .compactMap { $0.value.map { sign * $0 } }
    guard after.count == 3, before.count >= 5 else { return false }
    let sorted = before.sorted()
    return Robust.median(after) > sorted[sorted.count * 9 / 10]
  }

  /// An action is measured against what the one before it left, once there is enough of that: an
  /// undo against the harm, not against the time before the harm.
  private func judge(_ track: Track) -> Judge {
    var samples = track.samples
    if let previous {
      let since = samples.filter {
        $0.time >= previous && $0.time < action && $0.value != nil
      }
      if since.count >= Limits.betweenActions {
        samples.removeAll { $0.time >= onset && $0.time < previous }
      }
    }
    return Judge(
      Series(samples),
      Watch(
        onset: min(onset, action), action: action, until: until, better: track.spec.better.judged,
        threshold: track.spec.threshold))
  }
}
