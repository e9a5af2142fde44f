/// Base64 of a header, strict: no blanks, whole groups.
enum Base64Text {
  /// Nil for what is none.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    let padding = text.reversed().prefix { $0 == 0x3d }.count
    guard padding <= 2 else { return nil }
    var bits: UInt32 = 0
    for (index, character) in text.enumerated() {
      let value: UInt32
      switch character {
      case 0x41...0x5a: value = UInt32(character - 0x41)
      case 0x61...0x7a: value = UInt32(character - 0x61) + 26
      case 0x30...0x39: value = UInt32(character - 0x30) + 52
      case 0x2b: value = 62
      case 0x2f: value = 63
      case 0x3d where index >= text.count - padding: value = 0
      case _: return nil
      }
      bits = bits << 6 | value
      guard index % 4 == 3 else { continue }
      bytes += [UInt8(bits >> 16 & 0xff), UInt8(bits >> 8 & 0xff), UInt8(bits & 0xff)]
      bits = 0
    }
    bytes.removeLast(padding)
    return bytes
  }
}
