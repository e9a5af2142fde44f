import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The stretch of time that a chart shows, in `columns` columns.
  func chartWindow(_ chart: Chart, _ pane: SignalPane, columns: Int) -> SignalWindow {
    let whole = pane.oldest
    let from = chart.seconds.map { max(whole, pane.to.advanced(bySeconds: -$0)) } ?? whole
    guard let seconds = chart.seconds, let cursor = chart.cursor, cursor < from else {
      return SignalWindow(from: from, to: pane.to, slots: columns)
    }
    // The cursor stays in sight: the stretch ends a quarter behind it.
    let to = min(cursor.advanced(bySeconds: seconds / 4), pane.to)
    return SignalWindow(from: to.advanced(bySeconds: -seconds), to: to, slots: columns)
  }

  /// Columns of a chart without its labels.
  var chartColumns: Int { max(size.columns - ChartFrame.labels - 2, 8) }

  /// Keys of the chart.
  mutating func press(_ action: Action?, chart: Chart) -> [Intent] {
    guard let action else { return [] }
    if action == .close { return leaveLayer() }
    var chart = chart
    let pane = outlook.signals
    let ids = pane.views.map(\.spec.id)
    let window = chartWindow(chart, pane, columns: chartColumns)
    let here = chart.cursor ?? pane.to
    if action == .cursorEarlier || action == .cursorLater {
      let slot = window.slot(of: here) ?? window.slots - 1
      let next = slot + (action == .cursorLater ? 1 : -1)
      chart.cursor = next >= window.slots ? nil : window.moment(max(next, 0))
    } else if action == .markEarlier || action == .markLater {
      let marks = chartMarks(chart, pane).map(\.at)
      let next = action == .markLater ? marks.first { $0 > here } : marks.last { $0 < here }
      if let next { chart.cursor = next } else { say("No mark beyond here.") }
    } else if action == .first {
      chart.cursor = window.from
    } else if action == .last {
      chart.cursor = nil
    } else if action == .narrower || action == .wider {
      let whole = max(pane.to.seconds(since: pane.oldest), Limits.sparkLeastSeconds)
      let now = chart.seconds ?? whole
      let next = action == .narrower ? max(now / 2, Limits.sparkLeastSeconds) : now * 2
      chart.seconds = next >= whole ? nil : next
    } else if action == .align {
      chart.aligned.toggle()
    } else if action == .down || action == .up {
      let place = (ids.firstIndex(of: chart.signal) ?? 0) + (action == .down ? 1 : -1)
      if ids.indices.contains(place) { chart.signal = ids[place] }
      view.signals.selected = chart.signal
    }
    layers[layers.count - 1] = .chart(chart)
    return []
  }

  /// Something that stands at a moment of a chart.
  struct ChartMark: Equatable, Sendable {
    var at: Timestamp
    var glyph: String
    var text: String
    var role: ThemeRole
  }

  /// What was done, and where the signals that are shown changed for good; oldest first.
  func chartMarks(_ chart: Chart, _ pane: SignalPane) -> [ChartMark] {
    var marks = pane.actions.map {
      ChartMark(at: $0.at, glyph: "^", text: "run \($0.run) \($0.title)", role: .accent)
    }
    for view in pane.views where chart.aligned || view.spec.id == chart.signal {
      marks += view.state.changes.map {
        let from = Wording.quantity($0.from, view.spec.unit)
        let to = Wording.quantity($0.to, view.spec.unit)
        return ChartMark(
          at: $0.at, glyph: "|", text: "\(view.spec.title) went from \(from) to \(to)", role: .warn)
      }
    }
    if let onset = room.onset {
      marks.append(ChartMark(at: onset, glyph: "!", text: "it began, as was reported", role: .crit))
    }
    return marks.sorted { ($0.at, $0.text) < ($1.at, $1.text) }
  }

  func draw(_ chart: Chart, into frame: inout Frame, look: Look) {
    let pane = outlook.signals
    let views = pane.views.filter { chart.aligned || $0.spec.id == chart.signal }
    let columns = max(frame.columns - ChartFrame.labels - 2, 8)
    let window = chartWindow(chart, pane, columns: columns)
    let span = Wording.duration(seconds: window.to.seconds(since: window.from))
    let title =
      chart.aligned
      ? Wording.count(views.count, "signal") + " on one axis"
      : views.first.map { "\($0.spec.title)\($0.spec.unit.isEmpty ? "" : ", \($0.spec.unit)")" }
    frame.rule(
      row: headerRows, title: title ?? "Signals",
      note: "\(window.from.clock) to \(window.to.clock), \(span)", focused: true, look: look)
    let body = headerRows + 1..<max(frame.rows - BoardLayout.footerRows, headerRows + 1)
    guard !views.isEmpty else { return drawNoSignals(in: body, into: &frame, look: look) }
    let cursor = chart.cursor ?? pane.to
    let context = ChartFrame(
      window: window, style: chartStyle(frame, look), cursor: window.slot(of: cursor),
      isFollowing: chart.cursor == nil)
    let marks = chartMarks(chart, pane)
    let listed = chart.aligned ? 0 : min(marks.count, max(body.count / 4, 1))
    // The axis, the marks on it, and the line that says what is under the cursor.
    let rest = max(body.count - 3 - listed, 0)
    let fitting = max(min(views.count, rest / Limits.alignedRows), 1)
    let chosen = views.firstIndex { $0.spec.id == chart.signal } ?? 0
    let first = min(max(0, chosen - fitting + 1), views.count - fitting)
    var row = body.lowerBound
    for view in views[first..<first + fitting] {
      let height = max(rest / fitting, 1)
      draw(view, row..<row + height, chart, context, cursor, into: &frame, look: look)
      row += height
    }
    drawAxis(context, marks, row: row, into: &frame, look: look)
    drawReading(views[chosen], cursor, marks, row: row + 2, into: &frame, look: look)
    drawList(marks, cursor, rows: row + 3..<row + 3 + listed, into: &frame, look: look)
  }

  private func drawNoSignals(in rows: Range<Int>, into frame: inout Frame, look: Look) {
    frame.put(
      "No signal is watched.", row: rows.lowerBound, column: 2, look: look, role: .muted)
  }

  /// Below the chart: what is under the cursor.
  private func drawReading(
    _ view: SignalView, _ cursor: Timestamp, _ marks: [ChartMark], row: Int,
    into frame: inout Frame, look: Look
  ) {
    let value = view.value(at: cursor)
    var column = frame.put(cursor.clock, row: row, column: 2, look: look, role: .title) + 2
    let role = value.map { view.role(of: $0) } ?? .unknown
    column =
      frame.put(
        value.map { Wording.quantity($0, view.spec.unit) } ?? "no data", row: row, column: column,
        look: look, role: role == .muted ? .text : role) + 3
    var parts = [view.usual, view.limit].filter { !$0.isEmpty }
    if let value, let usual = view.reading.usual {
      let difference = value - usual.level
      let sign = difference > 0 ? "+" : ""
      parts.append("\(sign)\(Wording.quantity(difference, view.spec.unit)) against usual")
    }
    if let watch = view.watch { parts.append(watch.text.text) }
    frame.put(
      parts.joined(separator: "   "), row: row, column: column,
      width: max(frame.columns - 1 - column, 0), look: look, role: .muted)
  }

  private func drawList(
    _ marks: [ChartMark], _ cursor: Timestamp, rows: Range<Int>, into frame: inout Frame,
    look: Look
  ) {
    for (row, mark) in zip(rows, marks.suffix(rows.count)) {
      frame.put(mark.at.clock, row: row, column: 2, look: look, role: .muted)
      frame.put(mark.glyph, row: row, column: 12, look: look, role: mark.role)
      frame.put(
        mark.text, row: row, column: 14, width: max(frame.columns - 15, 0), look: look,
        role: mark.at == cursor ? .title : .text)
    }
  }
}

extension SignalView {
  /// The newest value at a moment that was still fresh then.
  func value(at moment: Timestamp) -> Double? {
    guard let sample = samples.last(where: { $0.at <= moment && $0.value != nil }),
      moment.seconds(since: sample.at) <= gapSeconds
    else { return nil }
    return sample.value
  }
}
