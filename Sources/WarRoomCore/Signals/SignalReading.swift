/// What a signal says at a moment, worked out from its samples: for people and for the priority of
/// the incident. What an action did is judged elsewhere, with more care.
package struct SignalReading: Equatable, Sendable {
  /// Where the newest value stands.
  package enum Standing: String, CaseIterable, Sendable {
    /// Beyond the threshold.
    case beyond = "over limit"
    /// Within the threshold, or without one, but outside of the usual band.
    case unusual
    /// In the usual band, and within the threshold where there is one.
    case usual
    /// Within the threshold, while nothing is known of what is usual.
    case within = "within limit"
    /// Neither a threshold nor a baseline says how to take the value.
    case unmeasured = "no measure"
    /// No value that is fresh enough.
    case noData = "no data"
  }

  /// Where it goes.
  package enum Trend: String, CaseIterable, Sendable {
    case worse, better, steady, unknown
  }

  /// What is usual: the median before the onset, and how far its noise goes.
  package struct Usual: Equatable, Sendable {
    /// In the signal's unit.
    package var level: Double
    /// Half the width of the band: three times the median absolute deviation, made comparable to a
    /// standard deviation.
    package var reach: Double

    /// The lower end of the band.
    package var low: Double { level - reach }
    /// The upper end of the band.
    package var high: Double { level + reach }
  }

  /// The newest sample that has a value; nil before the first.
  package var newest: SignalSample?
  /// Nil with fewer than `Limits.usualNeeded` values before the onset.
  package var usual: Usual?
  package var standing: Standing
  package var trend: Trend
  /// Difference between the level now and the level at the start of the trend's window, in the
  /// signal's unit; nil where the trend is unknown.
  package var change: Double?

  /// `onset`: when things went wrong, as far as that is known; without it nothing is usual.
  package init(_ state: SignalBoard.SignalState, onset: Timestamp?, now: Timestamp) {
    newest = state.samples.last { $0.value != nil }
    usual = onset.flatMap { SignalReading.usual(state, before: $0) }
    standing = .noData
    trend = .unknown
    guard let newest, let value = newest.value, state.failure == nil,
      now.seconds(since: newest.at) <= SignalReading.freshSeconds(state.spec)
    else { return }
    standing = SignalReading.standing(value, state.spec, usual)
    let known = SignalReading.recent(state, now: now)
    guard let moved = SignalReading.moved(known) else { return }
    change = moved.change
    guard moved.isClear else {
      trend = .steady
      return
    }
    let rises = moved.change > 0
    trend = rises == (state.spec.better == .higher) ? .better : .worse
    // What moves within what is usual is nobody's worry.
    if trend == .worse, standing == .usual { trend = .steady }
  }

  /// Beyond the threshold or outside of what is usual.
  var isOff: Bool { standing == .beyond || standing == .unusual }

  /// Seconds for which a value counts as the present one: three intervals, and at least as long as
  /// values may wait for each other before they are recorded together.
  package static func freshSeconds(_ spec: SignalSpec) -> Int64 {
    max(spec.intervalSeconds * 3, 25)
  }

  /// Where the whole goes: worse as soon as one signal does, better only where none does.
  package static func trend(of readings: [SignalReading]) -> Trend {
    for trend in [Trend.worse, .better, .steady]
    where readings.contains(where: { $0.trend == trend }) {
      return trend
    }
    return .unknown
  }

  private static func standing(
    _ value: Double, _ spec: SignalSpec, _ usual: Usual?
  ) -> Standing {
    let isLower = spec.better == .lower
    if let limit = spec.threshold, isLower ? value > limit : value < limit { return .beyond }
    guard let usual else { return spec.threshold == nil ? .unmeasured : .within }
    return (isLower ? value > usual.high : value < usual.low) ? .unusual : .usual
  }

  private static func usual(_ state: SignalBoard.SignalState, before onset: Timestamp) -> Usual? {
    let values = (state.early + state.samples).filter { $0.at < onset }.compactMap(\.value)
      .suffix(Limits.signalSamples)
    guard values.count >= Limits.usualNeeded else { return nil }
    let level = median(Array(values))
    let deviation = median(values.map { abs($0 - level) })
    return Usual(level: level, reach: 3 * 1.4826 * deviation)
  }

  private static func recent(_ state: SignalBoard.SignalState, now: Timestamp) -> [Double] {
    let slow = state.spec.intervalSeconds * Int64(Limits.trendNeeded) * 2
    let reach = max(Limits.trendSeconds, slow)
    return state.samples.suffix(Limits.trendSamples)
      .filter { now.seconds(since: $0.at) <= reach }.compactMap(\.value)
  }

  /// The middle of the newest third against the middle of the oldest. Clear is what exceeds three
  /// times the noise between neighbours and a fiftieth of the level: a flat line is not a trend,
  /// and a steep one is not noise.
  private static func moved(_ values: [Double]) -> (change: Double, isClear: Bool)? {
    guard values.count >= Limits.trendNeeded else { return nil }
    let part = values.count / 3
    let old = Array(values.prefix(part))
    let new = Array(values.suffix(part))
    let from = median(old)
    let to = median(new)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let drift = median(steps)
    // Neighbours differ by the noise of both.
    let noise = median(steps.map { abs($0 - drift) }) * 1.4826 / 1.4142
    let change = to - from
    let size = max(abs(from), abs(to))
    return (change, abs(change) > 3 * noise && abs(change) > size / 50)
  }

  /// The middle value, or the mean of the middle two; 0 of none.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}

extension Room {
  /// When things went wrong, as far as anybody said: what comes before it is usual.
  package var onset: Timestamp? { milestones.started ?? milestones.declared }

  /// What a signal says at a moment.
  package func reading(_ state: SignalBoard.SignalState, now: Timestamp) -> SignalReading {
    SignalReading(state, onset: onset, now: now)
  }

}
