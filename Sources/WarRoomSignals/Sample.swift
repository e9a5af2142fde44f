package import WarRoomCore

/// One reading of a signal.
package struct Sample: Equatable, Sendable {
  package var time: Timestamp
  /// In the signal's own unit; nil where the source gave none, which is never the same as zero.
  package var value: Double?

  /// NaN and infinities are no data.
  package init(time: Timestamp, value: Double?) {
    self.time = time
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
  }
}
