/// Bytes that mean something to the shell.
enum Byte {
  static let tab: UInt8 = 9
  static let newline: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let bang: UInt8 = 33
  static let doubleQuote: UInt8 = 34
  static let hash: UInt8 = 35
  static let dollar: UInt8 = 36
  static let percent: UInt8 = 37
  static let ampersand: UInt8 = 38
  static let quote: UInt8 = 39
  static let open: UInt8 = 40
  static let close: UInt8 = 41
  static let star: UInt8 = 42
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let dot: UInt8 = 46
  static let slash: UInt8 = 47
  static let zero: UInt8 = 48
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let less: UInt8 = 60
  static let equals: UInt8 = 61
  static let greater: UInt8 = 62
  static let question: UInt8 = 63
  static let at: UInt8 = 64
  static let openBracket: UInt8 = 91
  static let backslash: UInt8 = 92
  static let closeBracket: UInt8 = 93
  static let caret: UInt8 = 94
  static let backquote: UInt8 = 96
  static let openBrace: UInt8 = 123
  static let bar: UInt8 = 124
  static let closeBrace: UInt8 = 125
  static let tilde: UInt8 = 126

  /// Ends a word when unquoted; NUL stands for the end of the text.
  @inline(__always) static func isMeta(_ byte: UInt8) -> Bool { has(byte, meta) }
  /// Stands for itself in an unquoted word.
  @inline(__always) static func isPlain(_ byte: UInt8) -> Bool { !has(byte, special) }
  /// Stands for itself in double quotes.
  @inline(__always) static func isPlainInQuotes(_ byte: UInt8) -> Bool { !has(byte, quotedSpecial) }
  @inline(__always) static func isOperator(_ byte: UInt8) -> Bool { has(byte, operators) }
  @inline(__always) static func beginsKeyword(_ byte: UInt8) -> Bool { has(byte, keywordStarts) }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
  @inline(__always) static func beginsName(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 95 }
  @inline(__always) static func isName(_ byte: UInt8) -> Bool { beginsName(byte) || isDigit(byte) }
  /// May stand in the name of a user after `~`.
  @inline(__always) static func isLogin(_ byte: UInt8) -> Bool {
    isName(byte) || byte == dot || byte == minus || byte == plus
  }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 48) }
    let lower = byte | 32
    return lower >= 97 && lower <= 102 ? UInt32(lower - 87) : nil
  }

  private typealias Mask = (low: UInt64, high: UInt64)

  @inline(__always) private static func has(_ byte: UInt8, _ mask: Mask) -> Bool {
    if byte < 64 { return mask.low >> UInt64(byte) & 1 == 1 }
    if byte < 128 { return mask.high >> UInt64(byte &- 64) & 1 == 1 }
    return false
  }

  /// NUL, blanks and `; & | < > ( )`.
  private static var meta: Mask {
    (0x5800_0341_0000_0601, 0x1000_0000_0000_0000)
  }
  /// Those, and `' " \ ` $ * ? [ ] { ~`.
  private static var special: Mask {
    (0xD800_07D5_0000_0601, 0x5800_0001_3800_0000)
  }
  /// NUL and `" $ ` \`.
  private static var quotedSpecial: Mask {
    (0x0000_0014_0000_0001, 0x0000_0001_1000_0000)
  }
  /// `; & | < > ( )`.
  private static var operators: Mask {
    (0x5800_0340_0000_0000, 0x1000_0000_0000_0000)
  }
  /// `! { } [ ]` and the letters that reserved words begin with.
  private static var keywordStarts: Mask {
    (0x0000_0002_0000_0000, 0x28B8_0278_2800_0000)
  }
}
