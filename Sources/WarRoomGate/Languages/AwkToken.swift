/// One piece of an awk program.
struct AwkToken: Sendable {
  enum Kind: UInt8 {
    case word
    case string
    case regex
    case number
    /// An operator, in `text`.
    case mark
    case newline
  }

  var kind: Kind
  var start: Int
  var end: Int
  var text: String
}
