/// A colour as a terminal understands it. The values are never absolute: the sixteen named
/// colours are whatever the user's own palette says they are.
package enum Ink: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the sixteen named colours.
  case ansi(ANSIColour)
  /// A place in the 256-colour cube; terminals with fewer show their default instead.
  case indexed(UInt8)

  /// The colour to ask a terminal of this depth for, and whether bold has to stand in for
  /// brightness there.
  package func reduced(to depth: ColourDepth) -> (ink: Ink, bold: Bool) {
    switch (self, depth) {
    case (.terminal, _), (_, .mono):
      return (.terminal, false)
    case (.ansi(let colour), .ansi8):
      return (.ansi(colour.dark), colour.isBright)
    case (.ansi, .ansi16), (.ansi, .indexed256), (.indexed, .indexed256):
      return (self, false)
    case (.indexed(let index), .ansi8), (.indexed(let index), .ansi16):
      guard let colour = ANSIColour(rawValue: index) else { return (.terminal, false) }
      return Ink.ansi(colour).reduced(to: depth)
    }
  }

  /// The number by which curses knows the colour: -1 for the terminal's own, else 0...255.
  package var number: Int {
    switch self {
    case .terminal: -1
    case .ansi(let colour): Int(colour.rawValue)
    case .indexed(let index): Int(index)
    }
  }
}
