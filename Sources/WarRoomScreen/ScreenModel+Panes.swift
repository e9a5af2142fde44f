import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The mark before a row, and the terminal's cursor on the selected one of the focused pane.
  func gutter(
    _ selected: Bool, _ pane: Pane, row: Int, into frame: inout Frame, look: Look
  ) {
    guard selected else { return }
    frame.put(frame.glyphs.marker, row: row, column: 0, style: look.style(.selection))
    if pane == view.focus { frame.cursor = Cursor(row: row, column: 0, isVisible: false) }
  }

  func drawOptions(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let options = RankedOptions(room).options
    let shown = view.options.window(of: options.map(\.id), height: rows.count, following: false)
    for (row, index) in zip(rows, shown) {
      let option = options[index]
      gutter(option.id == view.options.selected, .options, row: row, into: &frame, look: look)
      frame.put("\(index + 1)", row: row, column: 2, look: look)
      drawOption(option, row: row, into: &frame, look: look)
    }
  }

  private func drawOption(
    _ option: MitigationOption, row: Int, into frame: inout Frame, look: Look
  ) {
    let columns = frame.columns
    let isWide = columns >= Limits.wideColumns
    var end = columns - 1
    let state = optionState(option)
    frame.put(
      state.text, row: row, column: end - 19, width: 19, look: look, role: state.role)
    end -= 20
    if columns >= 76 {
      let risk: ThemeRole =
        option.risk == .high ? .crit : option.risk == .medium ? .warn : .text
      let word = option.risk == .unrecorded ? "-" : option.risk.rawValue
      frame.put(word, row: row, column: end - 6, width: 6, look: look, role: risk)
      let time = option.secondsToEffect.map { Wording.duration(seconds: $0) } ?? "-"
      frame.put(time, row: row, endingAt: end - 8, look: look)
      end -= 15
    }
    frame.put(
      Wording.undoWord(option.undo), row: row, column: end - 12, width: 12, look: look,
      role: option.undo == .irreversible ? .crit : .text)
    end -= 13
    let titleWidth = isWide ? 40 : max(end - 5, 0)
    let match: ThemeRole = isMatch(option.title) ? .match : .text
    frame.put(option.title, row: row, column: 5, width: titleWidth, look: look, role: match)
    if isWide {
      let leaves = option.doesNotFix.isEmpty ? "" : "  Leaves: \(option.doesNotFix)"
      frame.put(
        option.effect + leaves, row: row, column: 6 + titleWidth,
        width: max(end - 7 - titleWidth, 0), look: look, role: .muted)
    }
  }

  /// The evidence count and the state of an option's newest run.
  private func optionState(_ option: MitigationOption) -> Mark {
    let count = room.evidenceCount(of: option)
    let evidence = count.expected == 0 ? "" : "\(count.captured)/\(count.expected) "
    guard let run = room.latestRun(of: option.id) else {
      if option.command == nil { return Mark("", "", .muted) }
      let text = count.expected == 0 ? "no evidence asked" : "evidence \(evidence)"
      return Mark("-", text, .muted)
    }
    let mark = Wording.mark(run.state)
    var word = mark.word
    if case .gathering = run.state { word = "capturing" }
    if case .awaiting(_, let approvals, _) = run.state {
      word = approvals.isEmpty ? "waiting" : "waits for 2nd"
    }
    return Mark(mark.glyph, evidence + word, mark.role)
  }

  func drawOutput(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    guard let run = shownRun else {
      frame.put("Nothing has run yet.", row: rows.lowerBound, column: 2, look: look, role: .muted)
      return
    }
    frame.put(
      "$ " + Wording.command(run.proposal.command.words), row: rows.lowerBound, column: 2,
      width: max(frame.columns - 3, 0), look: look, role: .muted)
    let rest = rows.dropFirst()
    guard let lines = outputs[run.id]?.lines, !lines.isEmpty else {
      if let row = rest.first {
        let mark = Wording.mark(run.state)
        frame.put(
          outputSummary(run), row: row, column: 2, width: max(frame.columns - 3, 0), look: look,
          role: mark.role)
      }
      return
    }
    let end = max(lines.count - view.outputScroll, min(lines.count, rest.count))
    let shown = max(0, end - rest.count)..<end
    for (row, index) in zip(rest, shown) {
      let text = OutputTail.printable(lines[index])
      let style = look.style(isMatch(text.string) ? .match : .text)
      frame.put(text, row: row, column: 2, width: max(frame.columns - 3, 0), style: style)
    }
  }

  /// What is known of a run without output at hand.
  private func outputSummary(_ run: Run) -> String {
    switch run.state {
    case .gathering:
      let count = room.evidenceCount(of: run)
      return "capturing evidence, \(count.captured) of \(count.expected)"
    case .awaiting: return "waits for \(Wording.persons(run.proposal.friction))"
    case .approved: return "approved; everything is checked again before it starts"
    case .running: return "running, no output yet"
    case .ended(let outcome): return Wording.outcome(outcome)
    case .refused(let ending, let reason): return "\(ending.rawValue): \(reason)"
    case .unknown(let reason): return "unknown: \(reason)"
    }
  }
}
