import WarRoomCore

/// Places of a room's entries in the order in which things happened. Entries only grow; a
/// correction of a time sorts anew.
struct TimelineOrder: Equatable, Sendable {
  private(set) var places: [Int] = []

  /// Takes in what was added.
  mutating func extend(_ entries: [Entry]) {
    let fresh = entries[min(places.count, entries.count)...]
    let corrected = fresh.contains { entry in
      if case .recordAmended = entry.fact { true } else { false }
    }
    var inOrder = !corrected && places.count <= entries.count
    for place in places.count..<max(places.count, entries.count) {
      if let last = places.last, entries[place].occurred < entries[last].occurred {
        inOrder = false
      }
      places.append(place)
    }
    guard !inOrder else { return }
    places = entries.indices.sorted {
      (entries[$0].occurred, $0) < (entries[$1].occurred, $1)
    }
  }
}
