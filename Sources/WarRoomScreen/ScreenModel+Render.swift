package import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// Draws the screen. The frame's own size counts, whatever the model was told; any size is
  /// safe. Drawing changes nothing in the model.
  package func render(into frame: inout Frame, look: Look) {
    var model = self
    model.size = Size(rows: frame.rows, columns: frame.columns)
    if model.isStale { model.refresh() }
    frame.clear(rows: 0..<frame.rows)
    frame.cursor = nil
    if case .approval(let prompt) = layers.last {
      model.draw(prompt, into: &frame, look: look)
    } else if !model.size.isEnough, layers.isEmpty {
      model.drawTooSmall(into: &frame, look: look)
    } else {
      model.drawHeader(into: &frame, look: look)
      model.drawBody(into: &frame, look: look)
      model.drawFooter(into: &frame, look: look)
    }
  }

  private func drawTooSmall(into frame: inout Frame, look: Look) {
    if replay != nil {
      frame.put(
        "REPLAY \(clock.day) \(clock.clock)Z", row: 2, column: 0, look: look, role: .replay)
    }
    let need = "needs \(Limits.leastColumns)x\(Limits.leastRows)"
    let waits =
      waitingForViewer.isEmpty || replay != nil
      ? "" : "  \(waitingForViewer.count) waits for you: a"
    frame.put(
      "warroom \(need); this is \(size.columns)x\(size.rows). Keys still work.\(waits)",
      row: 0, column: 0, look: look, role: .warn)
    guard let incident = room.incident else { return }
    frame.put(
      "\(Wording.severity(of: incident)) \(incident.phase.rawValue.uppercased()) "
        + incident.title,
      row: 1, column: 0, look: look)
    if let message {
      frame.put(message.text, row: replay == nil ? 2 : 3, column: 0, look: look, role: message.role)
    }
  }

  private func drawBody(into frame: inout Frame, look: Look) {
    switch layers.last {
    case .help(let page): drawHelp(page, into: &frame, look: look)
    case .chart(let chart): draw(chart, into: &frame, look: look)
    case .page(let page): drawPage(page, into: &frame, look: look)
    case .form(let form): draw(form, into: &frame, look: look)
    case .menu(let menu):
      drawBoard(into: &frame, look: look)
      draw(menu, into: &frame, look: look)
    case .prompt(let prompt):
      drawBoard(into: &frame, look: look)
      draw(prompt, into: &frame, look: look)
    case .palette(let palette):
      drawBoard(into: &frame, look: look)
      draw(palette, into: &frame, look: look)
    case .approval, nil: drawBoard(into: &frame, look: look)
    }
  }

  private func drawBoard(into frame: inout Frame, look: Look) {
    guard room.incident != nil else { return drawEmpty(into: &frame, look: look) }
    for area in layout.areas {
      if area.column == 0, area.width == frame.columns {
        draw(area, row: area.rule, into: &frame, look: look)
      } else {
        // A pane beside another one is drawn as a screen of its own, and set in.
        var part = Frame(rows: area.height + 1, columns: area.width, glyphs: frame.glyphs)
        draw(area, row: 0, into: &part, look: look)
        frame.place(part, row: area.rule, column: area.column)
      }
    }
  }

  private func draw(_ area: BoardLayout.Area, row: Int, into frame: inout Frame, look: Look) {
    let isFocused = area.pane == view.focus && layers.isEmpty && replay?.hasKeys != false
    let note = area.height == 0 ? foldedNote(area.pane) : paneNote(area.pane, area.height)
    frame.rule(
      row: row, title: "\(area.pane.rawValue) \(area.pane.title)", note: note.text,
      focused: isFocused, look: look, noteRole: note.role)
    guard area.height > 0 else { return }
    let rows = row + 1..<row + 1 + area.height
    switch area.pane {
    case .timeline: drawTimeline(rows, into: &frame, look: look)
    case .blast: drawBlast(rows, into: &frame, look: look)
    case .options: drawOptions(rows, into: &frame, look: look)
    case .signals: drawSignals(rows, into: &frame, look: look)
    case .changes: drawChanges(rows, into: &frame, look: look)
    case .output: drawOutput(rows, into: &frame, look: look)
    }
  }

  private func drawEmpty(into frame: inout Frame, look: Look) {
    let lines =
      replay != nil
      ? ["Nothing had happened yet."]
      : [
        "No incident is declared here.", "",
        "warroom declare --title \"what fails\" --service name",
        "warroom declare --from alert.json",
      ]
    for (index, line) in lines.enumerated() {
      frame.put(
        line, row: headerRows + 2 + index, column: 2, look: look, role: index == 0 ? .text : .muted)
    }
  }
}
