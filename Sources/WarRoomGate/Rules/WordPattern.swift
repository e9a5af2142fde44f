/// What a word must look like.
package enum WordPattern: Sendable, Hashable {
  case exact(String)
  /// The text between the stars, in order; the ends are anchored unless they are empty.
  case stars([String])
  case above(Int)
  case below(Int)
  case number

  /// Exact text, or with `*` for anything; `>0`, `<10`, `number`.
  package init(_ text: String) {
    if text == "number" {
      self = .number
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
    case .stars(let parts): parts.reduce(0) { $0 + $1.utf8.count }
    case .above, .below, .number: 1
    }
  }
}
