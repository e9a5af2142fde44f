/// Whether a word fits a pattern, as far as it is known.
enum WordFit: Int, Comparable, Sendable {
  case no
  case maybe
  case yes

  static func < (left: WordFit, right: WordFit) -> Bool { left.rawValue < right.rawValue }
  var inverse: WordFit { self == .maybe ? .maybe : self == .yes ? .no : .yes }
}

extension WordPattern {
  func fits(_ word: ShellWord) -> WordFit {
    if word.isLiteral { return fits(word.text) ? .yes : .no }
    if let supposed = word.supposed { return fits(supposed) }
    let known = word.knownPrefix
    switch self {
    case .exact(let text):
      return text.utf8.starts(with: known) ? .maybe : .no
    case .stars(let parts):
      return Self.matches(beginning: Array(known), parts)
    case .anyCase(let parts):
      return Self.matches(beginning: known.map(Self.small), parts)
    case .above, .below, .number:
      return .maybe
    case .variable:
      guard let equals = known.firstIndex(of: 0x3d) else { return .maybe }
      return Self.isVariable(Substring(known[..<equals]), value: nil) ? .yes : .maybe
    }
  }

  /// True when a text that is known whole fits.
  package func fits(_ text: String) -> Bool {
    switch self {
    case .exact(let exact): exact.utf8.elementsEqual(text.utf8)
    case .stars(let parts): Self.matches(Array(text.utf8), parts)
    case .anyCase(let parts): Self.matches(text.utf8.map(Self.small), parts)
    case .above(let bound): Int(text).map { $0 > bound } ?? false
    case .below(let bound): Int(text).map { $0 < bound } ?? false
    case .number: Int(text) != nil
    case .variable:
      if let equals = text.utf8.firstIndex(of: 0x3d) {
        Self.isVariable(
          text[..<equals], value: String(text[text.utf8.index(after: equals)...]))
      } else {
        Self.isVariable(text[...], value: nil)
      }
    }
  }

  private static func isVariable(_ name: Substring, value: String?) -> Bool {
    let name = String(name)
    let isName = name.utf8.allSatisfy(Byte.isName) && name.utf8.first.map(Byte.beginsName) ?? false
    // Nobody sees what is put into `_`: the shell sets it anew at once.
    return isName
      && (name == "_" || VariableName.isPlain(name) || LineJudge.isHarmlessEnvironment(name, value))
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }

  /// `known` is only how the text begins.
  private static func matches(beginning known: [UInt8], _ parts: [String]) -> WordFit {
    let first = Array((parts.first ?? "").utf8)
    // Whatever follows, a star at the end takes it.
    if parts.last?.isEmpty ?? false, matches(known, parts) { return .yes }
    return known.starts(with: first) || first.starts(with: known) ? .maybe : .no
  }

  /// The parts one after the other, each at the first place where it fits; the first at the
  /// start, the last at the end.
  private static func matches(_ text: [UInt8], _ parts: [String]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    guard parts.count > 1 else { return text.elementsEqual(first.utf8) }
    guard text.starts(with: first.utf8) else { return false }
    var at = first.utf8.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      let bytes = Array(part.utf8)
      guard let found = find(bytes, in: text, from: at) else { return false }
      at = found + bytes.count
    }
    let tail = Array(last.utf8)
    return text.count - at >= tail.count && text.suffix(tail.count).elementsEqual(tail)
  }

  private static func find(_ bytes: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= bytes.count + start else { return nil }
    return (start...(text.count - bytes.count)).first { text[$0...].starts(with: bytes) }
  }
}

extension [WordPattern] {
  func fits(_ word: ShellWord) -> WordFit {
    var best = WordFit.no
    for pattern in self { best = Swift.max(best, pattern.fits(word)) }
    return best
  }
}
