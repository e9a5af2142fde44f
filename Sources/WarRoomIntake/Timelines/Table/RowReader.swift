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
    guard var mention = mention(), !mention.template else { return nil }
    if let zone = cell(columns.zoneColumn) {
      if mention.zone == nil { mention.zone = ZoneWords.find(bytes, zone.lowerBound, zone.upperBound) }
    }
    if let end = cell(columns.end), mention.endClock == nil, let time = time(end) {
      mention.endClock = time.clock
      mention.endDay = time.day
    }
    var row = Row(mention: mention, text: "", actor: nil, kind: .note, isKindStated: false)
    var parts = [columns.text].compactMap { cell($0) } + columns.more.compactMap { cell($0) }
    if let rest { parts.insert(rest, at: 0) }
    for part in parts where row.kind == .note {
      row.kind = KindWords.kind(bytes, part.lowerBound, part.upperBound)
    }
    row.text = parts.map(text).joined(separator: " — ")
    if let status = cell(columns.kind) { judge(status, &row) }
    if let actor = cell(columns.actor) {
      row.actor = BoundedText.cut(text(actor), Limits.nameLength)
    } else if let first = parts.first, columns.actor == nil,
      let name = ActorName(bytes, first.lowerBound, first.upperBound)
    {
      row.actor = name.name
      let behind = text(name.rest..<first.upperBound)
      row.text = ([behind] + parts.dropFirst().map(text)).joined(separator: " — ")
    }
    return row
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

  private func mention() -> TimeMention? {
    let dateCell = cell(columns.date)
    guard let column = columns.time else { return dateCell.flatMap(time) }
    guard let timeCell = cell(column) else {
      guard cell(columns.text) != nil else { return nil }
      if var mention = dateCell.flatMap(time) {
        mention.incomplete = mention.clock == nil
        return mention
      }
      return TimeMention(incomplete: true)
    }
    guard var mention = time(timeCell) else { return nil }
    if mention.day == nil, let dateCell, let day = time(dateCell) {
      mention.day = day.day
      mention.weekday = mention.weekday ?? day.weekday
      mention.zone = mention.zone ?? day.zone
    }
    return mention
  }

  /// The time that a cell holds.
  private func time(_ cell: Range<Int>) -> TimeMention? {
    if let time = epoch(cell) { return time }
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    if let mention = scan.mention() { return mention }
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

  /// Text behind the time in its own cell.
  private var rest: Range<Int>? {
    guard let cell = cell(columns.time ?? columns.date), epoch(cell) == nil else { return nil }
    var scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    guard scan.mention() != nil else { return nil }
    let start = scan.text()
    return start < cell.upperBound ? start..<cell.upperBound : nil
  }

  /// Seconds or milliseconds since 1970.
  private func epoch(_ cell: Range<Int>) -> TimeMention? {
    let scan = TimeScanner(bytes, cell.lowerBound, cell.upperBound, .cell)
    guard cell.count >= 10, cell.count <= 20, scan.digits(cell.lowerBound).count == 10,
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
