package import WarRoomScreen

/// How the console looks and feels to one user: `config.yaml`.
package struct SettingsFile: Equatable, Sendable {
  /// Milliseconds that a lone Esc waits for the rest of a key; nil: the built-in time.
  package var escapeMilliseconds: Int64?
  package var colour: Colour
  /// Draw with ASCII alone.
  package var ascii: Bool
  /// The theme's name; nil: the default one.
  package var theme: String?
  /// What charts are drawn with; nil: what the terminal is likely to show.
  package var charts: ChartStyle?

  /// When to use colours.
  package enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
    /// Bold, reverse and underline instead of colours.
    case mono
  }

  package init(
    escapeMilliseconds: Int64? = nil, colour: Colour = .auto, ascii: Bool = false,
    theme: String? = nil, charts: ChartStyle? = nil
  ) {
    self.escapeMilliseconds = escapeMilliseconds
    self.colour = colour
    self.ascii = ascii
    self.theme = theme
    self.charts = charts
  }

  /// Reads `config.yaml`; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> SettingsFile {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow(["esc-delay", "color", "ascii", "theme", "charts"])
    return SettingsFile(
      escapeMilliseconds: try map.optional("esc-delay")?
        .number(in: Limits.escapeDelay, unit: "milliseconds"),
      colour: try map.optional("color")?.choice() ?? .auto,
      ascii: try map.optional("ascii")?.truth() ?? false,
      theme: try map.optional("theme")?.line(),
      charts: try map.optional("charts")?.choice())
  }
}
