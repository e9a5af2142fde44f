/// Words that must not stand in code, or only in some targets.
extension Rule {
  static let words = [
    Rule(name: "no banned words", findings: bannedWords),
    Rule(name: "no force unwrap", findings: forceUnwraps),
    Rule(name: "no unsafe code but in the targets that touch C", findings: unsafeCode),
    Rule(name: "the core stays pure", findings: impureCore),
    Rule(name: "no default over the core's own enums", findings: coreDefaults),
    Rule(name: "no work is left as a note", findings: leftWork),
  ]

  /// The only targets that touch C.
  static let unsafeTargets: Set = [
    "WarRoomSystem", "WarRoomTerminal", "WarRoomRules", "WarRoomFetch",
  ]

  @Sendable static func bannedWords(in file: TextFile) -> [Finding] {
    let words = ["@unchecked", "try!", "as!", "print(", "fatalError"]
    return find(words, in: file) { file, index, place in
      // A method of that name is another thing.
      place == 0 || file.code[index][place - 1] != UInt8(ascii: ".")
    }
  }

  @Sendable static func unsafeCode(in file: TextFile) -> [Finding] {
    guard let target = file.target, !unsafeTargets.contains(target) else { return [] }
    return find(["unsafe ", "(unsafe)"], in: file)
  }

  @Sendable static func impureCore(in file: TextFile) -> [Finding] {
    guard file.target == "WarRoomCore" else { return [] }
    return find(["Command", "Event", "Date", "random", "async", "await"], in: file)
  }

  private static func find(
    _ words: [String], in file: TextFile,
    where counts: (TextFile, Int, Int) -> Bool = { _, _, _ in true }
  ) -> [Finding] {
    file.code.indices.flatMap { index in
      words.flatMap { word in
        file.code[index].places(of: word).filter { counts(file, index, $0) }
          .map { _ in file.finding(index, "the word \(word)") }
      }
    }
  }

  /// `name!`, `]!` and `)!`, in types too; `!=` and `!name` are no unwraps.
  @Sendable static func forceUnwraps(in file: TextFile) -> [Finding] {
    file.code.indices.compactMap { index in
      let line = file.code[index]
      let found = line.indices.dropFirst().contains { place in
        let before = line[place - 1]
        let follows = before.isNamePart || [UInt8(ascii: "]"), UInt8(ascii: ")")].contains(before)
        guard line[place] == UInt8(ascii: "!"), follows else { return false }
        return !line.has("!=", at: place) && !line.has("try!", at: place - 3)
          && !line.has("as!", at: place - 2)
      }
      return found ? file.finding(index, "a force unwrap") : nil
    }
  }

  @Sendable static func coreDefaults(in file: TextFile) -> [Finding] {
    guard file.target == "WarRoomCore" else { return [] }
    return file.code.indices.compactMap { index in
      let line = file.code[index].trimmed()
      guard line.has(prefix: "default:") || line.has(prefix: "@unknown default") else { return nil }
      guard followsEnumCase(file.code, index) else { return nil }
      return file.finding(index, "a default in a switch hides the case that is added next")
    }
  }

  /// Whether a case of the same switch names an enum's case; over numbers and texts it does not.
  private static func followsEnumCase(_ code: [[UInt8]], _ index: Int) -> Bool {
    func indentation(_ line: [UInt8]) -> Int { line.firstIndex { !$0.isBlank } ?? .max }
    let depth = indentation(code[index])
    for line in code[..<index].reversed() where indentation(line) <= depth {
      let trimmed = line.trimmed()
      guard indentation(line) == depth, trimmed.has(prefix: "case") else { return false }
      if trimmed.indices.contains(where: { trimmed.has(" .", at: $0) || trimmed.has("(.", at: $0) })
      {
        return true
      }
    }
    return false
  }

  @Sendable static func leftWork(in file: TextFile) -> [Finding] {
    file.code.indices.flatMap { index in
      ["FIXME", "TODO", "XXX", "HACK"].filter { word in
        file.code[index].contains(word: word) || file.comments[index].contains(word: word)
      }.map { file.finding(index, "the word \($0)") }
    }
  }
}
