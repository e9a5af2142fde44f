/// Splits a typed line into the words of a command: at blanks, with quotes that keep blanks. No
/// variables, no globs, no operators: what would mean something to a shell stays as it is.
package enum WordSplitter {
  /// Why a line is no command.
  package enum Problem: Error, Equatable, Sendable {
    case openQuote
    case tooManyWords(limit: Int)

    /// One sentence for whoever typed it.
    package var sentence: String {
      switch self {
      case .openQuote: "A quote is not closed."
      case .tooManyWords(let limit): "Too many words: at most \(limit)."
      }
    }
  }

  /// The words of a line; an empty line has none.
  package static func split(_ line: String) -> Result<[String], Problem> {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var escaped = false
    for character in line {
      if escaped {
        word = (word ?? "") + String(character)
        escaped = false
      } else if character == "\\", quote != "'" {
        escaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !escaped else { return .failure(.openQuote) }
    if let whole = word { words.append(whole) }
    guard words.count <= Limits.adHocWords else {
      return .failure(.tooManyWords(limit: Limits.adHocWords))
    }
    return .success(words)
  }
}
