import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The rows of the signals pane: one for each, or two where there is room for what was done.
  func drawSignals(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let pane = outlook.signals
    guard !pane.views.isEmpty else { return drawNoSignals(rows, into: &frame, look: look) }
    if rows.count >= pane.views.count * Limits.alignedRows + 2 {
      return drawStack(pane, rows, into: &frame, look: look)
    }
    let each = rows.count >= pane.views.count * 2 ? 2 : 1
    let ids = pane.views.map(\.spec.id)
    let shown = view.signals.window(of: ids, height: rows.count / each, following: false)
    let columns = SignalColumns(frame.columns, hasSecondRow: each == 2)
    var row = rows.lowerBound
    for index in shown {
      let signal = pane.views[index]
      let chosen = view.signals.selected ?? ids.first
      let selected = view.focus == .signals && chosen == signal.spec.id
      gutter(selected, .signals, row: row, into: &frame, look: look)
      draw(signal, pane, columns, row: row, into: &frame, look: look)
      if each == 2 {
        drawMarks(signal, pane, columns, row: row + 1, into: &frame, look: look)
      }
      row += each
    }
  }

  /// Where there is room for it: each with a chart of its own, all on one axis.
  private func drawStack(
    _ pane: SignalPane, _ rows: Range<Int>, into frame: inout Frame, look: Look
  ) {
    let columns = max(frame.columns - ChartFrame.labels - 2, 8)
    let context = ChartFrame(
      window: SignalWindow(from: pane.from, to: pane.to, slots: columns),
      style: chartStyle(frame, look), cursor: nil, isFollowing: true)
    let selected =
      view.focus == .signals
      ? view.signals.selected ?? pane.views.first?.spec.id ?? "" : ""
    var chart = Chart(signal: selected, aligned: true)
    chart.cursor = nil
    let each = min((rows.count - 2) / max(pane.views.count, 1), Limits.alignedMost)
    var row = rows.lowerBound
    for signal in pane.views {
      draw(signal, row..<row + each, chart, context, pane.to, into: &frame, look: look)
      row += each
    }
    drawAxis(context, chartMarks(chart, pane), row: row, into: &frame, look: look)
  }

  private func drawNoSignals(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let lines = [
      "No signal is watched. What is measured would stand here, with what was usual.",
      "A runbook or the catalog names signals; see the manual, Signals.",
    ]
    for (row, line) in zip(rows, lines) {
      frame.put(
        line, row: row, column: 2, width: max(frame.columns - 3, 0), look: look, role: .muted)
    }
  }

  private func draw(
    _ signal: SignalView, _ pane: SignalPane, _ columns: SignalColumns, row: Int,
    into frame: inout Frame, look: Look
  ) {
    let match: ThemeRole = isMatch(signal.spec.title) ? .match : .text
    frame.put(signal.spec.title, row: row, column: 2, width: columns.title, look: look, role: match)
    drawSparkline(signal, pane, columns, row: row, into: &frame, look: look)
    let value = signal.value
    guard signal.reading.standing != .noData else {
      let after = frame.put(
        value.text, row: row, column: columns.value, look: look, role: value.role)
      guard !columns.hasSecondRow else { return }
      frame.put(
        signal.silence, row: row, column: after + 2, width: max(frame.columns - 3 - after, 0),
        look: look, role: .muted)
      return
    }
    frame.put(
      value.text, row: row, column: columns.value, width: columns.valueWidth, look: look,
      role: value.role)
    let trend = signal.trend
    frame.put(trend.text, row: row, column: columns.trend, width: 6, look: look, role: trend.role)
    // A watched signal is fresh, or it would say that there is no data: its age gives way.
    if columns.hasMeasures, signal.watch != nil {
      drawMeasures(
        signal, columns, row: row, until: frame.columns - 1, into: &frame, look: look)
      return
    }
    let end = frame.put(
      signal.age, row: row, endingAt: frame.columns - 1, atMost: 12, look: look, role: .muted)
    guard columns.hasMeasures else { return }
    drawMeasures(signal, columns, row: row, until: end - 2, into: &frame, look: look)
  }

  /// What the newest action did to it, or what is usual and where the limit is.
  private func drawMeasures(
    _ signal: SignalView, _ columns: SignalColumns, row: Int, until end: Int,
    into frame: inout Frame, look: Look
  ) {
    let column = columns.measures
    let width = max(end - column, 0)
    if let watch = signal.watch, signal.silence.isEmpty || watch.verdict != nil {
      let text = watch.text
      frame.put(text.text, row: row, column: column, width: width, look: look, role: text.role)
      return
    }
    if columns.hasMeasures {
      let next = frame.put(
        signal.usual, row: row, column: column, width: min(columns.usual, width), look: look,
        role: .muted)
      let limit = max(next + 2, column + columns.usual + 1)
      frame.put(
        signal.limit, row: row, column: limit, width: max(end - limit, 0), look: look,
        role: .muted)
      return
    }
    let said = signal.silence.isEmpty ? [signal.usual, signal.limit] : [signal.silence]
    let next = frame.put(
      said.filter { !$0.isEmpty }.joined(separator: "  "), row: row, column: column, width: width,
      look: look, role: .muted)
    guard PrintableText(signal.movement).width <= end - next - 2 else { return }
    frame.put(signal.movement, row: row, column: next + 2, look: look, role: signal.trend.role)
  }

  private func drawSparkline(
    _ signal: SignalView, _ pane: SignalPane, _ columns: SignalColumns, row: Int,
    into frame: inout Frame, look: Look
  ) {
    let style = chartStyle(frame, look)
    let window = SignalWindow(
      from: pane.from, to: pane.to, slots: columns.spark * style.across)
    let values = window.values(
      signal.samples, better: signal.spec.better, gap: signal.gapSeconds)
    let scale = signal.scale(values.compactMap(\.self))
    let span = scale.upperBound - scale.lowerBound
    for place in 0..<columns.spark {
      let part = Array(values[place * style.across..<(place + 1) * style.across])
      let shares = part.map { $0.map { min(max(($0 - scale.lowerBound) / span, 0), 1) } }
      guard let glyph = style.bar(shares, glyphs: frame.glyphs) else { continue }
      let roles = part.compactMap { $0.map { signal.role(of: $0) } }
      let role: ThemeRole = roles.contains(.crit) ? .crit : roles.contains(.warn) ? .warn : roles[0]
      frame.put(glyph, row: row, column: columns.sparkStart + place, look: look, role: role)
    }
  }

  /// Below a line: `^` where something was done, `|` where the signal changed for good; behind it
  /// what the watch says.
  private func drawMarks(
    _ signal: SignalView, _ pane: SignalPane, _ columns: SignalColumns, row: Int,
    into frame: inout Frame, look: Look
  ) {
    let window = SignalWindow(from: pane.from, to: pane.to, slots: columns.spark)
    for change in signal.state.changes {
      guard let slot = window.slot(of: change.at) else { continue }
      frame.put("|", row: row, column: columns.sparkStart + slot, look: look, role: .warn)
    }
    for action in pane.actions {
      guard let slot = window.slot(of: action.at) else { continue }
      let text = "^\(action.run)"
      let width = slot + text.count <= columns.spark ? text.count : 1
      frame.put(
        String(text.prefix(width)), row: row, column: columns.sparkStart + slot, look: look,
        role: .accent)
    }
    drawMeasures(
      signal, columns, row: row, until: frame.columns - 1, into: &frame, look: look)
  }

  /// What charts are drawn with here.
  func chartStyle(_ frame: Frame, _ look: Look) -> ChartStyle {
    frame.glyphs == .ascii ? .ascii : look.charts
  }

  /// Opens the chart of the selected signal.
  mutating func openChart(aligned: Bool) {
    let ids = room.signals.signals.map(\.spec.id)
    guard let id = view.signals.selected.flatMap({ ids.contains($0) ? $0 : nil }) ?? ids.first
    else { return }
    push(.chart(Chart(signal: id, aligned: aligned)))
  }
}
