/// Redirections and here-documents.
extension ShellParser {
  /// True at `<`, `>` (but not `<(`, `>(`) and `&>`.
  func beginsRedirection() -> Bool {
    switch bytes[at] {
    case Byte.less, Byte.greater: bytes[at + 1] != Byte.open
    case Byte.ampersand: bytes[next(at + 1)] == Byte.greater
    default: false
    }
  }

  /// A redirection with a descriptor or `{name}` in front; nil when there is none.
  mutating func readNumberedRedirection() throws(ShellSyntaxError) -> Redirection? {
    let start = at
    var index = at
    var descriptor = -1
    if Byte.isDigit(bytes[at]) {
      descriptor = 0
      while Byte.isDigit(bytes[index]) {
        if index - at < Limits.descriptorDigits {
          descriptor = descriptor * 10 + Int(bytes[index] - 48)
        }
        index += 1
      }
    } else if bytes[at] == Byte.openBrace, Byte.beginsName(bytes[at + 1]) {
      index += 1
      while Byte.isName(bytes[index]) { index += 1 }
      let isIndexed = bytes[index] == Byte.openBracket
      while isIndexed, !Byte.isMeta(bytes[index]), bytes[index] != Byte.closeBrace { index += 1 }
      guard bytes[index] == Byte.closeBrace else { return nil }
      index += 1
      if isIndexed, bytes[index] == Byte.less || bytes[index] == Byte.greater {
        throw fail("an array cannot be told from a word before a redirection", start, index)
      }
    } else {
      return nil
    }
    guard bytes[index] == Byte.less || bytes[index] == Byte.greater, bytes[index + 1] != Byte.open
    else { return nil }
    guard descriptor < 0 || index - start <= Limits.descriptorDigits else {
      throw fail("no file descriptor has so many digits", start, index)
    }
    at = index
    return try readRedirection(from: start, descriptor: descriptor)
  }

  /// An operator and its word.
  mutating func readRedirection(
    from start: Int, descriptor: Int?
  ) throws(ShellSyntaxError) -> Redirection {
    let first = bytes[at]
    at += 1
    skipContinuations()
    var kind = Redirection.Kind.read
    if first == Byte.ampersand {
      kind = .writeBoth
      at += 1
      skipContinuations()
      if bytes[at] == Byte.greater { at += 1 }
    } else if first == Byte.greater {
      kind = .write
      switch bytes[at] {
      case Byte.greater:
        kind = .append
        at += 1
      case Byte.bar: at += 1
      case Byte.ampersand:
        at += 1
        return try readDuplicate(from: start, descriptor: descriptor, writes: true)
      default: break
      }
    } else {
      switch bytes[at] {
      case Byte.less:
        at += 1
        skipContinuations()
        if bytes[at] != Byte.less { return try readDocument(from: start, descriptor: descriptor) }
        at += 1
        kind = .hereString
      case Byte.greater:
        kind = .readWrite
        at += 1
      case Byte.ampersand:
        at += 1
        return try readDuplicate(from: start, descriptor: descriptor, writes: false)
      default: break
      }
    }
    let target = try readTarget(from: start, isText: kind == .hereString)
    return Redirection(
      span: span(start, at), descriptor: descriptor, kind: kind, target: target)
  }

  /// The word behind an operator.
  private mutating func readTarget(
    from start: Int, isText: Bool
  ) throws(ShellSyntaxError) -> ShellWord {
    skipContinuations()
    skipBlanks()
    let first = at
    if Byte.isMeta(bytes[at]),
      !((bytes[at] == Byte.less || bytes[at] == Byte.greater) && bytes[at + 1] == Byte.open)
    {
      throw fail("a redirection does not say where to", start, at)
    }
    var words: [ShellWord] = []
    try readWord(isText ? .text : .target, into: &words)
    guard words.count == 1 else { throw fail("a redirection has no single file", first, at) }
    if bytes[at] == Byte.less || bytes[at] == Byte.greater,
      bytes[first..<at].allSatisfy(Byte.isDigit) || bytes[first] == Byte.openBrace
    {
      throw fail("a redirection sticks to the file of another", first, at)
    }
    return words[0]
  }

  /// What follows `<&` and `>&`.
  private mutating func readDuplicate(
    from start: Int, descriptor: Int?, writes: Bool
  ) throws(ShellSyntaxError) -> Redirection {
    skipContinuations()
    skipBlanks()
    let first = at
    if bytes[at] == Byte.minus, !Byte.isMeta(bytes[at + 1]) {
      throw fail("something sticks to the “-” that closes a descriptor", at)
    }
    if Byte.isMeta(bytes[at]) { throw fail("a redirection does not say where to", start, at) }
    var words: [ShellWord] = []
    try readWord(.target, into: &words)
    guard words.count == 1 else { throw fail("a redirection has no single file", first, at) }
    let text = words[0].text
    var digits = text[...]
    if digits.utf8.last == Byte.minus { digits = digits.dropLast() }
    let isNumber =
      words[0].isLiteral && (digits.isEmpty ? text == "-" : digits.utf8.allSatisfy(Byte.isDigit))
    var kind = Redirection.Kind.duplicate
    if !isNumber {
      if writes, descriptor == nil || descriptor == 1 {
        kind = .writeBoth
      } else if words[0].isLiteral {
        throw fail("a redirection to a descriptor names none", first, at)
      }
    }
    return Redirection(
      span: span(start, at), descriptor: descriptor, kind: kind, target: words[0])
  }

  // MARK: - Here-documents

  /// What follows `<<`: the word that ends the document, and the document, read ahead.
  private mutating func readDocument(
    from start: Int, descriptor: Int?
  ) throws(ShellSyntaxError) -> Redirection {
    let isIndented = bytes[at] == Byte.minus
    if isIndented { at += 1 }
    skipContinuations()
    skipBlanks()
    var isQuoted = false
    let word = try readDelimiter(isQuoted: &isQuoted)
    let last = at
    let pending = try documentStart(from: start)
    let body = try documentBody(
      from: pending.resume, to: word, isQuoted: isQuoted, isIndented: isIndented, asked: start)
    documents = PendingDocuments(newline: pending.newline, resume: body.resume, level: level)
    let place = self.place ?? Span(base + pending.resume, base + body.end)
    var builder = WordBuilder()
    builder.isQuoted = true
    if isQuoted {
      builder.text = body.bytes
    } else {
      var inner = ShellParser(
        bytes: body.bytes + [0, 0, 0, 0], end: body.bytes.count,
        base: base + pending.resume, place: isIndented ? place : self.place)
      inner.depth = depth
      inner.level = level + 1
      inner.commands = commands
      try inner.enter(0)
      try inner.readQuoted(.document, from: 0, into: &builder)
      commands = inner.commands
    }
    return Redirection(
      span: span(start, last), descriptor: descriptor, kind: .hereDocument,
      target: try builder.word(place))
  }

  /// The end of this line, or of the documents that this line already asked for.
  private func documentStart(from start: Int) throws(ShellSyntaxError) -> PendingDocuments {
    if let documents {
      guard at <= documents.newline, level == documents.level else {
        throw fail("here-documents are mixed with what they stand in", start, at)
      }
      return documents
    }
    var index = at
    while index < end, bytes[index] != Byte.newline { index += 1 }
    guard index < end else { throw fail("a here-document has no text", start, at) }
    guard bytes[index - 1] != Byte.backslash else {
      throw fail("the line of a here-document is broken in two", index - 1, index)
    }
    return PendingDocuments(newline: index, resume: index + 1, level: level)
  }

  /// The bytes of a document and where the text goes on.
  private func documentBody(
    from first: Int, to word: [UInt8], isQuoted: Bool, isIndented: Bool, asked: Int
  ) throws(ShellSyntaxError) -> (bytes: [UInt8], end: Int, resume: Int) {
    var body: [UInt8] = []
    var index = first
    while index < end {
      var start = index
      if isIndented { while bytes[start] == Byte.tab { start += 1 } }
      let line = documentLine(from: start, isJoined: !isQuoted)
      if line.matches(word, in: bytes) {
        return (body, index, line.end)
      }
      body += bytes[start..<line.end]
      index = line.end
    }
    throw fail("a here-document never reaches its end", asked, at)
  }

  /// A line with its newline; lines that end in `\` go on when `isJoined`.
  private func documentLine(from start: Int, isJoined: Bool) -> DocumentLine {
    var line = DocumentLine(start: start, end: start)
    while line.end < end {
      let byte = bytes[line.end]
      if isJoined, byte == Byte.backslash, line.end + 1 < end {
        if bytes[line.end + 1] == Byte.newline { line.isBroken = true }
        line.end += 2
        continue
      }
      line.end += 1
      if byte == Byte.newline { break }
    }
    return line
  }

  /// The word behind `<<` with its quotes removed; nothing in it is expanded.
  private mutating func readDelimiter(isQuoted: inout Bool) throws(ShellSyntaxError) -> [UInt8] {
    let start = at
    var word: [UInt8] = []
    while !Byte.isMeta(bytes[at]) {
      let byte = bytes[at]
      switch byte {
      case Byte.quote, Byte.doubleQuote:
        isQuoted = true
        at += 1
        while bytes[at] != byte {
          let isOdd = byte == Byte.doubleQuote && [92, 36, 96].contains(bytes[at])
          guard at < end, bytes[at] != Byte.newline, !isOdd else {
            throw fail("the end of a here-document is quoted in an odd way", start, at)
          }
          word.append(bytes[at])
          at += 1
        }
      case Byte.backslash:
        isQuoted = true
        at += 1
        guard at < end, bytes[at] != Byte.newline else {
          throw fail("the end of a here-document is broken in two", start, at)
        }
        word.append(bytes[at])
      case Byte.dollar, Byte.backquote:
        throw fail("the end of a here-document holds a “\(byte == 36 ? "$" : "`")”", at)
      default: word.append(byte)
      }
      at += 1
    }
    guard at > start else { throw fail("a here-document does not say where it ends", at) }
    if bytes[at] == Byte.open || bytes[at] == Byte.less && bytes[at + 1] == Byte.open {
      throw stray()
    }
    return word
  }
}
