/// Where a word stands, which decides what bash does with it.
enum WordMode {
  /// The first word of a command.
  case command
  case argument
  /// Behind `NAME=`.
  case value
  /// The file of a redirection.
  case target
  /// A here-string, or the subject of `case`: no files are looked up.
  case text
  /// A pattern of `case`, or a word in `[[ … ]]`.
  case pattern
  /// What `==` and `!=` compare with, where `@(a|b)` is known.
  case extendedPattern
  /// What `=~` compares with.
  case expression

  var expandsBraces: Bool {
    switch self {
    case .command, .argument, .target: true
    case .value, .text, .pattern, .extendedPattern, .expression: false
    }
  }

  /// `*`, `?` and `[` mean something.
  var hasPatterns: Bool {
    switch self {
    case .value, .text: false
    case .command, .argument, .target, .pattern, .extendedPattern, .expression: true
    }
  }
}
