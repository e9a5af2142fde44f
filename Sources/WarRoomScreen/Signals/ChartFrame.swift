import WarRoomCanvas
import WarRoomCore

/// What all charts on one axis share.
struct ChartFrame: Equatable, Sendable {
  /// Columns before the charts: values of the axis.
  static let labels = 9

  var window: SignalWindow
  var style: ChartStyle
  /// Slot of the cursor; nil out of sight.
  var cursor: Int?
  var isFollowing: Bool

  /// Column of a slot.
  func column(_ slot: Int) -> Int { ChartFrame.labels + 1 + slot }
}

extension ScreenModel {
  /// One signal in `rows`: what is usual and the threshold behind its line.
  func draw(
    _ view: SignalView, _ rows: Range<Int>, _ chart: Chart, _ context: ChartFrame,
    _ cursor: Timestamp, into frame: inout Frame, look: Look
  ) {
    var plot = rows
    if chart.aligned {
      drawTitle(view, row: rows.lowerBound, chart, cursor, context, into: &frame, look: look)
      plot = rows.lowerBound + 1..<max(rows.upperBound, rows.lowerBound + 1)
    }
    guard !plot.isEmpty else { return }
    drawPlot(view, plot, context, into: &frame, look: look)
  }

  /// The line above one of several charts: all that its row in the pane says.
  private func drawTitle(
    _ view: SignalView, row: Int, _ chart: Chart, _ cursor: Timestamp, _ context: ChartFrame,
    into frame: inout Frame, look: Look
  ) {
    let selected = view.spec.id == chart.signal
    if selected {
      frame.put(frame.glyphs.marker, row: row, column: 0, style: look.style(.selection))
      frame.cursor = Cursor(row: row, column: 0, isVisible: false)
    }
    var column =
      frame.put(
        view.spec.title, row: row, column: 2, width: 24, look: look,
        role: selected ? .title : .text) + 2
    if context.isFollowing {
      let value = view.value
      column = frame.put(value.text, row: row, column: column, look: look, role: value.role) + 2
    } else {
      let value = view.value(at: cursor)
      let role = value.map { view.role(of: $0) } ?? .unknown
      column =
        frame.put(
          value.map { Wording.quantity($0, view.spec.unit) } ?? "no data", row: row,
          column: column, look: look, role: role == .muted ? .text : role) + 2
    }
    let watch = view.silence.isEmpty || view.watch?.verdict != nil ? view.watch : nil
    let said = watch?.text ?? view.trend
    if !said.text.isEmpty {
      column = frame.put(said.text, row: row, column: column, look: look, role: said.role) + 2
    }
    let end = frame.put(view.age, row: row, endingAt: frame.columns - 1, look: look, role: .muted)
    let rest = view.silence.isEmpty ? [view.usual, view.limit] : [view.silence]
    frame.put(
      rest.filter { !$0.isEmpty }.joined(separator: "  "), row: row, column: column,
      width: max(end - 2 - column, 0), look: look, role: .muted)
  }

  private func drawPlot(
    _ view: SignalView, _ rows: Range<Int>, _ context: ChartFrame, into frame: inout Frame,
    look: Look
  ) {
    let columns = context.window.slots
    let window = SignalWindow(
      from: context.window.from, to: context.window.to, slots: columns * context.style.across)
    let values = window.values(view.samples, better: view.spec.better, gap: view.gapSeconds)
    let scale = view.scale(values.compactMap(\.self))
    let dots = ChartDots(
      values, scale: scale, rows: rows.count, columns: columns, style: context.style)
    func row(of value: Double) -> Int {
      let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      let step = Int(min(max(share, 0), 1) * Double(rows.count))
      return rows.upperBound - 1 - min(step, rows.count - 1)
    }
    drawBand(view, rows, row, context, into: &frame, look: look)
    drawLabels(view, scale, rows, row, into: &frame, look: look)
    for each in rows {
      frame.put(
        frame.glyphs.bar, row: each, column: ChartFrame.labels, style: look.style(.rule))
      for slot in 0..<columns {
        let glyph = dots.glyph(row: each - rows.lowerBound, column: slot)
        guard let glyph else {
          guard slot == context.cursor, !context.isFollowing else { continue }
          let column = context.column(slot)
          frame.put(
            frame.glyphs.bar, row: each, column: column, style: look.style(.selection))
          continue
        }
        let across = context.style.across
        let roles = values[slot * across..<(slot + 1) * across].compactMap {
          $0.map { view.role(of: $0) }
        }
        let role: ThemeRole =
          roles.contains(.crit) ? .crit : roles.contains(.warn) ? .warn : .text
        frame.put(glyph, row: each, column: context.column(slot), look: look, role: role)
      }
    }
  }

  /// Beside the chart: values, and in their place what is usual and the limit.
  private func drawLabels(
    _ view: SignalView, _ scale: ClosedRange<Double>, _ rows: Range<Int>, _ row: (Double) -> Int,
    into frame: inout Frame, look: Look
  ) {
    var labels: [Int: (text: String, role: ThemeRole)] = [:]
    for value in ChartAxis.values(scale, count: max(rows.count / 2, 1)) {
      labels[row(value)] = (Wording.number(value), .muted)
    }
    if let usual = view.reading.usual { labels[row(usual.level)] = ("usual", .muted) }
    if let limit = view.spec.threshold { labels[row(limit)] = ("limit", .warn) }
    for (row, label) in labels {
      frame.put(
        label.text, row: row, endingAt: ChartFrame.labels - 1, look: look, role: label.role)
    }
  }

  /// Behind the line: the threshold as dashes, what is usual as points.
  private func drawBand(
    _ view: SignalView, _ rows: Range<Int>, _ row: (Double) -> Int, _ context: ChartFrame,
    into frame: inout Frame, look: Look
  ) {
    let isAscii = frame.glyphs == .ascii
    func line(_ glyph: String, _ row: Int, _ role: ThemeRole, every step: Int) {
      for slot in stride(from: 0, to: context.window.slots, by: step) {
        frame.put(glyph, row: row, column: context.column(slot), look: look, role: role)
      }
    }
    if let usual = view.reading.usual {
      for each in row(usual.high)...max(row(usual.low), row(usual.high)) {
        line(isAscii ? "." : "·", each, .muted, every: 2)
      }
    }
    guard let limit = view.spec.threshold else { return }
    line(isAscii ? "-" : "╌", row(limit), .warn, every: 1)
  }

  /// The axis of time and, below it, the marks.
  func drawAxis(
    _ context: ChartFrame, _ marks: [ChartMark], row: Int, into frame: inout Frame, look: Look
  ) {
    let window = context.window
    for slot in 0..<window.slots {
      frame.put(
        frame.glyphs.rule, row: row, column: context.column(slot), style: look.style(.rule))
    }
    let span = window.to.seconds(since: window.from)
    let step = ChartAxis.seconds(span, count: max(window.slots / 14, 1))
    let first = window.from.microseconds / 1_000_000 / step * step
    for count in 0..<Limits.axisLabels {
      let at = Timestamp(microseconds: (first + Int64(count) * step) * 1_000_000)
      guard at <= window.to else { break }
      guard let slot = window.slot(of: at), slot + 8 <= window.slots else { continue }
      frame.put(
        step < 60 ? at.clock : String(at.clock.prefix(5)), row: row, column: context.column(slot),
        look: look, role: .muted)
    }
    for mark in marks {
      guard let slot = window.slot(of: mark.at) else { continue }
      frame.put(mark.glyph, row: row + 1, column: context.column(slot), look: look, role: mark.role)
    }
    if let slot = context.cursor {
      frame.cursor = Cursor(row: row, column: context.column(slot), isVisible: false)
      if !context.isFollowing {
        frame.put(
          frame.glyphs.bar, row: row, column: context.column(slot), style: look.style(.selection))
      }
    }
  }
}
