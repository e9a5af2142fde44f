import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The approval prompt: the whole screen, in a frame that nothing else has.
  func draw(_ prompt: ApprovalPrompt, into frame: inout Frame, look: Look) {
    let rows = frame.rows
    let columns = frame.columns
    guard ApprovalPrompt.fits(rows: rows, columns: columns) else {
      frame.put(
        "APPROVAL: too small to decide here, \(Limits.promptColumns)x\(Limits.promptRows) at least",
        row: 0, column: 0, look: look, role: .warn)
      frame.put("esc later", row: 1, column: 0, look: look)
      return
    }
    band("APPROVAL", time(prompt), row: 0, into: &frame, look: look)
    band("", digest(prompt), row: rows - 1, into: &frame, look: look)
    drawBody(prompt, into: &frame, look: look)
    drawChallenge(prompt, into: &frame, look: look)
    drawKeys(keys(prompt), row: rows - 2, into: &frame, look: look)
  }

  private func band(
    _ left: String, _ right: String, row: Int, into frame: inout Frame, look: Look
  ) {
    let style = look.style(.approval)
    frame.put(
      frame.glyphs.rule(columns: frame.columns, heavy: true), row: row, column: 0, style: style)
    if !left.isEmpty { frame.put(" \(left) ", row: row, column: 2, look: look, role: .approval) }
    frame.put(" \(right) ", row: row, endingAt: frame.columns - 2, look: look, role: .approval)
  }

  private func time(_ prompt: ApprovalPrompt) -> String {
    if case .over = prompt.stage { return "over" }
    let left = prompt.request.deadline.wall.seconds(since: now.wall)
    return "expires in " + Wording.countdown(seconds: left)
  }

  /// The first sixteen bits twice over: enough to compare with a second person by voice.
  private func digest(_ prompt: ApprovalPrompt) -> String {
    let hex = prompt.request.digest
    return "\(hex.prefix(4)) \(hex.dropFirst(4).prefix(4))"
  }

  private func drawBody(_ prompt: ApprovalPrompt, into frame: inout Frame, look: Look) {
    let lines = prompt.body(columns: frame.columns)
    let shown = prompt.window(rows: frame.rows, columns: frame.columns)
    for (row, index) in zip(1..., shown) {
      let line = lines[index]
      let labelColumn = line.column == ApprovalPrompt.commandColumn ? 2 : 1
      frame.put(line.label, row: row, column: labelColumn, look: look, role: .muted)
      frame.put(line.text, row: row, column: line.column, style: look.style(line.role))
    }
    guard shown.upperBound < lines.count || shown.lowerBound > 0 else { return }
    let below = lines.count - shown.upperBound
    let text = below > 0 ? "\(below) more lines: down, pgdn" : "end"
    frame.put(
      " \(text) ", row: frame.rows - 1, column: 2, width: max(frame.columns - 18, 0), look: look,
      role: .approval)
  }

  private func drawChallenge(_ prompt: ApprovalPrompt, into frame: inout Frame, look: Look) {
    let row = frame.rows - 5
    if case .over(let why) = prompt.stage {
      frame.put(why, row: row, column: 1, look: look, role: .warn)
      frame.put("Nothing can be decided here any more.", row: row + 1, column: 1, look: look)
      return
    }
    if prompt.byKey {
      frame.put("Press  y  to run exactly this.", row: row, column: 1, look: look, role: .text)
    } else {
      var column = frame.put("Type  ", row: row, column: 1, look: look)
      column = frame.put(
        prompt.run.challenge, row: row, column: column, width: max(frame.columns - 32, 8),
        look: look, role: .command)
      frame.put("  to run exactly this:", row: row, column: column, look: look)
      draw(prompt.field, row: row + 1, column: 3, into: &frame, look: look)
    }
    let isWhole = prompt.field.text == prompt.run.challenge
    let truth =
      prompt.byKey
      ? "" : isWhole ? "It is whole: Enter runs it." : "Nothing runs until the target is whole."
    frame.put(
      prompt.notice.isEmpty ? truth : prompt.notice, row: row + 2, column: 1, look: look,
      role: prompt.notice.isEmpty ? .muted : .warn)
  }

  private func keys(_ prompt: ApprovalPrompt) -> [(key: String, label: String)] {
    if case .over = prompt.stage { return [(key: "esc", label: "back")] }
    var keys = [(key: "tab", label: "deny, with a reason"), (key: "esc", label: "later")]
    if case .sending = prompt.stage { return keys }
    keys.append((key: prompt.byKey ? "y" : "enter", label: "run it"))
    return keys
  }
}
