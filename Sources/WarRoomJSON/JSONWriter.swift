/// Appends JSON to bytes: no white space, printable ASCII only, in the order of the calls.
///
/// Everything beyond printable ASCII becomes `\uXXXX`, so that looking at the bytes in a terminal
/// is safe. Commas are put in between; that names and values alternate is the caller's concern.
package struct JSONWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8]
  /// Set by the first caller that found a value without a JSON form: the bytes are then no good.
  package private(set) var unencodable: String?
  private var needsComma = false

  /// Goes on behind `bytes`.
  package init(_ bytes: consuming [UInt8] = []) {
    self.bytes = bytes
  }

  /// Cuts to the first `count` bytes.
  package mutating func truncate(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
  }

  /// Marks all as no good; `what` names the value.
  package mutating func fail(_ what: String) {
    if unencodable == nil { unencodable = what }
  }

  /// What was written; the writer is empty after that.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    needsComma = false
    return taken
  }

  /// Bytes as they are: for framing that the caller knows to be right.
  package mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// As above, for bytes.
  package mutating func raw(_ more: [UInt8]) {
    bytes += more
  }

  /// `{`, after a comma where one is due; members follow, then `endObject`.
  package mutating func beginObject() {
    comma()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// `}`, closing the last `beginObject`.
  package mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// `[`, after a comma where one is due.
  package mutating func beginArray() {
    comma()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// `]`, closing the last `beginArray`.
  package mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member's name, which must be plain ASCII without quotes.
  package mutating func name(_ name: String) {
    let comma = needsComma
    bytes.append(addingCapacity: name.utf8.count + 4) { room in
      JSONWriter.begin(comma, name, &room)
    }
    needsComma = false
  }

  /// `null`, as a value.
  package mutating func null() { value("null") }

  /// `true` or `false`.
  package mutating func bool(_ truth: Bool) { value(truth ? "true" : "false") }

  /// Decimal. Not generic: another module would call it unspecialised, many times slower.
  package mutating func integer(_ number: Int64) {
    put(name: nil, number.magnitude, isNegative: number < 0)
  }

  /// For what may exceed the signed range.
  package mutating func unsigned(_ number: UInt64) { put(name: nil, number, isNegative: false) }

  /// `name` and `integer` in one step.
  package mutating func member(_ name: String, integer number: Int64) {
    put(name: name, number.magnitude, isNegative: number < 0)
  }

  /// `name` and `unsigned` in one step.
  package mutating func member(_ name: String, unsigned number: UInt64) {
    put(name: name, number, isNegative: false)
  }

  /// Any text; quotes and escapes are added.
  package mutating func string(_ text: String) { put(name: nil, text) }

  /// `name` and `string` in one step.
  package mutating func member(_ name: String, string text: String) { put(name: name, text) }

  /// A string that is a time in UTC by RFC 3339, with six digits of fraction: `date` is year,
  /// month and day, `time` hour, minute, second and microsecond, all within their ranges.
  package mutating func time(
    date: (year: Int64, month: Int64, day: Int64),
    time: (hour: Int64, minute: Int64, second: Int64, microsecond: Int64)
  ) {
    comma()
    bytes.append(addingCapacity: 29) { room in
      room.append(UInt8(ascii: "\""))
      JSONWriter.append(pair: date.year / 100, to: &room)
      JSONWriter.append(pair: date.year % 100, mark: "-", to: &room)
      JSONWriter.append(pair: date.month, mark: "-", to: &room)
      JSONWriter.append(pair: date.day, mark: "T", to: &room)
      JSONWriter.append(pair: time.hour, mark: ":", to: &room)
      JSONWriter.append(pair: time.minute, mark: ":", to: &room)
      JSONWriter.append(pair: time.second, mark: ".", to: &room)
      JSONWriter.append(pair: time.microsecond / 10_000, to: &room)
      JSONWriter.append(pair: time.microsecond / 100 % 100, to: &room)
      JSONWriter.append(pair: time.microsecond % 100, mark: "Z", to: &room)
      room.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  /// A value that is JSON already: printable ASCII, as printed.
  package mutating func printed(_ json: String) { value(json) }

  /// As above, for bytes; whole members may come as well.
  package mutating func printed(_ json: [UInt8]) {
    comma()
    bytes += json
    needsComma = true
  }

  /// 16 lower-case hex digits for each word, without comma or quotes.
  package mutating func appendHex(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    bytes.append(addingCapacity: 64) { room in
      JSONWriter.appendHex(words.0, to: &room)
      JSONWriter.appendHex(words.1, to: &room)
      JSONWriter.appendHex(words.2, to: &room)
      JSONWriter.appendHex(words.3, to: &room)
    }
  }

  private mutating func put(name: String?, _ number: UInt64, isNegative: Bool) {
    let comma = needsComma
    bytes.append(addingCapacity: (name?.utf8.count ?? 0) + 25) { room in
      JSONWriter.begin(comma, name, &room)
      if isNegative { room.append(UInt8(ascii: "-")) }
      JSONWriter.append(digits: number, to: &room)
    }
    needsComma = true
  }

  private mutating func put(name: String?, _ text: String) {
    let comma = needsComma
    let start = bytes.count
    var textStart = 0
    var isPlain = true
    // Nearly all text is plain: it is looked at while it is copied.
    bytes.append(addingCapacity: (name?.utf8.count ?? 0) + text.utf8.count + 6) { room in
      JSONWriter.begin(comma, name, &room)
      room.append(UInt8(ascii: "\""))
      textStart = room.count
      isPlain = JSONWriter.copy(text, to: &room)
      room.append(UInt8(ascii: "\""))
    }
    needsComma = true
    if isPlain { return }
    truncate(to: start + textStart)
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func value(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}

extension JSONWriter {
  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: for unit in String(Character(scalar)).utf16 { appendUnit(unit) }
      }
    }
  }

  private mutating func appendUnit(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(JSONWriter.hexDigit(UInt8(truncatingIfNeeded: unit >> shift & 0xf)))
    }
  }

  /// What comes before a value: a comma where one is due, and the name of a member.
  @inline(__always)
  private static func begin(_ comma: Bool, _ name: String?, _ room: inout OutputSpan<UInt8>) {
    if comma { room.append(UInt8(ascii: ",")) }
    guard let name else { return }
    room.append(UInt8(ascii: "\""))
    copy(name, to: &room)
    room.append(UInt8(ascii: "\""))
    room.append(UInt8(ascii: ":"))
  }

  /// Decimal digits, with leading zeros up to `width`.
  private static func append(
    digits number: UInt64, width: Int = 1, to room: inout OutputSpan<UInt8>
  ) {
    let limit: UInt64 = 10_000_000_000_000_000
    guard number < limit else {
      append(digits: number / limit, to: &room)
      append(digits: number % limit, width: 16, to: &room)
      return
    }
    // Taken from the right, four bits each, sixteen fit into a word; they come off in the order
    // they are printed in.
    var digits: UInt64 = 0
    var count = 0
    var rest = number
    repeat {
      let tenth = rest / 10
      digits = digits << 4 | (rest - tenth * 10)
      count += 1
      rest = tenth
    } while rest > 0 || count < width
    for _ in 0..<count {
      room.append(0x30 | UInt8(truncatingIfNeeded: digits & 0xf))
      digits >>= 4
    }
  }

  /// False when a character does not stand for itself within a string: the copy is no good then.
  @inline(__always) @discardableResult
  private static func copy(_ text: String, to room: inout OutputSpan<UInt8>) -> Bool {
    let utf8 = text.utf8.span
    var others: UInt8 = 0
    for index in utf8.indices {
      let byte = utf8[index]
      others |= byte &- 0x20 < 0x5f && byte != 0x22 && byte != 0x5c ? 0 : 1
      room.append(byte)
    }
    return others == 0
  }

  /// Two decimal digits of a number below 100, and a mark behind them.
  @inline(__always)
  private static func append(
    pair number: Int64, mark: Unicode.Scalar? = nil, to room: inout OutputSpan<UInt8>
  ) {
    room.append(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    room.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
    if let mark { room.append(UInt8(truncatingIfNeeded: mark.value)) }
  }

  @inline(__always)
  private static func appendHex(_ word: UInt64, to room: inout OutputSpan<UInt8>) {
    appendHex(half: UInt32(truncatingIfNeeded: word >> 32), to: &room)
    appendHex(half: UInt32(truncatingIfNeeded: word), to: &room)
  }

  /// All eight digits at once: each four bits get a byte of their own, then become a character.
  @inline(__always)
  private static func appendHex(half: UInt32, to room: inout OutputSpan<UInt8>) {
    var digits = UInt64(half)
    digits = (digits << 16 | digits) & 0x0000_ffff_0000_ffff
    digits = (digits << 8 | digits) & 0x00ff_00ff_00ff_00ff
    digits = (digits << 4 | digits) & 0x0f0f_0f0f_0f0f_0f0f
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    digits = digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
    for _ in 0..<8 {
      digits = digits << 8 | digits >> 56
      room.append(UInt8(truncatingIfNeeded: digits))
    }
  }

  /// Of a number below 16.
  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble &+ (nibble < 10 ? 0x30 : 0x57)
  }
}
