extension WordTemplate {
  /// What is wrong with a template's text, in words that follow its name.
  package struct Problem: Error {
    package var text: String
  }

  /// Words apart by blanks, `'…'` around those that hold blanks, `[ … ]` around what may be left
  /// out, places in braces.
  package init(_ text: String) throws(Problem) {
    var parts: [Part] = []
    var group: [[Piece]]?
    for raw in try Self.words(of: text) {
      var word = raw
      if !word.isQuoted, word.text.utf8.first == 0x5b, group == nil {
        group = []
        word.text = word.text.dropFirst()
      }
      let closes = !word.isQuoted && group != nil && word.text.utf8.last == 0x5d
      if closes { word.text = word.text.dropLast() }
      if !word.text.isEmpty || word.isQuoted {
        let pieces = try Self.pieces(of: word.text)
        if group == nil { parts.append(.word(pieces)) } else { group?.append(pieces) }
      }
      if closes, let closed = group {
        parts.append(.group(closed))
        group = nil
      }
    }
    guard group == nil else { throw Problem(text: "opens `[` and does not close it") }
    guard !parts.isEmpty else { throw Problem(text: "has no words") }
    self.init(parts: parts)
  }

  private struct RawWord {
    var text: Substring
    var isQuoted: Bool
  }

  private static func words(of text: String) throws(Problem) -> [RawWord] {
    var words: [RawWord] = []
    var current = ""
    var isQuoted = false
    var inQuotes = false
    for character in text.unicodeScalars {
      if character == "'" {
        inQuotes.toggle()
        isQuoted = true
      } else if character == " ", !inQuotes {
        if !current.isEmpty || isQuoted {
          words.append(RawWord(text: current[...], isQuoted: isQuoted))
        }
        current = ""
        isQuoted = false
      } else {
        current.unicodeScalars.append(character)
      }
    }
    guard !inQuotes else { throw Problem(text: "opens a quote and does not close it") }
    if !current.isEmpty || isQuoted {
      words.append(RawWord(text: current[...], isQuoted: isQuoted))
    }
    return words
  }

  private static func pieces(of word: Substring) throws(Problem) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var rest = word
    while let character = rest.first {
      guard character == "{", let end = rest.firstIndex(of: "}"),
        let piece = try place(rest[rest.index(after: rest.startIndex)..<end])
      else {
        text.append(character)
        rest.removeFirst()
        continue
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      pieces.append(piece)
      rest = rest[rest.index(after: end)...]
    }
    if !text.isEmpty || pieces.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  /// nil for braces that are text, such as those of a JSON path.
  private static func place(_ name: Substring) throws(Problem) -> Piece? {
    if name.isEmpty { return .line }
    if name == "before" { return .before }
    let first = name.utf8.first ?? 0
    guard first == 0x2d || (0x30...0x39).contains(first) else { return nil }
    guard let source = WordSource(String(name)) else {
      throw Problem(text: "has the place {\(name)}, which is no operand and no option")
    }
    return .place(source)
  }
}

extension WordSource {
  /// `1`, `-1`, `2..`, `-n`, `--name`, `after-dashes`, `stdin`; nil for anything else.
  package init?(_ text: String) {
    if let number = Int(text), number != 0, abs(number) <= Limits.wordCount {
      self = .operand(number)
    } else if text.hasSuffix(".."), let number = Int(text.dropLast(2)),
      (1...Limits.wordCount).contains(number)
    {
      self = .operands(from: number)
    } else if text == "after-dashes" {
      self = .afterDashes
    } else if text == "stdin" {
      self = .standardInput
    } else if let first = text.utf8.first, first == 0x2d || first == 0x2b,
      text.utf8.count > 1
    {
      self = .option(text)
    } else {
      return nil
    }
  }
}
