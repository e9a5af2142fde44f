extension JSONReader {
  /// A string, from its opening quote to behind the closing one.
  mutating func string() throws(JSONError) -> String {
    guard take("\"") else { throw unexpected() }
    let start = offset
    while let next = peek(), next >= 0x20, next < 0x80, next != 0x22, next != 0x5c {
      offset += 1
    }
    if take("\"") { return text(start..<offset - 1) }
    return try mixedString(from: start)
  }

  /// A string with escapes or characters beyond ASCII, whose plain start is already read.
  private mutating func mixedString(from start: Int) throws(JSONError) -> String {
    var content = Array(bytes[start..<offset])
    while let next = peek() {
      switch next {
      case 0x22:
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case 0x5c:
        let place = offset
        content.append(contentsOf: String(Character(try escape(at: place))).utf8)
      case 0..<0x20:
        throw error(.rawControl(next))
      case 0x20..<0x80:
        content.append(next)
        offset += 1
      default:
        let length = sequenceLength()
        guard length > 0 else { throw error(.badUTF8) }
        content.append(contentsOf: bytes[offset..<offset + length])
        offset += length
      }
    }
    throw error(.unexpectedEnd)
  }

  /// One escape, both halves of a surrogate pair together.
  private mutating func escape(at place: Int) throws(JSONError) -> Unicode.Scalar {
    offset += 1
    guard let letter = peek() else { throw error(.unexpectedEnd) }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw error(.badEscape, at: place)
    }
    guard let first = hexUnit() else { throw error(.badEscape, at: place) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xdc00, take("\\"), take("u") else { throw error(.loneSurrogate, at: place) }
    guard let second = hexUnit() else { throw error(.badEscape, at: place) }
    guard (0xdc00...0xdfff).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
    else { throw error(.loneSurrogate, at: place) }
    return scalar
  }

  /// Four hex digits; nil when there are others.
  private mutating func hexUnit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek() else { return nil }
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(digit - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(digit - 0x57)
      default: return nil
      }
      offset += 1
    }
    return value
  }

  /// Bytes of the well-formed UTF-8 sequence here (Unicode, table 3-7); 0 when there is none.
  private func sequenceLength() -> Int {
    let lead = bytes[offset]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xe1...0xef: (length, second) = (3, 0x80...0xbf)
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for index in (offset + 2)..<max(offset + length, offset + 2) {
      guard bytes[index] & 0xc0 == 0x80 else { return 0 }
    }
    return length
  }

  /// A number as printed.
  mutating func number() throws(JSONError) -> String {
    let start = offset
    guard let first = peek(), first == 0x2d || isDigit(first) else { throw unexpected() }
    _ = take("-")
    if !take("0") { try digits(from: start) }
    if let next = peek(), isDigit(next) { throw error(.badNumber, at: start) }
    if take(".") { try digits(from: start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits(from: start)
    }
    return text(start..<offset)
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    guard let first = peek(), isDigit(first) else { throw error(.badNumber, at: start) }
    while let next = peek(), isDigit(next) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
