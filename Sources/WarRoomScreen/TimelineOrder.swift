import WarRoomCore

/// Places of a room's entries in the order in which things happened, as far as they are worth a
/// row. Entries only grow; a correction of a time sorts anew.
struct TimelineOrder: Equatable, Sendable {
  private(set) var places: [Int] = []
  /// Entries that were looked at.
  private(set) var known = 0

  /// Takes in what was added; `fits` leaves out rows.
  mutating func extend(_ entries: [Entry], fits: (Entry) -> Bool = { _ in true }) {
    let fresh = entries[min(known, entries.count)...]
    let corrected = fresh.contains { entry in
      if case .recordAmended = entry.fact { true } else { false }
    }
    var inOrder = !corrected && known <= entries.count
    for place in known..<max(known, entries.count) {
      guard entries[place].fact.isListed, fits(entries[place]) else { continue }
      if let last = places.last, entries[place].occurred < entries[last].occurred {
        inOrder = false
      }
      places.append(place)
    }
    known = entries.count
    guard !inOrder else { return }
    places = places.filter { $0 < entries.count }.sorted {
      (entries[$0].occurred, $0) < (entries[$1].occurred, $1)
    }
  }
}
