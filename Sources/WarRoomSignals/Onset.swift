package import WarRoomCore

/// When things went wrong by the signal itself, to stand beside the alert's word.
package struct Onset: Equatable, Sendable {
  package var moment: Timestamp
  /// How far the signal moved there, in deviations of what was before.
  package var deviations: Double

  /// Looks back from `moment`: over the change points before it, as long as the stretch that begins
  /// there is worse than the calmest stretch before by `Limits.onsetDeviations`, and names the
  /// oldest of those that follow each other. Nil where the newest stretch is no worse than what was
  /// before.
  package init?(_ series: Series, before moment: Timestamp, better: Better) {
    let known = Series(series.samples.filter { $0.time <= moment })
    let points = known.points(from: moment, better: better)
    let starts = ChangePoints(known).moments.map { Series.seconds(from: moment, to: $0) }
    guard let first = starts.first else { return nil }
    let bounds = [-Double.infinity] + starts + [Double.infinity]
    let stretches = zip(bounds, bounds.dropFirst()).map { from, to in
      points.filter { $0.time >= from && $0.time < to }.map(\.value)
    }
    let levels = stretches.map { Robust.centre($0) }
    var found: (start: Double, deviations: Double)?
    for index in stretches.indices.dropFirst().reversed() {
      let calmest = levels[..<index].indices.min { levels[$0] < levels[$1] } ?? 0
      let centre = levels[calmest]
      let scale = Robust.scale(of: stretches[calmest].map { $0 - centre })
      let rise = levels[index] - centre
      guard rise > Limits.onsetDeviations * scale, rise > 0 else { break }
      // A stretch that fell again belongs to the same trouble; its start is not the onset.
      found = (bounds[index], scale > 0 ? rise / scale : .infinity)
    }
    guard let found, found.start >= first else { return nil }
    let place = points.firstPlace { $0.time >= found.start }
    let micros = Int64((points[place].time * 1e6).rounded())
    self.moment = Timestamp(microseconds: moment.microseconds + micros)
    deviations = found.deviations
  }
}
