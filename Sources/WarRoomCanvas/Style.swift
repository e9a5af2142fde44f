/// How a cell looks: two inks and the attributes every terminal can show.
package struct Style: Hashable, Sendable {
  /// The colour of the character.
  package var foreground: Ink
  /// The colour behind it.
  package var background: Ink
  /// Heavier, or brighter where there is no heavier.
  package var bold: Bool
  /// Fainter; terminals without it show plain text.
  package var dim: Bool
  /// Foreground and background exchanged.
  package var reverse: Bool
  /// A line below.
  package var underline: Bool

  /// Plain text in the terminal's own colours, unless told otherwise.
  package init(
    foreground: Ink = .terminal, background: Ink = .terminal, bold: Bool = false,
    dim: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  /// The terminal's own colours, no attribute.
  package static let plain = Style()

  /// Everything set, in words, for tests and dumps: `bold reverse red on 236`; `plain` for none.
  package var summary: String {
    var words: [String] = []
    if bold { words.append("bold") }
    if dim { words.append("dim") }
    if reverse { words.append("reverse") }
    if underline { words.append("underline") }
    if foreground != .terminal { words.append(Style.name(foreground)) }
    if background != .terminal { words.append("on " + Style.name(background)) }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }

  private static func name(_ ink: Ink) -> String {
    switch ink {
    case .terminal: "terminal"
    case .ansi(let colour): "\(colour)"
    case .indexed(let index): "\(index)"
    }
  }
}
