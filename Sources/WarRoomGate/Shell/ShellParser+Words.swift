/// Words and quotes.
extension ShellParser {
  /// One word of the text, which its braces may make several or none.
  mutating func readWord(
    _ mode: WordMode, into words: inout [ShellWord]
  ) throws(ShellSyntaxError) {
    let start = at
    while Byte.isPlain(bytes[at]) { at += 1 }
    if at > start, Byte.isMeta(bytes[at]),
      !(bytes[at + 1] == Byte.open && (bytes[at] == Byte.less || bytes[at] == Byte.greater)),
      bytes[at] != Byte.open
    {
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      words.append(ShellWord(span: span(start, at), text: text))
      return
    }
    var builder = WordBuilder()
    builder.text = Array(bytes[start..<at])
    try readRest(mode, from: start, into: &builder)
    // A word has at least one byte: who reads words until they end goes on by it. A value is one.
    guard at > start || mode == .value else { throw stray() }
    if builder.isBroken { try checkBroken(builder, mode, from: start) }
    if !mode.hasPatterns { builder.glob = nil }
    guard !builder.marks.isEmpty, mode.expandsBraces else {
      words.append(try builder.word(span(start, at)))
      return
    }
    try expandBraces(of: builder, isTarget: mode == .target, from: start, into: &words)
  }

  /// The part of a word from the first byte that is not plain.
  private mutating func readRest(
    _ mode: WordMode, from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    /// Open parentheses of a pattern, in which blanks and operators are text.
    var parentheses = 0
    while true {
      let byte = bytes[at]
      if Byte.isMeta(byte) {
        let isProcess = bytes[at + 1] == Byte.open && (byte == Byte.less || byte == Byte.greater)
        if isProcess, parentheses == 0 {
          try readProcess(into: &builder)
        } else if byte != 0, takesMeta(byte, mode, from: start, parentheses: parentheses) {
          if byte == Byte.open { parentheses += 1 }
          if byte == Byte.close { parentheses -= 1 }
          if isProcess { throw fail("a process substitution stands in a pattern", at) }
          builder.text.append(byte)
          at += 1
        } else if parentheses > 0 {
          throw fail("a “(” in a pattern has no “)”", start, at)
        } else {
          return
        }
      } else if Byte.isPlain(byte), builder.marks.isEmpty {
        let first = at
        repeat { at += 1 } while Byte.isPlain(bytes[at])
        builder.text += bytes[first..<at]
      } else {
        try readSpecial(byte, mode, from: start, into: &builder)
      }
    }
  }

  /// True when a metacharacter is text here.
  private func takesMeta(
    _ byte: UInt8, _ mode: WordMode, from start: Int, parentheses: Int
  ) -> Bool {
    switch mode {
    case .expression: parentheses > 0 || byte == Byte.open || byte == Byte.bar
    case .extendedPattern:
      parentheses > 0
        || byte == Byte.open && at > start && [63, 42, 43, 64, 33].contains(bytes[at - 1])
    case .command, .argument, .value, .target, .text, .pattern: false
    }
  }

  /// A byte that is not plain, or any byte after a `{`.
  private mutating func readSpecial(
    _ byte: UInt8, _ mode: WordMode, from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    switch byte {
    case Byte.backslash: try readEscape(into: &builder)
    case Byte.quote: try readSingleQuotes(into: &builder)
    case Byte.doubleQuote:
      let first = builder.text.count
      let open = at
      at += 1
      try enter(open)
      try readQuoted(.double, from: open, into: &builder)
      leave()
      builder.quote(from: first)
    case Byte.backquote: try readBackquotes(.bare, into: &builder)
    case Byte.dollar: try readDollar(.bare, into: &builder)
    case Byte.star, Byte.question, Byte.openBracket, Byte.closeBracket:
      try checkIndex(byte, mode, from: start)
      builder.addGlob(byte, raw: at)
      at += 1
    case Byte.openBrace: try readBrace(into: &builder)
    case Byte.closeBrace, Byte.comma, Byte.dot:
      let isRange = bytes[at + 1] == Byte.dot && bytes[at + 2] != Byte.closeBrace
      if !builder.marks.isEmpty, byte != Byte.dot || isRange {
        builder.marks.append(
          BraceMark(
            offset: builder.text.count, raw: at, byte: byte, isDangling: isDangling(builder)))
      }
      builder.text.append(byte)
      at += 1
    case Byte.tilde: try readTilde(mode, from: start, into: &builder)
    default:
      builder.text.append(byte)
      at += 1
    }
  }

  /// In front of a command bash takes `NAME[…]` whole, blanks included: it may be an assignment.
  private func checkIndex(
    _ byte: UInt8, _ mode: WordMode, from start: Int
  ) throws(ShellSyntaxError) {
    guard mode == .command, byte == Byte.openBracket, at > start,
      bytes[start..<at].allSatisfy(Byte.isName)
    else { return }
    throw fail("a command with an index is not understood", start, at + 1)
  }

  private mutating func readBrace(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    if bytes[at + 1] == Byte.closeBrace, builder.marks.isEmpty, Byte.isMeta(bytes[at + 2]),
      builder.text.isEmpty, builder.holes.isEmpty, !builder.isQuoted
    {
      builder.text += [Byte.openBrace, Byte.closeBrace]
      at += 2
      return
    }
    if builder.marks.isEmpty, builder.isQuoted { builder.quotes.append(Span(0, 0)) }
    if at > 0, bytes[at - 1] == Byte.space || bytes[at - 1] == Byte.tab, !builder.text.isEmpty {
      builder.isMurky = true
    }
    builder.marks.append(
      BraceMark(
        offset: builder.text.count, raw: at, byte: Byte.openBrace,
        isEmpty: bytes[at + 1] == Byte.closeBrace, isDangling: isDangling(builder)))
    builder.text.append(Byte.openBrace)
    at += 1
  }

  /// True behind a bare `$` or `$name`.
  private func isDangling(_ builder: WordBuilder) -> Bool {
    guard at > 0 else { return false }
    if bytes[at - 1] == Byte.dollar { return true }
    guard let hole = builder.holes.last, hole.offset == builder.text.count else { return false }
    if case .variable = hole.kind { return Byte.isName(bytes[at - 1]) }
    return false
  }

  private mutating func readEscape(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    let byte = bytes[at + 1]
    guard at + 1 < end else { throw fail("it ends with a “\\”", at) }
    at += 2
    if byte == Byte.newline {
      builder.isBroken = true
      return
    }
    let first = builder.text.count
    builder.text.append(byte)
    while bytes[at] & 0xC0 == 0x80 {
      builder.text.append(bytes[at])
      at += 1
    }
    builder.quote(from: first)
  }

  private mutating func readSingleQuotes(
    into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let open = at
    at += 1
    while at < end, bytes[at] != Byte.quote { at += 1 }
    guard at < end else { throw fail("a ' has no end", open) }
    let first = builder.text.count
    builder.text += bytes[open + 1..<at]
    builder.quote(from: first)
    at += 1
  }

  /// The inside of `"…"` up to behind its end, or a whole here-document.
  mutating func readQuoted(
    _ context: QuoteContext, from open: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    while true {
      let first = at
      while Byte.isPlainInQuotes(bytes[at]) { at += 1 }
      if at > first { builder.text += bytes[first..<at] }
      switch bytes[at] {
      case Byte.doubleQuote:
        at += 1
        if context == .double { return }
        builder.text.append(Byte.doubleQuote)
      case Byte.backslash:
        let byte = bytes[at + 1]
        if byte == Byte.newline {
          at += 2
        } else if byte == Byte.dollar || byte == Byte.backquote || byte == Byte.backslash
          || byte == Byte.doubleQuote && context == .double
        {
          builder.text.append(byte)
          at += 2
        } else {
          builder.text.append(Byte.backslash)
          at += 1
        }
      case Byte.backquote: try readBackquotes(context, into: &builder)
      case Byte.dollar: try readDollar(context, into: &builder)
      default:
        if context == .document { return }
        throw fail("a \" has no end", open)
      }
    }
  }

  // MARK: - Tilde

  /// `~`, a home where bash takes it as one.
  private mutating func readTilde(
    _ mode: WordMode, from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    var last = at + 1
    while Byte.isLogin(bytes[last]) { last += 1 }
    let isFirst = at == start
    guard isFirst || tildeMayStand(mode, from: start, in: builder) else {
      if !builder.marks.isEmpty {
        builder.marks.append(BraceMark(offset: builder.text.count, raw: at, byte: Byte.tilde))
      }
      builder.text.append(Byte.tilde)
      at += 1
      return
    }
    let byte = bytes[last]
    if byte == Byte.backslash, bytes[last + 1] == Byte.newline {
      throw fail("a line is broken within a “~”", at, last)
    }
    if byte == Byte.colon, isFirst, mode != .value {
      throw fail("what follows “~” and “:” is read in an odd way", at, last)
    }
    if byte == Byte.slash || byte == Byte.colon || Byte.isMeta(byte) {
      builder.addHole(.home, isQuoted: false)
      at = last
    } else {
      builder.beginsWithTilde = isFirst
      builder.text.append(Byte.tilde)
      at += 1
    }
  }

  /// True behind `:` of a value, and behind `NAME=` of an argument and the `:` that follow there.
  private func tildeMayStand(
    _ mode: WordMode, from start: Int, in builder: WordBuilder
  ) -> Bool {
    let before = bytes[at - 1]
    guard before == Byte.colon || before == Byte.equals else { return false }
    // Bash looks at the byte in front even when it was quoted: taking it as a home is then the
    // careful reading, because a home is not known.
    if mode == .value { return before == Byte.colon }
    guard mode == .argument || mode == .command else { return false }
    var index = start
    guard Byte.beginsName(bytes[index]) else { return false }
    while Byte.isName(bytes[index]) { index += 1 }
    if bytes[index] == Byte.openBracket {
      while index < at, bytes[index] != Byte.closeBracket { index += 1 }
      index += 1
    }
    if bytes[index] == Byte.plus { index += 1 }
    return index < at && bytes[index] == Byte.equals && (before == Byte.colon || index == at - 1)
  }

  // MARK: - Broken lines

  /// A word over two lines must not be something that only its joined text shows.
  private func checkBroken(
    _ builder: WordBuilder, _ mode: WordMode, from start: Int
  ) throws(ShellSyntaxError) {
    let text = builder.text
    var index = 0
    while index < text.count, Byte.isName(text[index]) { index += 1 }
    let isNamed = index > 0 && index < text.count && [61, 43, 91].contains(text[index])
    let isKeyword =
      text.count <= 8
      && ShellKeyword.allCases.contains { Array($0.rawValue.utf8) == text }
    let isDescriptor = [Byte.less, Byte.greater, Byte.open].contains(bytes[at])
    if isNamed || isKeyword || isDescriptor || !builder.marks.isEmpty || text.contains(Byte.tilde) {
      throw fail("a line is broken within a word that means something to the shell", start, at)
    }
  }
}
