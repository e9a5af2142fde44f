/// What one screen shows: a grid of cells and the place of the cursor. A value: drawing fills it,
/// the terminal shows the difference to the one before.
package struct Frame: Hashable, Sendable {
  /// Height, 0...1000.
  package let rows: Int
  /// Width, 0...2000.
  package let columns: Int
  /// The drawing characters that clipping uses.
  package let glyphs: Glyphs
  /// Where the terminal's cursor rests; nil leaves it hidden at the bottom right.
  package var cursor: Cursor?

  var cells: [Cell]

  /// A blank frame; sizes outside the bounds are moved to the nearest one.
  package init(rows: Int, columns: Int, glyphs: Glyphs = .unicode) {
    self.rows = min(max(rows, 0), Limits.frameRows)
    self.columns = min(max(columns, 0), Limits.frameColumns)
    self.glyphs = glyphs
    self.cells = Array(repeating: .blank(.plain), count: self.rows * self.columns)
  }

  /// The cell at a place; nil outside the frame.
  package subscript(row: Int, column: Int) -> Cell? {
    guard isInside(row, column) else { return nil }
    return cells[row * columns + column]
  }

  /// Writes text on one row from `column` on, into at most `width` columns; what does not fit
  /// ends in an ellipsis. Text left of the frame is cut there, rows outside it take nothing.
  /// Returns the column after the text.
  @discardableResult
  package mutating func put(
    _ text: PrintableText, row: Int, column: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < rows, column < columns, width > 0 else { return column }
    if column < 0 {
      // A far-off column must not overflow the arithmetic: beyond the frame is just beyond.
      let hidden = column < -Limits.textColumns ? Limits.textColumns + 8 : -column
      guard width > hidden else { return column }
      return put(
        text.dropping(columns: hidden), row: row, column: 0, width: width - hidden, style: style)
    }
    var place = column
    text.clipped(to: min(width, columns - column), ellipsis: glyphs.ellipsis)
      .forEachCluster { cluster in
        set(cluster, row: row, column: place, style: style)
        place += cluster.width
        return true
      }
    return place
  }

  /// Makes a rectangle blank in one style; the parts outside the frame are ignored.
  package mutating func fill(
    row: Int, column: Int, rows height: Int, columns width: Int, style: Style = .plain
  ) {
    for row in clamp(row, height, rows) {
      for column in clamp(column, width, columns) {
        set(PrintableText.Cluster(text: " ", width: 1), row: row, column: column, style: style)
      }
    }
  }

  /// Changes the style of a rectangle and leaves its text; the parts outside are ignored.
  package mutating func restyle(
    row: Int, column: Int, rows height: Int, columns width: Int,
    _ change: (inout Style) -> Void
  ) {
    for row in clamp(row, height, rows) {
      for column in clamp(column, width, columns) {
        change(&cells[row * columns + column].style)
      }
    }
  }

  /// Lays another frame over this one with its top left at a place; its cursor, if any, wins.
  package mutating func place(_ other: Frame, row: Int, column: Int) {
    for (line, target) in zip(0..<other.rows, row...) where target >= 0 && target < rows {
      for (from, to) in zip(0..<other.columns, column...) where to >= 0 && to < columns {
        let cell = other.cells[line * other.columns + from]
        // Half a character, cut off at either edge, becomes a space.
        if cell.isContinuation, to > 0, from > 0 { continue }
        let isWhole = !cell.isContinuation && to + Int(cell.width) <= columns
        let cluster =
          isWhole
          ? PrintableText.Cluster(text: cell.text, width: Int(cell.width))
          : PrintableText.Cluster(text: " ", width: 1)
        set(cluster, row: target, column: to, style: cell.style)
      }
    }
    if let cursor = other.cursor {
      self.cursor = Cursor(
        row: cursor.row + row, column: cursor.column + column, isVisible: cursor.isVisible)
    }
  }

  private func isInside(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }

  /// The part of `start ..< start + length` that lies in `0 ..< bound`.
  private func clamp(_ start: Int, _ length: Int, _ bound: Int) -> Range<Int> {
    let (end, overflow) = start.addingReportingOverflow(max(length, 0))
    let low = min(max(start, 0), bound)
    return low..<max(low, overflow ? bound : min(end, bound))
  }

  /// Puts one character; what it cuts in half beside it becomes a space.
  private mutating func set(
    _ cluster: PrintableText.Cluster, row: Int, column: Int, style: Style
  ) {
    let start = row * columns
    let end = column + cluster.width
    guard column >= 0, end <= columns else { return }
    if cells[start + column].isContinuation, column > 0 {
      cells[start + column - 1] = .blank(cells[start + column - 1].style)
    }
    if end < columns, cells[start + end].isContinuation {
      cells[start + end] = .blank(cells[start + end].style)
    }
    cells[start + column] = Cell(text: cluster.text, width: cluster.width, style: style)
    if cluster.width == 2 { cells[start + column + 1] = .continuation(style) }
  }
}
