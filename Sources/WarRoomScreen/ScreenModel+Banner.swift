import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// What nobody may overlook: the line is stopped or proposals are halted, why, and who may let it
  /// go on. Nil while neither is so.
  var banner: (title: String, why: String, who: String)? {
    guard room.incident != nil else { return nil }
    if let andon = room.andon {
      return ("LINE STOPPED", andon, release(.andon, "release it"))
    }
    guard let stop = room.signals.stop else { return nil }
    return ("PROPOSALS HALTED", stop, release(.goOn, "let them go on"))
  }

  /// Who may end it, and by which key.
  private func release(_ action: Action, _ verb: String) -> String {
    guard let commander = room.commander else {
      return "Nobody commands, so nobody may \(verb): \(ActionTable.keyName(.roles))"
    }
    let isHere = viewer.matches(commander) && replay == nil
    let key = isHere ? ": \(ActionTable.keyName(action))" : ""
    return isHere
      ? "You may \(verb)\(key)" : "Only \(commander.name) (IC) may \(verb)"
  }

  /// A line of its own across the whole screen, below the header.
  func drawBanner(row: Int, into frame: inout Frame, look: Look) {
    guard let banner else { return }
    frame.put(
      frame.glyphs.rule(columns: frame.columns, heavy: true), row: row, column: 0,
      style: look.style(.crit))
    let column = frame.put(" \(banner.title) ", row: row, column: 1, look: look, role: .overdue)
    // Who may end it is said even where why it began does not fit.
    let who = frame.put(
      " \(banner.who) ", row: row, endingAt: frame.columns - 2,
      atMost: max(frame.columns - 2 - column, 0), look: look, role: .crit)
    guard who - column >= 12 else { return }
    let why = PrintableText(banner.why, limit: Limits.cellColumns)
    frame.put(
      " " + why.clipped(to: who - column - 3, ellipsis: frame.glyphs.ellipsis) + " ", row: row,
      column: column, style: look.style(.crit))
  }
}
