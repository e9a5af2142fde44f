/// The whole grammar of one program's read-only use: an option not named here is not known.
struct ReadOnlyRule: Sendable {
  /// Bare name of the program.
  let program: String
  /// Option words without a value, such as `-a` and `--all`.
  var flags: Set<String> = []
  /// Option words and what their value must be.
  var values: [String: Value] = [:]
  /// The old form of a count, such as `-20`.
  var bareCount = false
  var operands: Operands

  /// What follows an option.
  enum Value: Sendable {
    /// Digits, maybe with a sign before and a unit behind.
    case number
    /// Anything: the program only prints or compares it.
    case text
    /// May be left off; given only behind `=`.
    case attachedText
  }

  /// What the words that are no options must be.
  enum Operands: Sendable {
    case none
    /// Names of files whose content is read.
    case contents
    /// Names of files that are only looked up.
    case names
    /// Not more than this many words that the program only compares or prints.
    case texts(Int)
    /// One of these words, or nothing.
    case oneOf(Set<String>)
    /// One or no word that begins with `+`.
    case format
    /// One URL to fetch.
    case url
    /// Every word, options as well, is only printed.
    case printed
  }

  init(
    _ program: String, _ flags: String = "", values: [String: Value] = [:],
    bareCount: Bool = false, operands: Operands
  ) {
    self.program = program
    self.flags = Set(flags.split(separator: " ").map(String.init))
    self.values = values
    self.bareCount = bareCount
    self.operands = operands
  }
}
