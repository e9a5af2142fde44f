package import WarRoomCore

/// How the console looks and feels to one user: `config.yaml`.
package struct SettingsFile: Equatable, Sendable {
  /// Milliseconds that a lone Esc waits for the rest of a key; nil: the built-in time.
  package var escapeMilliseconds: Int64?
  package var colour: Colour
  /// Draw with ASCII alone.
  package var ascii: Bool
  /// By which command messages of a kind are sent; a kind that is missing is not sent.
  package var messages: [IncidentMessage.Kind: MessageCommand] = [:]
  /// Words of the command that does something to a page outside, their places as written.
  package var pages: [PageAction: [String]] = [:]
  /// The theme's name; nil: the default one.
  package var theme: String?

  /// When to use colours.
  package enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
    /// Bold, reverse and underline instead of colours.
    case mono
  }

  package init(
    escapeMilliseconds: Int64? = nil, colour: Colour = .auto, ascii: Bool = false,
    theme: String? = nil
  ) {
    self.escapeMilliseconds = escapeMilliseconds
    self.colour = colour
    self.ascii = ascii
    self.theme = theme
  }

  /// Reads `config.yaml`; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> SettingsFile {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow(["esc-delay", "color", "ascii", "theme", "messages", "pages"])
    var settings = SettingsFile(
      escapeMilliseconds: try map.optional("esc-delay")?
        .number(in: Limits.escapeDelay, unit: "milliseconds"),
      colour: try map.optional("color")?.choice() ?? .auto,
      ascii: try map.optional("ascii")?.truth() ?? false,
      theme: try map.optional("theme")?.line())
    for entry in try map.optional("messages")?.map().entries ?? [] {
      let kind: IncidentMessage.Kind = try YamlValue.choice(of: entry)
      settings.messages[kind] = try MessageCommand(entry.value)
    }
    for entry in try map.optional("pages")?.map().entries ?? [] {
      let action: PageAction = try YamlValue.choice(of: entry)
      settings.pages[action] = try PageAction.words(entry.value)
    }
    return settings
  }
}
