/// Lists and pipelines.
extension ShellParser {
  /// Commands up to what ends the list: `)`, `;;`, a closing reserved word, or the end.
  mutating func readList() throws(ShellSyntaxError) -> ShellScript {
    var script = ShellScript()
    while true {
      try skipLines()
      if endsList() { return script }
      if Byte.isOperator(bytes[at]), bytes[at] != Byte.open, !beginsRedirection() { throw stray() }
      let first = script.commands.count
      let mayClose = try readChain(into: &script)
      switch bytes[at] {
      case Byte.semicolon:
        if endsList() { return script }
        at += 1
        skipContinuations()
      case Byte.ampersand:
        script.conditional.formUnion(first..<script.commands.count)
        at += 1
        skipContinuations()
      case Byte.newline: break
      case 0, Byte.close: return script
      default:
        guard mayClose, let keyword = keyword(), keyword.closes else { throw stray() }
        return script
      }
    }
  }

  /// A list that holds something, up to `keyword`, which is taken.
  mutating func readList(
    to keyword: ShellKeyword, of start: Int
  ) throws(ShellSyntaxError) -> ShellScript {
    let script = try readList()
    guard !script.commands.isEmpty else {
      throw fail("there is no command before “\(keyword.rawValue)”", start, at)
    }
    try expect(keyword, of: start)
    return script
  }

  /// `)`, `;;`, `;&`, a closing reserved word, or the end of the text.
  private func endsList() -> Bool {
    switch bytes[at] {
    case 0, Byte.close: true
    case Byte.semicolon:
      bytes[next(at + 1)] == Byte.semicolon || bytes[next(at + 1)] == Byte.ampersand
    default: keyword()?.closes ?? false
    }
  }

  /// The place after continuations.
  func next(_ index: Int) -> Int {
    var index = index
    while bytes[index] == Byte.backslash, bytes[index + 1] == Byte.newline { index += 2 }
    return index
  }

  /// Pipelines joined by `&&` and `||`. True when a reserved word may follow at once.
  private mutating func readChain(into script: inout ShellScript) throws(ShellSyntaxError) -> Bool {
    var isFirst = true
    while true {
      let mayClose = try readPipeline(into: &script)
      if !isFirst { script.conditional.insert(script.commands.count - 1) }
      isFirst = false
      let byte = bytes[at]
      guard byte == Byte.ampersand || byte == Byte.bar, bytes[next(at + 1)] == byte else {
        return mayClose
      }
      at = next(at + 1) + 1
      skipContinuations()
      try skipLines()
    }
  }

  private mutating func readPipeline(into script: inout ShellScript) throws(ShellSyntaxError)
    -> Bool
  {
    try skipPipelinePrefix()
    var mayClose = true
    let first = try readCommand(mayClose: &mayClose)
    skipBlanks()
    guard bytes[at] == Byte.bar, bytes[next(at + 1)] != Byte.bar else {
      script.commands.append(first)
      return mayClose
    }
    var parts = [first]
    while bytes[at] == Byte.bar, bytes[next(at + 1)] != Byte.bar {
      let bar = at
      at = next(at + 1)
      if bytes[at] == Byte.ampersand {
        at += 1
        parts[parts.count - 1].redirectErrors(at: span(bar, at))
      }
      skipContinuations()
      skipBlanks()
      let isBroken = bytes[at] == Byte.newline
      try skipLines()
      if isBroken, keyword() == .time {
        throw fail("“time” on a line of its own in a pipeline is read in two ways", at)
      }
      mayClose = true
      parts.append(try readCommand(mayClose: &mayClose, isPiped: true))
      skipBlanks()
    }
    script.commands.append(.pipeline(parts))
    return mayClose
  }

  /// `!` and `time` change nothing about what runs.
  private mutating func skipPipelinePrefix() throws(ShellSyntaxError) {
    while true {
      skipBlanks()
      switch keyword() {
      case .not: at += 1
      case .time:
        at += 4
        skipBlanks()
        if isWord("-p") {
          at += 2
          skipBlanks()
        }
        if isWord("--") { at += 2 }
      default: return
      }
    }
  }

  private func isWord(_ word: String) -> Bool {
    var index = at
    for byte in word.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return Byte.isMeta(bytes[index])
  }

  /// One command of a pipeline. `mayClose` becomes false when no reserved word can follow at once.
  private mutating func readCommand(
    mayClose: inout Bool, isPiped: Bool = false
  ) throws(ShellSyntaxError) -> ShellCommand {
    skipBlanks()
    if bytes[at] == Byte.open { return try readParenthesis(mayClose: &mayClose) }
    if let keyword = keyword(), !(isPiped && keyword == .time) {
      return try readReserved(keyword, mayClose: &mayClose)
    }
    return try readSimple(mayClose: &mayClose)
  }
}
