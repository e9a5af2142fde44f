/// A moment of wall-clock time: microseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Microseconds since the epoch; may be negative.
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }

  /// This moment moved by `seconds`; saturates at the ends of the range.
  package func advanced(bySeconds seconds: Int64) -> Timestamp {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let step = overflow ? (seconds < 0 ? Int64.min : Int64.max) : product
    let (sum, outside) = microseconds.addingReportingOverflow(step)
    return Timestamp(microseconds: outside ? (step < 0 ? Int64.min : Int64.max) : sum)
  }

  /// Whole seconds from `earlier` to this moment, rounded toward zero.
  package func seconds(since earlier: Timestamp) -> Int64 {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(earlier.microseconds)
    return overflow ? 0 : difference / 1_000_000
  }
}
