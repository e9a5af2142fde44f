import WarRoomCore

/// Rows of tables within text.
extension TimelineCollector {
  mutating func row(_ index: Int, _ shape: LineShape, _ mark: UInt8) {
    let cells = cells(shape, mark)
    guard !cells.isEmpty, !isTableRule(index) else { return }
    if bytes[shape.start] == 0x7c, shape.start + 1 < shape.end,
      bytes[shape.start + 1] == 0x7d || bytes[shape.start + 1] == 0x3d
        || bytes[shape.start + 1] == 0x2d
    {
      return
    }
    if blank, table != nil || isOtherTable, !startsWithTime(cells[0]) {
      table = nil
      isOtherTable = false
    }
    if table == nil, !isOtherTable {
      if !startsWithTime(cells[0]), let columns = header(shape, mark) {
        table = columns
        if open != .row { sequence += 1 }
        open = nil
        if let zone = columns.zone { self.zone = zone }
        return
      }
      let isWikiHeader = mark == 0x7c && bytes[shape.start...].starts(with: "||".utf8)
      if isWikiHeader || isTableRule(index + 1), !startsWithTime(cells[0]) {
        isOtherTable = true
        open = nil
        return
      }
    }
    if let table { mapped(index, cells, table) } else { free(index, cells) }
    proseAbove = false
  }

  /// A table goes on past a blank line where its rows do.
  private func startsWithTime(_ cell: Range<Int>) -> Bool {
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    return scan.mention()?.hasTime ?? false
  }

  private func isTime(_ cell: Range<Int>) -> Bool {
    guard cell.contains(where: { ASCII.isDigit(bytes[$0]) }) else { return false }
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    guard let mention = scan.mention(), mention.clock != nil || mention.day != nil else {
      return false
    }
    return scan.text() >= cell.upperBound
  }

  /// The columns of a header row; nil: the row is none.
  func header(_ shape: LineShape, _ mark: UInt8) -> TimelineColumns? {
    let cells = cells(shape, mark)
    // `|Date|05 Feb 2026|` is a row already.
    guard !cells.contains(where: isTime) else { return nil }
    let names = cells.map {
      PlainText.read(bytes, $0.lowerBound, $0.upperBound, limit: Limits.nameLength)
    }
    guard names.count > 1, let columns = TimelineColumns(names),
      columns.text != nil || names.count == 2
    else { return nil }
    return columns
  }

  func cells(_ shape: LineShape, _ mark: UInt8) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(4)
    let bytes = bytes
    var from = shape.start
    var at = from
    let end = shape.end
    if mark == 0x7c, at < end, bytes[at] == mark {
      from += 1
      at += 1
      // `||Time||Event||` is a header in some wikis.
      if at + 1 < end, bytes[at] == mark, bytes[at + 1] != mark {
        from += 1
        at += 1
      }
    }
    while at < end, cells.count < Limits.tableColumns {
      let byte = bytes[at]
      if byte == 0x5c { at += 1 }
      if byte == mark || (byte == 0x21 && at + 1 < end && bytes[at + 1] == 0x21 && mark == 0x7c) {
        cells.append(trimmed(from, at))
        // Wiki tables have two marks.
        if mark == 0x7c, at + 1 < end, bytes[at + 1] == byte { at += 1 }
        from = at + 1
      }
      at += 1
    }
    if from < end { cells.append(trimmed(from, end)) }
    return cells
  }

  private func trimmed(_ from: Int, _ to: Int) -> Range<Int> {
    var (from, to) = (from, to)
    while from < to, ASCII.isBlank(bytes[from]) { from += 1 }
    while to > from, ASCII.isBlank(bytes[to - 1]) { to -= 1 }
    return from..<to
  }

  /// A row below a header that names its columns.
  private mutating func mapped(_ index: Int, _ cells: [Range<Int>], _ table: TimelineColumns) {
    if cells.count == 1, table.count > 1 {
      single(index, cells[0])
      return
    }
    let reader = RowReader(bytes: bytes, cells: cells, columns: table)
    guard let row = reader.read() else {
      if cells.count == 2, field(index, cells[0].lowerBound, cells[1].upperBound) { return }
      if cells.contains(where: { !$0.isEmpty }), !markUp(cells) { tell(index) }
      return
    }
    let mention = row.mention
    if mention.isDayOnly {
      if row.text.isEmpty { pendingDay = mention.day }
      if row.text.isEmpty || (table.time == nil && !sections[section].isTimeline) { return }
    }
    add(index, mention, .row, 0, 0, row.actor)
    let last = drafts.count - 1
    drafts[last].text = row.text
    drafts[last].kind = row.kind
    drafts[last].isKindStated = row.isKindStated
    open = .row
  }

  private func markUp(_ cells: [Range<Int>]) -> Bool {
    cells.allSatisfy { cell in
      cell.allSatisfy { !ASCII.isWord(bytes[$0]) }
    }
  }

  /// A cell on its own line, as wiki and AsciiDoc tables have them.
  private mutating func single(_ index: Int, _ cell: Range<Int>) {
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    if let mention = scan.mention(), scan.text() >= cell.upperBound {
      if mention.isDayOnly { pendingDay = mention.day }
      if mention.hasTime, !mention.template {
        add(index, mention, .row, cell.upperBound, cell.upperBound, nil)
        open = .row
      }
      return
    }
    if field(index, cell.lowerBound, cell.upperBound) { return }
    guard open == .row, let last = drafts.last else { return }
    let isFirst = last.text.isEmpty
    join(PlainText.read(bytes, cell.lowerBound, cell.upperBound), " | ")
    if isFirst {
      drafts[drafts.count - 1].kind = KindWords.kind(bytes, cell.lowerBound, cell.upperBound)
    }
  }

  /// A row of a table without a header that is known.
  private mutating func free(_ index: Int, _ cells: [Range<Int>]) {
    if cells.count == 1 {
      single(index, cells[0])
      return
    }
    if cells.count == 2, field(index, cells[0].lowerBound, cells[1].upperBound) { return }
    for (column, cell) in cells.prefix(3).enumerated() {
      var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
      guard let mention = scan.mention(), scan.text() >= cell.upperBound else { continue }
      if mention.template {
        tell(index)
        return
      }
      let dayOnly = mention.isDayOnly
      if dayOnly, let next = cells.dropFirst(column + 1).first {
        var behind = TimeScanner(bytes, next.lowerBound, next.upperBound, .cell)
        if let clock = behind.mention(), clock.clock != nil, behind.text() >= next.upperBound {
          var joined = clock
          joined.day = mention.day
          rest(index, joined, Array(cells.dropFirst(column + 2)))
          return
        }
      }
      guard mention.hasTime && !mention.incomplete || sections[section].isTimeline else { return }
      if column == 1, field(index, cells[0].lowerBound, cells[1].upperBound) { return }
      var others = cells
      others.remove(at: column)
      if column > 0, isOtherTable, !sections[section].isTimeline { return }
      rest(index, mention, others)
      return
    }
    if field(index, cells[0].lowerBound, cells[1].upperBound) { return }
    if sections[section].isTimeline, !isOtherTable, !markUp(cells) { tell(index) }
  }

  private mutating func rest(_ index: Int, _ mention: TimeMention, _ cells: [Range<Int>]) {
    if open != .row { sequence += 1 }
    add(index, mention, .row, 0, 0, nil)
    let last = drafts.count - 1
    drafts[last].text = cells.filter { !$0.isEmpty }.map {
      PlainText.read(bytes, $0.lowerBound, $0.upperBound)
    }.joined(separator: " | ")
    for cell in cells where drafts[last].kind == .note {
      drafts[last].kind = KindWords.kind(bytes, cell.lowerBound, cell.upperBound)
    }
    open = .row
  }
}
