extension Frame {
  /// What differs from the frame shown before, as runs in reading order; everything when there is
  /// none or it has another size. The same frame gives no run.
  package func changes(since shown: Frame?) -> [FrameRun] {
    guard let shown, shown.rows == rows, shown.columns == columns else {
      return (0..<rows).filter { _ in columns > 0 }.map { row in
        FrameRun(row: row, column: 0, cells: cells[row * columns..<(row + 1) * columns])
      }
    }
    var runs: [FrameRun] = []
    for row in 0..<rows {
      let line = row * columns..<(row + 1) * columns
      var place = line.lowerBound
      while place < line.upperBound {
        guard cells[place] != shown.cells[place] else {
          place += 1
          continue
        }
        var start = place
        while start > line.lowerBound, cells[start].isContinuation { start -= 1 }
        while place < line.upperBound,
          cells[place] != shown.cells[place] || cells[place].isContinuation
        {
          place += 1
        }
        runs.append(
          FrameRun(row: row, column: start - line.lowerBound, cells: cells[start..<place]))
      }
    }
    return runs
  }
}
