/// A robust straight line through points: the slope of Theil (1950) and Sen (1968), which is the
/// median slope of all pairs, and the sign test of Mann (1945) and Kendall for whether there is
/// one.
struct Slope: Equatable {
  /// Value per second.
  var perSecond: Double
  /// Where the line stands at time 0.
  var atZero: Double
  /// Standard deviations of the sign test; positive for rising.
  var score: Double

  /// At a time in seconds.
  func value(at time: Double) -> Double { atZero + perSecond * time }

  /// Points beyond `Limits.pairedValues` are thinned evenly. Nil below three points. `correlation`
  /// of neighbours weakens the score as Hamed and Rao (1998) do it for one lag.
  init?(_ points: [Point], correlation: Double = 0) {
    let thin = Slope.thinned(points)
    guard thin.count >= 3 else { return nil }
    var slopes: [Double] = []
    slopes.reserveCapacity(thin.count * (thin.count - 1) / 2)
    var signs = 0
    for (index, left) in thin.enumerated() {
      for right in thin[(index + 1)...] where right.time > left.time {
        slopes.append((right.value - left.value) / (right.time - left.time))
        signs += right.value > left.value ? 1 : right.value < left.value ? -1 : 0
      }
    }
    guard !slopes.isEmpty else { return nil }
    let slope = Robust.median(slopes)
    perSecond = slope
    atZero = Robust.median(thin.map { $0.value - slope * $0.time })
    let count = Double(thin.count)
    let inflation = (1 + correlation) / (1 - correlation)
    let spread = (count * (count - 1) * (2 * count + 5) / 18 * inflation).squareRoot()
    let step = Double(signs.signum())
    score = (Double(signs) - step) / spread
  }

  private static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > Limits.pairedValues else { return points }
    let step = Double(points.count) / Double(Limits.pairedValues)
    return (0..<Limits.pairedValues).map { points[Int(Double($0) * step)] }
  }
}
