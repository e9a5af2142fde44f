/// One piece of an SQL text.
struct SQLToken: Sendable {
  enum Kind: UInt8 {
    /// A bare word, in `text` in lower case.
    case word
    /// A quoted identifier, in `text` without its quotes.
    case name
    case string
    case number
    /// One character of punctuation, in `mark`.
    case mark
    /// The end of a statement.
    case end
    /// Something that clients or servers may read in different ways; `text` says what.
    case doubtful
  }

  var kind: Kind
  var start: Int
  var end: Int
  var text = ""
  var mark: UInt8 = 0
  /// Nothing but blanks stands before it on its line.
  var startsLine = false
}
