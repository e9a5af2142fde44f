import WarRoomCore

/// Collects the entries of a table row by row.
struct TableReading {
  private let hints: TimelineHints
  var columns: TimelineColumns?
  private var drafts: [TimelineDraft] = []
  private var unread: [TimelineReading.Unread] = []
  /// A day in a row by itself holds for those below it.
  private var day: TimeMention.Day?

  init(_ hints: TimelineHints) {
    self.hints = hints
  }

  mutating func add(_ row: DelimitedRows.Row, _ line: Int) {
    guard let columns, row.cells.contains(where: { !$0.isEmpty }) else { return }
    var reader = RowReader(bytes: row.buffer, cells: row.cells, columns: columns)
    reader.isPlain = true
    guard drafts.count < Limits.timelineEntries, let found = reader.read() else {
      tell(row, line)
      return
    }
    if found.mention.isDayOnly, found.text.isEmpty {
      day = found.mention.day
      return
    }
    var draft = TimelineDraft(
      mention: found.mention, form: .row, line: line, text: found.text, actor: found.actor,
      kind: found.kind, section: 0, sequence: 0, day: nil, zone: columns.zone)
    draft.isKindStated = found.isKindStated
    if found.mention.day == nil { draft.day = day }
    day = nil
    drafts.append(draft)
  }

  private mutating func tell(_ row: DelimitedRows.Row, _ line: Int) {
    guard unread.count < Limits.timelineUnread else { return }
    let text = row.cells.map { String(decoding: row.buffer[$0], as: UTF8.self) }
      .joined(separator: " | ")
    unread.append(
      TimelineReading.Unread(
        line: UInt64(line), text: BoundedText.cut(text, Limits.timelineUnreadLength)))
  }

  func reading() -> TimelineReading {
    let group = IncidentSplit.Group(title: "", drafts: drafts)
    return TimelineReading(
      incidents: TextTimeline.incidents([group], DocumentFacts(), hints), unread: unread)
  }
}
