package import WarRoomCanvas

/// The look of every meaning, in colour and without.
package struct Theme: Equatable, Sendable {
  /// The look of one meaning.
  package struct RoleStyle: Equatable, Sendable {
    /// On a terminal with colours.
    package var colour: Style
    /// On one with no more than sixteen; nil: as `colour`.
    package var ansi: Style?
    /// On a terminal without, or when the user wants none.
    package var mono: Style

    package init(colour: Style, ansi: Style? = nil, mono: Style) {
      self.colour = colour
      self.ansi = ansi
      self.mono = mono
    }
  }

  /// What it is called in its file.
  package var name: String
  /// Looks by meaning; a meaning that is missing looks as in the built-in theme.
  package var roles: [ThemeRole: RoleStyle]
  /// The backgrounds it is made for, which it does not paint; none for a theme of the sixteen
  /// colours, whose background is the terminal's own.
  package var grounds: [RGB]

  package init(
    name: String = "custom", grounds: [RGB] = [], roles: [ThemeRole: RoleStyle]
  ) {
    self.name = name
    self.grounds = grounds
    self.roles = roles
  }

  /// With what a terminal of so many colours can show as its colours.
  package func suited(to depth: ColourDepth) -> Theme {
    guard depth < .indexed256 else { return self }
    var theme = self
    theme.roles = roles.mapValues { look in
      RoleStyle(colour: look.ansi ?? look.colour, mono: look.mono)
    }
    return theme
  }

  /// The look of a meaning.
  package func style(_ role: ThemeRole, mono: Bool) -> Style {
    guard let found = roles[role] ?? Theme.builtIn.roles[role] else { return .plain }
    return mono ? found.mono : found.colour
  }
}

extension Theme {
  /// The theme that needs no file; `Themes/default.yaml` says the same.
  package static let builtIn = Theme(
    name: "default",
    roles: Dictionary(
      uniqueKeysWithValues: looks.map { look in
        let colour = style(words: look.colour) ?? .plain
        let mono = style(words: look.mono) ?? .plain
        return (look.role, RoleStyle(colour: colour, mono: mono))
      }))

  /// The terminal's own background everywhere, its sixteen colours, and bold only for what is
  /// read first; reverse belongs to the approval prompt.
  private static let looks: [(role: ThemeRole, colour: String, mono: String)] = [
    (.text, "plain", "plain"),
    (.title, "bold", "bold"),
    (.heading, "plain", "plain"),
    (.focus, "bold cyan", "bold"),
    (.rule, "dim", "dim"),
    (.muted, "dim", "dim"),
    (.accent, "cyan", "plain"),
    (.key, "bold", "bold"),
    (.selection, "cyan", "plain"),
    (.ok, "green", "plain"),
    (.warn, "yellow", "plain"),
    (.crit, "bold red", "bold"),
    (.overdue, "bold underline red", "bold underline"),
    (.unknown, "magenta", "plain"),
    (.info, "plain", "plain"),
    (.running, "cyan", "plain"),
    (.waiting, "bold yellow", "bold"),
    (.approval, "bold reverse", "bold reverse"),
    (.command, "bold", "bold"),
    (.field, "underline", "underline"),
    (.match, "underline", "underline"),
    (.replay, "bold magenta", "bold underline"),
  ]

  /// Reads a look as `Style.summary` writes it: `bold underline red on black`; colours are the
  /// sixteen names, 0 to 255, or `#rrggbb`, which is taken as the nearest of 16 to 255. Nil for
  /// anything else.
  package static func style(words: String) -> Style? {
    var style = Style.plain
    var behind = false
    for word in words.split(separator: " ") {
      switch word {
      case "plain": break
      case "bold": style.bold = true
      case "dim": style.dim = true
      case "reverse": style.reverse = true
      case "underline": style.underline = true
      case "on": behind = true
      default:
        guard let ink = ink(String(word)) else { return nil }
        if behind { style.background = ink } else { style.foreground = ink }
        behind = false
      }
    }
    return behind ? nil : style
  }

  private static func ink(_ word: String) -> Ink? {
    if word == "terminal" { return .terminal }
    if let index = UInt8(word) { return .indexed(index) }
    if let colour = RGB(hex: word) { return .indexed(colour.nearestIndex) }
    return ANSIColour.allCases.first { "\($0)" == word }.map { .ansi($0) }
  }

  /// The theme as a file.
  package var yaml: String {
    var lines = ["name: \(name)", "roles:"]
    for role in ThemeRole.allCases {
      let colour = style(role, mono: false).summary
      let mono = style(role, mono: true).summary
      lines.append("  \(role.rawValue): { colour: \"\(colour)\", mono: \"\(mono)\" }")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
