import WarRoomCore

/// One statement, cut into tokens.
struct SQLStatement {
  /// Without the doubtful ones.
  var tokens: [SQLToken]
  let dialect: SQLDialect
  /// For each opening parenthesis the index of the one that closes it; else the token's own.
  var close: [Int]
  /// The reverse.
  var open: [Int]
  var found: [LanguageFinding] = []
  /// Words before a parenthesis that name a table of a WITH or its alias.
  var tableNames: Set<Int> = []

  init(_ slice: ArraySlice<SQLToken>, _ dialect: SQLDialect) {
    tokens = []
    tokens.reserveCapacity(slice.count)
    self.dialect = dialect
    for token in slice {
      if token.kind == .doubtful {
        found.append(.unknown("\(token.text)", token.start..<token.end))
      } else {
        tokens.append(token)
      }
    }
    close = Array(0..<tokens.count)
    open = close
    matchParentheses()
  }

  private mutating func matchParentheses() {
    var stack: [Int] = []
    for index in 0..<tokens.count where tokens[index].kind == .mark {
      switch tokens[index].mark {
      case 0x28, 0x5b, 0x7b:
        stack.append(index)
        guard stack.count <= LanguageLimits.depth else {
          return found.append(.unknown("parentheses go too deep", part))
        }
      case 0x29, 0x5d, 0x7d:
        guard let start = stack.popLast(), pairs(tokens[start].mark, tokens[index].mark) else {
          return found.append(.unknown("parentheses do not match", part))
        }
        close[start] = index
        open[index] = start
      default: continue
      }
    }
    if !stack.isEmpty { found.append(.unknown("parentheses do not match", part)) }
  }

  private func pairs(_ open: UInt8, _ close: UInt8) -> Bool {
    open == 0x28 ? close == 0x29 : close == open + 2
  }

  var part: Range<Int> { (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0) }

  /// The bare word there, in lower case; empty when there is none.
  func word(_ index: Int) -> String {
    index >= 0 && index < tokens.count && tokens[index].kind == .word ? tokens[index].text : ""
  }

  func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .mark && tokens[index].mark == mark
  }

  func isName(_ index: Int) -> Bool {
    index < tokens.count && (tokens[index].kind == .word || tokens[index].kind == .name)
  }

  /// The name of an object, such as `shop.orders`, and the index behind it.
  func name(at index: Int) -> (text: String, next: Int)? {
    guard isName(index) else {
      // A string names a user or a plugin.
      guard index < tokens.count, tokens[index].kind == .string else { return nil }
      return ("", index + 1)
    }
    var text = tokens[index].text
    var next = index + 1
    while isMark(next, 0x2e), isName(next + 1) {
      text += "." + tokens[next + 1].text
      next += 2
    }
    return (text, next)
  }

  mutating func note(
    _ level: Judgment.CommandClass, _ why: String, _ range: Range<Int>? = nil, tier: Int = 1,
    targets: [Judgment.Target] = []
  ) {
    guard found.count <= LanguageLimits.findings else { return }
    let part = range.map { tokens[$0.lowerBound].start..<tokens[$0.upperBound - 1].end } ?? part
    found.append(LanguageFinding(level, why, part: part, tier: tier, targets: targets))
  }

  mutating func judge() -> [LanguageFinding] {
    guard !tokens.isEmpty else { return found }
    if dialect == .mysql {
      noteClientWords()
      if SQLClientJudge.mysqlWords[word(0)] != nil { return found }
    }
    judge(from: 0)
    return found
  }

  /// The mysql client takes some words for itself at the beginning of a line.
  private mutating func noteClientWords() {
    for index in 0..<tokens.count where tokens[index].startsLine || index == 0 {
      if let why = SQLClientJudge.mysqlWords[word(index)] {
        note(.destructive, "`\(word(index))` \(why)", index..<index + 1)
      }
    }
  }

  /// Judges what begins at the index and goes to the end.
  mutating func judge(from index: Int) {
    let verb = word(index)
    switch verb {
    case "select", "values", "with", "table": scanRead(index..<tokens.count)
    case "from" where dialect == .clickhouse || dialect == .sqlite: scanRead(index..<tokens.count)
    case "" where isMark(index, 0x28): judgeParenthesis(index)
    case "explain", "describe", "desc": judgeExplain(index)
    case "show": judgeShow(index)
    case "use": judgeUse(index)
    case "set", "reset": judgeSet(index)
    case "begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release":
      judgeTransaction(index)
    case "pragma" where dialect == .sqlite: judgePragma(index)
    case "exists" where dialect == .clickhouse: scanRead(index..<tokens.count)
    case "checksum" where dialect == .mysql, "help" where dialect == .mysql:
      scanRead(index..<tokens.count)
    case "copy" where dialect == .postgres || dialect == .generic: judgeCopy(index)
    case "consistency", "tracing", "paging", "expand", "serial", "clear", "exit", "quit", "status",
      "fetch":
      judgeClientVerb(index)
    default: judgeChange(index)
    }
  }

  private mutating func judgeParenthesis(_ index: Int) {
    var start = index
    while isMark(start, 0x28) { start += 1 }
    guard ["select", "values", "with", "table"].contains(word(start)) else {
      return note(.unknown, "a statement begins with a parenthesis and no query follows")
    }
    scanRead(index..<tokens.count)
  }

  private mutating func judgeUse(_ index: Int) {
    let start = word(index + 1) == "database" && tokens.count > index + 2 ? index + 2 : index + 1
    guard let name = name(at: start), name.next == tokens.count else {
      return note(.unknown, "`USE` is followed by more than a name")
    }
  }

  /// `SHOW …`; of these only ClickHouse's can write a file.
  private mutating func judgeShow(_ index: Int) {
    if dialect == .sqlite { return note(.unknown, "sqlite knows no `SHOW`") }
    if dialect == .cql {
      let what = ["version", "host", "session", "replicas"]
      guard what.contains(word(index + 1)), isOneLine(index), tokens.count <= index + 8 else {
        return note(.unknown, "this form of `SHOW` is not known")
      }
      return
    }
    scanRead(index..<tokens.count)
  }

  /// True when no token begins a line after the first.
  func isOneLine(_ index: Int) -> Bool {
    !tokens[(index + 1)...].contains { $0.startsLine }
  }
}
