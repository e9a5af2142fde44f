package import WarRoomCore

/// What is judged: a signal around an action.
package struct Watch: Equatable, Sendable {
  /// When things went wrong, by the alert or by the signal.
  package var onset: Timestamp
  package var action: Timestamp
  /// End of the time for which the signal is watched.
  package var until: Timestamp
  package var better: Better
  /// The worst value that is acceptable, in the signal's unit; nil where none was agreed on.
  package var threshold: Double?

  package init(
    onset: Timestamp, action: Timestamp, until: Timestamp, better: Better,
    threshold: Double? = nil
  ) {
    self.onset = onset
    self.action = action
    self.until = until
    self.better = better
    self.threshold = threshold
  }
}
