/// Reads a text as bash does when it runs `bash --noprofile --norc -c TEXT`: no aliases, no
/// extended patterns, no history. What bash would refuse, and what this does not know, is an error.
struct ShellParser {
  /// The text and four NULs, so that looking ahead needs no check.
  let bytes: [UInt8]
  /// Of the text, without the NULs.
  let end: Int
  /// Where the text begins in the outermost one.
  let base: Int
  /// The place of everything here when bytes do not stand where they were written.
  let place: Span?
  var at = 0
  /// Open substitutions, compounds and quotes.
  var depth = 0
  /// Open substitutions: a here-document belongs to the one that its line stands in.
  var level = 0
  /// Simple commands so far, those of outer texts included.
  var commands = 0
  var documents: PendingDocuments?

  /// Here-documents read ahead from the end of the line that asks for them.
  struct PendingDocuments {
    /// Where the newline of that line is.
    var newline: Int
    /// Where the text goes on after the last document.
    var resume: Int
    var level: Int
  }

  /// What the text runs. Spans count bytes from `base`. Throws for what is not understood whole.
  static func parse(_ text: String, base: Int = 0) throws(ShellSyntaxError) -> ShellScript {
    var bytes = [UInt8](text.utf8)
    let count = bytes.count
    guard count <= Limits.scriptBytes else {
      throw ShellSyntaxError(
        complaint: "it is \(count) bytes long; more than \(Limits.scriptBytes) are not read",
        span: Span(base, base + count))
    }
    for index in bytes.indices where bytes[index] == 0 || bytes[index] == Byte.carriageReturn {
      let name = bytes[index] == 0 ? "NUL" : "carriage return"
      throw ShellSyntaxError(
        complaint: "there is a \(name) in it", span: Span(base + index, base + index + 1))
    }
    bytes.append(contentsOf: [0, 0, 0, 0])
    var parser = ShellParser(bytes: bytes, end: count, base: base, place: nil)
    return try parser.readAll()
  }

  init(bytes: [UInt8], end: Int, base: Int, place: Span?) {
    self.bytes = bytes
    self.end = end
    self.base = base
    self.place = place
  }

  /// Everything up to the end of the text.
  mutating func readAll() throws(ShellSyntaxError) -> ShellScript {
    let script = try readList()
    guard at == end else { throw stray() }
    if let documents {
      throw fail("the line of a here-document goes on where its text should be", documents.newline)
    }
    return script
  }

  // MARK: - Errors and bounds

  func span(_ start: Int, _ end: Int) -> Span { place ?? Span(base + start, base + end) }

  func fail(_ complaint: String, _ start: Int, _ end: Int? = nil) -> ShellSyntaxError {
    let last = max(start, end ?? min(start + 1, self.end))
    return ShellSyntaxError(complaint: complaint, span: span(start, last))
  }

  /// What to say about the token here, which nothing asked for.
  func stray() -> ShellSyntaxError {
    guard at < end else { return fail("it ends too early", at) }
    var stop = at + 1
    if let keyword = keyword() { stop = at + keyword.rawValue.utf8.count }
    while stop < end, Byte.isOperator(bytes[at]), bytes[stop] == bytes[at] { stop += 1 }
    guard bytes[at] != Byte.newline else { return fail("a line ends where it must go on", at) }
    guard bytes[at] > Byte.space, bytes[at] < 127 else {
      return fail("this does not belong here", at)
    }
    let token = String(decoding: bytes[at..<stop], as: UTF8.self)
    return fail("“\(token)” does not belong here", at, stop)
  }

  mutating func enter(_ start: Int) throws(ShellSyntaxError) {
    depth += 1
    guard depth <= Limits.scriptNesting else {
      throw fail("it is nested deeper than \(Limits.scriptNesting)", start)
    }
  }

  mutating func leave() { depth -= 1 }

  mutating func countCommand() throws(ShellSyntaxError) {
    commands += 1
    guard commands <= Limits.scriptCommands else {
      throw fail("it holds more than \(Limits.scriptCommands) commands", at)
    }
  }

  // MARK: - Blanks

  /// Past `\` and newline, which bash takes out before it looks at anything.
  mutating func skipContinuations() {
    while bytes[at] == Byte.backslash, bytes[at + 1] == Byte.newline { at += 2 }
  }

  /// To the next token of the line.
  mutating func skipBlanks() {
    while true {
      let byte = bytes[at]
      if byte == Byte.space || byte == Byte.tab {
        at += 1
      } else if byte == Byte.backslash, bytes[at + 1] == Byte.newline {
        at += 2
      } else if byte == Byte.hash {
        while at < end, bytes[at] != Byte.newline { at += 1 }
        return
      } else {
        return
      }
    }
  }

  /// To the next token on this or a later line.
  mutating func skipLines() throws(ShellSyntaxError) {
    skipBlanks()
    while bytes[at] == Byte.newline {
      try takeNewline()
      skipBlanks()
    }
  }

  /// Past a newline that ends a command, and past the here-documents that follow it.
  mutating func takeNewline() throws(ShellSyntaxError) {
    guard let documents else {
      at += 1
      return
    }
    guard at == documents.newline, level == documents.level else {
      throw fail("the line of a here-document goes on where its text should be", at)
    }
    at = documents.resume
    self.documents = nil
  }

  // MARK: - Reserved words

  /// The reserved word that begins here and is a whole word; nil when there is none.
  func keyword() -> ShellKeyword? {
    guard Byte.beginsKeyword(bytes[at]) else { return nil }
    var packed: UInt64 = 0
    var index = at
    while !Byte.isMeta(bytes[index]) {
      guard index < at + 8 else { return nil }
      packed |= UInt64(bytes[index]) << UInt64(8 * (index - at))
      index += 1
    }
    return ShellKeyword.packed.first { $0.packed == packed }?.keyword
  }

  /// Past this reserved word, which has to come now.
  mutating func expect(_ keyword: ShellKeyword, of start: Int) throws(ShellSyntaxError) {
    skipBlanks()
    guard self.keyword() == keyword else {
      if at < end { throw stray() }
      throw fail("it ends before its “\(keyword.rawValue)”", start)
    }
    at += keyword.rawValue.utf8.count
  }
}
