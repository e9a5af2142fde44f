/// Looking for words in a line: bytes, because a debug build walks characters slowly.
extension [UInt8] {
  func has(_ text: String, at index: Int) -> Bool {
    var position = index
    for byte in text.utf8 {
      guard indices.contains(position), self[position] == byte else { return false }
      position += 1
    }
    return true
  }

  func has(prefix text: String) -> Bool { has(text, at: 0) }

  /// Every place where the word stands and is no part of a longer name.
  func places(of word: String) -> [Int] {
    guard let first = word.utf8.first, let last = word.utf8.last else { return [] }
    let length = word.utf8.count
    var found: [Int] = []
    for index in indices where self[index] == first && has(word, at: index) {
      let before = index > 0 && first.isNamePart && self[index - 1].isNamePart
      let end = index + length
      let after = end < count && last.isNamePart && self[end].isNamePart
      if !before, !after { found.append(index) }
    }
    return found
  }

  func contains(word: String) -> Bool { !places(of: word).isEmpty }

  func trimmed() -> [UInt8] {
    guard let start = firstIndex(where: { !$0.isBlank }) else { return [] }
    let end = lastIndex { !$0.isBlank } ?? start
    return Array(self[start...end])
  }

  /// The parts between blanks.
  func words() -> [String] {
    split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The letters, digits and underscores that follow this place, blanks before them left out.
  func name(after index: Int) -> String {
    let rest = dropFirst(index).drop(while: \.isBlank)
    return String(decoding: rest.prefix(while: \.isNamePart), as: UTF8.self)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
