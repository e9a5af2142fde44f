import WarRoomCanvas

extension ActionTable {
  /// Keys of a chart of signals.
  static let chart: [ActionEntry] = [
    row(
      .cursorEarlier, [.left, .character("h")], "cursor-earlier", "earlier",
      "Move the cursor of the chart to an earlier time.", .chart, in: [.chart], rank: 1),
    row(
      .cursorLater, [.right, .character("l")], "cursor-later", "later",
      "Move the cursor of the chart to a later time; at its end it goes with the newest.", .chart,
      in: [.chart], rank: 2),
    row(
      .markLater, [.character("]")], "mark-later", "next mark",
      "Move the cursor to the next action or change point.", .chart, in: [.chart], rank: 4),
    row(
      .markEarlier, [.character("[")], "mark-earlier", "mark before",
      "Move the cursor to the action or change point before.", .chart, in: [.chart], rank: 5),
    row(
      .narrower, [.character("+")], "narrower", "closer", "Show half as much time.", .chart,
      in: [.chart], rank: 6),
    row(
      .wider, [.character("-")], "wider", "wider", "Show twice as much time.", .chart,
      in: [.chart], rank: 7),
  ]

  /// Contexts that are not asked in place of another one.
  static let everywhere = Action.Context.allCases.filter {
    $0 != .searching && $0 != .signals && $0 != .changes
  }
}
