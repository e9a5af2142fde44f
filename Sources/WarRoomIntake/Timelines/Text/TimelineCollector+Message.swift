import WarRoomCore

/// Pasted chat: a name and a time on one line, what was said below.
extension TimelineCollector {
  /// `cblecker [1:26 PM]`, `cblecker  1:26 PM`, `alice — Today at 1:26 PM`.
  mutating func message(_ index: Int, _ shape: LineShape) -> Bool {
    guard shape.mark == .plain, shape.end - shape.start <= 2 * Limits.actorBytes else {
      return false
    }
    if notice(index, shape) || clockAlone(index, shape) { return true }
    let last = bytes[shape.end - 1]
    guard last == 0x5d || last | 0x20 == 0x6d || ASCII.isDigit(last),
      !ASCII.isDigit(bytes[shape.start])
    else { return false }
    guard let (nameEnd, timeStart) = last == 0x5d ? bracket(shape) : gap(shape) else {
      return false
    }
    var scan = TimeScanner(bytes, timeStart, last == 0x5d ? shape.end - 1 : shape.end, .cell)
    guard let mention = scan.mention(), mention.clock != nil, scan.at == scan.end, !mention.template
    else { return false }
    guard MilestoneField(bytes, shape.start, shape.end) == nil,
      var name = name(shape.start, nameEnd)
    else { return false }
    // Programs are marked so, with their name above.
    if name == "APP" || name == "BOT", let above = nameAbove(index) { name = above }
    if open != .message, !(drafts.last?.form == .message) { sequence += 1 }
    add(index, mention, .message, shape.end, shape.end, name)
    open = .message
    return true
  }

  /// Lines that a chat adds itself: who came and went, where a log was opened, a new day.
  private mutating func notice(_ index: Int, _ shape: LineShape) -> Bool {
    let text = bytes[shape.start..<shape.end]
    if shape.start - lines.start[index] >= 4 || text.starts(with: "--- ".utf8) {
      for opening in ["Log opened", "Log closed", "Day changed"]
      where text.starts(with: opening.utf8) || text.dropFirst(4).starts(with: opening.utf8) {
        if var mention = anyDay(shape.start, shape.end), opening != "Log closed" {
          // `Thu Mar 14 21:50:01 2024`: the year stands behind the clock.
          if mention.day?.year == nil { mention.day?.year = anyYear(shape.start, shape.end) }
          day(mention, shape)
        }
        return true
      }
    }
    // `21:50 -!- nick has joined`, with or without seconds.
    guard ASCII.isDigit(bytes[shape.start]), let bang = text.prefix(16).firstIndex(of: 0x21) else {
      return false
    }
    return bytes[(bang - 1)..<shape.end].starts(with: "-!-".utf8)
  }

  /// `4:52 PM` by itself: below a name a message of theirs, within a chat one more of the last.
  private mutating func clockAlone(_ index: Int, _ shape: LineShape) -> Bool {
    guard ASCII.isDigit(bytes[shape.start]), shape.end - shape.start <= Limits.clockBytes else {
      return false
    }
    var scan = TimeScanner(bytes, shape.start, shape.end, .cell)
    guard let mention = scan.mention(), mention.clock != nil, mention.endClock == nil,
      scan.at == shape.end, !mention.template
    else { return false }
    if let name = nameAbove(index) {
      if open != .message, !(drafts.last?.form == .message) { sequence += 1 }
      add(index, mention, .message, shape.end, shape.end, name)
    } else if open == .message, let last = drafts.last {
      add(index, mention, .message, shape.end, shape.end, last.actor)
    } else {
      return false
    }
    open = .message
    return true
  }

  /// A name that stands alone in the line above, taken off the text that it was joined to.
  private mutating func nameAbove(_ index: Int) -> String? {
    guard index > 0, index < 2 || lines.stop[index - 2] == lines.start[index - 2] else {
      return nil
    }
    let above = LineShape(bytes, lines.start[index - 1], lines.stop[index - 1])
    guard above.mark == .plain, !ASCII.isDigit(bytes[above.start]),
      let name = name(above.start, above.end)
    else { return nil }
    if open == .message, let last = drafts.indices.last, drafts[last].text.hasSuffix(name) {
      drafts[last].text.removeLast(name.count)
      while drafts[last].text.last == "\n" { drafts[last].text.removeLast() }
    }
    return name
  }

  /// `3 replies`, `Last reply 2 months ago`, `:+1: 4`: what a chat counts beside its messages.
  func isCount(_ shape: LineShape) -> Bool {
    let words = PlainText.read(bytes, shape.start, shape.end, limit: Limits.actorBytes)
      .split(separator: " ")
    guard words.count <= 6, let first = words.first, let last = words.last else { return false }
    if words.count == 2, first.utf8.allSatisfy(ASCII.isDigit) {
      return last == "replies" || last == "reply"
    }
    if words.starts(with: ["Last", "reply"]) || words == ["View", "thread"] { return true }
    return words.count <= 2 && first.utf8.count > 2 && first.first == ":" && first.last == ":"
      && (words.count == 1 || last.utf8.allSatisfy(ASCII.isDigit))
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
