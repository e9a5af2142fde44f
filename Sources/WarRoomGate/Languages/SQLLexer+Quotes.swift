extension SQLLexer {
  /// A string whose opening quote stands at `prefix`.
  mutating func readString(prefix: Int, escapes: Bool) {
    var end = prefix + 1
    var backslashes = 0
    var isDoubtful = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x5c {
        if escapes {
          end += 2
          continue
        }
        backslashes += 1
      } else if byte == 0x27 {
        if backslashes % 2 == 1, dialect == .postgres || dialect == .generic { isDoubtful = true }
        backslashes = 0
        guard bytes.byte(end + 1) == 0x27 else { break }
        end += 1
      } else {
        backslashes = 0
      }
      end += 1
    }
    guard end < bytes.count else { return doubt("a string does not end", from: bytes.count) }
    if isDoubtful {
      return doubt("a backslash stands before a quote; servers differ there", from: end + 1)
    }
    add(.string, end + 1)
  }

  /// `"…"`, backquotes or brackets. In MySQL a double-quoted text is a string or a name, by mode.
  mutating func readQuotedName(until quote: UInt8) {
    var end = position + 1
    let escapes =
      (dialect == .mysql && quote == 0x22) || dialect == .clickhouse
    var isDoubtful = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x5c, escapes {
        end += 2
        continue
      }
      if byte == 0x5c { isDoubtful = isDoubtful || dialect == .generic }
      if byte == quote {
        guard quote != 0x5d, bytes.byte(end + 1) == quote else { break }
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return doubt("a quoted name does not end", from: bytes.count) }
    if isDoubtful { return doubt("a quoted name holds a backslash", from: end + 1) }
    add(.name, end + 1, text: bytes.text(position + 1..<end))
  }

  /// `$tag$…$tag$`, or a parameter such as `$1`.
  mutating func readDollar() {
    let next = bytes.byte(position + 1)
    if next.isDigit {
      var end = position + 1
      while bytes.byte(end).isDigit { end += 1 }
      guard !bytes.byte(end).isNameStart, bytes.byte(end) != 0x24 else {
        return doubt("a parameter and a word stand without a space between them", from: end)
      }
      return add(.number, end)
    }
    let quotes = dialect == .postgres || dialect == .clickhouse || dialect == .cql
    var end = position + 1
    while bytes.byte(end).isNamePart || bytes.byte(end) >= 0x80 { end += 1 }
    guard quotes, bytes.byte(end) == 0x24 else {
      if dialect == .sqlite, next.isNameStart { return add(.number, end) }
      return doubt("a dollar sign stands where not every server reads it alike", from: end)
    }
    if dialect != .postgres, end > position + 1 {
      return doubt("a dollar sign stands where not every server reads it alike", from: end)
    }
    let tag = position...end
    var place = end + 1
    while place < bytes.count {
      if bytes[place] == 0x24, matches(tag, at: place) {
        return add(.string, place + tag.count)
      }
      place += 1
    }
    doubt("a string does not end", from: bytes.count)
  }

  /// Linear: a tag holds no dollar sign but its first and last, so matches cannot overlap much.
  private func matches(_ tag: ClosedRange<Int>, at place: Int) -> Bool {
    guard place + tag.count <= bytes.count else { return false }
    for offset in 0..<tag.count where bytes[place + offset] != bytes[tag.lowerBound + offset] {
      return false
    }
    return true
  }

  /// `--`, `/*`, `#` and `//`, or an operator.
  mutating func readCommentOrMark(_ byte: UInt8) {
    let next = bytes.byte(position + 1)
    switch byte {
    case 0x2d where next == 0x2d: readDashes()
    case 0x2f where next == 0x2a: readBlockComment()
    case 0x2f where next == 0x2f:
      if dialect == .cql { return skipLine() }
      doubt("`//` is a comment to some servers only", from: position + 2)
    case 0x23:
      switch dialect {
      case .mysql: skipLine()
      case .postgres: addMark(byte)
      case .sqlite, .clickhouse, .cql, .generic:
        doubt("`#` is a comment to some servers only", from: position + 1)
      }
    default: addMark(byte)
    }
  }

  private mutating func readDashes() {
    let after = bytes.byte(position + 2)
    let isOpen = after == 0x20 || after == 0x09 || after == 0x0a || position + 2 >= bytes.count
    switch dialect {
    case .mysql where isOpen: skipLine()
    case .mysql:
      if after < 0x20 { return doubt("`--` and a control character", from: position + 2) }
      addMark(0x2d)
    case .generic where !isOpen:
      doubt("`--` without a space is a comment to some servers only", from: position + 2)
    case .postgres, .sqlite, .clickhouse, .cql, .generic: skipLine()
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0a {
      if bytes[position] == 0x0d, bytes.byte(position + 1) != 0x0a {
        return doubt("a carriage return stands in a comment", from: position + 1)
      }
      position += 1
    }
  }

  private mutating func readBlockComment() {
    if dialect != .postgres, bytes.byte(position + 2) == 0x21 || bytes.has("M!", at: position + 2) {
      return readConditional()
    }
    var end = position + 2
    var depth = 1
    while end < bytes.count {
      if bytes[end] == 0x2a, bytes.byte(end + 1) == 0x2f {
        depth -= 1
        end += 2
        if depth == 0 { break }
      } else if bytes[end] == 0x2f, bytes.byte(end + 1) == 0x2a {
        guard dialect == .postgres else {
          return doubt("a comment in a comment ends in different places", from: bytes.count)
        }
        depth += 1
        end += 2
      } else {
        end += 1
      }
    }
    guard depth == 0 else { return doubt("a comment does not end", from: bytes.count) }
    position = end
  }

  /// `/*! … */` and `/*!50000 … */`: MySQL runs what stands in it.
  private mutating func readConditional() {
    guard dialect == .mysql || dialect == .generic, !isConditional else {
      return doubt("a `/*!` comment is run by some servers", from: bytes.count)
    }
    var end = position + (bytes.byte(position + 2) == 0x21 ? 3 : 4)
    while bytes.byte(end).isDigit { end += 1 }
    isConditional = true
    doubt("what stands in a `/*!` comment is run by some servers", from: end)
  }
}
