import WarRoomCore

/// Makes the room as it was. A short journal is folded whole, so that its timeline has every entry
/// in the corrected order, as live; of a long one the tape gives the state, and the newest entries
/// are added for the pages that quote them.
struct ReplayRooms {
  private var known: Int?
  private var isWhole = false
  private var room = Room()
  /// The room is that of an earlier instant, because the index is not made that far.
  private(set) var lags = false

  /// Whether a tape is short enough for the room to hold its entries.
  static func holdsEntries(of tape: any ReplayTape) -> Bool {
    tape.count <= Limits.replayWholeRecords && tape.progress >= 1
  }

  mutating func room(at place: Int, of tape: any ReplayTape) -> Room {
    let whole = ReplayRooms.holdsEntries(of: tape)
    // The state far ahead of the index would take as long as the index: it comes with it.
    let isFar = place >= tape.indexed || known.map { place > $0 + Limits.replayTail } ?? false
    lags = !whole && tape.progress < 1 && isFar
    if lags { return room }
    if known == place, isWhole == whole { return room }
    let first: Int
    if whole {
      let goesOn = isWhole && known.map { $0 < place } ?? false
      if !goesOn { room = Room() }
      first = goesOn ? (known ?? -1) + 1 : 0
    } else {
      first = max(place - Limits.replayTail + 1, 0)
      room = first == 0 ? Room() : tape.room(through: first - 1) ?? Room()
    }
    if first <= place {
      for place in first...place {
        if let record = tape.record(place) { room.evolve(record) }
      }
    }
    known = place
    isWhole = whole
    return room
  }
}
