import WarRoomCore

/// Where a replay stands, and how it moves on: the place of the newest record that is known, and
/// the clock, which runs between records too.
struct ReplayPlayer {
  private let tape: any ReplayTape
  private(set) var place = 0
  private(set) var clock: Timestamp
  private(set) var isPlaying = false
  private(set) var speed = ReplaySpeed.usual
  /// Nanoseconds since boot up to which it has played.
  private var playedUntil: Int64?

  init(_ tape: any ReplayTape) {
    self.tape = tape
    clock = tape.time(0)
  }

  var start: Timestamp { tape.time(0) }
  var end: Timestamp { max(tape.time(max(tape.count - 1, 0)), start) }
  var lastPlace: Int { max(tape.count - 1, 0) }
  var isAtEnd: Bool { place == lastPlace && clock >= end }

  /// To a record, and to its time.
  mutating func go(to place: Int) {
    self.place = min(max(place, 0), lastPlace)
    clock = tape.time(self.place)
  }

  /// To a moment: everything up to it is known, nothing after it. A moment outside is an end.
  mutating func go(to moment: Timestamp) {
    clock = min(max(moment, start), end)
    place = clock >= end ? lastPlace : tape.place(atOrBefore: clock) ?? 0
  }

  mutating func playPause() {
    if !isPlaying, isAtEnd { go(to: 0) }
    isPlaying.toggle()
    playedUntil = nil
  }

  mutating func pause() { isPlaying = false }

  mutating func play(at speed: ReplaySpeed) { self.speed = speed }

  /// Plays up to a reading of the boot clock. Seconds of a quiet stretch that was left out come
  /// back; nil when there was none.
  mutating func advance(to boottime: Int64) -> Int64? {
    guard isPlaying else { return nil }
    let passed = boottime - (playedUntil ?? boottime)
    playedUntil = boottime
    // After a stop of the whole program the replay goes on where it was.
    let time = min(max(passed, 0), Limits.replayStride)
    defer { if isAtEnd { isPlaying = false } }
    guard case .times(let times) = speed else {
      if passed > 0 { go(to: place + max(1, tape.count / Limits.replayFrames)) }
      return nil
    }
    if let skipped = skipQuiet(times) { return skipped }
    clock = min(clock.moved(byMicroseconds: time / 1_000 * Int64(times)), end)
    place = max(place, clock >= end ? lastPlace : tape.place(atOrBefore: clock) ?? 0)
    return nil
  }

  /// Before a long wait for the next record: the clock goes to a moment before it.
  private mutating func skipQuiet(_ times: Int) -> Int64? {
    guard place < lastPlace else { return nil }
    let next = tape.time(place + 1)
    let wait = next.seconds(since: clock)
    guard wait > Limits.quietSeconds * Int64(times) else { return nil }
    let rest = Limits.quietRestSeconds * Int64(times)
    clock = next.advanced(bySeconds: -rest)
    return wait - rest
  }
}

extension Timestamp {
  fileprivate func moved(byMicroseconds step: Int64) -> Timestamp {
    let (sum, overflow) = microseconds.addingReportingOverflow(step)
    return Timestamp(microseconds: overflow ? .max : sum)
  }
}
