import WarRoomCore
import WarRoomSystem

/// A state that is folded along a tape: `evolve` over its records, without timeline and tickets.
struct TapeState {
  private(set) var room: Room
  /// How many records are in it.
  private(set) var place: Int
  /// What changed since the last snapshot, and the work that it took.
  private(set) var changes = TapeSnapshot.Changes()
  private(set) var work = 0
  /// Where alerts stand that came again; they stay there.
  private var known: [String: Int] = [:]
  private var clock = TapeClock()

  init(_ snapshot: TapeSnapshot) {
    room = snapshot.room
    place = snapshot.place
  }

  /// Whether a record with these marks may change it.
  func isMoved(by marks: TapeMarks) -> Bool {
    marks.contains(.moves)
      || (marks.contains(.misfitsUnlessImported) && room.incident?.imported == nil)
  }

  /// Passes over records up to `place` that change nothing.
  mutating func skip(to place: Int) { self.place = place }

  /// Takes in the record at `place`.
  mutating func take(_ record: Record, bytes: Int, hasEntry: @escaping (UInt64) -> Bool) {
    room.evolve(record, keeping: .state(hasEntry: hasEntry))
    for fact in record.facts { note(fact) }
    work += Limits.tapeDecodeWork + bytes / Limits.tapeDecodeBytes
    place += 1
  }

  private mutating func note(_ fact: Fact) {
    if let run = fact.runID { changes.runs.insert(run.number - 1) }
    if case .alertRepeated(let fingerprint, _, _) = fact, let index = index(of: fingerprint) {
      changes.alerts.insert(index)
    }
  }

  /// Takes in a record that is nothing but an alert which came again, from its bytes, as `evolve`
  /// would. False, and nothing is changed, when it has to be decoded.
  mutating func takeRepeat(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, at time: Int64
  ) -> Bool {
    guard let start = ByteSearch.first(TapeState.mark, in: bytes, range),
      let quote = ByteSearch.first(
        0x22, in: bytes, (start + TapeState.mark.count)..<range.upperBound)
    else { return false }
    let text = bytes[(start + TapeState.mark.count)..<quote]
    // An escape in it has to be decoded.
    guard !text.contains(0x5c) else { return false }
    let isFiring = TapeLine.matches(TapeState.firing, in: bytes, at: quote)
    guard isFiring || TapeLine.matches(TapeState.quiet, in: bytes, at: quote) else { return false }
    let after = quote + (isFiring ? TapeState.firing.count : TapeState.quiet.count)
    var ended: Timestamp?
    if !TapeLine.matches(TapeState.open, in: bytes, at: after) {
      guard bytes[after] == 0x22,
        let end = ByteSearch.first(0x22, in: bytes, (after + 1)..<range.upperBound),
        TapeLine.matches(TapeState.close, in: bytes, at: end + 1),
        let read = clock.read(bytes, at: after + 1, before: end + 1)
      else { return false }
      ended = Timestamp(microseconds: read)
    }
    guard let index = index(of: String(decoding: text, as: UTF8.self)) else { return false }
    room.repeatAlert(
      at: index, firing: isFiring, ended: ended, Timestamp(microseconds: time))
    changes.alerts.insert(index)
    work += Limits.tapeRepeatWork
    place += 1
    return true
  }

  private mutating func index(of fingerprint: String) -> Int? {
    if let index = known[fingerprint] { return index }
    guard let index = room.place(ofAlert: fingerprint) else { return nil }
    known[fingerprint] = index
    return index
  }

  /// Makes a snapshot, `earlier` being the one before.
  mutating func snapshot(since earlier: TapeSnapshot) -> TapeSnapshot {
    defer {
      changes = TapeSnapshot.Changes()
      work = 0
    }
    return TapeSnapshot(of: &room, at: place, since: earlier, changes)
  }

  private static let mark = Array(
    "\"facts\":[{\"k\":\"alert.repeated\",\"d\":{\"fingerprint\":\"".utf8)
  private static let firing = Array("\",\"firing\":true,\"ended\":".utf8)
  private static let quiet = Array("\",\"firing\":false,\"ended\":".utf8)
  private static let open = Array("null}}],\"p\":\"".utf8)
  private static let close = Array("}}],\"p\":\"".utf8)
}
