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
    let known = word.knownPrefix
    switch self {
    case .exact(let text):
      return text.utf8.starts(with: known) ? .maybe : .no
    case .stars(let parts):
      let first = parts.first ?? ""
      if parts.count == 2, parts[1].isEmpty, known.starts(with: first.utf8) { return .yes }
      return known.starts(with: first.utf8) || first.utf8.starts(with: known) ? .maybe : .no
    case .above, .below, .number:
      return .maybe
    }
  }

  func fits(_ text: String) -> Bool {
    switch self {
    case .exact(let exact): exact.utf8.elementsEqual(text.utf8)
    case .stars(let parts): Self.matches(Array(text.utf8), parts)
    case .above(let bound): Int(text).map { $0 > bound } ?? false
    case .below(let bound): Int(text).map { $0 < bound } ?? false
    case .number: Int(text) != nil
    }
  }

  /// The parts one after the other, each at the first place where it fits; the first at the
  /// start, the last at the end.
  private static func matches(_ text: [UInt8], _ parts: [String]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
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
