import WarRoomCore

extension SQLStatement {
  // MARK: EXPLAIN, DESCRIBE

  private static let planned: Set<String> = [
    "select", "insert", "update", "delete", "with", "values", "table", "merge", "replace",
    "create", "declare", "execute", "refresh", "call", "do",
  ]

  /// Without ANALYZE the statement is not run, but the functions of its constants may be.
  mutating func judgeExplain(_ index: Int) {
    var place = index + 1
    var runs = false
    while place < tokens.count {
      let text = word(place)
      if text == "analyze" || text == "analyse" { runs = true }
      if text == "execute" || text == "for" { break }
      if Self.planned.contains(text), !(text == "table" && word(index) != "explain") { break }
      if isMark(place, 0x28) {
        if Self.planned.contains(word(place + 1)) || isMark(place + 1, 0x28) { break }
        if (place..<close[place]).contains(where: { word($0).hasPrefix("analy") }) { runs = true }
        place = close[place]
      }
      place += 1
    }
    guard place < tokens.count else { return judgeDescribe(index) }
    if word(place) == "for" {
      guard word(place + 1) == "connection", place + 3 == tokens.count else {
        return note(.unknown, "this form of `EXPLAIN` is not known")
      }
      return
    }
    let verb = word(place)
    if verb == "execute" || verb == "call" || verb == "do" {
      return note(.unknown, "`EXPLAIN` of something that is not seen here")
    }
    if runs || isMark(place, 0x28) || ["select", "with", "values", "table"].contains(verb) {
      if runs, dialect == .sqlite { return note(.unknown, "sqlite has no `EXPLAIN ANALYZE`") }
      // A WITH that is only planned may hold changes.
      if verb != "with" || runs { return judge(from: place) }
    }
    let before = found
    scanRead(place..<tokens.count)
    found = before + found.dropFirst(before.count).filter { !isPlan($0) }
  }

  /// What a statement that is only planned would do if it ran.
  private func isPlan(_ finding: LanguageFinding) -> Bool {
    ["`INSERT`", "`UPDATE`", "`DELETE`", "`MERGE`", "`REPLACE`", "`INTO`", "`CREATE`"].contains {
      finding.why.hasPrefix($0)
    }
  }

  /// `DESCRIBE name`, with nothing in it that runs.
  private mutating func judgeDescribe(_ index: Int) {
    if dialect == .cql {
      guard isOneLine(index), tokens.count <= index + 8 else {
        return note(.unknown, "this form of `DESCRIBE` is not known")
      }
    }
    guard word(index) != "explain" || dialect == .mysql else {
      return note(.unknown, "`EXPLAIN` of something that is not known")
    }
    if word(index + 1).hasPrefix("analy") {
      return note(.unknown, "`DESCRIBE ANALYZE` runs something that is not known")
    }
    scanRead(index..<tokens.count)
  }

  // MARK: transactions

  private static let transactionWords: Set<String> = [
    "begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release", "work",
    "transaction", "read", "only", "write", "isolation", "level", "serializable", "repeatable",
    "committed", "uncommitted", "deferrable", "not", "and", "no", "chain", "with", "consistent",
    "snapshot", "deferred", "to", "tran",
  ]

  mutating func judgeTransaction(_ index: Int) {
    let verb = word(index)
    let named = ["savepoint", "release", "rollback"].contains(verb)
    if verb == "start", word(index + 1) != "transaction" {
      return note(.destructive, "`START` starts replication")
    }
    for place in index..<tokens.count {
      if isMark(place, 0x2c) { continue }
      if Self.transactionWords.contains(word(place)) { continue }
      if named, place == tokens.count - 1, isName(place) { continue }
      return note(.unknown, "this form of `\(verb.uppercased())` is not known")
    }
  }

  // MARK: COPY

  /// Only `COPY … TO STDOUT` reads.
  mutating func judgeCopy(_ index: Int) {
    let start = isMark(index + 1, 0x28) ? close[index + 1] + 1 : name(at: index + 1)?.next ?? index
    var place = start
    if isMark(place, 0x28) { place = close[place] + 1 }
    if word(place) == "to", word(place + 1) == "stdout" {
      return scanRead(index + 1..<tokens.count)
    }
    if word(place) == "to", word(place + 1) == "program" {
      return note(.destructive, "`COPY … TO PROGRAM` runs a program on the server", tier: 2)
    }
    if word(place) == "from", word(place + 1) == "program" {
      return note(.destructive, "`COPY … FROM PROGRAM` runs a program on the server", tier: 2)
    }
    judgeChange(index)
  }

  // MARK: PRAGMA and client words

  private static let pragmaReads: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "database_list", "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check",
    "compile_options", "collation_list", "function_list", "module_list", "pragma_list",
  ]
  private static let pragmaShows: Set<String> = [
    "page_count", "page_size", "freelist_count", "journal_mode", "user_version",
    "schema_version", "encoding", "auto_vacuum", "cache_size", "foreign_keys", "synchronous",
    "application_id", "busy_timeout", "data_version", "locking_mode", "mmap_size", "temp_store",
    "wal_autocheckpoint", "journal_size_limit", "max_page_count", "query_only", "secure_delete",
  ]

  /// Without a value most of them show something; of the others some take an argument.
  mutating func judgePragma(_ index: Int) {
    let start = isMark(index + 2, 0x2e) ? index + 3 : index + 1
    let name = word(start)
    if Self.pragmaReads.contains(name) {
      if tokens.count == start + 1 { return }
      if isMark(start + 1, 0x28), close[start + 1] == tokens.count - 1 { return }
    }
    if Self.pragmaShows.contains(name), tokens.count == start + 1 { return }
    note(.unknown, "`PRAGMA` \(Quotation.of(name)) is not known to only read")
  }

  /// Commands of cqlsh, which end with the line.
  mutating func judgeClientVerb(_ index: Int) {
    let verb = word(index)
    let allowed: [String: Int] = [
      "consistency": 2, "tracing": 2, "paging": 2, "expand": 2, "serial": 3, "clear": 1,
      "exit": 1, "quit": 1, "status": 1,
    ]
    if let count = allowed[verb], tokens.count - index <= count, isOneLine(index),
      tokens.allSatisfy({ $0.kind == .word || $0.kind == .number }),
      dialect == .cql || dialect == .mysql && ["exit", "quit", "clear", "status"].contains(verb)
        || dialect == .clickhouse && ["exit", "quit"].contains(verb)
    {
      return
    }
    judgeChange(index)
  }
}
