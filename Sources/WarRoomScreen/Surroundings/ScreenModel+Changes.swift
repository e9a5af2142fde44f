import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The changes, the most suspect first.
  var changes: [Outlook.RankedChange] { outlook.changes }

  /// `2 suspect, 1 cleared, 12 in all`.
  var changesNote: Message {
    let changes = room.surroundings.changes
    guard !changes.isEmpty else { return Message("none is known", .muted) }
    var parts: [String] = []
    for mark in [Change.Mark.confirmed, .suspect, .cleared] {
      let count = changes.count { $0.mark == mark }
      if count > 0 { parts.append("\(count) \(mark.rawValue)") }
    }
    parts.append(
      parts.isEmpty ? "\(changes.count), the likeliest first" : "\(changes.count) in all")
    return Message(parts.joined(separator: ", "), .muted)
  }

  /// The one that is most suspect.
  var changesFolded: Message {
    guard let first = changes.first, first.state.mark != .cleared else { return changesNote }
    let mark = first.state.mark?.rawValue ?? "likeliest"
    return Message(
      "\(room.surroundings.changes.count), \(mark): \(first.state.change.title)",
      first.state.mark == nil ? .muted : Wording.mark(first.state.mark).role)
  }

  /// The selected change, or the first.
  var selectedChange: ChangeState? {
    let ids = changes.map(\.state.change.id)
    guard let id = view.changes.selected.flatMap({ ids.contains($0) ? $0 : nil }) ?? ids.first
    else { return nil }
    return room.surroundings.changes.first { $0.change.id == id }
  }

  func drawChanges(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let all = changes
    guard let first = all.first else { return drawNoChanges(rows, into: &frame, look: look) }
    let ids = all.map(\.state.change.id)
    let shown = view.changes.window(of: ids, height: rows.count, following: false)
    let hasDays = all.contains { $0.state.change.at.day != clock.day }
    let hasMarks = all.contains { $0.state.mark != nil }
    for (row, index) in zip(rows, shown) {
      let (state, score) = (all[index].state, all[index].score)
      let id = state.change.id
      let chosen = view.changes.selected ?? first.state.change.id
      let selected = view.focus == .changes && chosen == id
      gutter(selected, .changes, row: row, into: &frame, look: look)
      let day = hasDays ? state.change.at.day.suffix(5) + " " : ""
      let clock = hasDays ? String(state.change.at.clock.prefix(5)) : state.change.at.clock
      var column = frame.put(day + clock, row: row, column: 2, look: look, role: .muted) + 2
      frame.put("\(score.points)", row: row, endingAt: column + 3, look: look)
      column += 5
      if hasMarks {
        let mark = Wording.mark(state.mark)
        frame.put(mark.text, row: row, column: column, width: 11, look: look, role: mark.role)
        column += 12
      }
      drawChange(state, score, row: row, column: column, into: &frame, look: look)
    }
  }

  private func drawChange(
    _ state: ChangeState, _ score: ChangeScore, row: Int, column: Int, into frame: inout Frame,
    look: Look
  ) {
    let change = state.change
    let kind = change.kind == .configuration ? "config" : change.kind.rawValue
    let isWide = frame.columns >= 96
    var column = column
    if isWide {
      frame.put(kind, row: row, column: column, width: 14, look: look)
      column += 15
    }
    // What speaks for it, or what was said of it; both lists begin at the same columns.
    let right = max((frame.columns - column) * (isWide || frame.columns < 76 ? 5 : 6) / 10, 12)
    let start = frame.columns - 1 - right
    let title: ThemeRole = isMatch(change.title) ? .match : .text
    frame.put(
      change.title, row: row, column: column, width: max(start - 2 - column, 0), look: look,
      role: state.mark == .cleared ? .muted : title)
    let who = isWide ? change.author.map { ", \($0)" } ?? "" : ""
    let why = state.mark == nil ? score.reasons.joined(separator: ", ") : state.reason
    frame.put(
      (why.isEmpty ? "no onset to compare with" : why) + who, row: row, column: start,
      width: right, look: look, role: .muted)
  }

  private func drawNoChanges(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let lines = [
      "No change is known. Commits, deployments and packages near the onset would stand here.",
      "sources.yaml names the repositories; n, tab records a suspected change by hand.",
    ]
    for (row, line) in zip(rows, lines) {
      frame.put(
        line, row: row, column: 2, width: max(frame.columns - 3, 0), look: look, role: .muted)
    }
  }

  /// All of the change, read through the gate like any command that only reads: its output is
  /// evidence.
  mutating func showDiff() -> [Intent] {
    guard let change = selectedChange?.change, !change.detail.isEmpty else { return [] }
    let command = CommandSpec(
      words: change.detail, directory: nil, timeLimitSeconds: Limits.diffSeconds)
    let title = PrintableText(change.title, limit: Limits.reasonColumns).string
    let intents = send(
      .proposeCommand(command, target: nil, reason: "what changed: \(title)"))
    guard !intents.isEmpty else { return [] }
    view.focus = .output
    view.zoomed = true
    view.run = nil
    // From its top: a diff is read downwards.
    view.outputScroll = Limits.outputLines * 2
    return intents
  }

  /// What can be said of the selected change.
  var changeMenu: Menu {
    guard let state = selectedChange else { return Menu("No change", []) }
    return Menu(
      state.change.title,
      Change.Mark.allCases.map { mark in
        Menu.Item(
          label: mark.rawValue, detail: Wording.meaning(of: mark),
          refused: state.mark == mark ? "said already: \(state.reason)" : nil,
          choice: .ask(.markChange(id: state.change.id, mark)))
      })
  }
}
