/// A parsed text: what the shell would run, in order.
struct ShellScript: Sendable {
  var commands: [ShellCommand] = []
  /// Indices of commands that may not run, or not in this shell: behind `&&` and `||`, in front of
  /// `&`.
  var conditional: Set<Int> = []
}

/// One thing that the shell runs.
indirect enum ShellCommand: Sendable {
  case simple(SimpleCommand)
  /// Two or more commands; each reads what the one before wrote.
  case pipeline([ShellCommand])
  /// `( … )`, `{ …; }`, `if`, `while`, `until`, `case`: the parts all may run.
  case compound(CompoundCommand)
  /// `for` and `select`.
  case loop(ShellLoop)
  /// `[[ … ]]`: the words between, operators as literal words.
  case test(words: [ShellWord], redirections: [Redirection], span: Span)
  /// `(( … ))`.
  case arithmetic([ShellScript], names: [String], redirections: [Redirection], span: Span)
  /// A definition; the body runs when something of that name is called.
  case function(name: String, body: ShellScript, span: Span)
  /// `coproc`.
  case coprocess(ShellCommand, span: Span)
}

/// Words with what stands around them.
struct SimpleCommand: Sendable {
  var span: Span
  var assignments: [Assignment] = []
  /// Program and arguments; empty when there are only assignments or redirections.
  var words: [ShellWord] = []
  var redirections: [Redirection] = []

  /// `NAME=value`, `NAME+=value`, `NAME[i]=value`, `NAME=(…)`.
  struct Assignment: Sendable {
    var span: Span
    var name: String
    /// The values: one, or those of an array. An index with holes is the first of them.
    var values: [ShellWord]
    /// True for `NAME[…]=` and `NAME=(…)`.
    var isArray: Bool
    /// True for `NAME[…]=`: bash evaluates what stands in the brackets.
    var hasIndex = false
  }
}

struct CompoundCommand: Sendable {
  var span: Span
  /// In the order of the text: conditions, bodies, branches.
  var parts: [ShellScript]
  /// The subject and the patterns of `case`.
  var words: [ShellWord] = []
  var redirections: [Redirection] = []
  /// True for `( … )`: assignments inside do not last.
  var isSubshell: Bool
}

struct ShellLoop: Sendable {
  var span: Span
  var variable: String
  /// What it goes through; nil for `for x; do`, which goes through the parameters.
  var words: [ShellWord]?
  var body: ShellScript
  /// Of the arithmetic form `for ((;;))`.
  var scripts: [ShellScript] = []
  /// Names in that form.
  var names: [String] = []
  var redirections: [Redirection] = []
}

struct Redirection: Sendable {
  var span: Span
  /// The descriptor in front of it; nil when left out. `{name}>` is -1.
  var descriptor: Int?
  var kind: Kind
  /// The file or descriptor; for a here-document or here-string its text as one (quoted) word.
  var target: ShellWord

  enum Kind: Sendable {
    /// `<`
    case read
    /// `>`, `>|`
    case write
    /// `>>`
    case append
    /// `&>`, `>&file`, `&>>`: both outputs
    case writeBoth
    /// `<>`
    case readWrite
    /// `<&n`, `>&n`, `<&-`, `>&-`
    case duplicate
    case hereDocument
    case hereString

    /// Something is read through it.
    var reads: Bool {
      switch self {
      case .read, .readWrite, .duplicate, .hereDocument, .hereString: true
      case .write, .append, .writeBoth: false
      }
    }
  }
}
