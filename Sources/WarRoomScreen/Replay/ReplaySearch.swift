import WarRoomCore

/// A search through all records, a bounded number at a time. It goes round: after the end it goes
/// on at the start, up to where it began.
struct ReplaySearch: Equatable {
  /// What came of looking at some.
  enum Outcome: Equatable {
    case found(Int)
    case none
    /// There is more to look at.
    case open
  }

  let text: String
  let backward: Bool
  private let needle: String
  private var next: Int
  private var looked = 0

  init(_ text: String, backward: Bool, from place: Int) {
    self.text = text
    self.backward = backward
    needle = text.lowercased()
    next = place + (backward ? -1 : 1)
  }

  /// Percent of the tape that was looked at.
  func percent(of count: Int) -> Int { count == 0 ? 100 : min(looked * 100 / count, 100) }

  /// Looks at up to `limit` records.
  mutating func look(through tape: any ReplayTape, in room: Room, limit: Int) -> Outcome {
    let count = tape.count
    for _ in 0..<limit {
      guard looked < count else { return .none }
      let place = (next % count + count) % count
      next = place + (backward ? -1 : 1)
      looked += 1
      if let record = tape.record(place), holds(record, in: room) { return .found(place) }
    }
    return .open
  }

  private func holds(_ record: Record, in room: Room) -> Bool {
    record.facts.contains { fact in
      Wording.searched(fact, by: record.author, in: room).lowercased().contains(needle)
    }
  }
}
