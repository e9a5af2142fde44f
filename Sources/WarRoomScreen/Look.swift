package import WarRoomCanvas

/// How a screen is to look: which theme, and whether it may use colour.
package struct Look: Equatable, Sendable {
  package var theme: Theme
  /// Attributes only.
  package var mono: Bool
  /// What charts are drawn with where the terminal shows UTF-8.
  package var charts: ChartStyle

  package init(theme: Theme = .builtIn, mono: Bool = false, charts: ChartStyle = .braille) {
    self.theme = theme
    self.mono = mono
    self.charts = charts
  }

  /// As a terminal of so many colours can show it.
  package init(theme: Theme, colours: ColourDepth, charts: ChartStyle) {
    self.init(theme: theme.suited(to: colours), mono: colours == .mono, charts: charts)
  }

  /// The style of a meaning.
  package func style(_ role: ThemeRole) -> Style { theme.style(role, mono: mono) }
}
