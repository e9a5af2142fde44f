/// What the same hour of earlier days says about a moment: the local median one day before it, one
/// week before it, or the mean of both.
struct Rhythm {
  private let history: [Point]
  private let halfWidth: Double
  private let shifts: [Double]
  let source: Baseline.Source

  private static let day = 86_400.0
  private static let week = 7 * 86_400.0

  /// Finds a rhythm that holds: `history` (in order, all before the onset) must reach back far
  /// enough for every moment from `start` to `end`, and over the hours before `onset` what is left
  /// after taking the rhythm away must be clearly calmer than the signal itself.
  init?(_ history: [Point], interval: Double, onset: Double, end: Double) {
    self.history = history
    self.halfWidth = max(2.5 * interval, 1_800)
    var best: (spread: Double, shifts: [Double], source: Baseline.Source)?
    let choices: [([Double], Baseline.Source)] = [
      ([Rhythm.day], .yesterday), ([Rhythm.week], .lastWeek),
      ([Rhythm.day, Rhythm.week], .yesterdayAndLastWeek),
    ]
    for (shifts, source) in choices {
      guard let spread = Rhythm.spread(history, halfWidth, shifts, onset: onset, end: end) else {
        continue
      }
      if spread < (best?.spread ?? Limits.rhythmGain) { best = (spread, shifts, source) }
    }
    guard let best else { return nil }
    self.shifts = best.shifts
    self.source = best.source
  }

  /// The value that earlier days had at this hour; nil where they have too few values.
  func value(at time: Double) -> Double? {
    Rhythm.value(history, halfWidth, shifts, at: time)
  }

  /// What is left of the spread of the last hours once the rhythm is taken away, 1 for all of it;
  /// nil where the history has holes.
  private static func spread(
    _ history: [Point], _ halfWidth: Double, _ shifts: [Double], onset: Double, end: Double
  ) -> Double? {
    guard value(history, halfWidth, shifts, at: end) != nil else { return nil }
    let checked = history.suffix { $0.time >= onset - Limits.rhythmCheckSeconds }
    let step = max(1, checked.count / 120)
    let picked = stride(from: checked.startIndex, to: checked.endIndex, by: step).map {
      checked[$0]
    }
    var kept: [Double] = []
    var left: [Double] = []
    for point in picked {
      guard let usual = value(history, halfWidth, shifts, at: point.time) else {
        // Further back than the history allows; later than that it must not have holes.
        guard left.isEmpty else { return nil }
        continue
      }
      kept.append(point.value)
      left.append(point.value - usual)
    }
    guard left.count >= 24 else { return nil }
    let before = Robust.medianAbsoluteDeviation(kept)
    guard before > 0 else { return nil }
    return Robust.medianAbsoluteDeviation(left) / before
  }

  private static func value(
    _ history: [Point], _ halfWidth: Double, _ shifts: [Double], at time: Double
  ) -> Double? {
    var sum = 0.0
    for shift in shifts {
      let middle = time - shift
      let start = history.firstPlace { $0.time >= middle - halfWidth }
      let end = history.firstPlace { $0.time > middle + halfWidth }
      guard end - start >= 3 else { return nil }
      sum += Robust.median(history[start..<end].map(\.value))
    }
    return sum / Double(shifts.count)
  }
}

extension Array where Element == Point {
  /// The first place that satisfies `condition`, which must hold from some place on; the count
  /// where it never does.
  func firstPlace(where condition: (Point) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// From the first place that satisfies `condition` on.
  func suffix(where condition: (Point) -> Bool) -> ArraySlice<Point> {
    self[firstPlace(where: condition)...]
  }
}
