/// How a repository names and lays out its decision records, read off those that are there.
package struct DecisionRecordStyle: Equatable, Sendable {
  /// Before the number in a file's name, such as `ADR-`.
  package var prefix: String
  /// Digits of a number in a file's name; more where it needs more.
  package var width: Int
  /// Between number and words, and between words.
  package var separator: String
  /// Words begin with capitals.
  package var isCapitalised: Bool
  /// With its dot.
  package var fileExtension: String
  /// One above the highest.
  package var next: Int
  /// What stands around the number in the first heading; nil where it holds none.
  package var heading: Heading?
  /// Titles of the parts, in their order.
  package var parts: [String]
  /// A line `Date: …` below the heading.
  package var hasDateLine: Bool
  /// A line `Status: …` below the heading.
  package var hasStatusLine: Bool

  /// The number in a heading.
  package struct Heading: Equatable, Sendable {
    package var before: String
    package var width: Int
    package var after: String
  }

  /// One file that is there.
  package struct File: Equatable, Sendable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// For a folder without any: numbers of four digits, and the parts that most people use.
  package static let usual = DecisionRecordStyle(
    prefix: "", width: 4, separator: "-", isCapitalised: false, fileExtension: ".md", next: 1,
    heading: Heading(before: "", width: 1, after: ". "),
    parts: ["Status", "Context", "Decision", "Consequences"], hasDateLine: true,
    hasStatusLine: false)

  /// The style of most of `files`, in any order; what is no numbered document is passed over.
  package init(of files: [File]) {
    let named = files.compactMap { file in Name(file.name).map { (name: $0, file: file) } }
    let groups = Dictionary(grouping: named) { $0.name.prefix.lowercased() }
    let group = groups.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
    let sorted = group.sorted { ($0.name.number, $0.file.name) < ($1.name.number, $1.file.name) }
    guard let newest = sorted.last else {
      self = .usual
      return
    }
    let recent = sorted.suffix(Limits.styledRecords).map(\.file.text)
    prefix = newest.name.prefix
    width = sorted.map(\.name.width).min() ?? newest.name.width
    separator = newest.name.separator
    isCapitalised = newest.name.isCapitalised
    fileExtension = newest.name.fileExtension
    next = newest.name.number + 1
    heading = DecisionRecordStyle.heading(newest.file.text, number: newest.name.number)
    parts = DecisionRecordStyle.parts(recent)
    hasDateLine = DecisionRecordStyle.has("date", in: newest.file.text)
    hasStatusLine = DecisionRecordStyle.has("status", in: newest.file.text)
  }

  init(
    prefix: String, width: Int, separator: String, isCapitalised: Bool, fileExtension: String,
    next: Int, heading: Heading?, parts: [String], hasDateLine: Bool, hasStatusLine: Bool
  ) {
    self.prefix = prefix
    self.width = width
    self.separator = separator
    self.isCapitalised = isCapitalised
    self.fileExtension = fileExtension
    self.next = next
    self.heading = heading
    self.parts = parts
    self.hasDateLine = hasDateLine
    self.hasStatusLine = hasStatusLine
  }

  /// The next file's name; `slug` is of a-z, 0-9 and `-`.
  package func fileName(slug: String) -> String {
    let words = slug.split(separator: "-").map { word in
      isCapitalised ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    return prefix + DecisionRecordStyle.padded(next, width) + separator
      + words.joined(separator: separator) + fileExtension
  }

  /// The first line of the document.
  package func headline(_ title: String) -> String {
    guard let heading else { return "# " + title }
    return "# " + heading.before + DecisionRecordStyle.padded(next, heading.width) + heading.after
      + title
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func heading(_ text: String, number: Int) -> Heading? {
    guard let line = TextLines(text).lines.first(where: { $0.hasPrefix("# ") }) else {
      return nil
    }
    let words = line.dropFirst(2)
    guard let start = words.firstIndex(where: \.isNumber) else { return nil }
    let digits = words[start...].prefix { $0.isNumber }
    // A number within a title is no number of the record.
    guard Int(digits) == number, words[..<start].count <= 12 else { return nil }
    let after = words[digits.endIndex...].prefix { !$0.isLetter && !$0.isNumber }
    guard !after.isEmpty else { return nil }
    return Heading(before: String(words[..<start]), width: digits.count, after: String(after))
  }

  /// Headings of the second level that at least half of the documents have, as the newest orders
  /// them.
  private static func parts(_ texts: [String]) -> [String] {
    let all = texts.map { text in
      TextLines(text).lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    }
    var seen: Set<String> = []
    let found = all.reversed().flatMap { $0 }.filter { title in
      all.count { $0.contains(title) } * 2 >= all.count && seen.insert(title).inserted
    }
    return found
  }

  private static func has(_ name: String, in text: String) -> Bool {
    TextLines(text).lines.prefix(8).contains { line in
      let bare = line.lowercased().filter { !"*-_ ".contains($0) }
      return bare.hasPrefix(name + ":")
    }
  }

  /// A numbered file's name, taken apart.
  private struct Name {
    var prefix: String
    var number: Int
    var width: Int
    var separator: String
    var isCapitalised: Bool
    var fileExtension: String

    init?(_ name: String) {
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
      fileExtension = String(name[dot...])
      guard [".md", ".markdown"].contains(fileExtension.lowercased()) else { return nil }
      let stem = name[..<dot]
      let before = stem.prefix { !$0.isASCII || !$0.isNumber }
      guard before.utf8.count <= 16, before.allSatisfy({ $0.isLetter || "-_ ".contains($0) }) else {
        return nil
      }
      let digits = stem[before.endIndex...].prefix { $0.isASCII && $0.isNumber }
      let rest = stem[digits.endIndex...]
      guard (1...6).contains(digits.count), let number = Int(digits), let first = rest.first,
        "-_ .".contains(first)
      else { return nil }
      // A year is no number of a record.
      let next = rest.dropFirst().prefix { $0.isNumber }
      guard digits.count != 4 || next.count != 2 else { return nil }
      (prefix, self.number, width) = (String(before), number, digits.count)
      let words = rest.drop { "-_ .".contains($0) }
      separator = words.contains("_") ? "_" : first == "_" ? "_" : "-"
      isCapitalised = words.first?.isUppercase ?? false
    }
  }
}
