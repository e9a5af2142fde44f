package import WarRoomCore

extension Judge {
  /// The verdict that could be given at `moment`, or at the end of the watch if that is earlier.
  package func verdict(at moment: Timestamp) -> Verdict {
    let asked = min(moment, watch.until)
    let now = Series.seconds(from: watch.action, to: asked)
    let window = max(Series.seconds(from: watch.action, to: watch.until), interval)
    let seen = Seen(known(at: now), correlation: correlation)
    var verdict = Verdict(
      word: .noData, confidence: 0, isDecided: false,
      wasFallingAlready: before?.isFalling ?? false,
      numbers: numbers(seen, progress: max(0, min(1, now / window))), remarks: [])
    let ended = verdict.numbers.progress >= 1
    let gap = missing(seen, now: now, window: window)
    if let before, let cord = cord(seen.points, before), gap == nil || cord.isCalled {
      if cord.isCalled {
        verdict.word = .worsened
        verdict.confidence = cord.confidence
        verdict.isDecided = true
        return verdict
      }
      if gap == nil {
        decide(&verdict, seen, before, cord)
        verdict.isDecided = ended || isEarly(verdict, seen.count)
        return verdict
      }
    }
    verdict.remarks = gap.map { [$0] } ?? []
    verdict.isDecided = ended
    return verdict
  }

  /// Whether the verdict at `moment` is *worsened*: all that a cord needs, at a fraction of the
  /// cost.
  package func isWorsened(at moment: Timestamp) -> Bool {
    guard let before else { return false }
    let now = Series.seconds(from: watch.action, to: min(moment, watch.until))
    return cord(known(at: now), before)?.isCalled ?? false
  }

  private func known(at now: Double) -> [Point] {
    Array(after[..<after.firstPlace { $0.time > now }])
  }

  /// The whole watch.
  package var verdict: Verdict { verdict(at: watch.until) }

  /// Why nothing can be said; nil where something can.
  private func missing(_ seen: Seen, now: Double, window: Double) -> Verdict.Remark? {
    if before == nil { return .nothingBefore }
    if ground == nil, watch.threshold == nil { return .noBaseline }
    if seen.count < 3 { return .tooFewAfter }
    if Double(seen.count) < 0.3 * (now / interval).rounded(.down) { return .tooFewAfter }
    let silent = now - seen.end
    return silent > max(6 * interval, window / 8) ? .silentNow : nil
  }

  private func isEarly(_ verdict: Verdict, _ count: Int) -> Bool {
    verdict.word == .recovered && verdict.numbers.progress >= 0.5 && count >= 10
      && verdict.confidence >= 0.95
  }

  /// Variance of a centre of `count` neighbours, in units of one value's.
  func weight(_ count: Int) -> Double {
    let number = Double(count)
    let inflation = (1 + correlation) / (1 - correlation)
    // Of few samples the whole inflation would be too much: three are never worse than one.
    return min(1, 1.05 * inflation / number)
  }

  private func numbers(_ seen: Seen, progress: Double) -> Verdict.Numbers {
    let sign = watch.better.sign
    let level = seen.count == 0 ? nil : seen.level
    var regained: Double?
    if let before, let ground, let level, before.level > ground.level {
      regained = (before.level - level) / (before.level - ground.level)
    }
    return Verdict.Numbers(
      baseline: ground.map {
        Baseline(
          level: sign * $0.level, scale: $0.scale, count: $0.residuals.count, source: source,
          correlation: $0.correlation)
      },
      before: before.map { sign * $0.level }, now: level.map { sign * $0 }, regained: regained,
      slopeBefore: before?.slope.map { sign * $0.perSecond * 60 },
      slopeAfter: seen.slope.map { sign * $0.perSecond * 60 }, samplesAfter: seen.count,
      progress: progress)
  }
}
