import WarRoomJSON

/// Reads what was meant to be JSON: templates filled by hand leave line breaks in strings, names
/// twice, commas at the end, values out. Never fails; says what it left.
struct LenientJSON {
  /// What could be read.
  struct Reading {
    var json: JSON
    /// Bytes up to the end of the value.
    var end: Int
    /// False when the text ended in the middle, or a bound stopped the reading.
    var isComplete: Bool
    /// True when nothing follows.
    var isWhole: Bool
  }

  private let bytes: [UInt8]
  private let limits: JSONLimits
  private var offset: Int
  private var depth = 0
  private var values = 0
  private var isComplete = true

  private init(_ bytes: [UInt8], from start: Int, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    offset = start
  }

  /// One value from `start` on.
  static func read(_ bytes: [UInt8], from start: Int = 0, limits: JSONLimits) -> Reading {
    guard bytes.count <= limits.bytes else {
      return Reading(json: .null, end: start, isComplete: false, isWhole: false)
    }
    var reader = LenientJSON(bytes, from: start, limits: limits)
    reader.skipSpace()
    let json = reader.value()
    let end = reader.offset
    reader.skipSpace()
    return Reading(
      json: json, end: end, isComplete: reader.isComplete,
      isWhole: reader.isComplete && reader.offset == bytes.count)
  }

  private mutating func value() -> JSON {
    values += 1
    guard values <= limits.values, depth < limits.depth, let first = peek() else {
      stop()
      return .null
    }
    switch first {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(string(first))
    default: return word()
    }
  }

  /// Of a name that stands twice the last value counts, as with most readers.
  private mutating func object() -> JSON {
    offset += 1
    depth += 1
    defer { depth -= 1 }
    var members: [JSON.Member] = []
    var places: [String: Int] = [:]
    while true {
      skip(0x2c)
      guard let next = peek() else { break }
      if next == UInt8(ascii: "}") {
        offset += 1
        return .object(members)
      }
      let before = offset
      values += 1
      guard values <= limits.values else { break }
      let name = next == 0x22 || next == 0x27 ? string(next) : bare()
      skipSpace()
      var value = JSON.null
      if peek() == UInt8(ascii: ":") {
        offset += 1
        skipSpace()
        let isLeftOut = peek() == 0x2c || peek() == UInt8(ascii: "}")
        value = isLeftOut ? .null : self.value()
      }
      if let place = places[name] {
        members[place].value = value
      } else {
        places[name] = members.count
        members.append(JSON.Member(name: name, value: value))
      }
      skipSpace()
      if offset == before { offset += 1 }
    }
    stop()
    return .object(members)
  }

  private mutating func array() -> JSON {
    offset += 1
    depth += 1
    defer { depth -= 1 }
    var elements: [JSON] = []
    while true {
      skip(0x2c)
      guard let next = peek() else { break }
      if next == UInt8(ascii: "]") {
        offset += 1
        return .array(elements)
      }
      let before = offset
      elements.append(value())
      skipSpace()
      if offset == before { offset += 1 }
    }
    stop()
    return .array(elements)
  }

  /// A number, `true`, `null`, or a word that nobody put into quotes.
  private mutating func word() -> JSON {
    let text = bare()
    switch text {
    case "true", "True": return .bool(true)
    case "false", "False": return .bool(false)
    case "null", "None", "nil", "": return .null
    default: break
    }
    if let parsed = try? JSON.parse(Array(text.utf8)), case .number = parsed { return parsed }
    return .string(text)
  }

  private mutating func bare() -> String {
    let start = offset
    while let next = peek(), !",:{}[]\"\n\r\t ".utf8.contains(next) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Control characters stand for themselves, an escape that is none for its own characters.
  private mutating func string(_ quote: UInt8) -> String {
    offset += 1
    var text: [UInt8] = []
    while let next = peek() {
      offset += 1
      if next == quote { return String(decoding: text, as: UTF8.self) }
      guard next == 0x5c, let escape = peek() else {
        text.append(next)
        continue
      }
      offset += 1
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0a)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0d)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0c)
      case 0x22, 0x27, 0x5c, 0x2f: text.append(escape)
      case UInt8(ascii: "u"): text += Array(String(escaped()).utf8)
      default: text += [0x5c, escape]
      }
    }
    stop()
    return String(decoding: text, as: UTF8.self)
  }

  /// Half a pair becomes U+FFFD.
  private mutating func escaped() -> Unicode.Scalar {
    guard let high = hex() else { return "\u{fffd}" }
    if let scalar = Unicode.Scalar(high) { return scalar }
    let before = offset
    guard high < 0xdc00, bytes[offset...].starts(with: [0x5c, 0x75]) else { return "\u{fffd}" }
    offset += 2
    guard let low = hex(), (0xdc00...0xdfff).contains(low) else {
      offset = before
      return "\u{fffd}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)) ?? "\u{fffd}"
  }

  private mutating func hex() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != 0x2b && $0 != 0x2d }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    offset += 4
    return number
  }

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let next = peek(), next == 0x20 || (0x09...0x0d).contains(next) { offset += 1 }
  }

  private mutating func skip(_ mark: UInt8) {
    skipSpace()
    while peek() == mark {
      offset += 1
      skipSpace()
    }
  }

  private mutating func stop() {
    isComplete = false
    offset = bytes.count
  }
}
