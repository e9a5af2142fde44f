extension Frame {
  /// The rows as plain text without spaces at their ends: what a snapshot test compares.
  package func text() -> [String] {
    (0..<rows).map { row in
      var line = ""
      for cell in cells[row * columns..<(row + 1) * columns] { line += cell.text }
      while line.utf8.last == 0x20 { line.unicodeScalars.removeLast() }
      return line
    }
  }

  /// Every stretch that is not plain, in reading order: `2:3-7 bold red` is row 2, columns 3 to 7.
  package func attributes() -> [String] {
    var stretches: [String] = []
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let style = cells[row * columns + column].style
        let start = column
        while column < columns, cells[row * columns + column].style == style { column += 1 }
        if style != .plain { stretches.append("\(row):\(start)-\(column - 1) \(style.summary)") }
      }
    }
    return stretches
  }
}
