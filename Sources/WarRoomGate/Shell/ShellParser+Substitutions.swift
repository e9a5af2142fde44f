/// Everything that begins with `$`, backquotes, and process substitutions.
extension ShellParser {
  /// `$…`; a `$` that begins nothing is text.
  mutating func readDollar(
    _ context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let start = at
    let quoted = context.isQuoted
    let byte = bytes[at + 1]
    switch byte {
    case Byte.open: try readCommandOrArithmetic(context, into: &builder)
    case Byte.openBrace: try readParameter(context, into: &builder)
    case Byte.openBracket: try readOldArithmetic(context, into: &builder)
    case Byte.quote where !quoted: try readEscapedQuotes(into: &builder)
    case Byte.doubleQuote where !quoted: at += 1
    case Byte.at, Byte.star:
      builder.addHole(.parameters, isQuoted: quoted)
      at += 2
    case Byte.hash, Byte.question, Byte.dollar, Byte.bang:
      builder.addHole(.number, isQuoted: quoted)
      at += 2
    case Byte.minus:
      builder.addHole(.variable("-"), isQuoted: quoted)
      at += 2
    case Byte.backslash where bytes[at + 2] == Byte.newline:
      throw fail("a line is broken behind a “$”", start, at + 3)
    default:
      at += 1
      let first = at
      if Byte.isDigit(byte) {
        at += 1
      } else if Byte.beginsName(byte) {
        while Byte.isName(bytes[at]) { at += 1 }
      } else {
        builder.text.append(Byte.dollar)
        return
      }
      let name = String(decoding: bytes[first..<at], as: UTF8.self)
      builder.addHole(.variable(name), isQuoted: quoted)
      if bytes[at] == Byte.backslash, bytes[at + 1] == Byte.newline, !Byte.isDigit(byte) {
        throw fail("a line is broken within a name", start, at)
      }
    }
  }

  // MARK: - Commands

  /// The script inside parentheses, `at` behind the opening one.
  mutating func readInnerScript(from start: Int) throws(ShellSyntaxError) -> ShellScript {
    try enter(start)
    level += 1
    let script = try readList()
    guard bytes[at] == Byte.close else {
      if at < end { throw stray() }
      throw fail("a “(” has no “)”", start, min(start + 2, end))
    }
    if let documents, documents.level == level {
      throw fail("a here-document inside a substitution ends behind it", start, at)
    }
    at += 1
    level -= 1
    leave()
    return script
  }

  private mutating func readCommandOrArithmetic(
    _ context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let start = at
    if bytes[at + 2] == Byte.backslash, bytes[at + 3] == Byte.newline {
      throw fail("a line is broken behind a “$(”", start, at + 4)
    }
    guard bytes[at + 2] == Byte.open else {
      at += 2
      builder.addHole(.command(try readInnerScript(from: start)), isQuoted: context.isQuoted)
      return
    }
    let (close, isArithmetic) = try endOfParentheses(from: at + 3)
    if isArithmetic {
      try enter(start)
      let content = try readArithmetic(from: at + 3, to: close)
      at = close + 2
      leave()
      builder.addHole(
        .arithmetic(content.scripts, names: content.names), isQuoted: context.isQuoted)
      return
    }
    at += 2
    let script = try readInnerScript(from: start)
    guard try endOfParentheses(from: start + 2).close == at - 1 else {
      throw fail("“$((” is read in two ways; write “$( (”", start, start + 3)
    }
    builder.addHole(.command(script), isQuoted: context.isQuoted)
  }

  /// `<(…)` and `>(…)`
  mutating func readProcess(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    let start = at
    let writes = bytes[at] == Byte.greater
    at += 2
    if bytes[at] == Byte.open { throw fail("“<((” is read in two ways", start, at) }
    builder.addHole(.process(try readInnerScript(from: start), writes: writes), isQuoted: false)
  }

  mutating func readBackquotes(
    _ context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let start = at
    var inner: [UInt8] = []
    var isMurky = false
    at += 1
    while bytes[at] != Byte.backquote {
      guard at < end else { throw fail("a ` has no end", start) }
      if bytes[at] == Byte.backslash {
        at += 1
        guard at < end else { throw fail("a ` has no end", start) }
        let byte = bytes[at]
        let isTaken =
          byte == Byte.dollar || byte == Byte.backquote || byte == Byte.backslash
          || byte == Byte.doubleQuote && context == .double
        if !isTaken { inner.append(Byte.backslash) }
      }
      isMurky = isMurky || bytes[at] == Byte.doubleQuote
      inner.append(bytes[at])
      at += 1
    }
    at += 1
    if context.isQuoted, isMurky { builder.isMurky = true }
    var parser = ShellParser(
      bytes: inner + [0, 0, 0, 0], end: inner.count, base: base, place: span(start, at))
    parser.depth = depth
    parser.commands = commands
    try parser.enter(0)
    let script = try parser.readAll()
    commands = parser.commands
    builder.addHole(.command(script), isQuoted: context.isQuoted)
  }

  // MARK: - Parameters

  /// `${…}`
  private mutating func readParameter(
    _ context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let start = at
    let quoted = context.isQuoted
    try enter(start)
    at += 2
    let prefix = bytes[at]
    let follows = bytes[at + 1]
    let isName = Byte.isName(follows)
    let isIndirect = prefix == Byte.bang && isName
    let isLength = prefix == Byte.hash && (isName || follows == Byte.at || follows == Byte.star)
    if isIndirect || isLength { at += 1 }
    let name = try readParameterName(from: start)
    var isMany = name == "@" || name == "*"
    var expansion = ShellExpansion()
    var isIndexed = false
    if bytes[at] == Byte.openBracket, Byte.beginsName(bytes[at - 1]) || Byte.isName(bytes[at - 1]) {
      isIndexed = true
      isMany = try readSubscript(of: start, context, into: &expansion)
    }
    let isPlain = bytes[at] == Byte.closeBrace
    if isPlain {
      at += 1
    } else {
      try checkOperator(from: start, isLength: isLength, isIndirect: isIndirect, isMany: &isMany)
      try readOperand(of: name, from: start, context, into: &expansion)
    }
    leave()
    if bytes[start + 2..<at - 1].contains(where: { [123, 125, 34, 39, 92, 96].contains($0) }) {
      builder.isMurky = true
    }
    if isMany, !isLength { builder.addHole(.parameters, isQuoted: quoted) }
    if isPlain, isMany, !isIndirect, !isLength, expansion.scripts.isEmpty { return }
    if isPlain, !isIndirect, !isLength, !isIndexed {
      let isNumber = ["#", "?", "$", "!"].contains(name)
      builder.addHole(isNumber ? .number : .variable(name), isQuoted: quoted)
    } else if isLength, !isIndexed || isMany {
      builder.addHole(.number, isQuoted: quoted)
    } else {
      if isIndirect, !isMany { expansion.named = name }
      builder.addHole(.expression(expansion), isQuoted: quoted)
    }
  }

  /// `[…]` behind the name; true for `[@]` and `[*]`.
  private mutating func readSubscript(
    of start: Int, _ context: QuoteContext, into expansion: inout ShellExpansion
  ) throws(ShellSyntaxError) -> Bool {
    at += 1
    let first = at
    var inner = WordBuilder()
    try readInner(to: Byte.closeBracket, from: start, context: context, into: &inner)
    expansion.scripts += inner.scripts
    let text = bytes[first..<at - 1]
    if text.count == 1, text.first == Byte.at || text.first == Byte.star { return true }
    evaluate(text, inner, into: &expansion)
    return false
  }

  /// What stands behind the operator.
  private mutating func readOperand(
    of name: String, from start: Int, _ context: QuoteContext,
    into expansion: inout ShellExpansion
  ) throws(ShellSyntaxError) {
    let sign = bytes[at] == Byte.colon ? bytes[at + 1] : bytes[at]
    let cuts = bytes[at] == Byte.colon && ![45, 61, 63, 43].contains(sign)
    if sign == Byte.equals { expansion.assigned = name }
    let first = at + 1
    var inner = WordBuilder()
    try readInner(to: Byte.closeBrace, from: start, context: context, into: &inner)
    expansion.scripts += inner.scripts
    if cuts { evaluate(bytes[first..<at - 1], inner, into: &expansion) }
  }

  /// Notes what bash evaluates as arithmetic.
  private func evaluate(
    _ text: ArraySlice<UInt8>, _ inner: WordBuilder, into expansion: inout ShellExpansion
  ) {
    expansion.isEvaluated = true
    if text.contains(where: { [34, 39, 92].contains($0) }) { expansion.isOdd = true }
    for name in text.split(whereSeparator: { !Byte.isName($0) }) {
      guard let letter = name.first, Byte.beginsName(letter) else { continue }
      expansion.evaluated.append(String(decoding: name, as: UTF8.self))
    }
  }

  private mutating func readParameterName(from start: Int) throws(ShellSyntaxError) -> String {
    let first = at
    if Byte.isDigit(bytes[at]) {
      while Byte.isDigit(bytes[at]) { at += 1 }
    } else if Byte.beginsName(bytes[at]) {
      while Byte.isName(bytes[at]) { at += 1 }
    } else if [64, 42, 35, 63, 36, 33, 45].contains(bytes[at]) {
      at += 1
    } else {
      throw fail("“${” is not followed by a name", start, at)
    }
    return String(decoding: bytes[first..<at], as: UTF8.self)
  }

  /// What follows the name inside `${…}` must be an operator that is known.
  private func checkOperator(
    from start: Int, isLength: Bool, isIndirect: Bool, isMany: inout Bool
  ) throws(ShellSyntaxError) {
    let byte = bytes[at]
    if at >= end { throw fail("a “${” has no “}”", start, start + 2) }
    // `${!name@}` and `${!name*}` are the names of variables.
    if isIndirect, byte == Byte.at || byte == Byte.star, bytes[at + 1] == Byte.closeBrace {
      isMany = true
      return
    }
    guard !isLength else { throw fail("what follows “${#” is not understood", start, at + 1) }
    switch byte {
    case Byte.colon, Byte.minus, Byte.equals, Byte.question, Byte.plus, Byte.hash, Byte.percent,
      Byte.slash, Byte.caret, Byte.comma:
      return
    case Byte.at:
      let letters = "UuLQEAaKk".utf8
      if letters.contains(bytes[at + 1]), bytes[at + 2] == Byte.closeBrace { return }
    default: break
    }
    throw fail("what follows the name in “${” is not understood", start, at + 1)
  }

  /// The inside of `${…}` or of an index up to behind its end: only what it runs is kept.
  mutating func readInner(
    to close: UInt8, from start: Int, context: QuoteContext, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    var brackets = 0
    while true {
      let byte = bytes[at]
      switch byte {
      case close where brackets == 0:
        at += 1
        return
      case 0: throw fail("it ends inside “\(close == Byte.closeBrace ? "${" : "[")”", start)
      case Byte.openBracket where close == Byte.closeBracket:
        brackets += 1
        at += 1
      case Byte.closeBracket where close == Byte.closeBracket:
        brackets -= 1
        at += 1
      case Byte.backslash:
        guard at + 1 < end else { throw fail("it ends with a “\\”", at) }
        at += 2
      case Byte.quote:
        if context != .bare { try checkDoubtfulQuotes() }
        try readSingle(into: &builder)
      case Byte.doubleQuote:
        guard context != .document else {
          throw fail("a \" stands inside a “${” in a here-document", at)
        }
        let open = at
        try enter(open)
        at += 1
        try readQuoted(.double, from: open, into: &builder)
        leave()
      case Byte.dollar: try readDollar(context, into: &builder)
      case Byte.backquote: try readBackquotes(context, into: &builder)
      case Byte.less, Byte.greater:
        guard bytes[at + 1] != Byte.open else {
          throw fail("a process substitution stands inside a “${”", at, at + 2)
        }
        at += 1
      default: at += 1
      }
    }
  }

  /// Inside a “${” in double quotes, whether ' quotes is a matter of the operator and the version:
  /// fine where the word ends at the same place either way.
  private func checkDoubtfulQuotes() throws(ShellSyntaxError) {
    var index = at + 1
    while index < end, bytes[index] != Byte.quote {
      let isPlain =
        bytes[index] == Byte.backslash
        ? Byte.isName(bytes[index + 1])
        : Byte.isName(bytes[index]) || " :/,.-+=@%|;#".utf8.contains(bytes[index])
      guard isPlain else {
        throw fail("a ' stands inside a “${” in double quotes", at)
      }
      index += bytes[index] == Byte.backslash ? 2 : 1
    }
  }

  private mutating func readSingle(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    let open = at
    at += 1
    while at < end, bytes[at] != Byte.quote { at += 1 }
    guard at < end else { throw fail("a ' has no end", open) }
    at += 1
  }
}
