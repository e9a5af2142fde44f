/// `[[ … ]]`
extension ShellParser {
  /// The words up to behind `]]`, operators included.
  mutating func readTest(from start: Int) throws(ShellSyntaxError) -> [ShellWord] {
    try countCommand()
    var words: [ShellWord] = []
    try readCondition(into: &words, isFirst: true)
    guard isCloseTest() else {
      if at < end { throw stray() }
      throw fail("a “[[” has no “]]”", start, start + 2)
    }
    at += 2
    return words
  }

  private func isCloseTest() -> Bool { keyword() == .closeTest }

  /// Terms joined by `&&` and `||`.
  private mutating func readCondition(
    into words: inout [ShellWord], isFirst: Bool
  ) throws(ShellSyntaxError) {
    var isFirst = isFirst
    while true {
      try readTerm(into: &words, isFirst: isFirst)
      isFirst = false
      skipTestLines()
      let byte = bytes[at]
      guard byte == Byte.ampersand || byte == Byte.bar, bytes[at + 1] == byte else { return }
      addOperator(2, to: &words)
    }
  }

  private mutating func addOperator(_ count: Int, to words: inout [ShellWord]) {
    let text = String(decoding: bytes[at..<at + count], as: UTF8.self)
    words.append(ShellWord(span: span(at, at + count), text: text))
    at += count
    skipContinuations()
  }

  private mutating func skipTestLines() {
    skipBlanks()
    while bytes[at] == Byte.newline {
      at += 1
      skipBlanks()
    }
  }

  private mutating func readTerm(
    into words: inout [ShellWord], isFirst: Bool
  ) throws(ShellSyntaxError) {
    var isFirst = isFirst
    skipTestLines()
    while keyword() == .not {
      addOperator(1, to: &words)
      isFirst = false
      skipTestLines()
    }
    if bytes[at] == Byte.open {
      let start = at
      try enter(start)
      addOperator(1, to: &words)
      try readCondition(into: &words, isFirst: false)
      guard bytes[at] == Byte.close else {
        throw at < end ? stray() : fail("a “(” has no “)”", start)
      }
      addOperator(1, to: &words)
      leave()
      return
    }
    if keyword() != nil { throw stray() }
    let first = at
    try readOperand(.pattern, into: &words)
    let left = words[words.count - 1]
    if !isFirst, looksAssigned(first) { throw fail("an assignment stands in “[[”", first, at) }
    if Self.isUnary(left) {
      skipBlanks()
      if isCloseTest() { throw stray() }
      try readOperand(.pattern, into: &words)
      return
    }
    try readComparison(into: &words)
  }

  /// An operator and what it compares with, when there is one.
  private mutating func readComparison(
    into words: inout [ShellWord]
  ) throws(ShellSyntaxError) {
    skipBlanks()
    let byte = bytes[at]
    if byte == Byte.less || byte == Byte.greater {
      let after = bytes[next(at + 1)]
      guard after == Byte.space || after == Byte.tab || !Byte.isMeta(after) else { throw stray() }
      addOperator(1, to: &words)
      skipBlanks()
      if isCloseTest() { throw stray() }
      try readOperand(.pattern, into: &words)
      return
    }
    if byte == Byte.close || isCloseTest() { return }
    if byte == Byte.ampersand || byte == Byte.bar {
      guard bytes[at + 1] == byte else { throw stray() }
      return
    }
    let first = at
    try readOperand(.pattern, into: &words)
    let comparison = words[words.count - 1]
    let isKnown =
      !comparison.isQuoted && comparison.holes.isEmpty
      && Self.binaries.contains(comparison.text)
    guard isKnown else { throw fail("“[[” knows no such operator", first, at) }
    skipBlanks()
    if isCloseTest() { throw stray() }
    switch comparison.text {
    case "=~": try readOperand(.expression, into: &words)
    case "=", "==", "!=": try readOperand(.extendedPattern, into: &words)
    default: try readOperand(.pattern, into: &words)
    }
  }

  private mutating func readOperand(
    _ mode: WordMode, into words: inout [ShellWord]
  ) throws(ShellSyntaxError) {
    let start = at
    let byte = bytes[at]
    let begins = mode == .expression && (byte == Byte.open || byte == Byte.bar)
    if Byte.isMeta(byte), !begins,
      byte == Byte.open || bytes[at + 1] != Byte.open || at >= end
        || !(byte == Byte.less || byte == Byte.greater)
    {
      throw at < end ? stray() : fail("a “[[” has no “]]”", start)
    }
    try readWord(mode, into: &words)
    let sticks = bytes[at] == Byte.less || bytes[at] == Byte.greater
    if bytes[at] == Byte.open || sticks && bytes[start..<at].allSatisfy(Byte.isDigit) {
      throw stray()
    }
    if sticks, bytes[start] == Byte.openBrace { throw stray() }
  }

  /// Begins like `NAME=` or `NAME[`, which bash takes as an assignment behind an operator.
  private func looksAssigned(_ start: Int) -> Bool {
    var index = start
    while Byte.isName(bytes[index]) { index += 1 }
    guard index > start, !Byte.isDigit(bytes[start]) else { return false }
    let byte = bytes[index]
    return byte == Byte.equals || byte == Byte.openBracket
      || byte == Byte.plus && bytes[index + 1] == Byte.equals
  }

  private static let binaries: Set<String> = [
    "=", "==", "!=", "=~", "-ef", "-nt", "-ot", "-eq", "-ne", "-lt", "-le", "-gt", "-ge",
  ]

  private static func isUnary(_ word: ShellWord) -> Bool {
    let text = Array(word.text.utf8)
    return text.count == 2 && text[0] == Byte.minus && !word.isQuoted && word.holes.isEmpty
      && "abcdefghknoprstuvwxzGLNORS".utf8.contains(text[1])
  }
}
