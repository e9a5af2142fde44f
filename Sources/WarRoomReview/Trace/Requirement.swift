/// A requirement or an intent as a Markdown section defines it: `## REQ-…` with fields below.
package struct Requirement: Equatable, Sendable {
  package var id: String
  /// What the heading says after the id; empty where it says nothing.
  package var title: String
  package var file: String
  /// Line of the heading, from 1.
  package var line: Int
  /// As written, such as `performance`.
  package var type: String?
  package var priority: String?
  /// Ids of intents.
  package var intents: [String]
  package var acceptance: [String]
  /// Ids of other requirements.
  package var related: [String]

  /// Every section of `text` whose heading begins with an id of that prefix.
  package static func sections(
    _ text: String, file: String, prefix: String, _ conventions: TraceConventions
  ) -> [Requirement] {
    var found: [Requirement] = []
    var level = 0
    var field = ""
    var isFenced = false
    var isAfterBlank = false
    for (index, line) in TextLines(text).lines.enumerated() {
      let trimmed = trim(line)
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { isFenced.toggle() }
      guard !isFenced else { continue }
      let marks = line.prefix { $0 == "#" }.count
      if (1...6).contains(marks), line.dropFirst(marks).hasPrefix(" ") {
        let heading = trim(line.dropFirst(marks))
        if let id = conventions.ids(prefix, in: heading).first, heading.bare.hasPrefix(id) {
          found.append(Requirement(id, heading: heading, file: file, line: index + 1))
          level = marks
          field = ""
          continue
        }
        if marks <= level { level = 0 }
        field = heading.lowercased()
        continue
      }
      guard level > 0, !found.isEmpty else { continue }
      guard !trimmed.isEmpty else {
        isAfterBlank = true
        continue
      }
      let (name, value) = Requirement.field(trimmed)
      // A list goes on over blank lines; prose behind one belongs to no field.
      if let name {
        field = name
      } else if isAfterBlank, !trimmed.hasPrefix("-"), !trimmed.hasPrefix("*"),
        !trimmed.hasPrefix("+"), trimmed.first?.isNumber != true
      {
        field = ""
      }
      isAfterBlank = false
      found[found.count - 1].take(field, value, conventions)
    }
    return found
  }

  private init(_ id: String, heading: String, file: String, line: Int) {
    self.id = id
    self.file = file
    self.line = line
    var rest = Substring(heading.bare.dropFirst(id.count))
    while let first = rest.first, ":-–—. ".contains(first) { rest = rest.dropFirst() }
    title = String(rest)
    intents = []
    acceptance = []
    related = []
  }

  private mutating func take(
    _ field: String, _ value: String, _ conventions: TraceConventions
  ) {
    guard !value.isEmpty else { return }
    if field.hasPrefix("type") {
      type = type ?? value
    } else if field.hasPrefix("priority") {
      priority = priority ?? value
    } else if field.hasPrefix("intent") {
      intents += conventions.ids(conventions.intentPrefix, in: value)
    } else if field.hasPrefix("acceptance") {
      acceptance.append(value)
    } else if field.hasPrefix("related") {
      related += conventions.ids(conventions.requirementPrefix, in: value)
        .filter { $0 != id && !related.contains($0) }
    }
  }

  /// `- **Type**: performance`, `**Type:** performance`, `Type: performance`,
  /// `| Type | performance |`; nil as the name of a line that only goes on.
  private static func field(_ line: String) -> (name: String?, value: String) {
    var text = Substring(line.bare)
    while let first = text.first, "-+• ".contains(first) { text = text.dropFirst() }
    if text.hasPrefix("|") {
      let cells = text.split(separator: "|").map { trim($0) }.filter { !$0.isEmpty }
      if cells.count == 2 { return (cells[0].lowercased(), cells[1]) }
      return (nil, "")
    }
    let known = ["type", "priority", "intent", "acceptance", "related"]
    if let colon = text.firstIndex(of: ":") {
      let name = trim(text[..<colon]).lowercased()
      if known.contains(where: { name.hasPrefix($0) }), name.utf8.count <= 40 {
        return (name, trim(text[text.index(after: colon)...]))
      }
      // Any other named field ends the one before.
      if line.hasPrefix("**") || line.hasPrefix("- **") || line.hasPrefix("* **") {
        return (name, trim(text[text.index(after: colon)...]))
      }
    }
    return (nil, trim(text))
  }

  private static func trim(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}

extension String {
  /// Without Markdown's marks of emphasis, code and links.
  fileprivate var bare: String { filter { !"*`[]".contains($0) } }
}
