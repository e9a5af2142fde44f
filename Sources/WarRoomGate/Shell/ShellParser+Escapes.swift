/// `$'…'`
extension ShellParser {
  mutating func readEscapedQuotes(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    let start = at
    let first = builder.text.count
    at += 2
    while bytes[at] != Byte.quote {
      guard at < end else { throw fail("a $' has no end", start, start + 2) }
      if bytes[at] == Byte.backslash {
        try readCharacter(into: &builder)
      } else {
        builder.text.append(bytes[at])
        at += 1
      }
    }
    at += 1
    builder.quote(from: first)
  }

  private mutating func readCharacter(into builder: inout WordBuilder) throws(ShellSyntaxError) {
    let start = at
    let byte = bytes[at + 1]
    at += 2
    guard at <= end else { throw fail("a $' has no end", start) }
    switch byte {
    case 97: builder.text.append(7)
    case 98: builder.text.append(8)
    case 101, 69: builder.text.append(27)
    case 102: builder.text.append(12)
    case 110: builder.text.append(10)
    case 114: builder.text.append(13)
    case 116: builder.text.append(9)
    case 118: builder.text.append(11)
    case Byte.backslash, Byte.quote, Byte.doubleQuote, Byte.question: builder.text.append(byte)
    case 48...55:
      var value = UInt32(byte - 48)
      for _ in 0..<2 where bytes[at] >= 48 && bytes[at] <= 55 {
        value = value * 8 + UInt32(bytes[at] - 48)
        at += 1
      }
      try append(value, isByte: true, from: start, into: &builder)
    case 120: try readHexadecimal(2, from: start, into: &builder)
    case 117: try readHexadecimal(4, from: start, into: &builder)
    case 85: try readHexadecimal(8, from: start, into: &builder)
    case 99: try readControl(from: start, into: &builder)
    default: builder.text += [Byte.backslash, byte]
    }
  }

  /// `\xHH`, `\uHHHH` and `\UHHHHHHHH`; without a digit they stand for themselves.
  private mutating func readHexadecimal(
    _ digits: Int, from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let letter = bytes[at - 1]
    if bytes[at] == Byte.openBrace {
      throw fail("“\\\(letter == 120 ? "x" : "u"){” is not understood", start, at + 1)
    }
    let first = at
    var value: UInt32 = 0
    while at < first + digits, let digit = Byte.hexadecimal(bytes[at]) {
      value = value << 4 | digit
      at += 1
    }
    if at == first {
      builder.text += [Byte.backslash, letter]
    } else {
      try append(value, isByte: digits == 2, from: start, into: &builder)
    }
  }

  private mutating func readControl(
    from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    let byte = bytes[at]
    guard Byte.isLetter(byte) || [91, 93, 94, 95].contains(byte) else {
      throw fail("“\\c” is followed by no letter", start, at)
    }
    at += 1
    builder.text.append(byte & 0x1F)
  }

  private func append(
    _ value: UInt32, isByte: Bool, from start: Int, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) {
    guard value != 0 else { throw fail("an escape makes a NUL, which ends the text", start, at) }
    if isByte {
      guard value < 256 else { throw fail("an escape makes no byte", start, at) }
      builder.text.append(UInt8(value))
      if value > 127 { builder.isDoubtful = true }
    } else {
      guard let scalar = Unicode.Scalar(value) else {
        throw fail("an escape makes no character", start, at)
      }
      builder.text += Array(String(Character(scalar)).utf8)
    }
  }
}
