package import WarRoomScreen

/// Themes by name: those that come with the product, and the user's, which come first.
package struct ThemeShelf: Sendable {
  /// The name that stands for the theme without a name of its own.
  package static let defaultName = "default"

  private let builtIn: [(name: String, bytes: [UInt8])]
  private let own: @Sendable (_ name: String) -> (file: String, bytes: [UInt8])?

  /// `own` reads a file of the user's folder; nil when there is none.
  package init(
    builtIn: [(name: String, bytes: [UInt8])],
    own: @escaping @Sendable (_ name: String) -> (file: String, bytes: [UInt8])?
  ) {
    self.builtIn = builtIn
    self.own = own
  }

  /// Names of those that come with the product, the default first.
  package var builtInNames: [String] { builtIn.map(\.name) }

  /// The whole theme, with what it inherits. Throws for a name that is not known, for what a file
  /// says wrong, and for themes that inherit from each other without end.
  package func theme(_ name: String) throws(ConfigError) -> Theme {
    var files: [ThemeFile] = []
    var next: String? = name
    var asked: [String] = []
    while let wanted = next {
      let file = try read(wanted, asked: asked)
      asked.append(wanted)
      guard asked.count <= Limits.themeAncestors else {
        throw ConfigError(
          file: asked[0], line: 0, column: 0,
          problem: "inherits through more than \(Limits.themeAncestors) themes")
      }
      files.append(file)
      next = file.inherits
    }
    return files.reversed().reduce(Theme.builtIn) { base, file in file.over(base) }
  }

  /// A user's `default` may build upon the one that it stands for.
  private func read(_ name: String, asked: [String]) throws(ConfigError) -> ThemeFile {
    let isSlug = name.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard isSlug, !name.isEmpty else {
      throw ConfigError(
        file: "theme", line: 0, column: 0, problem: "a theme's name holds only a-z, 0-9 and -")
    }
    if !asked.contains(name), let found = own(name) {
      return try ThemeFile.read(found.bytes, file: found.file)
    }
    if asked.filter({ $0 == name }).count <= 1,
      let found = builtIn.first(where: { $0.name == name })
    {
      return try ThemeFile.read(found.bytes, file: name + ".yaml")
    }
    if asked.contains(name) {
      throw ConfigError(
        file: asked[0], line: 0, column: 0, problem: "the theme \(name) inherits from itself")
    }
    let near = Misspelling.nearest(to: name, among: builtInNames)
    throw ConfigError(
      file: "theme", line: 0, column: 0, problem: "there is no theme \(name)",
      hint: near.map { "did you mean `\($0)`?" } ?? builtInNames.joined(separator: ", "))
  }
}
