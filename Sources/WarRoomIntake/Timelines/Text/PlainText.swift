/// Text without its marks: emphasis goes, links keep their words, entities become characters.
struct PlainText {
  private let bytes: [UInt8]
  private var at: Int
  private let start: Int
  private let end: Int
  /// Marks that were begun and not ended yet.
  private var open: [(byte: UInt8, length: Int)] = []
  private var out: [UInt8] = []
  /// Bytes that may still be looked at in search of the ends of links and tags.
  private var budget: Int

  /// The readable text of a range of bytes, at most `limit` scalars.
  static func read(
    _ bytes: [UInt8], _ start: Int, _ end: Int, limit: Int = Limits.timelineTextLength
  ) -> String {
    guard start < end else { return "" }
    var start = start
    var end = end
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    while end > start, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    var marked = false
    let special = isSpecial
    for index in start..<end where special[Int(bytes[index])] {
      marked = true
      break
    }
    if !marked {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      return end - start > limit ? BoundedText.cut(text, limit) : text
    }
    var reader = PlainText(bytes, start, end)
    reader.run()
    let text = trimmed(reader.out)
    return text.utf8.count > limit ? BoundedText.cut(text, limit) : text
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "*_`[<&'\\!{".utf8 { table[Int(byte)] = true }
    return table
  }()

  private init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.at = start
    self.start = start
    self.end = end
    budget = (end - start) * 16
    out.reserveCapacity(end - start)
  }

  private static func trimmed(_ out: [UInt8]) -> String {
    var (start, end) = (0, out.count)
    while start < end, out[start] <= 0x20 { start += 1 }
    while end > start, out[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: out[start..<end], as: UTF8.self)
  }

  private mutating func run() {
    let special = PlainText.isSpecial
    while at < end {
      let byte = bytes[at]
      guard special[Int(byte)] else {
        out.append(byte)
        at += 1
        continue
      }
      switch byte {
      case 0x2a, 0x5f: emphasis(byte)
      case 0x60: code()
      case 0x5b: bracket()
      case 0x21: image()
      case 0x3c: tag()
      case 0x26: entity()
      case 0x27: quotes()
      case 0x5c: escape()
      case 0x7b: macro()
      default: copy()
      }
    }
  }

  private mutating func copy() {
    out.append(bytes[at])
    at += 1
  }

  /// What stands between backticks is somebody's command: it stays as it is, only they go.
  private mutating func code() {
    var run = at
    while run < end, bytes[run] == 0x60 { run += 1 }
    let length = run - at
    var close = run
    while let tick = find(0x60, close) {
      var stop = tick
      while stop < end, bytes[stop] == 0x60 { stop += 1 }
      if stop - tick == length {
        out.append(contentsOf: bytes[run..<tick])
        at = stop
        return
      }
      close = stop
    }
    at = run
  }

  /// Stars and underscores are marks in pairs around words, and where one was cut off at an edge;
  /// `2 * 3`, `*.log`, `a*b` and `snake_case` are not.
  private mutating func emphasis(_ byte: UInt8) {
    var run = at
    while run < end, bytes[run] == byte { run += 1 }
    let before = at > start ? bytes[at - 1] : 0x20
    let after = run < end ? bytes[run] : 0x20
    let atEdge = at == start || run == end
    let inWord = ASCII.isWord(before) && ASCII.isWord(after)
    let alone = before <= 0x20 && after <= 0x20
    let closes = open.last.map { $0.byte == byte && $0.length == run - at } ?? false
    if closes, before > 0x20, !inWord {
      open.removeLast()
    } else if !inWord, !alone, after > 0x20, hasEnd(byte, run - at, after: run) {
      open.append((byte, run - at))
    } else if !(run - at > 1 && !alone && (atEdge || after <= 0x20)) {
      out.append(contentsOf: bytes[at..<run])
    }
    at = run
  }

  /// Whether a run of the same marks ends a word further on.
  private mutating func hasEnd(_ byte: UInt8, _ length: Int, after place: Int) -> Bool {
    var from = place
    while let mark = find(byte, from) {
      var run = mark
      while run < end, bytes[run] == byte { run += 1 }
      let next = run < end ? bytes[run] : 0x20
      if run - mark == length, bytes[mark - 1] > 0x20, !ASCII.isWord(next) { return true }
      from = run
    }
    return false
  }

  /// `[text](url)`, `[[page|text]]`, `[https://… text]`, `[text][1]`.
  private mutating func bracket() {
    if at + 1 < end, bytes[at + 1] == 0x5b, let close = find(0x5d, at + 2) {
      let bar = find(0x7c, at + 2).map { $0 < close ? $0 + 1 : at + 2 } ?? at + 2
      nested(bar, close)
      at = close + 1 < end && bytes[close + 1] == 0x5d ? close + 2 : close + 1
      return
    }
    guard let close = matching(0x5b, 0x5d) else { return copy() }
    let next = close + 1 < end ? bytes[close + 1] : 0
    if next == 0x28 {
      let start = at + 1
      at = close + 1
      if let stop = matching(0x28, 0x29) {
        nested(start, close)
        at = stop + 1
        return
      }
      at = start - 1
    }
    if isURL(at + 1) {
      if let blank = find(0x20, at + 1), blank < close {
        nested(blank + 1, close)
        at = close + 1
        return
      }
    }
    copy()
  }

  private func isURL(_ start: Int) -> Bool {
    guard start + 8 < end else { return false }
    return bytes[start..<(start + 4)].elementsEqual("http".utf8)
      && (bytes[start + 4] == 0x3a || bytes[start + 5] == 0x3a)
  }

  private mutating func image() {
    if at + 1 < end, bytes[at + 1] == 0x5b { at += 1 } else { copy() }
  }

  /// `text` of a link, its own marks read as well.
  private mutating func nested(_ from: Int, _ to: Int) {
    guard from < to else { return }
    var inner = PlainText(bytes, from, to)
    // Links within links are not followed.
    while inner.at < inner.end {
      let byte = bytes[inner.at]
      if byte == 0x2a || byte == 0x5f {
        inner.emphasis(byte)
      } else if byte == 0x60 {
        inner.code()
      } else {
        inner.copy()
      }
    }
    out.append(contentsOf: inner.out)
  }

  private mutating func find(_ byte: UInt8, _ from: Int) -> Int? {
    var index = from
    let stop = min(end, from + min(Limits.tagBytes, budget))
    defer { budget -= max(0, index - from) }
    while index < stop {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private mutating func matching(_ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    var index = at
    let stop = min(end, at + min(Limits.tagBytes, budget))
    defer { budget -= max(0, index - at) }
    while index < stop {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  /// `<br>` is a new line, other tags of HTML go, `<nick>` and `Array<Int>` stay.
  private mutating func tag() {
    var index = at + 1
    if index < end, bytes[index] == 0x2f { index += 1 }
    let word = ASCII.word(bytes, index, end)
    if word.key != 0, HTMLWords.isTag(word.key), let close = find(0x3e, word.end) {
      if word.key == HTMLWords.br { out.append(0x0a) }
      at = close + 1
      return
    }
    if isURL(at + 1), let close = find(0x3e, at + 1) {
      out.append(contentsOf: bytes[(at + 1)..<close])
      at = close + 1
      return
    }
    if index + 2 < end, bytes[index] == 0x21, bytes[index + 1] == 0x2d,
      let close = find(0x3e, index)
    {
      at = close + 1
      return
    }
    if index < end, bytes[index] == 0x25, let close = find(0x3e, index) {
      at = close + 1
      return
    }
    copy()
  }

  private mutating func entity() {
    var close = at + 1
    while close < end, close - at < 12, bytes[close] != 0x3b { close += 1 }
    guard close < end, bytes[close] == 0x3b,
      let character = HTMLWords.character(bytes[(at + 1)..<close])
    else { return copy() }
    out.append(contentsOf: character.utf8)
    at = close + 1
  }

  /// Two and three quotes are wiki emphasis.
  private mutating func quotes() {
    var run = at
    while run < end, bytes[run] == 0x27 { run += 1 }
    if run - at == 1 { out.append(0x27) }
    at = run
  }

  private mutating func escape() {
    let next = at + 1 < end ? bytes[at + 1] : 0
    let isMark = next > 0x20 && next < 0x7f && !ASCII.isWord(next)
    at += 1
    if isMark { copy() } else { out.append(0x5c) }
  }

  /// `{color:red}` and `{color}` around words of a wiki.
  private var isColor: Bool {
    at + 6 < end && bytes[(at + 1)..<(at + 6)].elementsEqual("color".utf8)
      && (bytes[at + 6] == 0x7d || bytes[at + 6] == 0x3a)
  }

  /// `{{wiki template|text}}` keeps its text; `{code}` stays.
  private mutating func macro() {
    if isColor, let close = find(0x7d, at) {
      at = close + 1
      return
    }
    guard at + 1 < end, bytes[at + 1] == 0x7b, let close = find(0x7d, at), close + 1 < end,
      bytes[close + 1] == 0x7d
    else { return copy() }
    let bar = find(0x7c, at).map { $0 < close ? $0 + 1 : at + 2 } ?? at + 2
    nested(bar, close)
    at = close + 2
  }
}
