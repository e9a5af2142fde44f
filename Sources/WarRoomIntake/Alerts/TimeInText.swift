/// Finds a written time within a sentence.
enum TimeInText {
  /// The first one that names a date; words around it are passed over.
  static func first(in text: String) -> WrittenTime? {
    let words = text.prefix(Limits.textCharacters).split(whereSeparator: \.isWhitespace)
      .prefix(Limits.searchedWords).map { trimmed($0) }
    for start in words.indices {
      guard let first = words[start].unicodeScalars.first else { continue }
      let word = words[start].filter { $0 != "," }
      guard
        ("0"..."9").contains(first) || TimeWords.isWeekday(word)
          || TimeWords.month(word) != nil
      else { continue }
      for count in stride(from: min(7, words.count - start), through: 1, by: -1) {
        let candidate = trimmed(
          Substring(words[start..<start + count].joined(separator: " ")))
        // A number alone is some count, hardly a time.
        guard candidate.contains(where: { "-/: ".contains($0) }) else { continue }
        if let time = WrittenTime(candidate) { return time }
      }
    }
    return nil
  }

  /// Without the brackets around a word and the full stop behind a sentence.
  private static func trimmed(_ word: Substring) -> String {
    var word = word
    while let last = word.last, ".;)]}\"'!".contains(last) { word.removeLast() }
    while let first = word.first, "([{\"'".contains(first) { word.removeFirst() }
    return String(word)
  }
}
