import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// A sheet over the lower rows: a rule with its title, and room for `height` rows above the
  /// message line. The first of them.
  private func sheet(
    _ title: String, note: String = "", height: Int, into frame: inout Frame, look: Look
  ) -> Range<Int> {
    let last = frame.rows - BoardLayout.footerRows
    let first = max(last - height, min(headerRows + 1, last))
    frame.clear(rows: max(first - 1, 0)..<max(last, 0))
    frame.rule(row: first - 1, title: title, note: note, focused: true, look: look)
    return first..<max(last, first)
  }

  func draw(_ menu: Menu, into frame: inout Frame, look: Look) {
    let rows = sheet(menu.title, height: menu.items.count, into: &frame, look: look)
    let labels = menu.items.map { PrintableText($0.label).width }.max() ?? 0
    let labelWidth = min(labels, frame.columns / 2)
    let start = min(max(0, menu.selected - rows.count + 1), max(0, menu.items.count - rows.count))
    for (row, index) in zip(rows, start..<max(menu.items.count, start)) {
      let item = menu.items[index]
      if index == menu.selected {
        frame.put(frame.glyphs.marker, row: row, column: 0, style: look.style(.selection))
        frame.cursor = Cursor(row: row, column: 0, isVisible: false)
      }
      let isRefused = item.refused != nil
      frame.put(
        item.label, row: row, column: 2, width: labelWidth, look: look,
        role: isRefused ? .muted : .text)
      frame.put(
        item.refused.map { "- \($0)" } ?? item.detail, row: row, column: 4 + labelWidth,
        width: max(frame.columns - 5 - labelWidth, 0), look: look,
        role: isRefused ? .warn : .muted)
    }
  }

  func draw(_ prompt: Prompt, into frame: inout Frame, look: Look) {
    let width = max(frame.columns - 4, 10)
    let most = max(frame.rows - headerRows - BoardLayout.footerRows - 4, 0)
    let lines = prompt.lines.flatMap { PrintableText($0).wrapped(to: width) }.prefix(most)
    let rows = sheet(
      prompt.question.title, height: lines.count + 2, into: &frame, look: look)
    for (row, line) in zip(rows, lines) {
      frame.put(line, row: row, column: 2, style: look.style(.muted))
    }
    let field = rows.lowerBound + lines.count
    draw(prompt.field, row: field, column: 2, into: &frame, look: look)
    let complains = !prompt.complaint.isEmpty
    frame.put(
      complains ? prompt.complaint : prompt.question.hint, row: field + 1, column: 2, look: look,
      role: complains ? .warn : .muted)
  }

  /// A text field with its mark and the cursor in it.
  func draw(
    _ field: TextField, row: Int, column: Int, into frame: inout Frame, look: Look,
    focused: Bool = true
  ) {
    if focused {
      frame.put(frame.glyphs.marker, row: row, column: column - 2, style: look.style(.selection))
    }
    let width = max(frame.columns - column - 1, 0)
    let shown = field.visible(columns: width)
    frame.put(shown.text, row: row, column: column, width: width, style: look.style(.field))
    if focused { frame.cursor = Cursor(row: row, column: column + shown.cursor) }
  }

  func draw(_ palette: Palette, into frame: inout Frame, look: Look) {
    let found = paletteEntries(palette.field.text)
    let height = max(1, min(ActionTable.entries.count, frame.rows / 2))
    let rows = sheet(
      "Actions", note: Wording.count(found.count, "match", "matches"), height: height + 1,
      into: &frame, look: look)
    guard let field = rows.first else { return }
    let list = rows.dropFirst()
    let start = max(0, palette.selected - list.count + 1)
    for (row, index) in zip(list, start..<max(found.count, start)) {
      let entry = found[index]
      if index == palette.selected {
        frame.put(frame.glyphs.marker, row: row, column: 0, style: look.style(.selection))
      }
      let reason = unavailable(entry.action)
      frame.put(
        entry.name, row: row, column: 2, width: 16, look: look,
        role: reason == nil ? .text : .muted)
      frame.put(
        entry.keys.first?.name ?? "", row: row, column: 19, width: 9, look: look, role: .key)
      frame.put(
        reason.map { "- \($0)" } ?? entry.help, row: row, column: 29,
        width: max(frame.columns - 30, 0), look: look, role: reason == nil ? .muted : .warn)
    }
    draw(palette.field, row: field, column: 2, into: &frame, look: look)
  }

  func draw(_ form: Form, into frame: inout Frame, look: Look) {
    frame.rule(
      row: headerRows, title: form.title,
      note: "\(form.focus + 1) of \(form.fields.count)", focused: true, look: look)
    var row = headerRows + 1
    let spare = frame.rows - BoardLayout.footerRows - row
    let spacing = spare >= form.fields.count * 2 + 2 ? 2 : 1
    for (index, field) in form.fields.enumerated() where row < frame.rows - 3 {
      let focused = index == form.focus
      frame.put(field.label, row: row, column: 2, width: 14, look: look, role: .muted)
      if field.choices.isEmpty {
        draw(field.text, row: row, column: 18, into: &frame, look: look, focused: focused)
      } else {
        if focused {
          frame.put(frame.glyphs.marker, row: row, column: 16, style: look.style(.selection))
          frame.cursor = Cursor(row: row, column: 18)
        }
        let word = field.choices.indices.contains(field.chosen) ? field.choices[field.chosen] : ""
        frame.put(word, row: row, column: 18, look: look, role: .field)
      }
      row += spacing
    }
    let complains = !form.complaint.isEmpty
    frame.put(
      complains ? form.complaint : form.fields[form.focus].hint,
      row: min(row, frame.rows - 3), column: 2, look: look, role: complains ? .warn : .muted)
  }

  func drawPage(_ page: Page, into frame: inout Frame, look: Look) {
    draw(
      pageLines(page), pageTitle(page), scroll: page.scroll, from: headerRows + 1, into: &frame,
      look: look)
  }

  func drawHelp(_ page: HelpPage, into frame: inout Frame, look: Look) {
    let lines = helpLines(page)
    draw(
      lines, "Keys: type to filter", scroll: page.scroll, from: headerRows + 2, into: &frame,
      look: look)
    draw(page.filter, row: headerRows + 1, column: 2, into: &frame, look: look)
  }

  private func draw(
    _ lines: [PageLines.Line], _ title: String, scroll: Int, from first: Int,
    into frame: inout Frame, look: Look
  ) {
    let rows = first..<max(frame.rows - BoardLayout.footerRows, first)
    let isWhole = lines.count - scroll <= rows.count
    frame.rule(
      row: headerRows, title: title,
      note: lines.count <= rows.count ? "" : isWhole ? "at the end" : "more below",
      focused: true, look: look)
    for (row, line) in zip(rows, lines.dropFirst(max(scroll, 0))) {
      frame.put(line.label, row: row, column: 2, style: look.style(.muted))
      let column = line.label.isEmpty && line.role == .title ? 2 : 2 + labelColumns
      frame.put(line.text, row: row, column: column, style: look.style(line.role))
    }
    if case .help = layers.last { return }
    frame.cursor = Cursor(row: first, column: 2, isVisible: false)
  }

  private var labelColumns: Int {
    if case .page(let page) = layers.last { return page.labelColumns }
    return HelpPage.labelColumns
  }
}
