/// Samples of many signals, taken at the same moments where they can be: most of a journal may be
/// samples, and neighbours share their times.
package struct SignalBatch: Equatable, Sendable {
  package var grids: [Grid]

  /// Signals that were read at the same moments.
  package struct Grid: Equatable, Sendable {
    /// Oldest first.
    package var times: [Timestamp]
    package var columns: [Column]

    package init(times: [Timestamp], columns: [Column]) {
      self.times = times
      self.columns = columns
    }

    /// Those of one column, oldest first; the shorter of times and values counts.
    package func samples(of column: Column) -> [SignalSample] {
      zip(times, column.values).map { SignalSample(at: $0, value: $1) }
    }
  }

  /// One signal's values, one for each time of its grid.
  package struct Column: Equatable, Sendable {
    package var signal: String
    package var values: [Double?]

    package init(signal: String, values: [Double?]) {
      self.signal = signal
      self.values = values
    }
  }

  package init(grids: [Grid]) {
    self.grids = grids
  }

  /// Values in all.
  package var count: Int {
    grids.reduce(0) { sum, grid in sum + grid.columns.reduce(0) { $0 + $1.values.count } }
  }
}
