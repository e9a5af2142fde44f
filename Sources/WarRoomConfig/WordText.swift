/// A text as its words: letters and digits, small, without what stands between them.
struct WordText {
  private let words: [String]

  init(_ text: String) { words = WordText.words(of: text, joker: false) }

  /// True when the words of `wanted` stand here one after the other; `*` and `?` in them stand for
  /// other letters of a word.
  func holds(_ wanted: String) -> Bool {
    let wanted = WordText.words(of: wanted, joker: true)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      zip(wanted, words[start...]).allSatisfy { Glob($0).matches($1) }
    }
  }

  /// True when there is at least one letter or digit to look for.
  static func hasWords(_ text: String) -> Bool { !words(of: text, joker: false).isEmpty }

  private static func words(of text: String, joker: Bool) -> [String] {
    text.lowercased().split(maxSplits: Limits.wordsLookedAt) { character in
      let isJoker = joker && (character == "*" || character == "?")
      return !character.isLetter && !character.isNumber && !isJoker
    }.prefix(Limits.wordsLookedAt).map(String.init)
  }
}
