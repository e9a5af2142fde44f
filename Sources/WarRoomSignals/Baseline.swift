/// What a signal was like before the onset.
package struct Baseline: Equatable, Sendable {
  /// In the signal's unit, for the end of what is judged.
  package var level: Double
  /// Standard deviation of its usual noise: the median absolute deviation with its factor.
  package var scale: Double
  /// Samples that it rests on.
  package var count: Int
  package var source: Source
  /// How much neighbours resemble each other, 0 to 0.9.
  package var correlation: Double

  /// What history it was taken from.
  package enum Source: String, CaseIterable, Sendable {
    case lastHour = "before the onset"
    case yesterday = "the same hour yesterday"
    case lastWeek = "the same hour last week"
    case yesterdayAndLastWeek = "the same hour yesterday and last week"
  }
}

/// The baseline as the judgment uses it: values grow as things get worse.
struct Ground {
  var level: Double
  var scale: Double
  var correlation: Double
  /// What is left of the baseline's samples around its level.
  var residuals: [Double]

  /// Of the last hour before `onset`, or of as many samples as are needed. A tail that has left the
  /// bulk already is cut: the alert came late. Nil with too few samples.
  init?(_ history: [Point], onset: Double) {
    let recent = history.suffix { $0.time >= onset - Limits.baselineSeconds }
    let count = min(max(recent.count, Limits.baselineFewest), Limits.baselineMost)
    let window = Array(history.suffix(count))
    guard window.count >= Limits.baselineNeeded else { return nil }
    let older = window.prefix(window.count - window.count / 2).map(\.value)
    let middle = Robust.median(older)
    let bar = middle + 4 * Robust.scale(of: older.map { $0 - middle })
    let left = window.suffix(window.count / 2).reversed().prefix { $0.value > bar }.count
    if left >= 2 { self.init(window.dropLast(left)) } else { self.init(window) }
  }

  private init(_ window: [Point]) {
    let values = window.map(\.value)
    let centre = Robust.centre(values)
    level = centre
    residuals = values.map { $0 - centre }
    scale = Robust.scale(of: residuals)
    let line = Slope(window)
    let flat = window.map { $0.value - (line?.value(at: $0.time) ?? centre) }
    correlation = Robust.correlation(of: flat, scale: Robust.scale(of: flat))
  }
}
