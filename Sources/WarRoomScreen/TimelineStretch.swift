import WarRoomCore

/// A part of a long timeline: how many rows it has in all, and the entries of those at hand.
struct TimelineStretch: Equatable, Sendable {
  /// A row and how many further facts its record holds.
  struct Row: Equatable, Sendable {
    var entry: Entry
    var more: Int
  }

  /// Rows of the whole timeline, one for each record.
  var count: Int
  /// When the first of all rows happened: it decides whether days are shown.
  var began: Timestamp
  /// The rows at hand by their numbers: those on the screen and some around them.
  var rows: [Int: Row] = [:]

  /// Nil for a row that is not at hand.
  func row(_ number: Int) -> Row? { rows[number] }
}
