/// Bytes and words of written text.
enum ASCII {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Part of a word, any byte beyond ASCII included.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  /// The first eight letters of a word in lower case as one number; words are told apart by it.
  static func key(_ word: String) -> UInt64 {
    var key: UInt64 = 0
    for byte in word.utf8.prefix(8) { key = key << 8 | UInt64(byte) }
    return key
  }

  /// The letter without its accent for `C3 xx`, the Latin letters beyond ASCII; 0 for others.
  static func folded(_ second: UInt8) -> UInt8 {
    switch second | 0x20 {
    case 0xa0...0xa5: 0x61
    case 0xa7: 0x63
    case 0xa8...0xab: 0x65
    case 0xac...0xaf: 0x69
    case 0xb1: 0x6e
    case 0xb2...0xb6: 0x6f
    case 0xb9...0xbc: 0x75
    default: 0
    }
  }

  /// The word that starts at `start`, and where it ends; key 0 and `start` where none does.
  static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (key: UInt64, end: Int) {
    var key: UInt64 = 0
    var count = 0
    var at = start
    while at < end {
      var letter = bytes[at]
      if isLetter(letter) {
        letter |= 0x20
        at += 1
      } else if letter == 0xc3, at + 1 < end {
        letter = folded(bytes[at + 1])
        if letter == 0 { break }
        at += 2
      } else {
        break
      }
      if count < 8 { key = key << 8 | UInt64(letter) }
      count += 1
    }
    return (key, at)
  }
}
