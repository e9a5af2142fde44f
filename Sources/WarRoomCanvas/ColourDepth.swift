/// How many colours there are to work with: what the terminal has, or what the user allows.
package enum ColourDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// No colour at all; bold, reverse and underline remain.
  case mono = 0
  case ansi8 = 8
  case ansi16 = 16
  case indexed256 = 256

  /// The depth that a count of colours, as terminfo gives it, is good for.
  package init(colours: Int) {
    switch colours {
    case ..<8: self = .mono
    case ..<16: self = .ansi8
    case ..<256: self = .ansi16
    default: self = .indexed256
    }
  }

  /// Fewer colours come first.
  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
