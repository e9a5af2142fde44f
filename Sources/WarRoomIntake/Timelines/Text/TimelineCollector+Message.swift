import WarRoomCore

/// Pasted chat: a name and a time on one line, what was said below.
extension TimelineCollector {
  /// `cblecker [1:26 PM]`, `cblecker  1:26 PM`, `alice — Today at 1:26 PM`.
  mutating func message(_ index: Int, _ shape: LineShape) -> Bool {
    guard shape.mark == .plain, shape.end - shape.start <= 2 * Limits.actorBytes else { return false }
    let last = bytes[shape.end - 1]
    guard last == 0x5d || last | 0x20 == 0x6d || ASCII.isDigit(last), !ASCII.isDigit(bytes[shape.start])
    else { return false }
    guard let (nameEnd, timeStart) = last == 0x5d ? bracket(shape) : gap(shape) else { return false }
    var scan = TimeScanner(bytes, timeStart, last == 0x5d ? shape.end - 1 : shape.end, .cell)
    guard let mention = scan.mention(), mention.clock != nil, scan.at == scan.end, !mention.template
    else { return false }
    guard let name = name(shape.start, nameEnd) else { return false }
    if open != .message, !(drafts.last?.form == .message) { sequence += 1 }
    add(index, mention, .message, shape.end, shape.end, name)
    open = .message
    return true
  }

  private func bracket(_ shape: LineShape) -> (Int, Int)? {
    var at = shape.end - 1
    while at > shape.start, bytes[at] != 0x5b { at -= 1 }
    return at > shape.start ? (at, at + 1) : nil
  }

  /// Two blanks, a tab or a dash between name and time.
  private func gap(_ shape: LineShape) -> (Int, Int)? {
    var at = shape.start
    while at + 3 < shape.end {
      if bytes[at] == 0x20, bytes[at + 1] == 0x20 || bytes[at + 1] == 0x09 { return (at, at + 2) }
      if bytes[at] == 0x09 { return (at, at + 1) }
      if bytes[at] == 0xe2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x94 { return (at, at + 3) }
      at += 1
    }
    return nil
  }

  /// Up to four words without the marks of a sentence; nil: no name.
  private func name(_ start: Int, _ end: Int) -> String? {
    var words = 1
    var stop = end
    while stop > start, ASCII.isBlank(bytes[stop - 1]) { stop -= 1 }
    guard stop > start, stop - start <= Limits.actorBytes else { return nil }
    for at in start..<stop {
      switch bytes[at] {
      case 0x20: words += 1
      case 0x3a where at == stop - 1 && MilestoneField(bytes, start, end) != nil: return nil
      case 0x2c, 0x3b, 0x21, 0x3f, 0x7c, 0x3d: return nil
      default: continue
      }
    }
    guard words <= 4, MilestoneField(bytes, start, end + 1) == nil else { return nil }
    return PlainText.read(bytes, start, stop)
  }
}
