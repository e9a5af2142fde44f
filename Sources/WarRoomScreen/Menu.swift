import WarRoomCore

/// A list to choose from. What is refused stays in it and says why.
struct Menu: Equatable, Sendable {
  /// One row.
  struct Item: Equatable, Sendable {
    var label: String
    /// What it means, or what it brings with it.
    var detail: String = ""
    /// Why it cannot be chosen now; nil when it can.
    var refused: String?
    var choice: Choice
  }

  /// What choosing a row does.
  enum Choice: Equatable, Sendable {
    case order(Order)
    case ask(Question)
    case room(IncidentID)
    case approval(RunID)
    /// What a page speaks of.
    case page(Page.Subject)
    /// A record of a replay.
    case place(Int)
    case quit
    case nothing
  }

  var title: String
  var items: [Item]
  var selected: Int
  /// What opened it and can make it again from the room; nil for one that stays as it was opened.
  var source: Action?

  /// Opens on the first row that can be chosen.
  init(_ title: String, _ items: [Item]) {
    self.title = title
    self.items = items
    self.selected = items.firstIndex { $0.refused == nil } ?? 0
  }
}
