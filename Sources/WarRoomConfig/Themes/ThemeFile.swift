import WarRoomCanvas
package import WarRoomScreen

/// A theme as a file: looks by meaning, in words.
package struct ThemeFile: Equatable, Sendable {
  /// The theme by itself: what it leaves out looks as in the built-in theme.
  package var theme: Theme
  /// The theme that what it leaves out looks like; nil: the built-in one.
  package var inherits: String?

  /// Reads a theme; strict.
  package static func read(_ bytes: [UInt8], file: String) throws(ConfigError) -> ThemeFile {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(["name", "inherits", "ground", "roles"])
    let inherits = try map.optionalLine("inherits")
    var theme = Theme(name: try map.line("name"), roles: [:])
    if let ground = map.optional("ground") { theme.grounds = try grounds(ground) }
    if let roles = try inherits == nil ? map.required("roles") : map.optional("roles") {
      theme.roles = try looks(roles.map())
    }
    return ThemeFile(theme: theme, inherits: inherits)
  }

  /// Reads a theme that inherits from none but the built-in one.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> Theme {
    try read(bytes, file: file).over(.builtIn)
  }

  /// The whole theme, when what it leaves out looks as in `base`.
  package func over(_ base: Theme) -> Theme {
    var whole = base
    whole.name = theme.name
    if !theme.grounds.isEmpty { whole.grounds = theme.grounds }
    whole.roles.merge(theme.roles) { _, own in own }
    return whole
  }

  private static func grounds(_ value: YamlValue) throws(ConfigError) -> [RGB] {
    var grounds: [RGB] = []
    for value in value.isList ? try value.list(limit: Limits.themeGrounds) : [value] {
      guard let ground = RGB(hex: try value.line()) else {
        throw value.wrong("has to be a colour", hint: "write \"#1e1e1e\", quotes and all")
      }
      grounds.append(ground)
    }
    return grounds
  }

  private static func looks(
    _ roles: YamlMap
  ) throws(ConfigError) -> [ThemeRole: Theme.RoleStyle] {
    try roles.allow(ThemeRole.allCases.map(\.rawValue))
    var looks: [ThemeRole: Theme.RoleStyle] = [:]
    for entry in roles.entries {
      guard let role = ThemeRole(rawValue: entry.key) else { continue }
      let look = try entry.value.map()
      try look.allow(["colour", "ansi", "mono"])
      let usual = Theme.builtIn.style(role, mono: false)
      var style = Theme.RoleStyle(colour: usual, mono: Theme.builtIn.style(role, mono: true))
      if let colour = look.optional("colour") {
        style.colour = try self.style(colour)
        // A place of the large table shows nothing on a terminal of sixteen colours.
        if !style.colour.fitsSixteen { style.ansi = usual }
      }
      if let ansi = look.optional("ansi") {
        let found = try self.style(ansi)
        guard found.fitsSixteen else {
          throw ansi.wrong("is for terminals of sixteen colours", hint: "use their names")
        }
        style.ansi = found
      }
      if let mono = look.optional("mono") {
        style.mono = try self.style(mono)
        guard style.mono.foreground == .terminal, style.mono.background == .terminal else {
          throw mono.wrong("is for terminals without colours", hint: "use bold, dim, underline")
        }
      }
      looks[role] = style
    }
    return looks
  }

  private static func style(_ value: YamlValue) throws(ConfigError) -> Style {
    let words = try value.line()
    if let style = Theme.style(words: words) { return style }
    let attributes = ["plain", "bold", "dim", "reverse", "underline", "on", "terminal"]
    let colours = ANSIColour.allCases.map { "\($0)" }
    let known = attributes + colours
    for word in words.split(separator: " ").map(String.init)
    where !known.contains(word) && UInt8(word) == nil && RGB(hex: word) == nil {
      let near = Misspelling.nearest(to: word, among: known)
      let hint = near.map { "did you mean `\($0)`?" }
      throw value.wrong(
        "holds a word that is no look",
        hint: hint ?? "bold, dim, reverse, underline, a colour's name, 0 to 255 or #rrggbb")
    }
    throw value.wrong("is no look", hint: "such as bold red on black")
  }
}

extension Style {
  /// True when a terminal of sixteen colours shows it as it is.
  fileprivate var fitsSixteen: Bool {
    [foreground, background].allSatisfy { $0.reduced(to: .ansi16).ink == $0 }
  }
}
