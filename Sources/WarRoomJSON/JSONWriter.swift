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
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// `null`, as a value.
  package mutating func null() { value("null") }

  /// `true` or `false`.
  package mutating func bool(_ truth: Bool) { value(truth ? "true" : "false") }

  /// Decimal. Not generic: another module would call it unspecialised, many times slower.
  package mutating func integer(_ number: Int64) {
    comma()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude, width: 1)
    needsComma = true
  }

  /// For what may exceed the signed range.
  package mutating func unsigned(_ number: UInt64) {
    comma()
    appendDigits(number, width: 1)
    needsComma = true
  }

  /// Any text; quotes and escapes are added.
  package mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value that is JSON already: printable ASCII, as printed.
  package mutating func printed(_ json: String) { value(json) }

  /// Decimal digits with leading zeros up to `width`, without comma or quotes.
  package mutating func appendDigits(_ number: UInt64, width: Int) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - start < width
    var low = start
    var high = bytes.count - 1
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
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
    // Nearly all text is plain: it is copied in one go and looked at where it is going to stay.
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    var isPlain = true
    for index in start..<bytes.count { isPlain = isPlain && JSONWriter.isPlain(bytes[index]) }
    if isPlain { return }
    truncate(to: start)
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

  /// Stands for itself within a string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7f && byte != 0x22 && byte != 0x5c
  }

  private mutating func appendUnit(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let nibble = UInt8(truncatingIfNeeded: unit >> shift & 0xf)
      bytes.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
    }
  }
}
