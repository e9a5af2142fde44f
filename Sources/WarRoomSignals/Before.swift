/// The signal between the onset and the action: what the action is measured against.
struct Before {
  /// Level at the moment of the action.
  var level: Double
  /// What a worsening is measured from: the level, or the last stretch where that is worse.
  var worseFrom: Double
  var scale: Double
  /// Samples that the level rests on.
  var count: Int
  /// Nil below three samples.
  var slope: Slope?
  /// Falling before the action by the sign test.
  var isFalling: Bool
  var residuals: [Double]
  /// What the level rests on.
  var points: [Point]

  /// Nil without a sample. Time 0 is the action.
  init?(_ fault: [Point], ground: Ground?, correlation: Double) {
    guard !fault.isEmpty else { return nil }
    let window = Array(fault.suffix(Limits.pairedValues))
    let recent = Before.steady(window, correlation)
    points = recent
    count = recent.count
    slope = Slope(recent, correlation: correlation)
    let centre = Robust.centre(recent.map(\.value))
    let last = Robust.centre(recent.suffix(max(3, recent.count / 4)).map(\.value))
    let end = slope?.value(at: recent.last?.time ?? 0) ?? centre
    let score = recent.count >= Limits.trendFewest ? slope?.score ?? 0 : 0
    isFalling = score <= -Limits.trendScore
    if score >= Limits.trendScore {
      // Where a rise has begun to level off, the line runs ahead of it.
      level = min(end, last)
      worseFrom = max(end, last)
    } else {
      level = isFalling ? end : centre
      worseFrom = isFalling ? max(end, last) : centre
      // Too few for the test of signs may still be on their way up.
      let isClimb = recent.count < Limits.trendFewest && end > centre + 2 * (ground?.scale ?? 0)
      if isClimb { worseFrom = end }
    }
    let line = abs(score) >= Limits.trendScore ? slope : nil
    residuals = recent.map { $0.value - (line?.value(at: $0.time) ?? centre) }
    scale = Before.scale(recent, slope, residuals, ground)
  }

  /// The newest stretch that is all of one kind: a third or two thirds of the window where what
  /// came before was another level or another trend.
  private static func steady(_ window: [Point], _ correlation: Double) -> [Point] {
    var stretch = window
    for _ in 0..<3 {
      let part = max(Limits.trendFewest, stretch.count / 2)
      guard stretch.count >= part + Limits.trendFewest else { break }
      let newer = Array(stretch.suffix(part))
      let older = Array(stretch.dropLast(part))
      guard differs(newer, older, correlation) else { break }
      stretch = newer
    }
    return stretch
  }

  /// Whether the line through the older points misses the newer ones by far.
  private static func differs(_ newer: [Point], _ older: [Point], _ correlation: Double) -> Bool {
    guard let line = Slope(newer), let other = Slope(older) else { return false }
    let left =
      newer.map { $0.value - line.value(at: $0.time) }
      + older.map { $0.value - other.value(at: $0.time) }
    let noise = Robust.scale(of: left)
    let whole = Slope(newer + older)
    let middle = newer[newer.count / 2].time
    let miss = abs(line.value(at: middle) - (whole?.value(at: middle) ?? 0))
    let inflation = ((1 + correlation) / (1 - correlation)).squareRoot()
    return miss > 2.5 * noise * inflation / Double(newer.count).squareRoot() + 1e-12 * abs(miss)
  }

  /// Of few samples the baseline's noise is part of the estimate, unless the fault is clearly
  /// noisier.
  private static func scale(
    _ points: [Point], _ slope: Slope?, _ residuals: [Double], _ ground: Ground?
  ) -> Double {
    let fresh = Double(residuals.count)
    guard let ground else { return Robust.scale(of: residuals) * (1 + 2 / fresh) }
    guard residuals.count >= Limits.trendFewest else {
      // So few may be on their way up: what they leave around a line is their noise.
      let own = Robust.scale(
        of: points.map { $0.value - (slope?.value(at: $0.time) ?? $0.value) })
      return own > 2 * ground.scale ? own : ground.scale
    }
    let own = Robust.scale(of: residuals) * fresh / (fresh - 1)
    if own > ground.scale * (1 + 2 / fresh.squareRoot()) { return own }
    let known = Double(min(ground.residuals.count, 40))
    return ((fresh * own * own + known * ground.scale * ground.scale) / (fresh + known))
      .squareRoot()
  }
}
