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
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    return cut(line.isEmpty ? "alert" : line, Limits.titleLength)
  }
}
