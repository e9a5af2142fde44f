import WarRoomCanvas
package import WarRoomCore

/// What the gate says of a command, as text.
package enum PlainJudgment {
  /// `words` are those that were judged; a single one is shown as the line it is.
  package static func lines(
    _ judgment: Judgment, _ words: [String], width: Int = 100
  ) -> [String] {
    var page = PlainPage(width: max(width, 40))
    page.heading(Wording.commandClass(judgment))
    var lines = page.lines
    if words.count == 1 { lines += marked(words[0], judgment.reasons, width: width) }
    page = PlainPage(width: max(width, 40))
    if words.count > 1 { page.field("command", Wording.command(words)) }
    let reasons = Wording.reasons(judgment)
    for reason in reasons.prefix(Limits.reasonsShown) { page.field("because", reason) }
    let more = reasons.count - Limits.reasonsShown
    if more > 0 { page.field("", "and \(more) more") }
    for target in judgment.targets { page.field("touches", target.text) }
    switch judgment.undo {
    case .command(let undo, let before)?:
      page.field("undo", Wording.command(undo))
      if let before { page.field("where", "{before} is read first: " + Wording.command(before)) }
    case .noneNeeded?: page.field("undo", "none needed")
    case nil: break
    }
    if let preview = judgment.preview { page.field("preview", Wording.command(preview)) }
    for script in judgment.innerScripts { page.field("runs", script) }
    return lines + page.lines
  }

  /// The line, and under it marks for the parts that are worse than reading. A line that does not
  /// fit, or whose bytes are not its columns, stands alone.
  private static func marked(
    _ line: String, _ reasons: [Judgment.Reason], width: Int
  ) -> [String] {
    let shown = PrintableText(line).string
    guard line.utf8.count <= width - 2, line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) else {
      return ["  " + shown]
    }
    var marks = Array(repeating: Character(" "), count: line.utf8.count)
    for reason in reasons {
      guard reason.commandClass != .readOnly, let part = reason.part else { continue }
      let end = min(part.end, marks.count)
      for index in part.start..<max(part.start, end) where index < end { marks[index] = "^" }
    }
    while marks.last == " " { marks.removeLast() }
    return ["  " + shown] + (marks.isEmpty ? [] : ["  " + String(marks)])
  }
}
