/// A file is found by the name of what it holds.
extension Rule {
  static let names = [
    Rule(name: "a file is named for a type that it declares", findings: misnamedFiles)
  ]

  static let topLevel: Set = [
    ".ci/", ".gitignore", ".swift-format", "Package.swift", "README.md", "Scripts/", "Sources/",
    "Tests/", "Themes/",
  ]

  @Sendable static func misnamedFiles(in file: TextFile) -> [Finding] {
    guard file.isSwift, file.target != nil, file.code.contains(where: { !$0.trimmed().isEmpty })
    else { return [] }
    let parts = file.stem.split(separator: "+", maxSplits: 1).map(String.init)
    guard let type = parts.first else { return [] }
    let kinds =
      parts.count == 2
      ? ["extension"] : ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let types = ["struct", "class", "enum", "actor", "protocol", "typealias", "extension"]
    // A file of functions alone is named for what they do.
    guard file.code.contains(where: { line in types.contains { line.contains(word: $0) } }) else {
      return []
    }
    let named = file.code.contains { line in declared(line, kinds).contains { $0 == type } }
    if named { return [] }
    return [file.finding("no \(parts.count == 2 ? "extension of" : "type") \(type) in this file")]
  }

  /// The names that follow a keyword; of `extension A.B` both A and B.
  private static func declared(_ line: [UInt8], _ kinds: [String]) -> [String] {
    kinds.flatMap { kind in
      line.places(of: kind).flatMap { place -> [String] in
        var end = place + kind.utf8.count
        var names = [line.name(after: end)]
        while kind == "extension", let dot = line[end...].firstIndex(of: UInt8(ascii: ".")) {
          end = dot + 1
          names.append(line.name(after: end))
        }
        return names
      }
    }
  }

  /// Files and folders at the top that nobody agreed on, and names with blanks.
  static func strayPaths(in paths: [String]) -> [Finding] {
    paths.compactMap { path in
      if path.contains(" ") { return Finding(path: path, line: 0, words: "a blank in the name") }
      let slash = path.firstIndex(of: "/")
      let isTop = slash == nil || slash == path.index(before: path.endIndex)
      guard isTop, !topLevel.contains(path) else { return nil }
      return Finding(path: path, line: 0, words: "does not belong at the top")
    }
  }
}
