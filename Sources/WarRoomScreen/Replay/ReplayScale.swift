package import WarRoomCore

/// Where moments lie between two ends: as a share, or as a column of a line.
package struct ReplayScale: Equatable, Sendable {
  private let from: Timestamp
  private let to: Timestamp
  private let columns: Int

  /// `columns` is at least 1.
  package init(from: Timestamp, to: Timestamp, columns: Int = 1) {
    self.from = from
    self.to = to
    self.columns = max(columns, 1)
  }

  /// 0 at the start, 1 at the end and where both are the same; never outside.
  package func share(of moment: Timestamp) -> Double {
    let whole = Double(to.microseconds) - Double(from.microseconds)
    guard whole > 0 else { return 1 }
    return min(max((Double(moment.microseconds) - Double(from.microseconds)) / whole, 0), 1)
  }

  /// 0 to `columns` - 1.
  package func column(of moment: Timestamp) -> Int {
    min(Int(share(of: moment) * Double(columns)), columns - 1)
  }

  /// The moment at a share, 0...1, in whole microseconds.
  package func moment(at share: Double) -> Timestamp {
    if share >= 1 { return to }
    let whole = Double(to.microseconds) - Double(from.microseconds)
    return Timestamp(microseconds: from.microseconds + Int64(max(share, 0) * max(whole, 0)))
  }
}
