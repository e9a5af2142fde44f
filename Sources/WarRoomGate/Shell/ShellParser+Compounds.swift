/// Compound commands.
extension ShellParser {
  /// The command that a reserved word begins.
  mutating func readReserved(
    _ keyword: ShellKeyword, mayClose: inout Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    let start = at
    guard !keyword.closes, keyword != .not, keyword != .time else { throw stray() }
    at += keyword.rawValue.utf8.count
    if keyword == .function { return try readFunctionKeyword(from: start, mayClose: &mayClose) }
    if keyword == .coproc { return try readCoprocess(from: start, mayClose: &mayClose) }
    try enter(start)
    var command: ShellCommand
    switch keyword {
    case .if: command = try readIf(from: start)
    case .while, .until:
      let condition = try readList(to: .do, of: start)
      let body = try readList(to: .done, of: start)
      command = compound([condition, body], from: start)
    case .for, .select: command = try readFor(from: start, isSelect: keyword == .select)
    case .case: command = try readCase(from: start)
    case .openGroup: command = compound([try readList(to: .closeGroup, of: start)], from: start)
    case .openTest:
      let words = try readTest(from: start)
      command = .test(words: words, redirections: [], span: span(start, at))
    case .not, .time, .function, .coproc, .then, .elif, .else, .fi, .do, .done, .in, .esac,
      .closeGroup, .closeTest:
      throw stray()
    }
    leave()
    try readRedirections(of: &command, mayClose: &mayClose)
    return command
  }

  private func compound(
    _ parts: [ShellScript], from start: Int, isSubshell: Bool = false
  ) -> ShellCommand {
    .compound(CompoundCommand(span: span(start, at), parts: parts, isSubshell: isSubshell))
  }

  /// What stands behind a compound; a reserved word may follow at once when that is nothing.
  private mutating func readRedirections(
    of command: inout ShellCommand, mayClose: inout Bool
  ) throws(ShellSyntaxError) {
    var redirections: [Redirection] = []
    mayClose = true
    while true {
      skipBlanks()
      if beginsRedirection() {
        redirections.append(try readRedirection(from: at, descriptor: nil))
      } else if let redirection = try readNumberedRedirection() {
        redirections.append(redirection)
      } else {
        break
      }
      mayClose = false
    }
    command.add(redirections)
  }

  /// `( … )` or `(( … ))`
  mutating func readParenthesis(mayClose: inout Bool) throws(ShellSyntaxError) -> ShellCommand {
    var command: ShellCommand
    if bytes[at + 1] == Byte.open {
      let (close, isArithmetic) = try endOfParentheses(from: at + 2)
      if isArithmetic {
        command = try readArithmeticCommand(to: close)
      } else {
        guard !bytes[at..<close + 2].contains(Byte.newline) else {
          throw fail("“((” is read in two ways; write “( (”", at, at + 2)
        }
        command = try readSubshell()
      }
    } else {
      if next(at + 1) > at + 1 { throw fail("a line is broken behind a “(”", at) }
      command = try readSubshell()
    }
    try readRedirections(of: &command, mayClose: &mayClose)
    return command
  }

  private mutating func readArithmeticCommand(
    to close: Int
  ) throws(ShellSyntaxError) -> ShellCommand {
    let start = at
    try countCommand()
    try enter(start)
    let content = try readArithmetic(from: at + 2, to: close)
    guard content.separators == 0 else { throw fail("a “;” stands in arithmetic", start, close) }
    leave()
    at = close + 2
    return .arithmetic(
      content.scripts, names: content.names, redirections: [], span: span(start, at))
  }

  private mutating func readSubshell() throws(ShellSyntaxError) -> ShellCommand {
    let start = at
    try enter(start)
    at += 1
    let script = try readList()
    guard bytes[at] == Byte.close else {
      if at < end { throw stray() }
      throw fail("a “(” has no “)”", start)
    }
    guard !script.commands.isEmpty else { throw fail("there is nothing in “()”", start, at + 1) }
    at += 1
    leave()
    return compound([script], from: start, isSubshell: true)
  }

  private mutating func readIf(from start: Int) throws(ShellSyntaxError) -> ShellCommand {
    var parts = [try readList(to: .then, of: start)]
    while true {
      let body = try readList()
      guard !body.commands.isEmpty else { throw fail("a branch of “if” is empty", start, at) }
      parts.append(body)
      switch keyword() {
      case .elif:
        at += 4
        parts.append(try readList(to: .then, of: start))
      case .else:
        at += 4
        parts.append(try readList(to: .fi, of: start))
        return compound(parts, from: start)
      default:
        try expect(.fi, of: start)
        return compound(parts, from: start)
      }
    }
  }

  // MARK: - Loops

  private mutating func readFor(
    from start: Int, isSelect: Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    skipBlanks()
    var loop = ShellLoop(span: span(start, start), variable: "", body: ShellScript())
    if bytes[at] == Byte.open, bytes[at + 1] == Byte.open, !isSelect {
      let (close, isArithmetic) = try endOfParentheses(from: at + 2)
      guard isArithmetic else { throw stray() }
      let content = try readArithmetic(from: at + 2, to: close)
      guard content.separators == 2 else {
        throw fail("“for ((” wants two “;”", start, close)
      }
      loop.scripts = content.scripts
      loop.names = content.names
      at = close + 2
      skipBlanks()
      if bytes[at] == Byte.semicolon { at += 1 }
    } else {
      loop.variable = try readName(of: "loop")
      skipBlanks()
      if bytes[at] == Byte.semicolon {
        at += 1
      } else {
        try skipLines()
        if keyword() == .in {
          at += 2
          loop.words = try readLoopWords()
        }
      }
    }
    try skipLines()
    try expect(.do, of: start)
    loop.body = try readList(to: .done, of: start)
    loop.span = span(start, at)
    return .loop(loop)
  }

  /// The words behind `in`, and what ends them.
  private mutating func readLoopWords() throws(ShellSyntaxError) -> [ShellWord] {
    var words: [ShellWord] = []
    while true {
      skipBlanks()
      let byte = bytes[at]
      if byte == Byte.newline { return words }
      if byte == Byte.semicolon {
        guard bytes[at + 1] != Byte.semicolon, bytes[at + 1] != Byte.ampersand else {
          throw stray()
        }
        at += 1
        return words
      }
      if Byte.isMeta(byte), !(bytes[at + 1] == Byte.open && byte != Byte.open) { throw stray() }
      if byte == Byte.ampersand || byte == Byte.bar || byte == Byte.close { throw stray() }
      let first = at
      try readWord(.argument, into: &words)
      try checkNoDescriptor(from: first)
    }
  }

  /// Digits before `<` are a descriptor, even where none is allowed.
  private func checkNoDescriptor(from first: Int) throws(ShellSyntaxError) {
    guard bytes[at] == Byte.less || bytes[at] == Byte.greater || bytes[at] == Byte.open else {
      return
    }
    throw stray()
  }

  /// A name of letters, digits and `_`.
  private mutating func readName(of what: String) throws(ShellSyntaxError) -> String {
    skipBlanks()
    let first = at
    if Byte.beginsName(bytes[at]) { while Byte.isName(bytes[at]) { at += 1 } }
    guard at > first, Byte.isMeta(bytes[at]) else {
      throw fail("the name of a \(what) is missing or odd", first, at + (at < end ? 1 : 0))
    }
    return String(decoding: bytes[first..<at], as: UTF8.self)
  }

  // MARK: - Case

  private mutating func readCase(from start: Int) throws(ShellSyntaxError) -> ShellCommand {
    var words: [ShellWord] = []
    var parts: [ShellScript] = []
    skipBlanks()
    try readCaseWord(.text, into: &words)
    try skipLines()
    try expect(.in, of: start)
    while true {
      try skipLines()
      if keyword() == .esac { break }
      if bytes[at] == Byte.open {
        at += 1
        skipContinuations()
        skipBlanks()
      }
      while true {
        skipBlanks()
        if keyword() == .esac { throw stray() }
        try readCaseWord(.pattern, into: &words)
        skipBlanks()
        guard bytes[at] == Byte.bar, bytes[at + 1] != Byte.bar, bytes[at + 1] != Byte.ampersand
        else { break }
        at += 1
        skipContinuations()
      }
      guard bytes[at] == Byte.close else { throw stray() }
      at += 1
      parts.append(try readList())
      guard try skipCaseEnd() else { break }
    }
    try expect(.esac, of: start)
    return .compound(
      CompoundCommand(span: span(start, at), parts: parts, words: words, isSubshell: false))
  }

  private mutating func readCaseWord(
    _ mode: WordMode, into words: inout [ShellWord]
  ) throws(ShellSyntaxError) {
    let byte = bytes[at]
    if Byte.isMeta(byte), byte == Byte.open || bytes[at + 1] != Byte.open || byte == Byte.newline {
      if at >= end { throw fail("it ends inside “case”", at) }
      throw stray()
    }
    try readWord(mode, into: &words)
    if bytes[at] == Byte.less || bytes[at] == Byte.greater || bytes[at] == Byte.open {
      throw stray()
    }
  }

  /// Past `;;`, `;&` or `;;&`; false when none is there.
  private mutating func skipCaseEnd() throws(ShellSyntaxError) -> Bool {
    guard bytes[at] == Byte.semicolon else { return false }
    at = next(at + 1)
    if bytes[at] == Byte.semicolon {
      at = next(at + 1)
      if bytes[at] == Byte.ampersand { at += 1 }
    } else {
      at += 1
    }
    skipContinuations()
    return true
  }

  // MARK: - Functions and coprocesses

  /// `NAME () BODY`, `at` on the parenthesis.
  mutating func readFunction(
    named word: ShellWord, from start: Int, mayClose: inout Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    let isGood =
      !word.isQuoted && word.isLiteral
      && word.text.utf8.allSatisfy { Byte.isLogin($0) || $0 == Byte.colon || $0 == Byte.at }
    guard isGood, !word.text.isEmpty else { throw stray() }
    at += 1
    skipContinuations()
    skipBlanks()
    guard bytes[at] == Byte.close else { throw stray() }
    at += 1
    skipContinuations()
    return try readFunctionBody(word.text, from: start, mayClose: &mayClose)
  }

  private mutating func readFunctionKeyword(
    from start: Int, mayClose: inout Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    skipBlanks()
    let first = at
    while Byte.isLogin(bytes[at]) || bytes[at] == Byte.colon { at += 1 }
    guard at > first, Byte.isMeta(bytes[at]), bytes[at] != Byte.less, bytes[at] != Byte.greater
    else { throw fail("the name of a function is missing or odd", start, at) }
    let name = String(decoding: bytes[first..<at], as: UTF8.self)
    guard ShellKeyword(rawValue: name) == nil else {
      throw fail("a function is named like a reserved word", first, at)
    }
    skipBlanks()
    if bytes[at] == Byte.open {
      at += 1
      skipBlanks()
      guard bytes[at] == Byte.close else { throw stray() }
      at += 1
    }
    return try readFunctionBody(name, from: start, mayClose: &mayClose)
  }

  private mutating func readFunctionBody(
    _ name: String, from start: Int, mayClose: inout Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    try skipLines()
    let body: ShellCommand
    if bytes[at] == Byte.open {
      body = try readParenthesis(mayClose: &mayClose)
    } else if let keyword = keyword(), keyword != .function, keyword != .coproc {
      body = try readReserved(keyword, mayClose: &mayClose)
    } else if at < end {
      throw fail("the body of a function is no compound command", at)
    } else {
      throw fail("a function has no body", start, at)
    }
    return .function(name: name, body: ShellScript(commands: [body]), span: span(start, at))
  }

  private mutating func readCoprocess(
    from start: Int, mayClose: inout Bool
  ) throws(ShellSyntaxError) -> ShellCommand {
    try enter(start)
    skipBlanks()
    let first = at
    if keyword() == nil, Byte.beginsName(bytes[at]) {
      while Byte.isName(bytes[at]) { at += 1 }
      let isWord = bytes[at] == Byte.space || bytes[at] == Byte.tab
      skipBlanks()
      if isWord, let keyword = keyword(), keyword.closes { throw stray() }
      let isNamed = isWord && (bytes[at] == Byte.open || keyword() != nil)
      if !isNamed { at = first }
    }
    let command: ShellCommand
    if bytes[at] == Byte.open {
      command = try readParenthesis(mayClose: &mayClose)
    } else if let keyword = keyword() {
      guard keyword != .function, keyword != .coproc else { throw stray() }
      command = try readReserved(keyword, mayClose: &mayClose)
    } else {
      command = try readSimple(mayClose: &mayClose)
    }
    leave()
    return .coprocess(command, span: span(start, at))
  }
}
