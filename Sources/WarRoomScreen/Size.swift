/// Rows and columns of the terminal.
struct Size: Equatable, Sendable {
  var rows: Int
  var columns: Int

  /// Large enough for the board.
  var isEnough: Bool { rows >= Limits.leastRows && columns >= Limits.leastColumns }
}
