package import WarRoomCore
package import WarRoomScreen

/// How warroom looks and feels to one user, and how it calls them: `config.yaml`.
package struct SettingsFile: Equatable, Sendable {
  /// Milliseconds that a lone Esc waits for the rest of a key; nil: the built-in time.
  package var escapeMilliseconds: Int64?
  package var colour: Colour
  /// Draw with ASCII alone.
  package var ascii: Bool
  /// Where alerts are taken; nil: nowhere.
  package var listen: ListenSection?
  /// Where they go; nil: what is built in.
  package var routes: AlertRoutes?
  /// Words of the command that does something to a page outside, their places as written.
  package var pages: [PageAction: [String]] = [:]
  /// What the host runs when people are needed: words, no shell; empty: nothing.
  package var call: [String] = []
  /// The theme's name; nil: the default one.
  package var theme: String?
  /// What charts are drawn with; nil: what the terminal is likely to show.
  package var charts: ChartStyle?
  /// By which command messages of a kind are sent; a kind that is missing is not sent.
  package var messages: [IncidentMessage.Kind: MessageCommand] = [:]
  /// The folder that solutions are written to and read from, absolute; nil: `solutions` beside
  /// this file.
  package var solutions: String?

  /// When to use colours.
  package enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
    /// Bold, reverse and underline instead of colours.
    case mono
  }

  package init(
    escapeMilliseconds: Int64? = nil, colour: Colour = .auto, ascii: Bool = false,
    theme: String? = nil, solutions: String? = nil, charts: ChartStyle? = nil
  ) {
    self.escapeMilliseconds = escapeMilliseconds
    self.colour = colour
    self.ascii = ascii
    self.theme = theme
    self.solutions = solutions
    self.charts = charts
  }

  /// Reads `config.yaml`; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> SettingsFile {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow([
      "esc-delay", "color", "ascii", "theme", "messages", "listen", "routes", "call", "solutions",
      "pages", "charts",
    ])
    let solutions = try map.optionalLine("solutions")
    if let solutions, !solutions.hasPrefix("/") {
      throw try map.required("solutions").wrong("has to be an absolute path")
    }
    var settings = SettingsFile(
      escapeMilliseconds: try map.optional("esc-delay")?
        .number(in: Limits.escapeDelay, unit: "milliseconds"),
      colour: try map.optional("color")?.choice() ?? .auto,
      ascii: try map.optional("ascii")?.truth() ?? false,
      theme: try map.optional("theme")?.line(), solutions: solutions,
      charts: try map.optional("charts")?.choice())
    for entry in try map.optional("messages")?.map().entries ?? [] {
      let kind: IncidentMessage.Kind = try YamlValue.choice(of: entry)
      settings.messages[kind] = try MessageCommand(entry.value)
    }
    for entry in try map.optional("pages")?.map().entries ?? [] {
      let action: PageAction = try YamlValue.choice(of: entry)
      settings.pages[action] = try PageAction.words(entry.value)
    }
    if let listen = map.optional("listen") { settings.listen = try ListenSection.read(listen) }
    if let routes = map.optional("routes") { settings.routes = try RoutesFile.read(routes) }
    if let value = map.optional("call") {
      guard value.isList else {
        throw value.wrong("has to be a list of words", hint: "such as [notify-send, warroom]")
      }
      for word in try value.list(limit: Limits.wordCount) { settings.call.append(try word.word()) }
      guard settings.call.first?.isEmpty == false else { throw value.wrong("names no program") }
    }
    return settings
  }
}
