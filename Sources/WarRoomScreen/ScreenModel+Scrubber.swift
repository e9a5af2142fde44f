import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// Rows above the panes.
  var headerRows: Int {
    (replay == nil ? 2 : size.rows < Limits.openRows ? 3 : 4) + (banner == nil ? 0 : 1)
  }

  /// What a replay says first: that it is one, whether it plays, and the replayed clock.
  func drawReplayTop(_ replay: ReplayFace, into frame: inout Frame, look: Look) {
    var column = frame.put("REPLAY", row: 0, column: 1, look: look, role: .replay) + 1
    frame.put(
      replayState(replay, frame.glyphs), row: 0, column: column, width: 12, look: look, role: .text)
    column += 13
    let end = frame.put(
      "\(clock.day) \(clock.clock)Z", row: 0, endingAt: frame.columns - 1, look: look,
      role: .replay)
    let width = max(end - 2 - column, 0)
    guard let incident = room.incident else {
      frame.put(
        "nothing is known yet", row: 0, column: column, width: width, look: look, role: .muted)
      return
    }
    let short = incident.id.short
    let free = width - PrintableText(incident.title).width - 2
    frame.put(incident.title, row: 0, column: column, width: width, look: look, role: .title)
    if free >= 12 {
      frame.put(
        short, row: 0, column: column + width - free, width: free, look: look, role: .muted)
    }
  }

  private func replayState(_ replay: ReplayFace, _ glyphs: Glyphs) -> String {
    if replay.isPlaying { return "\(glyphs == .ascii ? ">" : "▸") \(replay.speed.text)" }
    return replay.known == replay.count && now.wall >= replay.end
      ? "at its end" : "paused \(replay.speed.text)"
  }

  /// The line of time: how dense it is, where it stands, and what is worth going to.
  func drawScrubber(_ replay: ReplayFace, into frame: inout Frame, look: Look) {
    let width = ScreenModel.scrubberColumns(frame.columns)
    guard width > 0, headerRows <= frame.rows else { return }
    let scale = ReplayScale(from: replay.start, to: replay.end, columns: width)
    let here = scale.column(of: now.wall)
    let most = replay.buckets.map(\.count).max() ?? 0
    let hasMarkRow = size.rows >= Limits.openRows
    for (column, bucket) in replay.buckets.prefix(width).enumerated() {
      let mark = ScreenModel.scrubberMark(bucket.kinds)
      if !hasMarkRow, let mark {
        frame.put(mark.glyph, row: 2, column: 1 + column, look: look, role: mark.role)
      } else {
        frame.put(
          ScreenModel.level(bucket.count, of: most, frame.glyphs), row: 2, column: 1 + column,
          style: look.style(column <= here ? .text : .muted))
      }
      if hasMarkRow, let mark {
        frame.put(mark.glyph, row: 3, column: 1 + column, look: look, role: mark.role)
      }
    }
    frame.put(
      frame.glyphs == .ascii ? "O" : "●", row: 2, column: 1 + here, look: look, role: .replay)
    let share = Int((scale.share(of: now.wall) * 100).rounded(.down))
    frame.put("\(share) %", row: 2, endingAt: frame.columns - 1, look: look)
  }

  /// Columns of the line of time; the rest is the share in words.
  static func scrubberColumns(_ columns: Int) -> Int { max(columns - 8, 0) }

  /// The mark of the weightiest thing in a column. The glyphs are ASCII and differ without colour.
  static func scrubberMark(_ kinds: ReplayKinds) -> (glyph: String, role: ThemeRole)? {
    if kinds.contains(.milestone) { return ("*", .ok) }
    if kinds.contains(.phase) { return ("|", .title) }
    if kinds.contains(.decision) { return ("D", .accent) }
    return kinds.contains(.alert) ? ("!", .crit) : nil
  }

  /// Heights grow with the square root, so that one record beside a storm is still seen.
  private static func level(_ count: Int, of most: Int, _ glyphs: Glyphs) -> PrintableText {
    guard count > 0, most > 0 else { return glyphs.rule }
    let share = (Double(count) / Double(most)).squareRoot()
    let top = glyphs.levels.count - 1
    return glyphs.levels[min(max(Int((share * Double(top)).rounded()), 1), top)]
  }
}
