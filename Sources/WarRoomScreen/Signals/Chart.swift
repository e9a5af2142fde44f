import WarRoomCore

/// The chart of one signal, or of all of them on one axis, with a cursor in time.
struct Chart: Equatable, Sendable {
  var signal: String
  /// All signals, one above the other.
  var aligned: Bool
  /// Nil: at the newest, and going with it.
  var cursor: Timestamp?
  /// Seconds that are shown; nil: as far back as anything is known.
  var seconds: Int64?

  init(signal: String, aligned: Bool) {
    self.signal = signal
    self.aligned = aligned
  }
}
