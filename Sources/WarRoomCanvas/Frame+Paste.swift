extension Frame {
  /// Copies another frame's cells to a place in this one; what lies outside is cut. The cursor
  /// stays where it is.
  package mutating func paste(_ other: Frame, row: Int, column: Int) {
    let from = max(column, 0)
    let width = min(other.columns, columns - from)
    guard width > 0, column == from else { return }
    for line in 0..<other.rows where (0..<rows).contains(row + line) {
      let source = line * other.columns
      let target = (row + line) * columns + from
      cells.replaceSubrange(
        target..<target + width, with: other.cells[source..<source + width])
      // Half a wide character is no character.
      if width < other.columns, other.cells[source + width].isContinuation {
        cells[target + width - 1] = .blank(cells[target + width - 1].style)
      }
    }
  }
}
