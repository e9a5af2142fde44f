/// Assignments, words and redirections of one command.
extension ShellParser {
  mutating func readSimple(mayClose: inout Bool) throws(ShellSyntaxError) -> ShellCommand {
    try countCommand()
    mayClose = false
    let start = at
    var last = at
    var command = SimpleCommand(span: span(start, start))
    scan: while true {
      skipBlanks()
      let byte = bytes[at]
      if Byte.isMeta(byte) {
        if beginsRedirection() {
          command.redirections.append(try readRedirection(from: at, descriptor: nil))
          last = at
          continue
        }
        if byte == Byte.open {
          guard command.words.count == 1, command.assignments.isEmpty,
            command.redirections.isEmpty
          else { throw stray() }
          return try readFunction(named: command.words[0], from: start, mayClose: &mayClose)
        }
        guard byte == Byte.less || byte == Byte.greater else { break scan }
      }
      if let redirection = try readNumberedRedirection() {
        command.redirections.append(redirection)
      } else if command.words.isEmpty, let assignment = try readAssignment() {
        command.assignments.append(assignment)
      } else {
        try readWord(command.words.isEmpty ? .command : .argument, into: &command.words)
      }
      last = at
    }
    guard last > start else {
      if at < end { throw stray() }
      throw fail("a command is missing at the end", max(0, end - 1), end)
    }
    command.span = span(start, last)
    return .simple(command)
  }

  // MARK: - Assignments

  /// `NAME=…`, `NAME+=…`, `NAME[…]=…` or `NAME=(…)`; nil when the word is none.
  private mutating func readAssignment() throws(ShellSyntaxError) -> SimpleCommand.Assignment? {
    let start = at
    guard Byte.beginsName(bytes[at]) else { return nil }
    var index = at + 1
    while Byte.isName(bytes[index]) { index += 1 }
    let byte = bytes[index]
    guard byte == Byte.equals || byte == Byte.plus || byte == Byte.openBracket else { return nil }
    if byte == Byte.plus, bytes[index + 1] != Byte.equals { return nil }
    var assignment = SimpleCommand.Assignment(
      span: span(start, start), name: String(decoding: bytes[start..<index], as: UTF8.self),
      values: [], isArray: false)
    at = index
    if byte == Byte.openBracket {
      assignment.isArray = true
      assignment.hasIndex = true
      assignment.values += try readIndex()
      if bytes[at] != Byte.equals, !(bytes[at] == Byte.plus && bytes[at + 1] == Byte.equals) {
        throw fail("a word that begins like an assignment with an index is none", start, at)
      }
    }
    at += bytes[at] == Byte.plus ? 2 : 1
    if bytes[at] == Byte.backslash, bytes[at + 1] == Byte.newline {
      throw fail("a line is broken within an assignment", at, at + 2)
    }
    if bytes[at] == Byte.open {
      guard !assignment.isArray else { throw stray() }
      assignment.isArray = true
      try readArray(into: &assignment.values)
    } else {
      try readWord(.value, into: &assignment.values)
    }
    assignment.span = span(start, at)
    return assignment
  }

  /// `[…]` behind a name; its text as a word when there are holes in it.
  private mutating func readIndex() throws(ShellSyntaxError) -> [ShellWord] {
    let start = at
    at += 1
    var builder = WordBuilder()
    try readInner(to: Byte.closeBracket, from: start, context: .bare, into: &builder)
    return builder.holes.isEmpty ? [] : [try builder.word(span(start, at))]
  }

  /// `(…)` behind `NAME=`.
  private mutating func readArray(into values: inout [ShellWord]) throws(ShellSyntaxError) {
    let start = at
    try enter(start)
    at += 1
    while true {
      skipBlanks()
      let byte = bytes[at]
      if byte == Byte.newline {
        at += 1
      } else if byte == Byte.close {
        break
      } else if byte == 0 {
        throw fail("the “(” of an array has no “)”", start)
      } else if Byte.isMeta(byte),
        !(bytes[at + 1] == Byte.open && (byte == Byte.less || byte == Byte.greater))
      {
        throw stray()
      } else {
        if byte == Byte.openBracket { try checkArrayIndex() }
        try readWord(.argument, into: &values)
      }
    }
    at += 1
    leave()
    guard Byte.isMeta(bytes[at]), bytes[at] != Byte.open else {
      throw fail("something sticks to the “)” of an array", at)
    }
  }

  /// Bash takes `[…]` at the beginning of an element whole, blanks included.
  private func checkArrayIndex() throws(ShellSyntaxError) {
    var index = at + 1
    while Byte.isPlain(bytes[index]) { index += 1 }
    guard bytes[index] == Byte.closeBracket else {
      throw fail("the index of an element is not understood", at, index)
    }
  }
}
