import WarRoomCore

/// Reads one row of a table whose columns are known.
struct RowReader {
  struct Row {
    var mention: TimeMention
    var text: String
    var actor: String?
    var kind: ImportedEntry.Kind
    var isKindStated: Bool
  }

  let bytes: [UInt8]
  let cells: [Range<Int>]
  let columns: TimelineColumns
  /// Cells are text as it is, without marks of Markdown.
  var isPlain = false

  /// Nil: the row has no time, or only what a form prints for one.
  func read() -> Row? {
    var rest: Range<Int>?
    guard var mention = mention(&rest), !mention.template else { return nil }
    if let zone = cell(columns.zoneColumn) {
      if mention.zone == nil { mention.zone = ZoneWords.find(bytes, zone.lowerBound, zone.upperBound) }
    }
    if let end = cell(columns.end), mention.endClock == nil, let time = time(end) {
      mention.endClock = time.clock
      mention.endDay = time.day
    }
    var row = Row(mention: mention, text: "", actor: nil, kind: .note, isKindStated: false)
    if let rest { add(rest, &row) }
    if let main = cell(columns.text) { add(main, &row) }
    for column in columns.more { if let part = cell(column) { add(part, &row) } }
    if let status = cell(columns.kind) { judge(status, &row) }
    if let actor = cell(columns.actor) {
      row.actor = BoundedText.cut(text(actor), Limits.nameLength)
    }
    return row
  }

  /// Adds a cell to the text; the first may begin with who acted.
  private func add(_ cell: Range<Int>, _ row: inout Row) {
    if row.kind == .note { row.kind = KindWords.kind(bytes, cell.lowerBound, cell.upperBound) }
    guard row.text.isEmpty else {
      row.text += " — " + text(cell)
      return
    }
    if columns.actor == nil, let name = ActorName(bytes, cell.lowerBound, cell.upperBound) {
      row.actor = name.name
      row.text = text(name.rest..<cell.upperBound)
    } else {
      row.text = text(cell)
    }
  }

  /// The cell of a column; nil when there is none or it is empty.
  private func cell(_ column: Int?) -> Range<Int>? {
    guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
    return cells[column]
  }

  private func text(_ range: Range<Int>) -> String {
    if isPlain {
      let text = String(decoding: bytes[range], as: UTF8.self)
      return BoundedText.cut(text, Limits.timelineTextLength)
    }
    return PlainText.read(bytes, range.lowerBound, range.upperBound)
  }

  /// `rest`: text behind the time in its own cell.
  private func mention(_ rest: inout Range<Int>?) -> TimeMention? {
    let dateCell = cell(columns.date)
    guard let column = columns.time else { return dateCell.flatMap { time($0, &rest) } }
    guard let timeCell = cell(column) else {
      guard cell(columns.text) != nil else { return nil }
      if var mention = dateCell.flatMap({ time($0) }) {
        mention.incomplete = mention.clock == nil
        return mention
      }
      return TimeMention(incomplete: true)
    }
    guard var mention = time(timeCell, &rest) else { return nil }
    if mention.day == nil, let dateCell, let day = time(dateCell) {
      mention.day = day.day
      mention.weekday = mention.weekday ?? day.weekday
      mention.zone = mention.zone ?? day.zone
    }
    return mention
  }

  /// The time that a cell holds.
  private func time(_ cell: Range<Int>, _ rest: inout Range<Int>?) -> TimeMention? {
    if let time = epoch(cell) { return time }
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    if let mention = scan.mention() {
      let start = scan.text()
      if start < cell.upperBound { rest = start..<cell.upperBound }
      return mention
    }
    var mention = TimeMention(incomplete: true)
    var unknown = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    let word = ASCII.word(bytes, cell.lowerBound, cell.upperBound)
    if word.key != 0, word.end == cell.upperBound || word.end - cell.lowerBound < 3,
      MentionWords.isUnknown(word.key)
    {
      return mention
    }
    if unknown.blankClock(&mention) { return mention }
    let marks = cell.allSatisfy { !ASCII.isWord(bytes[$0]) || bytes[$0] >= 0x80 }
    return marks ? mention : nil
  }

  private func time(_ cell: Range<Int>) -> TimeMention? {
    var rest: Range<Int>?
    return time(cell, &rest)
  }

  /// Seconds or milliseconds since 1970.
  private func epoch(_ cell: Range<Int>) -> TimeMention? {
    guard cell.count >= 10, cell.count <= 20,
      cell.prefix(10).allSatisfy({ ASCII.isDigit(bytes[$0]) }),
      let time = TimeText.number(String(decoding: bytes[cell], as: UTF8.self))
    else { return nil }
    let second = CivilDay.floorDivide(Int(time.microseconds), 1_000_000)
    let day = CivilDay.floorDivide(second, 86_400)
    let fields = CivilDay.fields(day)
    var mention = TimeMention(
      day: TimeMention.Day(year: fields.year, month: fields.month, day: fields.day))
    mention.clock = TimeMention.Clock(
      second: second - day * 86_400, microsecond: Int(time.microseconds) - second * 1_000_000,
      half: true)
    mention.zone = MentionedZone(fixed: 0)
    return mention
  }

  /// A column for the kind states it; other words of it stand before the text.
  private func judge(_ cell: Range<Int>, _ row: inout Row) {
    if let kind = StatedKind.kind(bytes, cell.lowerBound, cell.upperBound) {
      row.kind = kind
      row.isKindStated = true
      if row.text.isEmpty { row.text = text(cell) }
      return
    }
    if row.kind == .note { row.kind = KindWords.kind(bytes, cell.lowerBound, cell.upperBound) }
    row.text = row.text.isEmpty ? text(cell) : text(cell) + ": " + row.text
  }
}
