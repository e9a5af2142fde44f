/// What a word must look like.
package enum WordPattern: Sendable, Hashable {
  case exact(String)
  /// The text between the stars, in order; the ends are anchored unless they are empty.
  case stars([String])
  /// As `stars`, in small letters: capitals count as small ones.
  case anyCase([String])
  case above(Int)
  case below(Int)
  case number
  /// The name of a variable that steers no program, or such a name with a value: `x`, `x=1`.
  case variable

  /// Exact text, or with `*` for anything; `>0`, `<10`, `number`, `variable`; with `~` in front,
  /// capitals and small letters are the same.
  package init(_ text: String) {
    if text.utf8.first == 0x7e {
      let parts = text.lowercased().dropFirst().split(
        separator: "*", omittingEmptySubsequences: false)
      self = .anyCase(parts.map(String.init))
    } else if text == "number" {
      self = .number
    } else if text == "variable" {
      self = .variable
    } else if text.utf8.first == 0x3e, let number = Int(text.dropFirst()) {
      self = .above(number)
    } else if text.utf8.first == 0x3c, let number = Int(text.dropFirst()) {
      self = .below(number)
    } else if text.utf8.contains(0x2a) {
      self = .stars(
        text.split(separator: "*", omittingEmptySubsequences: false).map(String.init))
    } else {
      self = .exact(text)
    }
  }

  /// How much known text it holds: of two that fit, the longer one is meant.
  package var weight: Int {
    switch self {
    case .exact(let text): text.utf8.count
    case .stars(let parts), .anyCase(let parts): parts.reduce(0) { $0 + $1.utf8.count }
    case .above, .below, .number, .variable: 1
    }
  }
}
