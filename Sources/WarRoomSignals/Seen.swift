/// The signal after the action, as far as it is looked at.
struct Seen {
  let points: [Point]
  /// The newest quarter, 3 to 20 values, which tells the level now.
  let newest: ArraySlice<Point>
  /// Centre of the newest; 0 of none.
  let level: Double
  /// Nil below three values.
  let slope: Slope?

  init(_ points: [Point], correlation: Double) {
    self.points = points
    newest = points.suffix(max(3, min(20, points.count / 4)))
    level = Robust.centre(newest.map(\.value))
    slope = Slope(points, correlation: correlation)
  }

  var count: Int { points.count }
  var end: Double { points.last?.time ?? 0 }
}
