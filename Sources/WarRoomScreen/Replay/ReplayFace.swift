import WarRoomCore

/// What a screen shows of a replay, besides the room as it was.
struct ReplayFace: Equatable, Sendable {
  var isPlaying = false
  var speed = ReplaySpeed.usual
  /// The first and the last moment.
  var start: Timestamp
  var end: Timestamp
  /// Records that are known at the clock, and in all.
  var known: Int
  var count: Int
  /// What is being done besides, such as `searching … 40 %`; empty: nothing.
  var task = ""
  /// One for each column of the scrubber.
  var buckets: [ReplayBucket] = []
  /// Set where the journal is too long for the room to hold its entries.
  var stretch: TimelineStretch?
  /// Another replay stands beside it.
  var isBesideAnother = false
  /// False while the other one has the keys.
  var hasKeys = true
}
