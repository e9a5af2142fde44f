/// Just enough of a terminal to show what a cast writes.
struct TerminalScreen {
  private var cells: [[String]]
  private var row = 0
  private var column = 0

  init(rows: Int, columns: Int) {
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  mutating func take(_ text: String) {
    var rest = text[...]
    while let first = rest.first {
      rest = rest.dropFirst()
      guard first == "\u{1B}" else {
        if cells.indices.contains(row), cells[row].indices.contains(column) {
          cells[row][column] = String(first)
        }
        column += 1
        continue
      }
      guard let end = rest.dropFirst().firstIndex(where: { $0.isLetter }) else { return }
      let numbers = rest[..<end].dropFirst().split(separator: ";").map { Int($0) ?? 0 }
      if rest[end] == "H", numbers.count == 2 {
        row = numbers[0] - 1
        column = numbers[1] - 1
      }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// The rows without blanks at their ends.
  var lines: [String] {
    cells.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
