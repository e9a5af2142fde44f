import WarRoomCore

/// The rows of the timeline: each has an id, and the entry of an id is read when it is shown.
enum TimelineRows: Equatable, Sendable {
  /// All entries of the room, in the order in which things happened; ids are their places there.
  case room(TimelineOrder)
  /// A window on a journal that is too long to be held; ids are rows.
  case stretch(TimelineStretch)

  /// How many rows there are.
  var count: Int {
    switch self {
    case .room(let order): order.places.count
    case .stretch(let stretch): stretch.count
    }
  }

  /// The id of a row; nil outside of the list.
  func id(at row: Int) -> Int? {
    guard row >= 0, row < count else { return nil }
    switch self {
    case .room(let order): return order.places[row]
    case .stretch: return row
    }
  }

  /// The row of an id; nil for none.
  func row(of id: Int) -> Int? {
    switch self {
    case .room(let order): order.places.firstIndex(of: id)
    case .stretch(let stretch): (0..<stretch.count).contains(id) ? id : nil
    }
  }

  /// The rows that a window of `height` rows shows.
  func window(_ position: ListPosition<Int>, height: Int) -> Range<Int> {
    switch self {
    case .room(let order):
      position.window(of: order.places, height: height, following: true)
    case .stretch(let stretch):
      position.window(of: 0..<stretch.count, height: height, following: true)
    }
  }

  /// Selects the row that is `step` rows away.
  func move(_ position: inout ListPosition<Int>, by step: Int, height: Int) {
    switch self {
    case .room(let order):
      position.move(by: step, in: order.places, height: height, following: true)
    case .stretch(let stretch):
      position.move(by: step, in: 0..<stretch.count, height: height, following: true)
    }
  }
}
