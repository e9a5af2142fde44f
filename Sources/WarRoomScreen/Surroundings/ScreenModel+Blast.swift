import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The rows of the blast radius as they stand now.
  var blastRows: [BlastRow] {
    BlastRows(room, outlook, now: clock, height: layout.height(of: .blast)).rows
  }

  /// What the rule line of the blast radius says.
  var blastNote: Message {
    let radius = outlook.services
    let summary = radius.summary(of: ["failing", "likely", "possible", "unknown"])
    guard !room.signals.signals.isEmpty else { return Message(summary, .muted) }
    let trend = outlook.trend
    let said: String
    switch trend {
    case .worse, .better, .steady: said = trend.rawValue
    case .unknown: said = "trend unknown"
    }
    return Message("\(said): \(summary)", .muted)
  }

  func drawBlast(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let all = BlastRows(room, outlook, now: clock, height: rows.count).rows
    let ids = all.map(\.id)
    let shown = view.blast.window(of: ids, height: rows.count, following: false)
    let longest = all.map { PrintableText($0.name).width + $0.depth * 2 }.max() ?? 0
    let nameWidth = min(max(longest, 8), frame.columns >= Limits.wideColumns ? 30 : 16)
    let sourceWidth = frame.columns >= 80 ? 26 : 16
    for (row, index) in zip(rows, shown) {
      let each = all[index]
      let selected = view.focus == .blast && (view.blast.selected ?? ids.first) == each.id
      gutter(selected, .blast, row: row, into: &frame, look: look)
      let indent = min(each.depth * 2, max(nameWidth - 4, 0))
      frame.put(
        each.name, row: row, column: 2 + indent, width: nameWidth - indent, look: look,
        role: isMatch(each.name) ? .match : .text)
      if let mark = each.mark {
        frame.put(
          mark.text, row: row, column: 3 + nameWidth, width: 10, look: look, role: mark.role)
      }
      let end = frame.put(
        source(each, columns: sourceWidth), row: row, endingAt: frame.columns - 1,
        atMost: sourceWidth, look: look, role: .muted)
      // What has no mark may use its place: numbers are read first.
      let column = each.mark == nil ? 3 + nameWidth : 3 + nameWidth + 11
      frame.put(
        each.text, row: row, column: column, width: max(end - 2 - column, 0), look: look,
        role: each.textRole)
    }
  }

  private func source(_ row: BlastRow, columns: Int) -> String {
    if row.age.isEmpty { return row.source }
    let whole = "\(row.source) \(row.age)"
    return PrintableText(whole).width > columns ? row.age : whole
  }
}
