/// Cells beside each other on one row that have to be sent again.
package struct FrameRun: Hashable, Sendable {
  /// Row from the top, 0 first.
  package let row: Int
  /// Column of the first cell, never the second half of a wide character.
  package let column: Int
  /// The cells, continuation cells included.
  package let cells: ArraySlice<Cell>
}
