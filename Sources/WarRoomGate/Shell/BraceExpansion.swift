/// What bash makes of the braces of one word, step for step as it does (`braces.c`).
struct BraceExpansion {
  let word: WordBuilder
  let span: Span
  private let marks: [BraceMark]
  /// Where the word begins in the text that is parsed.
  private let start: Int
  private var size = 0

  /// A piece of a result.
  enum Piece {
    /// Of the text of the word, both ends at a mark or at an end of the word.
    case range(Int, Int)
    case made([UInt8])
  }

  typealias Result = [Piece]

  /// Marks `first ..< last` and the text that they stand in.
  private struct Part {
    var low: Int
    var high: Int
    var first: Int
    var last: Int
    /// Where it begins in the text that is parsed.
    var raw: Int
  }

  init(word: WordBuilder, span: Span, start: Int) {
    self.word = word
    self.span = span
    self.start = start
    marks = word.marks
  }

  /// The results; nil when the braces mean nothing.
  mutating func expand() throws(ShellSyntaxError) -> [Result]? {
    let count = marks.count { $0.byte == Byte.openBrace }
    guard count <= Limits.braceCount else {
      throw fail("it has more than \(Limits.braceCount) braces in one word")
    }
    let whole = Part(low: 0, high: word.text.count, first: 0, last: marks.count, raw: start)
    let results = try expand(whole, depth: 0)
    if results.count == 1, results[0].count == 1, case .range(0, word.text.count) = results[0][0] {
      return nil
    }
    guard !word.isMurky else { throw fail("braces stand together with quotes in substitutions") }
    if word.holes.contains(where: { hole in
      if case .home = hole.kind { hole.offset > 0 } else { false }
    }) {
      throw fail("braces stand together with a “~” in an assignment")
    }
    return results
  }

  private func fail(_ complaint: String) -> ShellSyntaxError {
    ShellSyntaxError(complaint: complaint, span: span)
  }

  private mutating func expand(
    _ part: Part, depth: Int
  ) throws(ShellSyntaxError) -> [Result] {
    guard depth <= Limits.scriptNesting + Limits.braceCount else {
      throw fail("its braces are nested too deep")
    }
    var from = part.first
    while let open = nextOpen(from, in: part) {
      guard let close = matching(open, in: part) else {
        from = open + 1
        continue
      }
      let middle = Part(
        low: marks[open].offset + 1, high: marks[close].offset, first: open + 1, last: close,
        raw: marks[open].raw + 1)
      let choices: [Result]
      if marks[open + 1..<close].contains(where: { $0.byte == Byte.comma }) {
        choices = try alternatives(middle, depth: depth)
      } else if let sequence = try sequence(middle) {
        choices = sequence
      } else {
        if close + 1 < part.last, marks[close + 1].isEmpty,
          marks[close + 1].raw == marks[close].raw + 1
        {
          throw fail("its braces are read in two ways")
        }
        from = close + 1
        continue
      }
      let rest = Part(
        low: marks[close].offset + 1, high: part.high, first: close + 1, last: part.last,
        raw: marks[close].raw + 1)
      let front: Result = [.range(part.low, marks[open].offset)]
      let heads = try product([front], choices)
      return try product(heads, try expand(rest, depth: depth + 1))
    }
    return [[.range(part.low, part.high)]]
  }

  /// The next `{`; one that begins the part and is closed at once is none.
  private func nextOpen(_ from: Int, in part: Part) -> Int? {
    (from..<part.last).first { index in
      marks[index].byte == Byte.openBrace && !(marks[index].isEmpty && marks[index].raw == part.raw)
    }
  }

  /// The `}` that closes a `{` around a `,` or `..`.
  private func matching(_ open: Int, in part: Part) -> Int? {
    var level = 0
    var separators = 0
    for index in open + 1..<max(open + 1, part.last) {
      switch marks[index].byte {
      case Byte.closeBrace:
        if level == 0, separators > 0 { return index }
        if level > 0 { level -= 1 }
      case Byte.openBrace: level += 1
      case Byte.comma, Byte.dot: if level == 0 { separators += 1 }
      default: break
      }
    }
    return nil
  }

  private mutating func alternatives(
    _ part: Part, depth: Int
  ) throws(ShellSyntaxError) -> [Result] {
    var results: [Result] = []
    var item = part
    var level = 0
    for index in part.first...part.last {
      if index < part.last {
        let byte = marks[index].byte
        if byte == Byte.openBrace, !(marks[index].isEmpty && marks[index].raw == item.raw) {
          level += 1
        }
        if byte == Byte.closeBrace, level > 0 { level -= 1 }
        guard byte == Byte.comma, level == 0 else { continue }
      }
      item.last = index
      item.high = index < part.last ? marks[index].offset : part.high
      results += try expand(item, depth: depth + 1)
      guard results.count <= Limits.braceWords else { throw tooMany() }
      guard index < part.last else { break }
      item.low = marks[index].offset + 1
      item.first = index + 1
      item.raw = marks[index].raw + 1
    }
    return results
  }

  private func tooMany() -> ShellSyntaxError {
    fail("its braces make more than \(Limits.braceWords) words")
  }

  private mutating func product(
    _ heads: [Result], _ tails: [Result]
  ) throws(ShellSyntaxError) -> [Result] {
    guard heads.count * tails.count <= Limits.braceWords else { throw tooMany() }
    var results: [Result] = []
    for head in heads {
      for tail in tails { results.append(head + tail) }
    }
    return results
  }

  // MARK: - Sequences

  /// `1..9`, `a..e`, with a step or not; nil when it is something else.
  private func sequence(_ part: Part) throws(ShellSyntaxError) -> [Result]? {
    let quoted = word.quotes.contains { $0.start <= part.high && $0.end >= part.low }
    let holes = word.holes.filter { $0.offset >= part.low && $0.offset <= part.high }
    guard !quoted, holes.isEmpty else {
      let isSimple = holes.allSatisfy {
        switch $0.kind {
        case .variable, .parameters, .number, .names: true
        case .home, .expression, .command, .process, .arithmetic: false
        }
      }
      guard isSimple, !word.text[part.low..<part.high].contains(Byte.comma) else {
        throw fail("its braces hold more than plain text")
      }
      return nil
    }
    guard let (first, last, step, width) = try bounds(Array(word.text[part.low..<part.high])) else {
      return nil
    }
    let distance = abs(last.value - first.value)
    let stride = step == 0 ? 1 : abs(step)
    guard distance / stride < Limits.braceWords else { throw tooMany() }
    let signed = first.value <= last.value ? stride : -stride
    return (0...distance / stride).map { index in
      let value = first.value + index * signed
      return [.made(first.isLetter ? [UInt8(value)] : digits(of: value, width: width))]
    }
  }

  private func digits(of value: Int, width: Int) -> [UInt8] {
    let digits = Array(String(abs(value)).utf8)
    let sign: [UInt8] = value < 0 ? [Byte.minus] : []
    let zeros = max(0, width - digits.count - sign.count)
    return sign + [UInt8](repeating: Byte.zero, count: zeros) + digits
  }

  private typealias Bound = (value: Int, isLetter: Bool, text: ArraySlice<UInt8>)

  private func bounds(
    _ text: [UInt8]
  ) throws(ShellSyntaxError) -> (Bound, Bound, step: Int, width: Int)? {
    guard let (left, rest) = cut(text[...]) else { return nil }
    let (right, step) = cut(rest) ?? (rest, nil)
    guard let first = try bound(left), let last = try bound(right), first.isLetter == last.isLetter
    else { return nil }
    var by = 1
    if let step {
      guard let value = try number(step) else { return nil }
      by = value
    }
    if first.isLetter {
      guard (first.value & 32) == (last.value & 32) else {
        throw fail("its braces run from one case to the other")
      }
      return (first, last, by, 1)
    }
    let isPadded = [first.text, last.text].contains { text in
      let digits = text.first == Byte.minus ? text.dropFirst() : text
      return digits.count > 1 && digits.first == Byte.zero
    }
    return (first, last, by, isPadded ? max(left.count, right.count) : 0)
  }

  private func cut(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    for index in text.indices.dropLast()
    where text[index] == Byte.dot && text[index + 1] == Byte.dot {
      return (text[..<index], text[(index + 2)...])
    }
    return nil
  }

  private func bound(_ text: ArraySlice<UInt8>) throws(ShellSyntaxError) -> Bound? {
    if text.count == 1, let letter = text.first, Byte.isLetter(letter) {
      return (Int(letter), true, text)
    }
    return try number(text).map { ($0, false, text) }
  }

  private func number(_ text: ArraySlice<UInt8>) throws(ShellSyntaxError) -> Int? {
    let isSigned = text.first == Byte.minus || text.first == Byte.plus
    let digits = isSigned ? text.dropFirst() : text
    guard !digits.isEmpty, digits.allSatisfy(Byte.isDigit) else { return nil }
    guard digits.count <= Limits.braceDigits else { throw fail("its braces hold a huge number") }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return text.first == Byte.minus ? -value : value
  }

  // MARK: - Results

  /// The word of a result; nil when nothing is left of it.
  mutating func word(_ result: Result) throws(ShellSyntaxError) -> ShellWord? {
    var made = WordBuilder()
    made.isDoubtful = word.isDoubtful
    var tilde = false
    try checkDangling(result)
    for piece in result {
      switch piece {
      case .made(let bytes): made.text += bytes
      case .range(let low, let high):
        let shift = made.text.count - low
        for hole in word.holes where hole.offset >= low && hole.offset <= high {
          made.holes.append(
            ShellWord.Hole(offset: hole.offset + shift, kind: hole.kind, isQuoted: hole.isQuoted))
        }
        if word.quotes.contains(where: { $0.start <= high && $0.end >= low }) {
          made.isQuoted = true
        }
        if made.text.isEmpty, made.holes.isEmpty, !made.isQuoted || low < high {
          tilde = tilde || beginsWithTilde(low, high)
        }
        if let glob = glob(low, high), made.glob == nil { made.glob = glob + shift }
        made.text += word.text[low..<high]
      }
    }
    size += made.text.count
    guard size <= Limits.braceBytes else { throw fail("its braces make too long a text") }
    if made.text.isEmpty, made.holes.isEmpty, !made.isQuoted { return nil }
    if tilde { try takeHome(&made) }
    return try made.word(span)
  }

  /// A `$name` before a brace must not grow by what comes behind it.
  private func checkDangling(_ result: Result) throws(ShellSyntaxError) {
    var dangles = false
    for piece in result {
      let text: ArraySlice<UInt8>
      var grows = true
      switch piece {
      case .made(let bytes): text = bytes[...]
      case .range(let low, let high):
        text = word.text[low..<high]
        grows = !word.holes.contains { $0.offset == low }
      }
      if dangles, grows, let first = text.first, Byte.isName(first) {
        throw fail("its braces make a name longer")
      }
      if !text.isEmpty || !grows { dangles = false }
      if case .range(_, let high) = piece,
        let mark = marks.first(where: { $0.offset == high && $0.isDangling })
      {
        if word.text.prefix(mark.offset).last == Byte.dollar {
          throw fail("its braces follow a “$”")
        }
        dangles = true
      }
    }
  }

  private func beginsWithTilde(_ low: Int, _ high: Int) -> Bool {
    guard low < high, word.text[low] == Byte.tilde else { return false }
    if low == 0 { return word.beginsWithTilde }
    return marks.contains { $0.byte == Byte.tilde && $0.offset == low }
  }

  private func glob(_ low: Int, _ high: Int) -> Int? {
    let closes = marks.contains { $0.byte == Byte.closeBracket }
    var first = marks.first { mark in
      mark.offset >= low && mark.offset < high
        && (mark.byte == Byte.star || mark.byte == Byte.question
          || mark.byte == Byte.openBracket && closes)
    }?.offset
    if let bracket = word.bracket, closes, bracket >= low, bracket < high {
      first = min(first ?? bracket, bracket)
    }
    if let glob = word.glob, glob >= low, glob < high { first = min(first ?? glob, glob) }
    return first
  }

  /// Takes the `~` or `~user` in front as a home.
  private func takeHome(_ made: inout WordBuilder) throws(ShellSyntaxError) {
    var last = 1
    while last < made.text.count, Byte.isLogin(made.text[last]) { last += 1 }
    let ends =
      last == made.text.count || made.text[last] == Byte.slash || made.text[last] == Byte.colon
    if made.isQuoted || made.holes.contains(where: { $0.offset <= last }) {
      throw fail("braces, quotes and “~” are mixed in one word")
    }
    guard ends else { return }
    made.text.removeFirst(last)
    made.holes = made.holes.map {
      ShellWord.Hole(offset: $0.offset - last, kind: $0.kind, isQuoted: $0.isQuoted)
    }
    made.holes.insert(ShellWord.Hole(offset: 0, kind: .home, isQuoted: false), at: 0)
    if let glob = made.glob { made.glob = glob - last }
  }
}
