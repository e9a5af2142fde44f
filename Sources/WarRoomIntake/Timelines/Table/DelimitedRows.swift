/// Rows of CSV and its relatives, by RFC 4180: fields in quotes may hold separators, line ends and
/// doubled quotes.
struct DelimitedRows {
  let bytes: [UInt8]
  let separator: UInt8
  private(set) var at: Int
  /// The line on which the last row began, from 1.
  private(set) var line = 0
  private var nextLine = 1

  init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    let marked = bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
    at = marked ? 3 : 0
  }

  /// The fields of one row: ranges of `buffer`, which is the source itself unless quotes had to
  /// be taken out.
  struct Row {
    var buffer: [UInt8]
    var cells: [Range<Int>]
  }

  /// Nil at the end.
  mutating func next() -> Row? {
    guard at < bytes.count else { return nil }
    line = nextLine
    var row = Row(buffer: bytes, cells: [])
    var copied = false
    while true {
      if at < bytes.count, bytes[at] == 0x22 {
        quoted(&row, &copied)
      } else {
        bare(&row, copied)
      }
      guard at < bytes.count else { return row }
      let byte = bytes[at]
      at += 1
      if byte == separator {
        if at == bytes.count { row.cells.append(at..<at) }
        continue
      }
      if byte == 0x0d, at < bytes.count, bytes[at] == 0x0a { at += 1 }
      nextLine += 1
      return row
    }
  }

  private mutating func bare(_ row: inout Row, _ copied: Bool) {
    let from = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == separator || byte == 0x0a || byte == 0x0d { break }
      at += 1
    }
    add(from, at, &row, copied)
  }

  /// A quoted field; a copy is made only where a quote is doubled.
  private mutating func quoted(_ row: inout Row, _ copied: inout Bool) {
    let from = at + 1
    at = from
    var doubled = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 {
        if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
          doubled = true
          at += 1
        } else {
          break
        }
      } else if byte == 0x0a || (byte == 0x0d && (at + 1 >= bytes.count || bytes[at + 1] != 0x0a)) {
        nextLine += 1
      }
      at += 1
    }
    let to = at
    if doubled, row.cells.count < Limits.tableColumns {
      if !copied {
        compact(&row)
        copied = true
      }
      let start = row.buffer.count
      var index = from
      while index < min(to, from + Limits.tableFieldBytes) {
        row.buffer.append(bytes[index])
        index += bytes[index] == 0x22 ? 2 : 1
      }
      row.cells.append(start..<row.buffer.count)
    } else {
      add(from, to, &row, copied)
    }
    // Anything between the closing quote and the separator is passed over.
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0a, bytes[at] != 0x0d { at += 1 }
  }

  /// A buffer of the row's own fields alone.
  private func compact(_ row: inout Row) {
    var buffer: [UInt8] = []
    row.cells = row.cells.map { cell in
      let start = buffer.count
      buffer.append(contentsOf: bytes[cell])
      return start..<buffer.count
    }
    row.buffer = buffer
  }

  private func add(_ from: Int, _ to: Int, _ row: inout Row, _ copied: Bool) {
    guard row.cells.count < Limits.tableColumns else { return }
    var (from, to) = (from, min(to, from + Limits.tableFieldBytes))
    while from < to, ASCII.isBlank(bytes[from]) { from += 1 }
    while to > from, ASCII.isBlank(bytes[to - 1]) { to -= 1 }
    if copied {
      let start = row.buffer.count
      row.buffer.append(contentsOf: bytes[from..<to])
      row.cells.append(start..<row.buffer.count)
    } else {
      row.cells.append(from..<to)
    }
  }
}
