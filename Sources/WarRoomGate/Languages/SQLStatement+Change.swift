import WarRoomCore

extension SQLStatement {
  /// Judges a statement that is not known to read.
  mutating func judgeChange(_ index: Int, end: Int? = nil) {
    let end = end ?? tokens.count
    let verb = word(index)
    switch verb {
    case "drop": noteDrop(index, end)
    case "truncate":
      let start = ["table", "database", "all"].contains(word(index + 1)) ? index + 2 : index + 1
      let kind = word(index + 1) == "database" ? "database" : "table"
      change("`TRUNCATE` removes all rows", index, end, tier: 2, kind: kind, from: start)
    case "delete", "update": noteRows(index, end)
    case "alter": noteAlter(index, end)
    case "create": noteCreate(index, end)
    case "kill": noteKill(index, end)
    case "purge":
      change("`PURGE` removes logs that replicas and restores may need", index, end, tier: 2)
    case "insert", "replace", "merge", "upsert":
      var start = index + 1
      while Self.insertWords.contains(word(start)) { start += 1 }
      change(
        verb == "insert" ? "`INSERT` adds rows" : "`\(verb.uppercased())` adds and replaces rows",
        index, end, kind: "table", from: start)
    default: noteVerb(index, end)
    }
  }

  private static let insertWords: Set<String> = [
    "into", "low_priority", "delayed", "high_priority", "ignore", "table", "or", "abort", "fail",
    "replace", "rollback", "only", "overwrite", "function",
  ]
  private static let rowWords: Set<String> = [
    "from", "only", "low_priority", "quick", "ignore", "or", "abort", "fail", "replace",
    "rollback",
  ]

  private mutating func change(
    _ why: String, _ index: Int, _ end: Int, tier: Int = 1, kind: String = "",
    from start: Int? = nil
  ) {
    note(
      .destructive, why, index..<end, tier: tier,
      targets: start.map { names(kind, from: $0, end) } ?? [])
  }

  /// The objects of a statement: names with commas between them.
  private func names(_ kind: String, from start: Int, _ end: Int) -> [Judgment.Target] {
    var place = start
    while ["if", "not", "exists", "only", "concurrently", "or"].contains(word(place)) { place += 1 }
    var targets: [Judgment.Target] = []
    while place < end, targets.count < Limits.targetCount, let name = name(at: place) {
      if !name.text.isEmpty, name.text.utf8.count <= LanguageLimits.nameLength {
        targets.append(Judgment.Target(kind: kind, name: name.text))
      }
      place = name.next
      guard isMark(place, 0x2c) else { break }
      place += 1
    }
    return targets
  }

  private static let wholes: [String: String] = [
    "database": "everything in it", "schema": "everything in it",
    "keyspace": "everything in it", "table": "all of its rows", "columnfamily": "all of its rows",
    "tablespace": "its place on the disk", "owned": "everything that the role owns",
    "dictionary": "what it holds", "publication": "what replicas follow",
    "subscription": "its replication", "extension": "what it brought",
  ]
  private static let words: Set<String> = [
    "or", "replace", "temporary", "temp", "unlogged", "materialized", "unique", "foreign",
    "external", "global", "local", "recursive", "event", "fulltext", "spatial", "virtual",
    "concurrently", "row", "custom",
  ]

  /// What kind of object a statement is about, and where its name begins.
  private func kind(_ index: Int) -> (kind: String, start: Int) {
    var place = index + 1
    while Self.words.contains(word(place)), !word(place + 1).isEmpty { place += 1 }
    return (word(place), place + 1)
  }

  private mutating func noteDrop(_ index: Int, _ end: Int) {
    let (kind, start) = kind(index)
    let from = kind == "owned" && word(start) == "by" ? start + 1 : start
    guard !kind.isEmpty else { return change("`DROP` removes something", index, end) }
    let why = "removes the \(kind)" + (Self.wholes[kind].map { " and \($0)" } ?? "")
    let isWide = ["database", "schema", "keyspace", "table", "columnfamily", "tablespace", "owned"]
    change(
      "`DROP \(kind.uppercased())` \(why)", index, end, tier: isWide.contains(kind) ? 2 : 1,
      kind: kind == "columnfamily" ? "table" : kind == "owned" ? "role" : kind, from: from)
  }

  private mutating func noteRows(_ index: Int, _ end: Int) {
    let verb = word(index)
    var start = index + 1
    while Self.rowWords.contains(word(start)) { start += 1 }
    // CQL: DELETE column FROM table.
    if verb == "delete", dialect == .cql, word(index + 1) != "from",
      let from = (index..<end).first(where: { word($0) == "from" })
    {
      start = from + 1
    }
    let isAll = touchesAll(index, end)
    let does = verb == "delete" ? "removes" : "changes"
    let which = isAll ? "every row: nothing limits it" : "rows"
    change(
      "`\(verb.uppercased())` \(does) \(which)", index, end, tier: isAll ? 2 : 1, kind: "table",
      from: start)
  }

  /// No WHERE, or one that names no column.
  private func touchesAll(_ index: Int, _ end: Int) -> Bool {
    var place = index
    while place < end, word(place) != "where" || isMark(place - 1, 0x2e) {
      place = max(place, close[place]) + 1
    }
    guard place < end else { return true }
    let constants: Set<String> = ["and", "or", "not", "true", "false", "null", "is", "in", "like"]
    return !(place + 1..<end).contains { index in
      let kind = tokens[index].kind
      return kind == .name || (kind == .word && !constants.contains(word(index)))
    }
  }

  private mutating func noteAlter(_ index: Int, _ end: Int) {
    if word(index + 1) == "system", noteSystemSetting(index, end) { return }
    let (kind, start) = kind(index)
    for place in start..<max(start, end) {
      let next = word(place + 1)
      switch word(place) {
      case "drop"
      where ["column", "partition", "part", "detached", "if", "columns"].contains(next)
        || (dialect != .postgres && !next.isEmpty && next != "constraint" && next != "index"):
        return change(
          "`ALTER … DROP` removes a part of the \(kind)", index, end, tier: 2, kind: kind,
          from: start)
      case "delete", "clear", "discard", "truncate":
        let isAll = word(place) != "delete" || touchesAll(place, end)
        return change(
          "`ALTER … \(word(place).uppercased())` removes rows", index, end, tier: isAll ? 2 : 1,
          kind: kind, from: start)
      case "update" where dialect == .clickhouse:
        return change(
          "`ALTER … UPDATE` changes rows", index, end, tier: touchesAll(place, end) ? 2 : 1,
          kind: kind, from: start)
      default: continue
      }
    }
    change("`ALTER` changes the \(kind)", index, end, kind: kind, from: start)
  }

  private mutating func noteCreate(_ index: Int, _ end: Int) {
    let (kind, start) = kind(index)
    let replaces = word(index + 1) == "or" ? "makes or replaces" : "makes"
    let locks = kind == "index" && !(index..<end).contains { word($0) == "concurrently" }
    change(
      "`CREATE` \(replaces) \(kind.isEmpty ? "something" : "the \(kind)")"
        + (locks ? " and may lock its table" : ""), index, end, kind: kind, from: start)
  }

  private mutating func noteKill(_ index: Int, _ end: Int) {
    guard dialect != .clickhouse else {
      return change("`KILL` stops queries or mutations", index, end)
    }
    let isSoft = word(index + 1) == "query" || word(index + 1) == "soft"
    let numbers = tokens[index..<end].filter { $0.kind == .number && !$0.text.isEmpty }
    note(
      .destructive, isSoft ? "`KILL QUERY` ends a query" : "`KILL` ends a connection",
      index..<end,
      targets: numbers.prefix(1).map { Judgment.Target(kind: "connection", name: $0.text) })
  }

  /// Other verbs, each with what it does.
  private mutating func noteVerb(_ index: Int, _ end: Int) {
    let verb = word(index)
    guard let known = Self.verbs[verb] else {
      guard !verb.isEmpty else { return note(.unknown, "the statement begins with no known word") }
      return note(
        .unknown, "the statement \(Quotation.of(verb.uppercased())) is not known", index..<end)
    }
    let level: Judgment.CommandClass = known.isChange ? .destructive : .unknown
    var start = index + 1
    let noise: Set<String> = [
      "table", "tables", "index", "view", "materialized", "concurrently", "full", "verbose",
      "analyze", "freeze", "local", "no_write_to_binlog", "database", "schema", "final",
    ]
    while noise.contains(word(start)) { start += 1 }
    if isMark(start, 0x28), start < end { start = close[start] + 1 }
    note(
      level, "`\(verb.uppercased())` \(known.why)", index..<end, tier: known.tier,
      targets: known.kind.map { names($0, from: start, end) } ?? [])
  }
}
