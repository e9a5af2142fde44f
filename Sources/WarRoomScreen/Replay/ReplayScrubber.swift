import WarRoomCore

/// The columns of the line of time, kept until the tape or the width is another.
struct ReplayScrubber {
  private struct Key: Equatable {
    var columns: Int
    var count: Int
  }

  private var key: Key?
  private var kept: [ReplayBucket] = []

  mutating func buckets(
    of tape: any ReplayTape, columns: Int, _ player: ReplayPlayer
  ) -> [ReplayBucket] {
    guard columns > 0, tape.indexed > 0 else { return [] }
    let key = Key(columns: columns, count: tape.indexed)
    if key != self.key {
      kept = tape.density(buckets: columns, from: player.start, to: player.end)
      self.key = key
    }
    return kept
  }
}
