/// How a duration is spread over past incidents: never an average alone, which a single long
/// incident moves at will.
package struct Distribution: Equatable, Sendable {
  /// `TTD`, `TTA`, `TTM` or `TTR`.
  package var name: String
  /// Incidents that record both of its ends.
  package var count: Int
  /// Seconds; all nil without an incident.
  package var least, lowerQuartile, median, upperQuartile, ninetieth, most: Int64?

  /// Of values in seconds, in any order; negative ones are contradictory records and left out.
  package init(name: String, _ values: [Int64]) {
    self.name = name
    let sorted = values.filter { $0 >= 0 }.sorted()
    count = sorted.count
    least = sorted.first
    lowerQuartile = Distribution.quantile(sorted, 25)
    median = Distribution.quantile(sorted, 50)
    upperQuartile = Distribution.quantile(sorted, 75)
    ninetieth = Distribution.quantile(sorted, 90)
    most = sorted.last
  }

  /// Between the two nearest values, in proportion, rounded down; nil for no values.
  static func quantile(_ sorted: [Int64], _ percent: Int) -> Int64? {
    guard let last = sorted.last else { return nil }
    let place = (sorted.count - 1) * percent
    let index = place / 100
    guard index + 1 < sorted.count else { return last }
    let step = sorted[index + 1] - sorted[index]
    return sorted[index] + step / 100 * Int64(place % 100) + step % 100 * Int64(place % 100) / 100
  }

  /// All seven numbers, or nil without an incident.
  package var numbers: [Int64]? {
    let all = [least, lowerQuartile, median, upperQuartile, ninetieth, most].compactMap { $0 }
    return all.count == 6 ? all : nil
  }
}
