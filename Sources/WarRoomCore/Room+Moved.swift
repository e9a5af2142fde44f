extension Room {
  /// Why an approval no longer fits what the signals say, which is a reason to ask again; nil while
  /// it does. A signal has moved when its level since the approval differs from its level then by
  /// more than four of its own deviations (and by a twentieth), or is on the other side of its
  /// threshold. A level is the median of the newest three values.
  func signalsMoved(for run: Run, since approval: Timestamp) -> String? {
    for spec in watched(by: run) {
      guard let state = signals.state(spec.id) else { continue }
      let values = state.samples.filter { $0.value != nil }
      let before = values.filter { $0.at <= approval }.compactMap(\.value)
        .suffix(Limits.levelValues)
      let after = values.filter { $0.at > approval }.compactMap(\.value)
      guard before.count >= 3, after.count >= Limits.levelFewest else { continue }
      let then = Room.median(Array(before.suffix(3)))
      let now = Room.median(Array(after.suffix(3)))
      let limit = spec.threshold
      let hasCrossed = limit.map { ($0 < then) != ($0 < now) } ?? false
      let noise = Room.deviation(Array(before))
      let hasMoved = abs(now - then) > max(4 * noise, abs(then) / 20, 1e-9)
      guard hasMoved else { continue }
      let way = "from \(Room.short(then)) to \(Room.short(now)) \(spec.unit)"
      if hasCrossed, let limit {
        return "\(spec.title) went \(way), past its limit \(Room.short(limit))"
      }
      return "\(spec.title) went \(way)"
    }
    return nil
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }

  /// The median absolute deviation with the factor that makes it a standard deviation, of the
  /// steps between neighbours: a level that drifts is not noise.
  private static func deviation(_ values: [Double]) -> Double {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let centre = median(steps)
    return median(steps.map { abs($0 - centre) }) * 1.4826 / 1.4142
  }

  /// Three decimals at most.
  static func short(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let rounded = (value * 1_000).rounded() / 1_000
    return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
  }
}
