import WarRoomCore
import WarRoomSignals

/// What a look at one signal by itself found: where it changed for good, when it went wrong, and
/// whether it is beyond its threshold.
struct SignalExamination: Sendable {
  var changes: [SignalBoard.ChangePoint] = []
  var onset: Timestamp?
  var raised: SignalMark?

  /// Searches the newest values; `since` is where the last known change lies.
  init(
    _ samples: [Sample], of state: SignalBoard.SignalState, since: Timestamp, now: Timestamp,
    searches: Bool
  ) {
    let better = state.spec.better.judged
    if let threshold = state.spec.threshold {
      raised = SignalExamination.raise(samples, state, threshold, better, now)
    }
    guard searches else { return }
    let series = Series(Array(samples.suffix(Limits.examinedValues)))
    let moments = ChangePoints(series).moments
    for (place, moment) in moments.enumerated() where moment > since {
      let start = place > 0 ? moments[place - 1] : .zero
      let end = place + 1 < moments.count ? moments[place + 1] : Timestamp(microseconds: .max)
      let before = level(series, from: start, to: moment)
      let after = level(series, from: moment, to: end)
      if let before, let after, before != after {
        changes.append(SignalBoard.ChangePoint(at: moment, from: before, to: after))
      }
    }
    if state.onset == nil, let found = Onset(series, before: now, better: better) {
      onset = found.moment
    }
  }

  private func level(_ series: Series, from start: Timestamp, to end: Timestamp) -> Double? {
    let values = series.samples.filter { $0.time >= start && $0.time < end }.compactMap(\.value)
    return values.isEmpty ? nil : Robust.median(values)
  }

  /// Beyond by the rule for raising; calm again when the newest three are on the good side.
  private static func raise(
    _ samples: [Sample], _ state: SignalBoard.SignalState, _ threshold: Double, _ better: Better,
    _ now: Timestamp
  ) -> SignalMark? {
    let recent = Array(samples.suffix(Limits.raisedValues))
    guard let newest = recent.last(where: { $0.value != nil })?.value else { return nil }
    func isBeyond(_ value: Double) -> Bool {
      better == .lower ? value > threshold : value < threshold
    }
    if state.raised == nil {
      guard isBeyond(newest) else { return nil }
      let isMet = RaiseRule.usual.isMet(
        by: [Series(recent)], threshold: threshold, better: better, at: now)
      guard isMet else { return nil }
      let calm = recent.lastIndex { $0.value.map { !isBeyond($0) } ?? false }
      let first = recent[(calm.map { $0 + 1 } ?? 0)...].first { $0.value != nil }
      return .raised(at: first?.time ?? now, value: newest)
    }
    let last = recent.compactMap(\.value).suffix(3)
    guard last.count == 3, last.allSatisfy({ !isBeyond($0) }) else { return nil }
    return .calmed(at: now, value: newest)
  }
}

extension SignalSpec.Better {
  /// The same word of the judge's.
  var judged: WarRoomSignals.Better {
    switch self {
    case .lower: .lower
    case .higher: .higher
    }
  }
}

extension Timestamp {
  static let zero = Timestamp(microseconds: 0)
}
