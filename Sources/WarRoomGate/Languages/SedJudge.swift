import WarRoomCore

/// Says what a sed script does beside reading and printing.
struct SedJudge {
  private let bytes: [UInt8]
  private var position = 0
  private var found: [LanguageFinding] = []
  private var depth = 0

  /// Empty when the script only reads and prints.
  static func judge(_ bytes: [UInt8]) -> [LanguageFinding] {
    var judge = SedJudge(bytes: bytes)
    judge.run()
    return judge.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while position < bytes.count, found.count <= LanguageLimits.findings {
      let start = position
      guard command() else {
        found.append(
          .unknown("it is not clear how sed reads this", min(start, bytes.count)..<bytes.count))
        return
      }
    }
    if depth != 0 { found.append(.unknown("the braces do not match")) }
  }

  private var byte: UInt8 { bytes.byte(position) }

  private mutating func skipBlanks() { while byte.isBlank { position += 1 } }

  private mutating func skipSeparators() {
    while byte.isBlank || byte == 0x0a || byte == 0x3b { position += 1 }
  }

  private mutating func skipLine() {
    while position < bytes.count, byte != 0x0a { position += 1 }
  }

  /// One command with its addresses; false when it is not understood.
  private mutating func command() -> Bool {
    skipSeparators()
    guard position < bytes.count else { return true }
    guard addresses() else { return false }
    skipBlanks()
    while byte == 0x21 || byte.isBlank { position += 1 }
    let start = position
    let letter = byte
    position += 1
    switch letter {
    case UInt8(ascii: "{"):
      depth += 1
      return depth <= LanguageLimits.depth
    case UInt8(ascii: "}"):
      depth -= 1
      return depth >= 0 && ends()
    case UInt8(ascii: "#"):
      skipLine()
      return true
    case UInt8(ascii: "="), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "h"), UInt8(ascii: "H"),
      UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "p"), UInt8(ascii: "P"),
      UInt8(ascii: "x"), UInt8(ascii: "z"):
      return ends()
    case UInt8(ascii: "l"), UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "L"):
      skipBlanks()
      while byte.isDigit { position += 1 }
      return ends()
    case UInt8(ascii: ":"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "v"):
      skipBlanks()
      while byte > 0x20, byte != 0x3b, byte != 0x7d { position += 1 }
      return ends()
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "c"): return text()
    case UInt8(ascii: "s"): return substitution(start)
    case UInt8(ascii: "y"): return delimited(isPattern: false, twice: true) && ends()
    case UInt8(ascii: "r"), UInt8(ascii: "R"): return readFile()
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      writeFile(start)
      return true
    case UInt8(ascii: "e"):
      skipLine()
      found.append(
        LanguageFinding(.destructive, "`e` runs a shell command", part: start..<position))
      return true
    default: return false
    }
  }

  /// What may stand behind a command.
  private mutating func ends() -> Bool {
    skipBlanks()
    if byte == 0x0d, bytes.byte(position + 1) == 0x0a { position += 1 }
    return position >= bytes.count || [0x0a, 0x3b, 0x7d, 0x23].contains(byte)
  }

  // MARK: addresses

  private mutating func addresses() -> Bool {
    guard let isFirst = address() else { return false }
    guard isFirst else { return true }
    skipBlanks()
    guard byte == 0x2c else { return true }
    position += 1
    skipBlanks()
    if byte == 0x2b || byte == 0x7e {
      position += 1
      guard byte.isDigit else { return false }
    }
    return address() == true
  }

  /// True for an address, false for none, nil for one that is not understood.
  private mutating func address() -> Bool? {
    switch byte {
    case 0x24:
      position += 1
      return true
    case 0x30...0x39:
      while byte.isDigit { position += 1 }
      skipBlanks()
      if byte == 0x7e {
        position += 1
        skipBlanks()
        while byte.isDigit { position += 1 }
      }
      return true
    case 0x2f, 0x5c:
      if byte == 0x5c { position += 1 }
      guard delimited(isPattern: true, twice: false) else { return nil }
      while byte == 0x49 || byte == 0x4d { position += 1 }
      return true
    default: return false
    }
  }

  /// From the delimiter at the position to behind the one that ends it.
  private mutating func delimited(isPattern: Bool, twice: Bool) -> Bool {
    let delimiter = byte
    guard delimiter > 0x20, delimiter < 0x7f, delimiter != 0x5c, delimiter != 0x3b else {
      return false
    }
    position += 1
    guard skip(to: delimiter, isPattern: isPattern) else { return false }
    return !twice || skip(to: delimiter, isPattern: false)
  }

  private mutating func skip(to delimiter: UInt8, isPattern: Bool) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case delimiter:
        position += 1
        return true
      case 0x5c:
        guard position + 1 < bytes.count, !isPattern || bytes[position + 1] != 0x0a else {
          return false
        }
        position += 2
      case 0x0a: return false
      case 0x5b where isPattern && delimiter != 0x5b:
        guard skipBracket() else { return false }
      default: position += 1
      }
    }
    return false
  }

  /// A bracket expression; within it the delimiter is itself. A sed that ends the pattern there
  /// would refuse the open bracket.
  private mutating func skipBracket() -> Bool {
    position += 1
    if byte == 0x5e { position += 1 }
    if byte == 0x5d { position += 1 }
    while position < bytes.count, byte != 0x0a {
      if byte == 0x5d {
        position += 1
        return true
      }
      let next = bytes.byte(position + 1)
      if byte == 0x5b, next == 0x3a || next == 0x2e || next == 0x3d {
        let kind = next
        position += 2
        while position < bytes.count, byte != 0x0a,
          !(byte == kind && bytes.byte(position + 1) == 0x5d)
        { position += 1 }
        position += 1
      }
      position += 1
    }
    return false
  }

  // MARK: commands with arguments

  private mutating func substitution(_ start: Int) -> Bool {
    let delimiter = byte
    guard delimited(isPattern: true, twice: false), skip(to: delimiter, isPattern: false) else {
      return false
    }
    while position < bytes.count {
      switch byte {
      case UInt8(ascii: "g"), UInt8(ascii: "p"), UInt8(ascii: "i"), UInt8(ascii: "I"),
        UInt8(ascii: "m"), UInt8(ascii: "M"), 0x30...0x39:
        position += 1
      case UInt8(ascii: "e"):
        position += 1
        found.append(
          LanguageFinding(
            .destructive, "the flag `e` runs the result as a shell command",
            part: start..<position))
      case UInt8(ascii: "w"):
        position += 1
        writeFile(start)
        return true
      default: return ends()
      }
    }
    return true
  }

  /// `a`, `i` and `c`: text to the end of the line, and further behind a backslash.
  private mutating func text() -> Bool {
    skipBlanks()
    guard position < bytes.count, byte != 0x0a, byte != 0x7d else { return false }
    while position < bytes.count, byte != 0x0a { position += byte == 0x5c ? 2 : 1 }
    position = min(position, bytes.count)
    return true
  }

  private mutating func readFile() -> Bool {
    skipBlanks()
    let start = position
    skipLine()
    // Some end the name at a semicolon and take a command behind it.
    return !bytes[start..<position].contains { $0 == 0x3b || $0 == 0x7d }
  }

  private mutating func writeFile(_ start: Int) {
    skipBlanks()
    let name = position
    skipLine()
    let path = bytes.text(name..<position)
    if path == "/dev/stdout" || path == "/dev/stderr" { return }
    found.append(
      LanguageFinding(
        .destructive, "writes the file \(Quotation.of(path))", part: start..<position,
        targets: path.isEmpty ? [] : [Judgment.Target(kind: "path", name: path)]))
  }
}
