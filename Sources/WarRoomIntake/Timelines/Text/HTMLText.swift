/// Pages of HTML as lines of text that the other readers know: items become `- `, cells `|`,
/// headings `#`.
struct HTMLText {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var numbers: [Int] = []
  private var line = 1
  private var lineHasText = false
  /// Where the line that is being written begins.
  private var lineStart = 0

  /// Nil when the bytes are no HTML.
  static func flattened(_ bytes: [UInt8]) -> SourceLines? {
    guard isHTML(bytes) else { return nil }
    var text = HTMLText(bytes: bytes)
    text.run()
    return SourceLines(text.out, numbers: text.numbers)
  }

  /// Two tags that open blocks are enough; one may stand in a sentence.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    var found = 0
    var at = 0
    let stop = min(bytes.count, Limits.timelineLineBytes)
    while at + 2 < stop {
      if bytes[at] == 0x3c, ASCII.isLetter(bytes[at + 1]) {
        let word = ASCII.word(bytes, at + 1, stop)
        if blocks.contains(word.key) {
          found += 1
          if found == 2 { return true }
        }
      }
      at += 1
    }
    return false
  }

  private static let blocks = WordTable("li tr td p h html body ul ol table div h dt dd")
  private static let breaks = WordTable(
    "br p div ul ol table section article dl dt dd blockquo header footer tbody thead main")
  private static let hidden = WordTable("script style head svg")
  private static let li = ASCII.key("li")
  private static let tr = ASCII.key("tr")
  private static let td = ASCII.key("td")
  private static let th = ASCII.key("th")
  private static let h = ASCII.key("h")
  private static let dd = ASCII.key("dd")
  private static let pre = ASCII.key("pre")

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x3c, let close = tagEnd(at) {
        at = tag(at, close)
        continue
      }
      if byte == 0x0a {
        line += 1
        lineBreak()
      } else if byte != 0x0d {
        put(byte)
      }
      at += 1
    }
    lineBreak()
  }

  private func tagEnd(_ at: Int) -> Int? {
    guard at + 1 < bytes.count else { return nil }
    let next = bytes[at + 1]
    guard ASCII.isLetter(next) || next == 0x2f || next == 0x21 || next == 0x25 else { return nil }
    var close = at + 1
    let stop = min(bytes.count, at + Limits.tagBytes)
    while close < stop {
      if bytes[close] == 0x3e { return close }
      // Another tag begins; this one has no end.
      if bytes[close] == 0x3c { return nil }
      close += 1
    }
    return nil
  }

  private mutating func put(_ byte: UInt8) {
    if !lineHasText, ASCII.isBlank(byte), out.last == 0x0a || out.last == nil || out.last == 0x20 {
      return
    }
    if !lineHasText { lineHasText = true }
    out.append(byte)
  }

  private mutating func lineBreak() {
    guard lineHasText else { return }
    out.append(0x0a)
    numbers.append(line)
    lineStart = out.count
    lineHasText = false
  }

  private mutating func blankLine() {
    lineBreak()
    out.append(0x0a)
    numbers.append(line)
    lineStart = out.count
  }

  private mutating func mark(_ text: String) {
    out.append(contentsOf: text.utf8)
    lineHasText = true
  }

  /// Acts on the tag from `at` to `close`; returns where reading goes on.
  private mutating func tag(_ at: Int, _ close: Int) -> Int {
    for index in at..<close where bytes[index] == 0x0a { line += 1 }
    let closes = bytes[at + 1] == 0x2f
    let start = at + (closes ? 2 : 1)
    let word = ASCII.word(bytes, start, close)
    let isHeading =
      word.key == HTMLText.h && word.end < close && (0x31...0x36).contains(bytes[word.end])
    if isHeading {
      blankLine()
      if !closes { mark(String(repeating: "#", count: Int(bytes[word.end] & 15)) + " ") }
    } else if word.key == HTMLText.li {
      lineBreak()
      if !closes { mark("- ") }
    } else if word.key == HTMLText.tr {
      lineBreak()
      if !closes { mark("| ") }
    } else if word.key == HTMLText.td || word.key == HTMLText.th {
      if closes { mark(" | ") }
    } else if word.key == HTMLText.dd, !closes {
      mark(" ")
    } else if word.key == HTMLText.pre {
      lineBreak()
      mark("```")
      lineBreak()
    } else if HTMLText.hidden.contains(word.key), !closes {
      return skip(close, word.key)
    } else if HTMLText.breaks.contains(word.key) {
      if word.key == HTMLWords.br || inCell { mark(" ") } else { blankLine() }
    } else if !HTMLWords.isTag(word.key) {
      for index in at...close { put(bytes[index]) }
    }
    return close + 1
  }

  /// Blocks within a cell do not break its row.
  private var inCell: Bool {
    lineStart < out.count && out[lineStart] == 0x7c
  }

  /// Past the end of an element whose text nobody sees.
  private mutating func skip(_ from: Int, _ key: UInt64) -> Int {
    var at = from + 1
    while at + 1 < bytes.count {
      if bytes[at] == 0x0a { line += 1 }
      if bytes[at] == 0x3c, bytes[at + 1] == 0x2f,
        ASCII.word(bytes, at + 2, bytes.count).key == key
      {
        return at
      }
      at += 1
    }
    return bytes.count
  }
}
