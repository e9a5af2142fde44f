import WarRoomCore

/// Places of a room's entries in the order in which things happened. Entries only grow; a
/// correction of a time sorts anew.
struct TimelineOrder: Equatable, Sendable {
  private(set) var places: [Int] = []
  /// Entries taken in so far, those that are not shown among them.
  private var taken = 0

  /// Takes in what was added.
  mutating func extend(_ entries: [Entry]) {
    let fresh = min(taken, entries.count)..<entries.count
    let corrected = fresh.contains { place in
      if case .recordAmended = entries[place].fact { true } else { false }
    }
    var inOrder = !corrected && taken <= entries.count
    for place in fresh where !entries[place].fact.isSamples {
      if let last = places.last, last < entries.count,
        entries[place].occurred < entries[last].occurred
      {
        inOrder = false
      }
      places.append(place)
    }
    taken = entries.count
    guard !inOrder else { return }
    places = entries.indices.filter { !entries[$0].fact.isSamples }.sorted {
      (entries[$0].occurred, $0) < (entries[$1].occurred, $1)
    }
  }
}
