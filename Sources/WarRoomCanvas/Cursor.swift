/// Where the terminal's own cursor rests after a frame. Screen readers follow it, so it stands
/// on the selected line even while nothing is being typed.
package struct Cursor: Hashable, Sendable {
  /// Row from the top, 0 first.
  package var row: Int
  /// Column from the left, 0 first.
  package var column: Int
  /// False hides it where the terminal can; its position still counts.
  package var isVisible: Bool

  /// A place on the frame; one outside it is moved to the nearest edge when it is shown.
  package init(row: Int, column: Int, isVisible: Bool = true) {
    self.row = row
    self.column = column
    self.isVisible = isVisible
  }
}
