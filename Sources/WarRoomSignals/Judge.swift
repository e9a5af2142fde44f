import WarRoomCore

/// Judges a signal after an action, by one rule, live and from a recording.
///
/// **Levels.** The baseline is the Hodges-Lehmann centre of the last hour before the onset (at
/// least 30 samples where there are so many), its noise the median absolute deviation (MAD) times
/// 1.4826. Where earlier days explain the last six hours, the same hour yesterday or last week is
/// taken away first. The level before the action is the centre, or the end of the robust line, of
/// the newest stretch between onset and action that is all of one kind; the level now is the centre
/// of the newest quarter of what came after it (3 to 20 samples). Neighbours that resemble each
/// other (lag-1 correlation) count for less in every standard error.
///
/// **No data**: fewer than 3 values after the action; fewer than 3 in 10 of those that were due;
/// the newest missing for longer than 6 steps and an eighth of the window; nothing between onset
/// and action; or neither a baseline nor a threshold. Missing is never healthy.
///
/// **Worsened** (the cord): the newest 3 values after the action, with the wildest one cut to the
/// middle one and one deviation, lie above the level before it by more than 3.3 (in the first three
/// samples) or 4 standard errors, and by more than any 3 neighbours did before the action; at least
/// two of the three by 1.5 deviations. Or, from the fifth value on, the level now is worse by 4
/// standard errors and by 2 deviations. It is called at once and is final.
///
/// **Why three samples are enough** where S5 asks for a minimum duration, breadth and significance
/// before a threshold raises anything (`RaiseRule`): there a moment is searched for among
/// thousands, here it is named beforehand, so one test stands where hundreds would. Duration is
/// then counted in samples, three in a row; breadth is two of the three being far out by
/// themselves; significance is the standard error above. Crying wolf costs a pause, silence costs
/// the service.
///
/// **Recovered** needs all of: the signal was away from its baseline (by 3 deviations); the level
/// now is within 3 deviations or a tenth of the way, never more than a quarter of the way; two
/// thirds of the newest values are there too; at least 4 values after the action; on the good side
/// of the threshold; and the trend from before the action, carried on, explains less than half of
/// the change; a steady descent that what came before does not rule out counts as such a trend.
/// Before the end of the window it is called when half of it has gone by, with 10 values and
/// confidence 0.95: later than a worsening, with more proof.
///
/// **Improving**: nearer to the baseline by 3.2 standard errors and a tenth of the way, or on one
/// falling trend from before the action to now, but not recovered. A signal that was falling before
/// the action is named so and is no success by itself, whatever it reached. **Unchanged**: none of
/// these; both only at the end of the window.
package struct Judge: Sendable {
  let watch: Watch
  let interval: Double
  /// All points; time 0 is the action; they grow as things get worse; the rhythm is taken away.
  let after: [Point]
  let ground: Ground?
  let source: Baseline.Source
  let before: Before?
  let correlation: Double
  /// What three neighbours did at most before the action, in deviations.
  let wildest: Double

  /// Takes what is known up to the end of `series`; `verdict(at:)` looks at no more than it says.
  package init(_ series: Series, _ watch: Watch) {
    self.watch = watch
    let points = series.points(from: watch.action, better: watch.better)
    let interval = series.interval ?? 1
    self.interval = interval
    let onset = min(0, Series.seconds(from: watch.action, to: watch.onset))
    let end = max(0, Series.seconds(from: watch.action, to: watch.until))
    let history = Array(points[..<points.firstPlace { $0.time >= onset }])
    let rhythm = Rhythm(history, interval: interval, onset: onset, end: end)
    let usual = rhythm?.value(at: end) ?? 0
    func level(_ points: some Sequence<Point>) -> [Point] {
      guard let rhythm else { return Array(points) }
      return points.map { point in
        Point(
          time: point.time,
          value: point.value - (rhythm.value(at: point.time) ?? usual) + usual)
      }
    }
    let recent = history.suffix(Limits.baselineMost)
    ground = Ground(level(recent), onset: onset)
    source = rhythm?.source ?? .lastHour
    correlation = ground?.correlation ?? 0
    let started = points.firstPlace { $0.time >= onset }
    let acted = points.firstPlace { $0.time >= 0 }
    before = Before(level(points[started..<acted]), ground: ground, correlation: correlation)
    after = level(points[acted...])
    wildest = Judge.wildest(ground, before)
  }

  /// The most that three neighbours were above their centre, before the action.
  private static func wildest(_ ground: Ground?, _ before: Before?) -> Double {
    var most = 0.0
    for (residuals, scale) in [
      (ground?.residuals ?? [], ground?.scale ?? 0), (before?.residuals ?? [], before?.scale ?? 0),
    ] where scale > 0 && residuals.count >= 3 {
      for place in 2..<residuals.count {
        let three = residuals[(place - 2)...place].map { $0 / scale }
        most = max(most, Trio(three, scale: 1).value)
      }
    }
    return most
  }
}

/// Three values in a row.
struct Trio {
  /// Their mean, the worst one cut to the middle one and one deviation.
  let value: Double
  let middle: Double

  /// `values` holds three.
  init(_ values: [Double], scale: Double) {
    let sorted = values.sorted()
    middle = sorted[1]
    value = (sorted[0] + sorted[1] + min(sorted[2], sorted[1] + scale)) / 3
  }
}
