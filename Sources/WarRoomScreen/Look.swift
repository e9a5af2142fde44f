package import WarRoomCanvas

/// How a screen is to look: which theme, and whether it may use colour.
package struct Look: Equatable, Sendable {
  package var theme: Theme
  /// Attributes only.
  package var mono: Bool

  package init(theme: Theme = .builtIn, mono: Bool = false) {
    self.theme = theme
    self.mono = mono
  }

  /// As a terminal of so many colours can show it.
  package init(theme: Theme, colours: ColourDepth) {
    self.init(theme: theme.suited(to: colours), mono: colours == .mono)
  }

  /// The style of a meaning.
  package func style(_ role: ThemeRole) -> Style { theme.style(role, mono: mono) }
}
