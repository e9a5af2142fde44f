/// Statistics that a few wild values do not move.
package enum Robust {
  /// Makes the median absolute deviation of normal noise its standard deviation.
  package static let consistency = 1.482_602_218_505_602

  /// The middle value, or the mean of the middle two; 0 of none.
  package static func median(_ values: [Double]) -> Double {
    middle(values.sorted())
  }

  /// The median distance from the median, without the factor of consistency; 0 of none.
  package static func medianAbsoluteDeviation(_ values: [Double]) -> Double {
    let centre = median(values)
    return median(values.map { abs($0 - centre) })
  }

  /// Standard deviation of the bulk of `residuals`, which lie around zero: the median absolute
  /// deviation with its factor. Where more than half of the values are equal, as with counts that
  /// are mostly zero, it is the standard deviation of what is left after cutting the farthest
  /// twentieth.
  static func scale(of residuals: [Double]) -> Double {
    let sizes = residuals.map { abs($0) }.sorted()
    let bulk = middle(sizes) * consistency
    if bulk > 0 || sizes.isEmpty { return bulk }
    let kept = sizes.dropLast(sizes.count / 20)
    return (kept.reduce(0) { $0 + $1 * $1 } / Double(kept.count)).squareRoot()
  }

  /// The median of all means of two (Hodges and Lehmann 1963): nearly as sharp as the mean, and
  /// unmoved by a quarter of wild values. Beyond `Limits.pairedValues` values it is the median.
  static func centre(_ values: [Double]) -> Double {
    guard values.count <= Limits.pairedValues else { return median(values) }
    var means: [Double] = []
    means.reserveCapacity(values.count * (values.count + 1) / 2)
    for (index, value) in values.enumerated() {
      for other in values[index...] { means.append((value + other) / 2) }
    }
    return median(means)
  }

  /// How far neighbours resemble each other: the lag-1 correlation of `residuals` around zero, with
  /// values beyond three scales cut, and its bias in short series mended (Kendall 1954).
  static func correlation(of residuals: [Double], scale: Double) -> Double {
    guard residuals.count >= 8, scale > 0 else { return 0 }
    let cut = residuals.map { max(-3 * scale, min(3 * scale, $0)) }
    let whole = cut.reduce(0) { $0 + $1 * $1 }
    guard whole > 0 else { return 0 }
    let shared = zip(cut, cut.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let raw = shared / whole
    return max(0, min(Limits.correlation, raw + (1 + 3 * raw) / Double(residuals.count)))
  }

  private static func middle(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}
