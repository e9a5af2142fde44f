package import WarRoomCore

/// Finds where a signal changes: the method ED-PELT.
///
/// The cost of a stretch is the negative log-likelihood of its empirical distribution at a few
/// quantiles of the whole (Haynes, Fearnhead and Eckley 2017, "A computationally efficient
/// nonparametric approach for changepoint detection"), and the best cut into stretches is found
/// exactly by pruned dynamic programming (Killick, Fearnhead and Eckley 2012, PELT). It presumes no
/// shape of noise, so a wild value is no change. The penalty for each change is five times the
/// logarithm of the number of values, times what neighbours that resemble each other call for.
package struct ChangePoints: Equatable, Sendable {
  /// The first moment of each new stretch, in order.
  package var moments: [Timestamp]

  /// Of the newest `Limits.changePointValues` values; no stretch is shorter than `fewest` values.
  package init(_ series: Series, fewest: Int = 5) {
    let valued = series.samples.filter { $0.value != nil }.suffix(Limits.changePointValues)
    let values = valued.compactMap(\.value)
    let times = valued.map(\.time)
    moments = ChangePoints.starts(values, fewest: fewest).map { times[$0] }
  }

  /// Index of the first value of each stretch after the first.
  static func starts(_ values: [Double], fewest: Int) -> [Int] {
    guard values.count >= 2 * fewest, fewest >= 2 else { return [] }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let search = StretchCost(values)
    let rough = Search(cost: search, fewest: fewest, penalty: penalty(values.count, 0)).starts
    guard !rough.isEmpty else { return [] }
    // What resembles its neighbour within the stretches is noise that drifts, not a change.
    let correlation = within(values, rough, steps: steps)
    guard correlation > 0.2 else { return rough }
    return Search(cost: search, fewest: fewest, penalty: penalty(values.count, correlation)).starts
  }

  private static func penalty(_ count: Int, _ correlation: Double) -> Double {
    5 * Elementary.log(Double(count)) * (1 + correlation) / (1 - correlation)
  }

  /// Correlation of neighbours by their steps, which no change of level disturbs: noise without
  /// memory has steps of twice its own variance.
  private static func within(_ values: [Double], _ starts: [Int], steps: [Double]) -> Double {
    var left: [Double] = []
    let bounds = [0] + starts + [values.count]
    for (from, to) in zip(bounds, bounds.dropFirst()) {
      let stretch = values[from..<to]
      let centre = Robust.median(Array(stretch))
      left += stretch.map { $0 - centre }
    }
    let noise = Robust.scale(of: left)
    guard noise > 0 else { return 0 }
    let step = Robust.scale(of: steps)
    return max(0, min(Limits.correlation, 1 - step * step / (2 * noise * noise)))
  }
}

/// The cost of any stretch, after one pass over all values.
private struct StretchCost {
  let count: Int
  private let levels: Int
  /// For each quantile and place: twice the values below it among the first so many; one for each
  /// that is equal.
  private let below: [Int32]
  private let factor: Double
  /// n times its logarithm, up to twice the count.
  private let entropy: [Double]

  init(_ values: [Double]) {
    count = values.count
    entropy = (0...(2 * values.count)).map { $0 == 0 ? 0 : Double($0) * Elementary.log(Double($0)) }
    let span = Elementary.log(2 * Double(count) - 1)
    levels = min(count, Int((4 * Elementary.log(Double(count))).rounded(.up)))
    factor = -2 * span / Double(levels)
    let sorted = values.sorted()
    var below: [Int32] = []
    below.reserveCapacity(levels * (count + 1))
    for level in 0..<levels {
      let odd = Double(2 * level + 1) / Double(levels) - 1
      let share = 1 / (1 + (2 * Double(count) - 1) * Elementary.exp(-span * (odd + 1)))
      let place = min(count - 1, max(0, Int(share * Double(count - 1) + 0.5)))
      let quantile = sorted[place]
      var sum: Int32 = 0
      below.append(0)
      for value in values {
        sum += value < quantile ? 2 : value == quantile ? 1 : 0
        below.append(sum)
      }
    }
    self.below = below
  }

  func of(_ range: Range<Int>) -> Double {
    let whole = 2 * range.count
    var sum = 0.0
    for level in 0..<levels {
      let row = level * (count + 1)
      let twice = Int(below[row + range.upperBound] - below[row + range.lowerBound])
      sum += entropy[twice] + entropy[whole - twice]
    }
    return factor * (sum - Double(levels) * entropy[whole]) / 2
  }
}

/// Pruned exact search for the cheapest cut.
private struct Search {
  let cost: StretchCost
  let fewest: Int
  let penalty: Double

  var starts: [Int] {
    let count = cost.count
    var best = [Double](repeating: .infinity, count: count + 1)
    var last = [Int](repeating: 0, count: count + 1)
    best[0] = -penalty
    var candidates = [0]
    for end in fewest...count {
      let newest = end - fewest
      if newest >= fewest { candidates.append(newest) }
      var costs: [Double] = []
      costs.reserveCapacity(candidates.count)
      for start in candidates {
        let total = best[start] + cost.of(start..<end)
        costs.append(total)
        if total + penalty < best[end] {
          best[end] = total + penalty
          last[end] = start
        }
      }
      let limit = best[end]
      candidates = zip(candidates, costs).compactMap { $1 <= limit ? $0 : nil }
    }
    var found: [Int] = []
    var place = last[count]
    while place > 0 {
      found.append(place)
      place = last[place]
    }
    return found.reversed()
  }
}
