/// What other targets use says what it is; a comment says what its name does not.
extension Rule {
  static let comments = [
    Rule(name: "no empty documentation line", findings: bareComments),
    Rule(name: "what other targets use is documented", findings: undocumented),
  ]

  /// An empty `///` may part two paragraphs; it never begins or ends a comment.
  @Sendable static func bareComments(in file: TextFile) -> [Finding] {
    guard file.isSwift else { return [] }
    let lines = file.lines.map { $0.trimmed() }
    func isText(_ index: Int) -> Bool {
      lines.indices.contains(index) && lines[index].has(prefix: "///") && lines[index].count > 3
    }
    return lines.indices.compactMap { index in
      guard lines[index].elementsEqual("///".utf8), file.code[index].trimmed().isEmpty,
        !file.comments[index].isEmpty, !(isText(index - 1) && isText(index + 1))
      else { return nil }
      return file.finding(index, "an empty ///")
    }
  }

  private static let declarations: Set = [
    "func", "var", "let", "struct", "enum", "class", "actor", "protocol", "init?",
    "subscript", "typealias",
  ]

  /// Documented where they are asked for: by the protocol of the standard library.
  private static let knownMembers: Set = [
    "description", "debugDescription", "hash", "encode", "errorDescription", "rawValue", "id",
    "allCases", "next", "makeIterator", "callAsFunction",
  ]

  @Sendable static func undocumented(in file: TextFile) -> [Finding] {
    guard file.target != nil else { return [] }
    return file.code.indices.compactMap { index in
      guard let name = sharedName(file.code[index]) else { return nil }
      guard let comment = documentation(file, above: index) else {
        return file.finding(index, "\(name) has no documentation")
      }
      return repeats(comment, name)
        ? file.finding(index, "the comment only repeats the name \(name)") : nil
    }
  }

  /// The name that a line declares for other targets. A plain `init` is told by its properties, and
  /// a stored property by its own name and the comment of its type; where that is not enough, the
  /// reader of a change says so.
  private static func sharedName(_ line: [UInt8]) -> String? {
    guard line.contains(word: "package") || line.contains(word: "public") else { return nil }
    let words = line.words()
    guard let access = words.firstIndex(where: { ["package", "public"].contains($0) }),
      let place = words[access...].firstIndex(where: { declarations.contains(keyword($0)) }),
      !words[..<place].contains("extension"), !words[..<place].contains("import"),
      !words[access..<place].contains(where: { $0.contains("(") && !$0.hasSuffix("(set)") })
    else { return nil }
    if keyword(words[place]) == "init?" { return "init?" }
    let isStored = line.first?.isBlank == true && !line.contains(UInt8(ascii: "{"))
    if isStored, ["let", "var"].contains(words[place]), !words.contains("static") { return nil }
    guard place + 1 < words.count else { return nil }
    let name = String(words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    return name.isEmpty || knownMembers.contains(name) ? nil : name
  }

  private static func keyword(_ word: String) -> String {
    word.hasPrefix("init?") ? "init?" : word.hasPrefix("subscript") ? "subscript" : word
  }

  /// The text of the comment right above, attributes passed over; nil where there is none.
  private static func documentation(_ file: TextFile, above index: Int) -> String? {
    var text: String?
    for line in (0..<index).reversed() {
      let trimmed = file.lines[line].trimmed()
      if trimmed.has(prefix: "///") {
        text = String(decoding: trimmed.dropFirst(3), as: UTF8.self) + (text ?? "")
      } else if text != nil || !trimmed.has(prefix: "@") {
        break
      }
    }
    return text
  }

  private static func repeats(_ comment: String, _ name: String) -> Bool {
    var words = comment.lowercased().split { !$0.isLetter && !$0.isNumber }
    if let first = words.first, ["the", "a", "an"].contains(first) { words.removeFirst() }
    return words.joined() == name.lowercased()
  }
}
