/// Cuts the small part of JavaScript that is judged into tokens.
struct MongoLexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [MongoToken] = []
  /// Why the rest cannot be read.
  var complaint: String?
  private var startsLine = true

  private static let pairs = ["=>", "&&", "||", "==", "++", "--", "..", "?."]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    while position < bytes.count, complaint == nil { step() }
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09, 0x0d: position += 1
    case 0x0a:
      startsLine = true
      position += 1
    case 0x22, 0x27: readString(byte)
    case 0x2f: readSlash()
    case 0x30...0x39:
      var end = position
      while bytes.byte(end).isNamePart || bytes.byte(end) == 0x2e { end += 1 }
      add(.number, end)
    case 0x24:
      readWord()
    default:
      if byte.isNameStart { return readWord() }
      guard byte > 0x20, byte < 0x7f, byte != 0x5c, byte != 0x60 else {
        complaint = "holds a character outside of quotes that is not judged"
        return
      }
      let isPair = Self.pairs.contains { bytes.has($0, at: position) }
      add(.mark, position + (isPair ? 2 : 1))
    }
  }

  private mutating func add(_ kind: MongoToken.Kind, _ end: Int, inset: Int = 0) {
    let text = bytes.text(position + inset..<end - inset)
    tokens.append(
      MongoToken(kind: kind, start: position, end: end, text: text, startsLine: startsLine))
    startsLine = false
    position = end
  }

  private mutating func readWord() {
    var end = position
    while bytes.byte(end).isNamePart || bytes.byte(end) == 0x24 { end += 1 }
    if bytes.byte(end) == 0x5c || bytes.byte(end) >= 0x80 {
      complaint = "a name is written with escapes or other letters"
      return
    }
    add(.word, end)
  }

  private mutating func readString(_ quote: UInt8) {
    var end = position + 1
    while end < bytes.count, bytes[end] != quote, bytes[end] != 0x0a {
      end += bytes[end] == 0x5c ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == quote else {
      complaint = "a string does not end"
      return
    }
    add(.string, end + 1, inset: 1)
  }

  /// A comment, or a regular expression where a value is due; nothing divides here.
  private mutating func readSlash() {
    let next = bytes.byte(position + 1)
    if next == 0x2f {
      while position < bytes.count, bytes[position] != 0x0a {
        if bytes[position] == 0x0d || bytes[position] == 0xe2 {
          complaint = "a comment may end earlier than it seems"
          return
        }
        position += 1
      }
      return
    }
    if next == 0x2a {
      var end = position + 2
      while end < bytes.count, !(bytes[end] == 0x2a && bytes.byte(end + 1) == 0x2f) {
        if bytes[end] == 0x0a { startsLine = true }
        end += 1
      }
      guard end < bytes.count else {
        complaint = "a comment does not end"
        return
      }
      position = end + 2
      return
    }
    let last = tokens.last
    if last?.kind == .mark, ["(", ",", ":", "["].contains(last?.text ?? "") { return readRegex() }
    add(.mark, position + 1)
  }

  private mutating func readRegex() {
    var end = position + 1
    while end < bytes.count, bytes[end] != 0x2f, bytes[end] != 0x0a {
      if bytes[end] == 0x5b {
        // A slash in brackets does not end it.
        while end < bytes.count, bytes[end] != 0x5d, bytes[end] != 0x0a {
          end += bytes[end] == 0x5c ? 2 : 1
        }
        continue
      }
      end += bytes[end] == 0x5c ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == 0x2f else {
      complaint = "a regular expression does not end"
      return
    }
    end += 1
    while bytes.byte(end).isLetter { end += 1 }
    add(.regex, end)
  }
}
