import WarRoomCanvas

extension Frame {
  /// Writes text in the look of a meaning; whatever the text holds is made printable first.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, width: Int = .max, look: Look, role: ThemeRole = .text
  ) -> Int {
    put(
      PrintableText(text, limit: Limits.cellColumns), row: row, column: column, width: width,
      style: look.style(role))
  }

  /// Writes text that ends before `end`; returns where it starts.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, endingAt end: Int, atMost width: Int = .max, look: Look,
    role: ThemeRole = .text
  ) -> Int {
    let cut = PrintableText(text, limit: Limits.cellColumns)
      .clipped(to: max(min(width, end), 0), ellipsis: glyphs.ellipsis)
    put(cut, row: row, column: end - cut.width, style: look.style(role))
    return end - cut.width
  }

  /// A line over a part of the screen, with a title at its left and a note at its right.
  mutating func rule(
    row: Int, title: String, note: String, focused: Bool, look: Look,
    noteRole: ThemeRole = .muted
  ) {
    put(
      glyphs.rule(columns: columns, heavy: focused), row: row, column: 0,
      style: look.style(.rule))
    var end = 0
    if !title.isEmpty {
      end = put(
        " \(title) ", row: row, column: 1, width: max(columns - 2, 0), look: look,
        role: focused ? .focus : .heading)
    }
    let left = columns - 2 - end - 3
    guard !note.isEmpty, left >= 6 else { return }
    let text = PrintableText(note, limit: Limits.cellColumns)
      .clipped(to: left - 2, ellipsis: glyphs.ellipsis)
    put(
      " " + text + " ", row: row, column: columns - 2 - text.width - 2,
      style: look.style(noteRole))
  }

  /// Makes rows blank.
  mutating func clear(rows: Range<Int>) {
    fill(row: rows.lowerBound, column: 0, rows: rows.count, columns: columns)
  }
}
