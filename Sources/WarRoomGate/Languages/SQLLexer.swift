/// Cuts an SQL text into tokens, as the dialect's own client and server would. Where versions or
/// modes of a server would cut it in different places it says so with a doubtful token.
struct SQLLexer {
  let bytes: [UInt8]
  let dialect: SQLDialect
  var position = 0
  var tokens: [SQLToken] = []
  var commands: [SQLClientCommand] = []
  /// Nothing but blanks came before on this line.
  var startsLine = true
  /// A statement has begun and has not ended.
  var isPending = false
  /// Inside of `/*! … */`.
  var isConditional = false

  init(_ bytes: [UInt8], _ dialect: SQLDialect) {
    self.bytes = bytes
    self.dialect = dialect
    tokens.reserveCapacity(bytes.count / 4)
  }

  mutating func run() {
    while position < bytes.count { step() }
    if isConditional { doubt("a comment does not end", from: bytes.count) }
  }

  /// Reads one token, comment or blank: always at least one byte.
  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09: position += 1
    case 0x0a:
      position += 1
      startsLine = true
    case 0x0d where bytes.byte(position + 1) == 0x0a: position += 1
    case 0x27: readString(prefix: position, escapes: hasEscapes)
    case 0x22: readQuotedName(until: 0x22)
    case 0x60 where dialect != .postgres && dialect != .cql: readQuotedName(until: 0x60)
    case 0x5b where dialect == .sqlite: readQuotedName(until: 0x5d)
    case 0x3b: add(.end, position + 1)
    case 0x30...0x39: readNumber()
    case 0x2d, 0x2f, 0x23: readCommentOrMark(byte)
    case 0x24: readDollar()
    case 0x5c: readBackslash()
    case 0x2e where dialect == .sqlite && startsLine: readDotCommand()
    case 0x3a: readColon()
    case 0x2a where isConditional && bytes.byte(position + 1) == 0x2f:
      position += 2
      isConditional = false
    case 0x21...0x7e where !byte.isNameStart: addMark(byte)
    default:
      if byte.isNameStart || byte >= 0x80 { readWord() } else { doubtByte() }
    }
  }

  /// Backslashes escape in plain strings.
  private var hasEscapes: Bool { dialect == .mysql || dialect == .clickhouse }

  mutating func add(_ kind: SQLToken.Kind, _ end: Int, text: String = "", mark: UInt8 = 0) {
    tokens.append(
      SQLToken(
        kind: kind, start: position, end: end, text: text, mark: mark, startsLine: startsLine))
    isPending = kind != .end
    startsLine = false
    position = end
  }

  mutating func addMark(_ byte: UInt8) { add(.mark, position + 1, mark: byte) }

  /// Marks the rest up to `end` as something that cannot be relied on.
  mutating func doubt(_ complaint: String, from end: Int) {
    add(.doubtful, end, text: complaint)
  }

  private mutating func doubtByte() {
    doubt("holds a control character outside of quotes", from: position + 1)
  }

  private mutating func readWord() {
    var end = position
    var isPlain = true
    let takesDollar = dialect == .postgres || dialect == .mysql || dialect == .sqlite
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80 {
        isPlain = false
      } else if !byte.isNamePart {
        guard byte == 0x24 else { break }
        if !takesDollar { isPlain = false }
      }
      end += 1
    }
    if !isPlain, !(takesDollar && !holdsOddBlank(position..<end)) {
      return doubt("holds a character outside of quotes that is not plain", from: end)
    }
    if dialect == .postgres || dialect == .generic, readPrefixed(end) { return }
    let text = bytes.lowered(position..<end)
    if dialect == .sqlite, startsLine, text == "go" {
      return doubt("`go` on a line of its own ends a statement", from: end)
    }
    add(.word, end, text: text)
  }

  /// Blanks beyond ASCII that a tokenizer could skip: those of three bytes that begin with
  /// E1, E2, E3 or EF, and C2 85 and C2 A0.
  private func holdsOddBlank(_ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0xc2 where bytes.byte(index + 1) == 0x85 || bytes.byte(index + 1) == 0xa0: return true
      case 0xe1 where bytes.byte(index + 1) == 0x9a: return true
      case 0xe2 where bytes.byte(index + 1) <= 0x81: return true
      case 0xe3 where bytes.byte(index + 1) == 0x80 && bytes.byte(index + 2) == 0x80: return true
      case 0xef where bytes.byte(index + 1) == 0xbb: return true
      default: continue
      }
    }
    return false
  }

  /// `E'…'`, `U&'…'`, `U&"…"` of PostgreSQL.
  private mutating func readPrefixed(_ end: Int) -> Bool {
    guard end == position + 1 else { return false }
    let first = bytes[position] | 0x20
    switch (first, bytes.byte(end)) {
    case (0x65, 0x27):
      guard dialect == .postgres else {
        doubt("an `E` string means different things to different servers", from: end)
        return true
      }
      readString(prefix: end, escapes: true)
      return true
    case (0x75, 0x26) where bytes.byte(end + 1) == 0x27:
      readString(prefix: end + 1, escapes: false)
      return true
    case (0x75, 0x26) where bytes.byte(end + 1) == 0x22:
      doubt("a name is written with Unicode escapes", from: end)
      return true
    default: return false
    }
  }

  /// Digits; letters that follow at once are read as a word by some and not by others.
  private mutating func readNumber() {
    var end = position
    if bytes[end] == 0x30, bytes.byte(end + 1) | 0x20 == 0x78 {
      end += 2
      while bytes.byte(end).isDigit || (0x61...0x66).contains(bytes.byte(end) | 0x20) { end += 1 }
    } else {
      while bytes.byte(end).isDigit || bytes.byte(end) == 0x2e { end += 1 }
      if bytes.byte(end) | 0x20 == 0x65 {
        let sign = bytes.byte(end + 1) == 0x2b || bytes.byte(end + 1) == 0x2d ? 2 : 1
        if bytes.byte(end + sign).isDigit {
          end += sign
          while bytes.byte(end).isDigit { end += 1 }
        }
      }
    }
    let next = bytes.byte(end)
    if next.isNameStart || next >= 0x80 || next == 0x24, dialect != .cql {
      return doubt("a number and a word stand without a space between them", from: end)
    }
    add(.number, end, text: end - position < 16 ? bytes.text(position..<end) : "")
  }
}
