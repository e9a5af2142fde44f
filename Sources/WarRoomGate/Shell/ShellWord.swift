/// One word after quote removal and brace expansion: bytes that are known, and holes that are not
/// known before the line runs.
struct ShellWord: Sendable {
  var span: Span
  /// What is known, holes left out. UTF-8, checked.
  var text: String
  /// In order of their place in `text`; nothing at that place is known.
  var holes: [Hole] = []
  /// Byte offset in `text` of the first unquoted `*`, `?` or `[`; nil when there is none.
  var glob: Int?
  /// True when some part was quoted or escaped: then it is no keyword, alias or assignment.
  var isQuoted = false

  /// All of it is known before the line runs.
  var isLiteral: Bool { holes.isEmpty && glob == nil }
  /// The text when all of it is known.
  var literal: String? { isLiteral ? text : nil }

  /// Something that only the running shell knows.
  struct Hole: Sendable {
    /// Byte offset in the word's `text`.
    var offset: Int
    var kind: Kind
    /// Quoted holes stay one word (but see `Kind.parameters`).
    var isQuoted: Bool
    /// A text that is like what it holds in all that rules ask for; nil when there is none.
    var standIn: String?
  }

  enum Kind: Sendable {
    /// `$name`, `${name}`, without an operator.
    case variable(String)
    /// `$@`, `$*`, `${a[@]}`: any number of words even in quotes.
    case parameters
    /// `$#`, `$?`, `$$`, `$!`: digits, or nothing.
    case number
    /// `~` or `~user` at the beginning: a path that begins with `/`.
    case home
    /// Any number of plain words that begin with no dash; never made by the parser.
    case names
    /// `${name…}` with an operator, an index, or another name in it.
    case expression(ShellExpansion)
    /// `$(…)` or backquotes.
    case command(ShellScript)
    /// `<(…)` and `>(…)`: a path that begins with `/`.
    case process(ShellScript, writes: Bool)
    /// `$((…))`: digits with a sign. `names` are the variables in it, which bash evaluates too.
    case arithmetic([ShellScript], names: [String])
  }
}
