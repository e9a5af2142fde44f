/// The file that lists which alerts led to which intents: a YAML list under a key of the first
/// level. It is written to by text, so that comments and layout of the file stay.
package struct FeedbackLoops: Equatable, Sendable {
  /// What an entry says.
  package struct Entry: Equatable, Sendable {
    package var alert: String
    package var requirement: String
    package var intent: String
    package var incident: String?
    package var day: String

    package init(
      alert: String, requirement: String, intent: String, incident: String?, day: String
    ) {
      self.alert = alert
      self.requirement = requirement
      self.intent = intent
      self.incident = incident
      self.day = day
    }
  }

  /// The line, from 1, behind which a new entry belongs.
  package private(set) var place: Int
  /// Blanks before the dash of an entry.
  private var indent: String
  /// Names that entries give their members; empty: ours.
  private var names: [String]
  /// Letters of the highest `id`, its number, and its digits.
  private var last: (prefix: String, number: Int, width: Int)?

  package static func == (left: FeedbackLoops, right: FeedbackLoops) -> Bool {
    left.place == right.place && left.indent == right.indent && left.names == right.names
  }

  /// Nil for a file that holds no such list.
  package init?(_ text: String) {
    let lines = TextLines(text).lines.map { Substring($0) }
    guard let first = lines.firstIndex(where: { FeedbackLoops.dash($0) != nil }),
      let depth = FeedbackLoops.dash(lines[first])
    else { return nil }
    indent = String(repeating: " ", count: depth)
    place = first + 1
    names = []
    var isWithin = true
    for (index, line) in lines.enumerated().dropFirst(first) where isWithin {
      let bare = line.drop { $0 == " " }
      let column = line.count - bare.count
      if bare.isEmpty || bare.hasPrefix("#") { continue }
      if column < depth || (column == depth && FeedbackLoops.dash(line) == nil) {
        isWithin = false
        continue
      }
      place = index + 1
      if FeedbackLoops.dash(line) == depth { names = [] }
      note(FeedbackLoops.dash(line) == depth ? bare.dropFirst().drop { $0 == " " } : bare)
    }
  }

  private static func dash(_ line: Substring) -> Int? {
    let bare = line.drop { $0 == " " }
    guard bare.hasPrefix("- ") else { return nil }
    return line.count - bare.count
  }

  private mutating func note(_ member: Substring) {
    guard let colon = member.firstIndex(of: ":") else { return }
    let name = String(member[..<colon])
    names.append(name)
    guard name == "id" else { return }
    let value = member[member.index(after: colon)...].filter { !" \"'".contains($0) }
    let digits = String(value.reversed().prefix { $0.isNumber }.reversed())
    guard let number = Int(digits), number >= last?.number ?? 0 else { return }
    last = (String(value.dropLast(digits.count)), number, digits.count)
  }

  /// A new file with one entry.
  package static func file(_ entry: Entry) -> [String] {
    ["# Which alerts led to which intents; an open loop is not done.", "loops:"]
      + lines(entry, names: [], indent: "  ", id: "FL-001")
  }

  /// The lines of an entry as the others are written.
  package func lines(_ entry: Entry) -> [String] {
    let id = last.map { last in
      let digits = String(last.number + 1)
      return last.prefix + String(repeating: "0", count: max(0, last.width - digits.count)) + digits
    }
    return FeedbackLoops.lines(entry, names: names, indent: indent, id: id)
  }

  private static func lines(
    _ entry: Entry, names: [String], indent: String, id: String?
  ) -> [String] {
    let usual = ["id", "alert", "requirement", "intent", "incident", "status", "opened"]
    var members: [(String, String)] = []
    for name in names.isEmpty ? usual : names {
      let word = name.lowercased()
      let value: String?
      if word == "id" {
        value = id
      } else if word.contains("alert") {
        value = entry.alert
      } else if word.contains("req") {
        value = entry.requirement
      } else if word.contains("intent") || word.contains("remediation") {
        value = entry.intent
      } else if word.contains("incident") {
        value = entry.incident
      } else if word.contains("status") || word.contains("state") {
        value = "open"
      } else if ["opened", "date", "created", "at", "since"].contains(word) {
        value = entry.day
      } else {
        value = nil
      }
      if let value, !members.contains(where: { $0.0 == name }) { members.append((name, value)) }
    }
    // What the others have no name for is written all the same.
    if !members.contains(where: { $0.1 == entry.intent }) {
      members.append(("intent", entry.intent))
    }
    return members.enumerated().map { place, member in
      indent + (place == 0 ? "- " : "  ") + "\(member.0): \(quoted(member.1))"
    }
  }

  /// Plain where nothing in it means anything to YAML.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
        || $0 == 0x2d
    }
    if isPlain, text.first?.isLetter ?? false { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n", "\r", "\t": quoted += " "
      case _: quoted += MarkdownText.isShown(scalar) ? String(scalar) : "?"
      }
    }
    return quoted + "\""
  }
}
