/// What the host found out about a signal by itself.
package enum SignalMark: Equatable, Sendable {
  /// When things went wrong by the signal itself.
  case onset(Timestamp)
  /// It has been beyond its threshold since `at`, for long enough and by more than noise.
  case raised(at: Timestamp, value: Double)
  /// It is on the good side of its threshold again.
  case calmed(at: Timestamp, value: Double)
}
