import WarRoomCore

extension SQLStatement {
  /// Settings of the session that only change how it reads.
  private static let sessionSettings: Set<String> = [
    "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout",
    "idle_session_timeout", "transaction_timeout", "work_mem", "search_path", "timezone",
    "time_zone", "datestyle", "intervalstyle", "application_name", "jit", "extra_float_digits",
    "client_min_messages", "track_io_timing", "default_transaction_isolation", "row_security",
    "max_parallel_workers_per_gather", "random_page_cost", "seq_page_cost",
    "effective_cache_size", "effective_io_concurrency", "transaction_isolation", "tx_isolation",
    "max_execution_time", "max_statement_time", "lock_wait_timeout", "innodb_lock_wait_timeout",
    "net_read_timeout", "net_write_timeout", "wait_timeout", "group_concat_max_len",
    "sql_select_limit", "profiling", "optimizer_switch", "optimizer_trace", "sort_buffer_size",
    "join_buffer_size", "tmp_table_size", "max_heap_table_size", "max_memory_usage",
    "send_logs_level", "use_query_cache", "max_rows_to_read", "max_threads",
    "allow_introspection_functions", "join_use_nulls", "final", "skip_unavailable_shards",
    "max_result_rows", "result_overflow_mode", "max_bytes_to_read", "distributed_product_mode",
  ]
  /// Settings that may only be set to one of these.
  private static let readOnlySettings: Set<String> = [
    "default_transaction_read_only", "transaction_read_only", "tx_read_only", "readonly",
  ]
  private static let trueWords: Set<String> = ["on", "true", "yes", "1"]

  mutating func judgeSet(_ index: Int) {
    if word(index) == "reset" { return judgeReset(index) }
    var place = index + 1
    if dialect == .mysql, ["global", "persist", "persist_only"].contains(scope(place)) {
      return judgeGlobal(index)
    }
    guard tokens.count - index <= LanguageLimits.settingTokens else {
      return note(.unknown, "the list of settings is too long to be judged")
    }
    if ["session", "local"].contains(word(place)), word(place + 1) != "authorization" {
      place += 1
    }
    let rest = (place..<tokens.count).map { word($0) }
    switch rest.first ?? "" {
    case "transaction", "characteristics":
      let known: Set<String> = [
        "transaction", "characteristics", "as", "read", "only", "isolation", "level",
        "serializable", "repeatable", "committed", "uncommitted", "deferrable", "not", "",
      ]
      let isPlain = rest.allSatisfy { known.contains($0) }
      if isPlain { return }
      return note(.unknown, "this form of `SET TRANSACTION` is not known to keep to reading")
    case "names":
      let sets: Set<String> = ["utf8", "utf8mb4", "utf8mb3", "latin1", "ascii", "binary"]
      if rest.count == 2, sets.contains(rest[1]) { return }
      return note(.unknown, "the character set may change where strings end")
    case "time" where rest.dropFirst().first == "zone": return judgeValue(place + 2, "timezone")
    default: judgeAssignments(place)
    }
  }

  /// `global` of `SET GLOBAL x` and `SET @@GLOBAL.x`.
  private func scope(_ index: Int) -> String {
    isMark(index, 0x40) && isMark(index + 1, 0x40) ? word(index + 2) : word(index)
  }

  private mutating func judgeAssignments(_ start: Int) {
    var place = start
    while place < tokens.count {
      if isMark(place, 0x40), isMark(place + 1, 0x40) {
        place += 2
        let isSession = word(place) == "session" || word(place) == "local"
        if isSession, isMark(place + 1, 0x2e) { place += 2 }
      } else if isMark(place, 0x40), dialect == .mysql {
        return note(.unknown, "sets a variable, which later statements may use")
      }
      let name = word(place)
      let isHarmless =
        Self.sessionSettings.contains(name) || name.hasPrefix("enable_")
        || (dialect == .clickhouse && (name.hasPrefix("max_") || name.hasPrefix("output_format_")))
      place += 1
      if word(place) == "to" || isMark(place, 0x3d) || isMark(place, 0x3a) { place += 1 }
      if isMark(place, 0x3d) { place += 1 }
      guard isHarmless || Self.readOnlySettings.contains(name) else {
        let shown = Quotation.of(name.isEmpty ? "?" : name)
        return note(.unknown, "the setting \(shown) is not known to be harmless")
      }
      let end = dialect == .postgres ? tokens.count : comma(place)
      judgeValue(place, name, end: end)
      place = end + 1
    }
  }

  private func comma(_ start: Int) -> Int {
    (start..<max(start, tokens.count)).first { isMark($0, 0x2c) } ?? tokens.count
  }

  private mutating func judgeValue(_ start: Int, _ name: String, end: Int? = nil) {
    let end = end ?? tokens.count
    guard start < end else { return note(.unknown, "a setting has no value") }
    if Self.readOnlySettings.contains(name) {
      let text = tokens[start].kind == .number ? tokens[start].text : word(start)
      guard end == start + 1, Self.trueWords.contains(text) else {
        return note(.unknown, "the session would no longer keep to reading")
      }
      return
    }
    for place in start..<end {
      let token = tokens[place]
      switch token.kind {
      case .string, .number, .name, .word:
        // Built-in functions come first unless the path names their schema elsewhere.
        if name == "search_path", token.kind == .string || token.text.hasPrefix("pg_") {
          return note(.unknown, "the search path decides which functions are called")
        }
      case .mark where [0x2c, 0x2d, 0x2e, 0x2a, 0x24].contains(token.mark): continue
      case .mark, .end, .doubtful:
        return note(.unknown, "the value of the setting \(Quotation.of(name)) is computed")
      }
    }
  }

  private mutating func judgeReset(_ index: Int) {
    let name = word(index + 1)
    if dialect == .mysql {
      let isAll = name == "master" || name == "binary"
      return note(
        .destructive,
        isAll ? "`RESET` removes all binary logs" : "`RESET` throws the state of \(name) away",
        tier: isAll ? 2 : 1)
    }
    if tokens.count == index + 2, Self.sessionSettings.contains(name) { return }
    note(.unknown, "`RESET` of \(Quotation.of(name)) is not known to be harmless")
  }
}
