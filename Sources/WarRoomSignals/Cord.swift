/// Whether the signal is worse than before the action.
struct Cord {
  var isCalled: Bool
  var confidence: Double
}

extension Judge {
  /// By the rule of `Judge`; nil below three values.
  func cord(_ seen: [Point], _ before: Before) -> Cord? {
    guard seen.count >= 3 else { return nil }
    let scale = effective(before.scale, before)
    let trio = Trio(seen.suffix(3).map(\.value), scale: scale)
    let start = weight(before.count)
    let three = (3 + 4 * correlation + 2 * correlation * correlation) / 9
    let error = scale * (three + start).squareRoot()
    let needed = seen.count <= 3 ? Limits.firstCordErrors : Limits.cordErrors
    let bar = max(needed * error, Limits.wildMargin * min(wildest, Limits.wildMost) * scale)
    let rise = trio.value - before.worseFrom
    let isFar = trio.middle - before.worseFrom > 1.5 * scale
    var margin = (rise - bar) / error
    if !isFar { margin = min(margin, -0.1) }
    if seen.count >= 5 {
      let newest = seen.suffix(max(3, min(20, seen.count / 4)))
      let level = Robust.centre(newest.map(\.value)) - before.worseFrom
      let doubt = scale * (weight(newest.count) + start).squareRoot()
      let slow = min((level - Limits.cordErrors * doubt) / doubt, (level - 2 * scale) / doubt)
      margin = max(margin, slow)
    }
    return Cord(
      isCalled: margin > 0,
      confidence: min(Limits.surest, Elementary.normalShare(below: abs(margin) + 1.6)))
  }

  /// A signal that does not move at all has no noise: a hundredth of its way counts as one.
  func effective(_ scale: Double, _ before: Before) -> Double {
    if scale > 0 { return scale }
    let way = abs(before.level - (ground?.level ?? before.level))
    return max(way / 100, abs(before.level) / 1_000, 1e-12)
  }
}
