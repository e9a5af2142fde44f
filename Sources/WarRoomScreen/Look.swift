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

  /// The style of a meaning.
  package func style(_ role: ThemeRole) -> Style { theme.style(role, mono: mono) }
}
