import WarRoomCore

/// Reads timelines from tables as spreadsheets and paid tools write them: CSV, TSV.
package enum TableTimeline {
  /// `separator` is the byte between two fields; nil: found out from the first lines, one of
  /// comma, semicolon, tab and bar. Rows without a time are in `unread`.
  package static func read(
    _ bytes: [UInt8], separator: UInt8?, hints: TimelineHints
  ) throws(TableTimelineError) -> TimelineReading {
    let bytes = UTF16Text.utf8(bytes) ?? bytes
    let separator = separator ?? guess(bytes)
    var rows = DelimitedRows(bytes, separator)
    var names: [String] = []
    var columns: TimelineColumns?
    var probed = 0
    while probed < Limits.tableProbe, columns == nil, let row = rows.next() {
      probed += 1
      let cells = row.cells.map { String(decoding: row.buffer[$0].prefix(Limits.nameLength), as: UTF8.self) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if names.isEmpty { names = cells }
      if cells.count > 1 { columns = TimelineColumns(cells) }
    }
    guard !names.isEmpty else { throw .empty }
    var table = TableReading(hints)
    if let columns {
      table.columns = columns
    } else {
      rows = DelimitedRows(bytes, separator)
      guard let found = bare(bytes, separator) else { throw .noTimeColumn(names) }
      table.columns = found
    }
    while let row = rows.next() { table.add(row, rows.line) }
    return table.reading()
  }

  /// The separator that most of the first lines agree on.
  private static func guess(_ bytes: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (0x2c, 0)
    for separator in [UInt8(0x09), 0x3b, 0x2c, 0x7c] {
      var rows = DelimitedRows(bytes, separator)
      var counts: [Int: Int] = [:]
      for _ in 0..<Limits.tableProbe {
        guard let row = rows.next() else { break }
        counts[row.cells.count, default: 0] += 1
      }
      let score = counts.filter { $0.key > 1 }.map(\.value).max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// Columns of a table without a header: the first that holds times, and what is beside it.
  private static func bare(_ bytes: [UInt8], _ separator: UInt8) -> TimelineColumns? {
    var rows = DelimitedRows(bytes, separator)
    var times: [Int: Int] = [:]
    var days: [Int: Int] = [:]
    var width = 0
    for _ in 0..<Limits.tableProbe {
      guard let row = rows.next() else { break }
      width = max(width, row.cells.count)
      for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
        var scan = TimeScanner(row.buffer, cell.lowerBound, cell.upperBound, .cell)
        guard let mention = scan.mention(), scan.text() >= cell.upperBound else { continue }
        if mention.clock != nil { times[index, default: 0] += 1 }
        if mention.isDayOnly { days[index, default: 0] += 1 }
      }
    }
    let time = times.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    let day = days.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    guard time ?? day != nil else { return nil }
    var names = [String](repeating: "", count: width)
    if let time { names[time] = "time" }
    if let day { names[day] = "date" }
    let rest = names.indices.filter { names[$0].isEmpty }
    for (place, index) in rest.enumerated() { names[index] = place == 0 ? "text" : "note" }
    return TimelineColumns(names)
  }
}
