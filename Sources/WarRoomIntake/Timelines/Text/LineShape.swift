/// How a line is marked in Markdown and its relatives, and where its content stands.
struct LineShape: Equatable {
  enum Mark: Equatable {
    case blank, plain, item, fence, rule
    /// A row of a table.
    case row
    case heading(Int)
  }

  var mark: Mark
  /// Columns before the content's mark.
  var indent = 0
  /// Content without marks: bytes from `start` to before `end`.
  var start: Int
  var end: Int
  /// It stood behind `>`.
  var quoted = false

  init(_ bytes: [UInt8], _ from: Int, _ to: Int) {
    mark = .plain
    start = from
    end = to
    skipIndent(bytes)
    while start < end, bytes[start] == 0x3e, start + 1 == end || bytes[start + 1] != 0x3e {
      quoted = true
      start += 1
      skipIndent(bytes)
    }
    guard start < end else {
      mark = .blank
      return
    }
    read(bytes)
  }

  private mutating func skipIndent(_ bytes: [UInt8]) {
    while start < end {
      switch bytes[start] {
      case 0x20: indent += 1
      case 0x09: indent += 4
      case 0xc2 where start + 1 < end && bytes[start + 1] == 0xa0:
        indent += 1
        start += 1
      default: return
      }
      start += 1
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    let first = bytes[start]
    if first == 0x68 { headed(bytes) }
    if ASCII.isLetter(first) || first == 0x5b { return }
    if ASCII.isDigit(first) {
      numbered(bytes)
      return
    }
    switch first {
    case 0x60, 0x7e:
      if run(bytes, first) >= 3 { mark = .fence }
    case 0x23: heading(bytes, 0x23)
    case 0x3d: heading(bytes, 0x3d)
    case 0x7c: mark = .row
    case 0x2d, 0x2a, 0x2b, 0x5f: listed(bytes, first)
    case 0x3a, 0x3b:
      // Wiki indentation; also a row of `===` in other markup.
      var at = start
      while at < end, bytes[at] == 0x3a || bytes[at] == 0x3b || bytes[at] == 0x2a { at += 1 }
      if at < end, ASCII.isBlank(bytes[at]) || ASCII.isDigit(bytes[at]) { item(bytes, at) }
    case 0x5e, 0x22, 0x27:
      if run(bytes, first) == end - start, end - start >= 3 { mark = .rule }
    case 0xe2, 0xc2: bullet(bytes)
    default: break
    }
  }

  private func run(_ bytes: [UInt8], _ byte: UInt8) -> Int {
    var at = start
    while at < end, bytes[at] == byte { at += 1 }
    return at - start
  }

  /// `## Timeline ##`, `== Timeline ==`; `===` alone is a rule.
  private mutating func heading(_ bytes: [UInt8], _ byte: UInt8) {
    let level = run(bytes, byte)
    if level == end - start {
      mark = byte == 0x3d || level > 2 ? .rule : .plain
      return
    }
    guard level <= Limits.timelineLevels else { return }
    if byte == 0x23, !ASCII.isBlank(bytes[start + level]) { return }
    start += level
    while end > start, bytes[end - 1] == byte || ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    mark = .heading(level)
  }

  /// `h2. Timeline`, as some wikis write headings.
  private mutating func headed(_ bytes: [UInt8]) {
    guard start + 4 < end, ASCII.isDigit(bytes[start + 1]), bytes[start + 2] == 0x2e,
      ASCII.isBlank(bytes[start + 3])
    else { return }
    let level = Int(bytes[start + 1]) - 0x30
    guard (1...Limits.timelineLevels).contains(level) else { return }
    start += 4
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    mark = start < end ? .heading(level) : .plain
  }

  private mutating func listed(_ bytes: [UInt8], _ byte: UInt8) {
    var at = start
    while at < end, bytes[at] == byte || ASCII.isBlank(bytes[at]) { at += 1 }
    let count = run(bytes, byte)
    if at == end, count >= 3 || (count < end - start && end - start >= 5) {
      mark = .rule
      return
    }
    guard byte != 0x5f else { return }
    let next = start + count < end ? bytes[start + count] : 0
    if byte == 0x2a, count >= 1, count <= Limits.timelineLevels, ASCII.isBlank(next) {
      indent += count - 1
      item(bytes, start + count)
    } else if count == 1, ASCII.isBlank(next) {
      item(bytes, start + 1)
    } else if byte == 0x2b, count == 1, next == 0x2d {
      mark = .rule
    } else if byte == 0x2a, count <= 2, ASCII.isDigit(next), !closes(bytes, start + count, count) {
      indent += count - 1
      item(bytes, start + count)
    } else if byte == 0x2d, count == 1, next == 0x5b {
      item(bytes, start + 1)
    } else if byte == 0x2d, count >= 3, ASCII.isBlank(next) {
      // `--- 2024-03-13 ---` is a divider between days.
      start += count
      while end > start, bytes[end - 1] == byte || ASCII.isBlank(bytes[end - 1]) { end -= 1 }
      while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    }
  }

  /// Emphasis of `count` stars is closed again in this line.
  private func closes(_ bytes: [UInt8], _ from: Int, _ count: Int) -> Bool {
    var at = from
    while at + count <= end {
      if bytes[at] == 0x2a, count == 1 || bytes[at + 1] == 0x2a { return true }
      at += 1
    }
    return false
  }

  /// `•`, `◦`, `▪`, `–`, `·` with a blank behind it.
  private mutating func bullet(_ bytes: [UInt8]) {
    let length = bytes[start] == 0xe2 ? 3 : 2
    guard start + length < end else { return }
    let last = bytes[start + length - 1]
    let known: Bool
    if length == 2 {
      known = last == 0xb7
    } else {
      switch bytes[start + 1] {
      case 0x80: known = last == 0xa2 || last == 0x93 || last == 0x94 || last == 0xa3
      case 0x97: known = last == 0xa6 || last == 0x8f || last == 0x8b
      case 0x96: known = last == 0xaa || last == 0xab || last == 0xa0 || last == 0xb6
      default: known = false
      }
    }
    if known, ASCII.isBlank(bytes[start + length]) || length == 3 { item(bytes, start + length) }
  }

  /// `1. text`, `2) text`, but not `19. April`, `13.03.2024` or `10:01`.
  private mutating func numbered(_ bytes: [UInt8]) {
    var at = start
    while at < end, ASCII.isDigit(bytes[at]), at - start < 3 { at += 1 }
    guard at + 1 < end, bytes[at] == 0x2e || bytes[at] == 0x29, ASCII.isBlank(bytes[at + 1]) else {
      return
    }
    var next = at + 1
    while next < end, ASCII.isBlank(bytes[next]) { next += 1 }
    let word = ASCII.word(bytes, next, end)
    if word.key != 0, DateWords.month(word.key) != nil { return }
    item(bytes, at + 1)
  }

  /// A list item: blanks and a check box before its content are passed over.
  private mutating func item(_ bytes: [UInt8], _ from: Int) {
    start = from
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    if start + 2 < end, bytes[start] == 0x5b, bytes[start + 2] == 0x5d,
      bytes[start + 1] == 0x20 || bytes[start + 1] | 0x20 == 0x78
    {
      start += 3
      while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    }
    // `* - 14:02`, as rows of reStructuredText are.
    if start + 1 < end, bytes[start] == 0x2d, ASCII.isBlank(bytes[start + 1]) {
      start += 1
      while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    }
    mark = start < end ? .item : .blank
  }
}
