/// A rule of a spec-driven repository: a line of its constitution or of a spec that says what has
/// to hold.
package struct SpecRule: Equatable, Sendable {
  package var file: String
  /// From 1.
  package var line: Int
  package var text: String
  /// The headings above it, outermost first.
  package var under: [String]

  private static let binding = ["MUST", "SHALL", "NEVER", "REQUIRED", "NON-NEGOTIABLE", "SHOULD"]
  private static let ids = ["FR-", "NFR-", "SC-"]

  /// All rules of a Markdown file: lines with a word of obligation in capitals, and numbered
  /// requirements; without any, the items of its lists.
  package static func all(in text: String, file: String) -> [SpecRule] {
    var rules: [SpecRule] = []
    var items: [SpecRule] = []
    var headings: [(level: Int, text: String)] = []
    var isFenced = false
    for (index, line) in TextLines(text).lines.enumerated() {
      if line.hasPrefix("```") { isFenced.toggle() }
      let level = line.prefix { $0 == "#" }.count
      if isFenced { continue }
      if level > 0, line.dropFirst(level).hasPrefix(" ") {
        headings.removeAll { $0.level >= level }
        headings.append((level, String(line.dropFirst(level + 1))))
        continue
      }
      let bare = line.drop { " -*+".contains($0) }
      guard !bare.isEmpty else { continue }
      let rule = SpecRule(
        file: file, line: index + 1, text: String(bare), under: headings.map(\.text))
      let words = bare.split { !$0.isLetter && $0 != "-" }
      let isBinding = words.contains { binding.contains(String($0)) }
      if isBinding || ids.contains(where: { bare.filter { $0 != "*" }.hasPrefix($0) }) {
        rules.append(rule)
      } else if line.drop(while: { $0 == " " }).hasPrefix("- ") {
        items.append(rule)
      }
    }
    return rules.isEmpty ? items : rules
  }

  /// Rules that share a telling word with `texts`, the closest first; the order of the file decides
  /// between equals.
  package static func concerning(_ texts: [String], among rules: [SpecRule]) -> [SpecRule] {
    let wanted = Set(texts.flatMap { words($0) })
    var scored: [(place: Int, count: Int)] = []
    for (place, rule) in rules.enumerated() {
      let shared = words(([rule.text] + rule.under).joined(separator: " ")).intersection(wanted)
      if !shared.isEmpty { scored.append((place, shared.count)) }
    }
    scored.sort { $0.count == $1.count ? $0.place < $1.place : $0.count > $1.count }
    return scored.map { rules[$0.place] }
  }

  private static let empty: Set<String> = [
    "must", "shall", "should", "never", "with", "that", "this", "from", "have", "will", "when",
    "then", "than", "each", "every", "which", "their", "they", "into", "only", "system", "users",
    "user", "given", "requirement", "requirements", "type", "priority", "able",
  ]

  /// Words of four letters and more, without their endings.
  private static func words(_ text: String) -> Set<String> {
    var found: Set<String> = []
    for part in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = String(part)
      guard word.count > 3, !empty.contains(word) else { continue }
      if word.hasSuffix("ies") {
        found.insert(word.dropLast(3) + "y")
      } else {
        found.insert(word.hasSuffix("s") ? String(word.dropLast()) : word)
      }
    }
    return found
  }
}
