import WarRoomCore

extension SQLStatement {
  /// Goes through a query once and notes all that is more than reading.
  mutating func scanRead(_ range: Range<Int>) {
    for index in range {
      guard found.count <= LanguageLimits.findings else { return }
      let token = tokens[index]
      switch token.kind {
      case .word:
        let isColumn = isMark(index - 1, 0x2e)
        if !isColumn { scanWord(index) }
        if isMark(index + 1, 0x28) { scanCall(index, isColumn: isColumn) }
        if token.text == "nextval", isColumn {
          note(.destructive, "takes a number from a sequence", index..<index + 1)
        }
      case .name:
        guard isMark(index + 1, 0x28), !isAlias(index), !tableNames.contains(index) else { break }
        let name = Quotation.of(token.text)
        note(.unknown, "calls \(name), a function whose name is quoted", index..<index + 1)
      case .string, .number, .mark, .end, .doubtful: break
      }
    }
  }

  private mutating func scanWord(_ index: Int) {
    let text = tokens[index].text
    switch text.utf8.count {
    case 3...8: break
    default: return
    }
    switch text {
    case "into":
      if ["insert", "replace", "merge", "upsert", "ignore"].contains(word(index - 1)) { return }
      noteInto(index)
    case "insert", "update", "delete", "merge", "replace", "truncate", "upsert", "drop", "alter":
      scanChange(index)
    case "for":
      let next = word(index + 1)
      if ["update", "share", "no", "key"].contains(next) {
        note(.unknown, "`FOR \(next.uppercased())` locks the rows it reads", index..<index + 2)
      }
    case "lock":
      if word(index + 1) == "in" {
        note(.unknown, "`LOCK IN` locks the rows it reads", index..<index + 2)
      }
    case "next", "previous":
      if word(index + 1) == "value" {
        note(.destructive, "takes a number from a sequence", index..<index + 2)
      }
    case "with": markTables(index)
    default: return
    }
  }

  private mutating func noteInto(_ index: Int) {
    let isFile = ["outfile", "dumpfile"].contains(word(index + 1)) || !isName(index + 1)
    if isFile {
      return note(.destructive, "`INTO` writes the rows to a file or a variable", index..<index + 1)
    }
    let table = name(at: index + 1).map { [Judgment.Target(kind: "table", name: $0.text)] } ?? []
    note(
      .destructive, "`INTO` writes the rows to a new table", index..<index + 1, targets: table)
  }

  /// A word that changes something, in the midst of a query.
  private mutating func scanChange(_ index: Int) {
    if isMark(index + 1, 0x28), !["delete", "update", "drop", "alter"].contains(word(index)) {
      return
    }
    guard !isColumnPlace(index) else { return }
    judgeChange(index, end: endOfGroup(index))
  }

  private static let beforeColumn: Set<String> = [
    "select", "by", "as", "for", "on", "where", "and", "or", "not", "distinct", "when", "then",
    "else", "case", "having", "key",
  ]
  private static let afterColumn: Set<String> = [
    "is", "in", "and", "or", "like", "between", "asc", "desc", "then", "else", "end",
  ]

  /// A column of that name, to judge by what stands around it.
  private func isColumnPlace(_ index: Int) -> Bool {
    if index > 0, tokens[index - 1].kind == .mark, !isMark(index - 1, 0x28),
      !isMark(index - 1, 0x29)
    {
      return true
    }
    if Self.beforeColumn.contains(word(index - 1)) { return true }
    guard index + 1 < tokens.count else { return true }
    if tokens[index + 1].kind == .mark { return !isMark(index + 1, 0x28) }
    return Self.afterColumn.contains(word(index + 1))
      || (word(index + 1) == "from" && word(index) != "delete")
  }

  /// Where the parentheses around the index end.
  func endOfGroup(_ index: Int) -> Int {
    var place = index
    while place < tokens.count {
      if isMark(place, 0x29) { return place }
      place = max(place, close[place]) + 1
    }
    return tokens.count
  }

  /// `AS name (…)` gives columns names.
  func isAlias(_ index: Int) -> Bool {
    if word(index - 1) == "as" { return !isMark(index - 2, 0x2e) }
    return false
  }

  /// `WITH a (x, y) AS (…), b (z) AS (…)`: names of tables, not of functions.
  private mutating func markTables(_ index: Int) {
    var place = index + (word(index + 1) == "recursive" ? 2 : 1)
    while isName(place) {
      let name = place
      place += 1
      if isMark(place, 0x28) {
        guard isPlainList(place) else { return }
        place = close[place] + 1
      }
      guard word(place) == "as" else { return }
      place += 1
      if word(place) == "not" { place += 1 }
      if word(place) == "materialized" { place += 1 }
      guard isMark(place, 0x28), close[place] > place else { return }
      tableNames.insert(name)
      place = close[place] + 1
      guard isMark(place, 0x2c) else { return }
      place += 1
    }
  }

  /// Names and commas only, up to the closing parenthesis.
  private func isPlainList(_ open: Int) -> Bool {
    guard close[open] > open + 1 else { return false }
    for index in open + 1..<close[open] {
      guard isName(index) == ((index - open) % 2 == 1) else { return false }
      if !isName(index), !isMark(index, 0x2c) { return false }
    }
    return true
  }

  /// `name (`: a keyword, a type, a table's column list or a call.
  private mutating func scanCall(_ index: Int, isColumn: Bool) {
    let text = tokens[index].text
    if !isColumn {
      if SQLFunctions.keywords.contains(text) { return }
      if tableNames.contains(index) || isAlias(index) || isAliasOfCall(index) { return }
    }
    if let danger = SQLFunctions.dangers[text] {
      var targets: [Judgment.Target] = []
      if let kind = danger.target, index + 2 < tokens.count, tokens[index + 2].kind == .number {
        targets = [Judgment.Target(kind: kind, name: tokens[index + 2].text)]
      }
      return note(
        danger.isChange ? .destructive : .unknown, "`\(text)` \(danger.why)", index..<index + 1,
        targets: targets)
    }
    if isColumn {
      let schema = word(index - 2)
      guard schema == "pg_catalog" || (schema == "sys" && dialect == .mysql),
        !isMark(index - 3, 0x2e)
      else {
        let name = Quotation.of("\(isName(index - 2) ? tokens[index - 2].text : "").\(text)")
        return note(.unknown, "the function \(name) is not known", index..<index + 1)
      }
    }
    guard SQLFunctions.isKnown(text, dialect) else {
      return note(
        .unknown, "the function \(Quotation.of(text)) is not known", index..<index + 1)
    }
  }

  /// `generate_series(1, 3) g (n)`: an alias behind a call.
  private func isAliasOfCall(_ index: Int) -> Bool {
    guard isMark(index - 1, 0x29), isPlainList(index + 1) else { return false }
    let opening = open[index - 1]
    guard opening < index - 1 else { return false }
    let opener = word(opening - 1)
    return !opener.isEmpty && !SQLFunctions.keywords.contains(opener)
  }
}
