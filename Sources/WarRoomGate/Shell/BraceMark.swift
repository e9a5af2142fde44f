/// An unquoted byte that brace expansion looks at.
struct BraceMark {
  /// In the text of the word.
  var offset: Int
  /// In the text that is parsed.
  var raw: Int
  /// `{`, `}`, `,`, `.` for `..`, `~`, `*` and `?`, `[`, `]`
  var byte: UInt8
  /// A `{` with `}` right behind it.
  var isEmpty = false
  /// A `$` or `$name` stands right before it, which takes in what the expansion puts behind it.
  var isDangling = false
}
