/// One piece of an expression of mongosh.
struct MongoToken: Sendable {
  enum Kind: UInt8 {
    case word
    /// In `text` without its quotes, as written.
    case string
    case number
    case regex
    /// One or two characters, in `text`.
    case mark
  }

  var kind: Kind
  var start: Int
  var end: Int
  var text: String
  /// A line ends before it.
  var startsLine: Bool
}
