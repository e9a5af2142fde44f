extension Judge {
  /// Finds the word among recovered, improving and unchanged.
  func decide(_ verdict: inout Verdict, _ seen: Seen, _ before: Before, _ cord: Cord) {
    let newest = seen.newest
    let level = seen.level
    let scale = effective(before.scale, before)
    let error = scale * (weight(newest.count) + weight(before.count)).squareRoot()
    let drop = before.level - level
    let home = home(before)
    let way = max(0, before.level - home.level)
    let goesOn = goesOn(seen, before, drop: drop)
    if goesOn, let old = before.slope, old.score < -1.3 { verdict.wasFallingAlready = true }
    let explained =
      verdict.wasFallingAlready ? explainedDrop(before, until: seen.end) : 0
    if verdict.wasFallingAlready { verdict.remarks.append(.alreadyFalling) }
    if ground == nil { verdict.remarks.append(.noBaseline) }
    let isAway = way > max(3 * home.scale, 1.5 * error)
    let band = min(max(3 * home.scale, 0.1 * way), 0.25 * way)
    let isThere = level - home.level <= band
    if !isAway { verdict.remarks.append(.notElevated) }
    if isAway, isThere {
      let doubts = doubts(seen, home.level + max(3 * home.scale, 0.25 * way))
      verdict.remarks += doubts
      if goesOn || explained > 0.5 * drop {
        verdict.remarks.append(.explainedByTrend)
      } else if doubts.isEmpty {
        let doubt = max(home.scale, scale / 4) * weight(newest.count).squareRoot()
        let margin = min((band - (level - home.level)) / max(doubt, 1e-12), drop / error - 2)
        return settle(&verdict, .recovered, margin + 0.8, cord)
      }
    }
    let needed = max(3.2 * error, 0.1 * way)
    if drop > needed || isNearer(seen, before, scale, needed: 0.1 * way)
      || isFalling(seen, before, drop: drop, error: error)
    {
      return settle(&verdict, .improving, (drop - needed) / error + 1, cord)
    }
    settle(&verdict, .unchanged, (needed - drop) / error + 0.5, cord)
  }

  /// The newer half of all values says it too, with less noise, where nothing moves any more.
  private func isNearer(
    _ seen: Seen, _ before: Before, _ scale: Double, needed: Double
  ) -> Bool {
    let half = seen.points.suffix(min(Limits.pairedValues, seen.count / 2))
    guard half.count >= Limits.trendFewest else { return false }
    let drop = before.level - Robust.centre(half.map(\.value))
    let newest = before.level - seen.level
    let error = scale * (weight(half.count) + weight(before.count)).squareRoot()
    return drop > max(3.2 * error, needed) && newest > drop / 2
  }

  /// One trend leads down through the action, and the level is lower.
  private func isFalling(
    _ seen: Seen, _ before: Before, drop: Double, error: Double
  ) -> Bool {
    guard drop > error, let after = seen.slope, after.score < -2,
      let whole = Slope(before.points + seen.points, correlation: correlation)
    else { return false }
    return whole.score < -4
  }

  /// Where the signal belongs: its baseline, or the threshold where there is none.
  private func home(_ before: Before) -> (level: Double, scale: Double) {
    if let ground {
      return (ground.level, effective(ground.scale, before))
    }
    let threshold = watch.better.sign * (watch.threshold ?? 0)
    let scale = effective(before.scale, before)
    return (threshold - 3 * scale, scale)
  }

  /// How far the trend from before the action alone would have brought the signal.
  private func explainedDrop(_ before: Before, until end: Double) -> Double {
    before.slope.map { -$0.perSecond * end } ?? 0
  }

  /// The level comes down at one steady pace, and what is known from before the action does not
  /// say that it was not doing so already.
  private func goesOn(_ seen: Seen, _ before: Before, drop: Double) -> Bool {
    guard let new = seen.slope, new.score < -3, let first = before.points.first,
      let last = before.points.last, -new.perSecond * seen.end > 0.5 * drop,
      isSteady(seen, before, drop: drop)
    else { return false }
    let length = last.time - first.time
    guard let old = before.slope, length > 0 else { return true }
    let inflation = (1 + correlation) / (1 - correlation)
    let error = before.scale * (12 * inflation / Double(before.count)).squareRoot() / length
    return old.perSecond - new.perSecond < max(2 * error, -new.perSecond / 2)
  }

  /// Some way is gone after a quarter of the values, and some is left after half and after three
  /// quarters: neither a step nor a decay that was over early.
  private func isSteady(_ seen: Seen, _ before: Before, drop: Double) -> Bool {
    guard seen.count >= Limits.trendFewest else { return true }
    let half = max(1, seen.count / 10)
    func left(_ part: Double) -> Double {
      let middle = Int(part * Double(seen.count - 1))
      let around = seen.points[max(0, middle - half)...min(seen.count - 1, middle + half)]
      return (Robust.centre(around.map(\.value)) - before.level + drop) / drop
    }
    return left(0.25) < 0.88 && left(0.5) > 0.2 && left(0.75) > 0.06
  }

  /// Why a level at the baseline is not yet a recovery.
  private func doubts(
    _ seen: Seen, _ bar: Double
  ) -> [Verdict.Remark] {
    var doubts: [Verdict.Remark] = []
    let there = seen.newest.count { $0.value <= bar }
    if seen.count < 4 || 3 * there < 2 * seen.newest.count { doubts.append(.tooShort) }
    if let threshold = watch.threshold {
      let limit = watch.better.sign * threshold
      let isReachable = ground.map { $0.level <= limit } ?? true
      if isReachable, seen.level > limit { doubts.append(.beyondThreshold) }
    }
    return doubts
  }

  private func settle(
    _ verdict: inout Verdict, _ word: Verdict.Word, _ margin: Double, _ cord: Cord
  ) {
    verdict.word = word
    let sure = Elementary.normalShare(below: max(0, margin))
    let early = 1 - 0.08 * (1 - verdict.numbers.progress)
    verdict.confidence = min(sure, max(cord.confidence, 0.5), Limits.surest) * early
  }
}
