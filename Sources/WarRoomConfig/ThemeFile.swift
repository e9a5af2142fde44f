import WarRoomCanvas
package import WarRoomScreen

/// A theme as a file: looks by meaning, in words.
package enum ThemeFile {
  /// Reads a theme; strict. A meaning that is left out looks as in the built-in theme.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> Theme {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(["name", "roles"])
    let roles = try map.required("roles").map()
    try roles.allow(ThemeRole.allCases.map(\.rawValue))
    var looks: [ThemeRole: Theme.RoleStyle] = [:]
    for entry in roles.entries {
      guard let role = ThemeRole(rawValue: entry.key) else { continue }
      let look = try entry.value.map()
      try look.allow(["colour", "mono"])
      var style = Theme.RoleStyle(
        colour: Theme.builtIn.style(role, mono: false),
        mono: Theme.builtIn.style(role, mono: true))
      if let colour = look.optional("colour") { style.colour = try self.style(colour) }
      if let mono = look.optional("mono") {
        style.mono = try self.style(mono)
        guard style.mono.foreground == .terminal, style.mono.background == .terminal else {
          throw mono.wrong("is for terminals without colours", hint: "use bold, dim, underline")
        }
      }
      looks[role] = style
    }
    return Theme(name: try map.line("name"), roles: looks)
  }

  private static func style(_ value: YamlValue) throws(ConfigError) -> Style {
    let words = try value.line()
    if let style = Theme.style(words: words) { return style }
    let attributes = ["plain", "bold", "dim", "reverse", "underline", "on", "terminal"]
    let colours = ANSIColour.allCases.map { "\($0)" }
    let known = attributes + colours
    for word in words.split(separator: " ").map(String.init)
    where !known.contains(word) && UInt8(word) == nil {
      let near = Misspelling.nearest(to: word, among: known)
      let hint = near.map { "did you mean `\($0)`?" }
      throw value.wrong(
        "holds a word that is no look",
        hint: hint ?? "bold, dim, reverse, underline, a colour's name or 0 to 255")
    }
    throw value.wrong("is no look", hint: "such as bold red on black")
  }
}
