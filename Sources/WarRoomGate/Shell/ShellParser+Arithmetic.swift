/// Arithmetic: bash reads it as if in double quotes, and evaluates the names in it.
extension ShellParser {
  struct Arithmetic {
    var scripts: [ShellScript] = []
    var names: [String] = []
    /// Offsets of `;` between the parts of `for ((;;))`.
    var separators: Int = 0
  }

  /// Where the parenthesis before `first` is closed; arithmetic when `))` closes it.
  func endOfParentheses(
    from first: Int
  ) throws(ShellSyntaxError) -> (close: Int, isArithmetic: Bool) {
    var open = 0
    var index = first
    while index < end {
      let byte = bytes[index]
      switch byte {
      case Byte.open: open += 1
      case Byte.close:
        if open == 0 { return (index, bytes[index + 1] == Byte.close) }
        open -= 1
      case Byte.backslash: index += 1
      case Byte.quote, Byte.doubleQuote, Byte.backquote:
        index += 1
        while index < end, bytes[index] != byte {
          if bytes[index] == Byte.backslash, byte != Byte.quote { index += 1 }
          index += 1
        }
      default: break
      }
      index += 1
    }
    throw fail("a “((” has no “))”", first - 2, first)
  }

  /// `first ..< last`, and nothing beyond.
  mutating func readArithmetic(
    from first: Int, to last: Int
  ) throws(ShellSyntaxError) -> Arithmetic {
    var result = Arithmetic()
    var builder = WordBuilder()
    at = first
    while at < last {
      let byte = bytes[at]
      if byte == Byte.dollar {
        try readDollar(.double, into: &builder)
      } else if byte == Byte.backquote {
        try readBackquotes(.double, into: &builder)
      } else if Byte.beginsName(byte) {
        let start = at
        while Byte.isName(bytes[at]) { at += 1 }
        result.names.append(String(decoding: bytes[start..<at], as: UTF8.self))
      } else if Byte.isDigit(byte) {
        while Byte.isName(bytes[at]) || bytes[at] == Byte.hash || bytes[at] == Byte.at { at += 1 }
      } else if byte == Byte.backslash, bytes[at + 1] == Byte.newline {
        at += 2
      } else if " \t\n+-*/%<>=!~^&|?:,()[]\";".utf8.contains(byte) {
        if byte == Byte.semicolon { result.separators += 1 }
        at += 1
      } else {
        throw fail("a character is not understood in arithmetic", at)
      }
    }
    guard at == last else { throw fail("arithmetic is read in two ways", first, last) }
    for hole in builder.holes {
      if case .variable(let name) = hole.kind { result.names.append(name) }
    }
    result.scripts = builder.scripts
    return result
  }

  /// `$[…]`
  mutating func readOldArithmetic(
    _ context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let start = at
    try enter(start)
    var index = at + 2
    var open = 0
    while index < end, !(bytes[index] == Byte.closeBracket && open == 0) {
      if bytes[index] == Byte.openBracket { open += 1 }
      if bytes[index] == Byte.closeBracket { open -= 1 }
      if [34, 39, 92, 96, 123].contains(bytes[index]) {
        throw fail("“$[” holds more than numbers and names", start, index)
      }
      index += 1
    }
    guard index < end else { throw fail("a “$[” has no “]”", start, start + 2) }
    let content = try readArithmetic(from: at + 2, to: index)
    at = index + 1
    leave()
    builder.isMurky = true
    builder.addHole(
      .arithmetic(content.scripts, names: content.names), isQuoted: context.isQuoted)
  }
}
