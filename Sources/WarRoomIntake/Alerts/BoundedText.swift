/// Text of others at a length that we can hold.
enum BoundedText {
  /// At most `limit` scalars; what was cut ends in `…`.
  static func cut(_ text: String, _ limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.prefix(limit - 1))
    kept.append("…")
    return String(kept)
  }

  /// One line: white space of every kind becomes single blanks.
  static func title(_ text: String) -> String {
    let line = line(text)
    return cut(line.isEmpty ? "alert" : line, Limits.titleLength)
  }

  /// As a title, but of any length up to a summary's, and perhaps empty.
  static func line(_ text: String) -> String {
    let words = text.unicodeScalars.prefix(Limits.summaryLength)
      .split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Without the blanks around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
