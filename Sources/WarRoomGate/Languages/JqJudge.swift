/// A jq filter reads and prints; only what loads other code is not known.
struct JqJudge {
  private let bytes: [UInt8]
  private var position = 0
  /// For each string that is being interpolated, the parentheses open around it.
  private var strings: [Int] = []
  private var depth = 0
  private var inString = false

  private static let loaders: Set<String> = [
    "import", "include", "modulemeta", "system", "exec", "load",
  ]

  /// Empty when the filter only reads and prints.
  static func judge(_ bytes: [UInt8]) -> [LanguageFinding] {
    var judge = JqJudge(bytes: bytes)
    while judge.position < bytes.count {
      if let finding = judge.inString ? judge.string() : judge.code() { return [finding] }
    }
    guard !judge.inString, judge.strings.isEmpty else { return [.unknown("a string does not end")] }
    return []
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// One character of a string, or the beginning of code in it.
  private mutating func string() -> LanguageFinding? {
    let byte = bytes[position]
    position += byte == 0x5c ? 2 : 1
    if byte == 0x22 {
      inString = false
    } else if byte == 0x5c, bytes.byte(position - 1) == 0x28 {
      guard strings.count < LanguageLimits.depth else {
        return .unknown("the strings in it go too deep")
      }
      strings.append(depth)
      depth = 0
      inString = false
    }
    return nil
  }

  private mutating func code() -> LanguageFinding? {
    let start = position
    position += 1
    switch bytes[start] {
    case 0x22: inString = true
    case 0x23:
      while position < bytes.count, bytes[position] != 0x0a { position += 1 }
      // Newer versions go on with the comment on the next line.
      if bytes[position - 1] == 0x5c { return .unknown("a comment ends with a backslash") }
    case 0x28: depth += 1
    case 0x29:
      if depth == 0, let outer = strings.popLast() {
        depth = outer
        inString = true
      } else {
        depth -= 1
      }
    default:
      guard bytes[start].isNameStart else { return nil }
      while bytes.byte(position).isNamePart { position += 1 }
      let isField =
        [0x2e, 0x24, 0x40].contains(bytes.byte(start - 1)) || bytes.byte(position) == 0x3a
      let word = bytes.text(start..<position)
      if !isField, Self.loaders.contains(word) {
        return .unknown("\(Quotation.of(word)) loads other code", start..<position)
      }
    }
    return nil
  }
}
