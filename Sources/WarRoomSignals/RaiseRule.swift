package import WarRoomCore

/// When a threshold may raise something by itself, with nobody having acted: it must be exceeded
/// for long enough, by enough series, and by more than noise. One sample never raises anything.
///
/// The cord after an action follows another rule, for the reason given at `Judge`.
package struct RaiseRule: Equatable, Sendable {
  /// Seconds for which every value must be beyond the threshold.
  package var seconds: Double
  /// Values in that time, at least: a slow source needs longer.
  package var values: Int
  /// The share of the series that must be beyond at the same time, above 0 and up to 1.
  package var breadth: Double
  /// Standard errors by which the centre of those values must exceed the threshold.
  package var significance: Double

  /// One minute and three values, half of the series, three standard errors.
  package static let usual = RaiseRule(seconds: 60, values: 3, breadth: 0.5, significance: 3)

  package init(seconds: Double, values: Int, breadth: Double, significance: Double) {
    self.seconds = seconds
    self.values = values
    self.breadth = breadth
    self.significance = significance
  }

  /// Whether `threshold` is exceeded at `moment` by what `all` show. A series without data counts
  /// among all of them and never as exceeding.
  package func isMet(
    by all: [Series], threshold: Double, better: Better, at moment: Timestamp
  ) -> Bool {
    guard !all.isEmpty else { return false }
    let beyond = all.count {
      exceeds($0, better.sign * threshold, better, at: moment)
    }
    return Double(beyond) >= max(1, breadth * Double(all.count))
  }

  private func exceeds(
    _ series: Series, _ limit: Double, _ better: Better, at moment: Timestamp
  ) -> Bool {
    let points = series.points(from: moment, better: better).filter { $0.time <= 0 }
    let step = series.interval ?? seconds
    // From the first value at or before the start of the duration, so that all of it is covered.
    let place = points.firstPlace { $0.time > -seconds } - 1
    guard place >= 0, points.count >= max(1, values), let newest = points.last,
      newest.time >= -2.5 * step
    else { return false }
    let window = points[min(place, points.count - max(1, values))...]
    guard window.allSatisfy({ $0.value > limit }) else { return false }
    let centre = Robust.centre(window.map(\.value))
    let scale = Robust.scale(of: window.map { $0.value - centre })
    return centre - limit >= significance * scale / Double(window.count).squareRoot()
  }
}
