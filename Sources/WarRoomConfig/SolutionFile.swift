import WarRoomGate

/// A solved problem as a Markdown file with front matter, in a folder of the user's.
package struct SolutionFile: Equatable, Sendable {
  /// Such as `sol-0007`; unique in its folder.
  package var id: String
  /// The incident that it comes from, by id; nil for one that nobody names.
  package var incident: String?
  /// `2026-11-21`.
  package var date: String
  package var title: String
  package var services: [String]
  package var symptom: String
  package var cause: String
  package var fix: String
  package var prevention: String
  package var links: [String]

  package init(
    id: String, incident: String?, date: String, title: String, services: [String],
    symptom: String, cause: String, fix: String, prevention: String, links: [String]
  ) {
    self.id = id
    self.incident = incident
    self.date = date
    self.title = title
    self.services = services
    self.symptom = symptom
    self.cause = cause
    self.fix = fix
    self.prevention = prevention
    self.links = links
  }

  private static let keys = [
    "id", "incident", "date", "title", "services", "symptom", "cause", "fix", "prevention", "links",
  ]

  /// Reads the front matter; what stands below it is the user's and not read. Strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> SolutionFile {
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    let fence = Array("---".utf8)
    func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.filter { $0 != 0x0d } == fence }
    guard let first = lines.first, isFence(first),
      let end = lines.dropFirst().firstIndex(where: isFence)
    else {
      throw ConfigError(
        file: file, line: 1, column: 1, problem: "there is no front matter",
        hint: "a solution begins with a line of ---")
    }
    // The fence stays as an empty line, so that places are those of the file.
    let front = [0x0a] + Array(lines[1..<end].joined(separator: [0x0a]))
    let map = try YamlReader.map(front, file: file)
    try map.allow(keys)
    return SolutionFile(
      id: try map.line("id"), incident: try map.optionalLine("incident"),
      date: try map.optionalLine("date") ?? "", title: try map.line("title"),
      services: try list(map, "services"), symptom: try map.optionalParagraph("symptom"),
      cause: try map.optionalParagraph("cause"), fix: try map.optionalParagraph("fix"),
      prevention: try map.optionalParagraph("prevention"), links: try list(map, "links"))
  }

  private static func list(_ map: YamlMap, _ key: String) throws(ConfigError) -> [String] {
    var texts: [String] = []
    for value in try map.optional(key)?.list(limit: Limits.solutionEntries) ?? [] {
      texts.append(try value.line(limit: Limits.textLength))
    }
    return texts
  }

  /// The file as it is written. What somebody adds below the front matter is never read.
  package var text: String {
    var front = "---\n"
    for (key, value) in [
      ("id", id), ("incident", incident ?? ""), ("date", date), ("title", title),
    ]
    where !value.isEmpty {
      front += "\(key): \(SolutionFile.line(value))\n"
    }
    for (key, values) in [("services", services), ("links", links)] where !values.isEmpty {
      front += "\(key):\n"
      front += values.prefix(Limits.solutionEntries).map { "  - \(SolutionFile.line($0))\n" }
        .joined()
    }
    let parts = [
      ("symptom", symptom), ("cause", cause), ("fix", fix), ("prevention", prevention),
    ]
    for (key, value) in parts where !value.isEmpty {
      front += "\(key): \(SolutionFile.quoted(value, limit: Limits.textLength))\n"
    }
    return front + "---\n\n<!-- Notes below are yours; warroom reads the front matter alone. -->\n"
  }

  /// One line of at most as many characters as are read of one.
  private static func line(_ text: String) -> String {
    let flat = String(text.map { $0.isNewline ? " " : $0 })
    return quoted(flat, limit: Limits.lineLength)
  }

  /// A double-quoted scalar of YAML; what cannot be seen is made visible.
  private static func quoted(_ text: String, limit: Int) -> String {
    // Where a reader could take a star for an alias, it is written as its number.
    let hasAnchor = text.utf8.contains(0x26)
    var quoted = "\""
    var count = 0
    for scalar in text.unicodeScalars {
      var shown = Quotation.isPlain(scalar) ? String(scalar) : Quotation.name(of: scalar)
      if scalar == "\n" || scalar == "\t" { shown = " " }
      count += shown.unicodeScalars.count
      guard count <= limit else { break }
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "*" where hasAnchor: quoted += "\\x2A"
      case _: quoted += shown
      }
    }
    return quoted + "\""
  }
}
