import WarRoomCore

/// Settings of a whole server: the ones whose old value can be put back exactly.
extension SQLStatement {
  /// Of PostgreSQL; none that runs a program, loads code, loses data or is a list.
  private static let systemSettings: Set<String> = [
    "work_mem", "maintenance_work_mem", "autovacuum_work_mem", "statement_timeout",
    "lock_timeout", "deadlock_timeout", "idle_in_transaction_session_timeout",
    "idle_session_timeout", "max_connections", "shared_buffers", "effective_cache_size",
    "random_page_cost", "seq_page_cost", "effective_io_concurrency", "checkpoint_timeout",
    "checkpoint_completion_target", "max_wal_size", "min_wal_size", "max_worker_processes",
    "max_parallel_workers", "max_parallel_workers_per_gather",
    "max_parallel_maintenance_workers", "temp_buffers", "hash_mem_multiplier", "jit",
    "default_statistics_target", "track_io_timing", "track_activity_query_size",
    "bgwriter_delay", "bgwriter_lru_maxpages", "wal_buffers", "commit_delay",
    "log_min_duration_statement", "log_lock_waits", "log_checkpoints", "log_connections",
    "log_disconnections", "log_statement", "log_temp_files", "log_min_messages",
    "log_autovacuum_min_duration", "log_duration", "tcp_keepalives_idle",
    "tcp_keepalives_interval", "tcp_keepalives_count", "max_locks_per_transaction",
    "wal_sender_timeout", "wal_receiver_timeout", "max_standby_streaming_delay",
    "max_standby_archive_delay", "hot_standby_feedback", "vacuum_cost_delay",
    "vacuum_cost_limit",
  ]
  /// Of MySQL: numbers and switches.
  private static let globalSettings: Set<String> = [
    "max_connections", "max_user_connections", "wait_timeout", "interactive_timeout",
    "connect_timeout", "net_read_timeout", "net_write_timeout", "long_query_time",
    "slow_query_log", "log_queries_not_using_indexes", "innodb_buffer_pool_size",
    "innodb_io_capacity", "innodb_io_capacity_max", "innodb_lock_wait_timeout",
    "innodb_thread_concurrency", "innodb_adaptive_hash_index", "innodb_print_all_deadlocks",
    "innodb_max_dirty_pages_pct", "lock_wait_timeout", "max_execution_time",
    "thread_cache_size", "table_open_cache", "table_definition_cache", "tmp_table_size",
    "max_heap_table_size", "sort_buffer_size", "join_buffer_size", "read_buffer_size",
    "max_allowed_packet", "replica_parallel_workers", "slave_parallel_workers",
    "innodb_purge_threads_lag", "innodb_max_purge_lag", "innodb_stats_persistent_sample_pages",
  ]

  /// `ALTER SYSTEM SET x = y`. Its inverse is SET where the file of ALTER SYSTEM held the setting
  /// before, else RESET; a query made from that file says which, so that it is exact.
  mutating func noteSystemSetting(_ index: Int, _ end: Int) -> Bool {
    guard dialect == .postgres || dialect == .generic, index == 0, end == tokens.count else {
      return false
    }
    let name = word(3)
    guard word(2) == "set", isMark(4, 0x3d) || word(4) == "to", end > 5, isLiteral(5..<end, 0x2c),
      Self.systemSettings.contains(name) || name.hasPrefix("autovacuum_"), found.isEmpty
    else {
      note(
        .destructive, "`ALTER SYSTEM` changes a setting of the whole server",
        targets: name.isEmpty ? [] : [Judgment.Target(kind: "setting", name: name)])
      return true
    }
    let file = "SELECT setting FROM pg_file_settings WHERE name = '\(name)' AND "
    let last = "sourcefile LIKE '%/postgresql.auto.conf' ORDER BY seqno DESC LIMIT 1"
    let set = "SELECT 'SET \(name) = ' || quote_literal((\(file)\(last)))"
    addReversible(
      "`ALTER SYSTEM` changes \(Quotation.of(name)) for the whole server", name,
      undo: "ALTER SYSTEM {before}", before: "SELECT coalesce((\(set)), 'RESET \(name)')")
    return true
  }

  /// `SET GLOBAL x = y` of MySQL.
  mutating func judgeGlobal(_ index: Int) {
    var place = index + 1
    if isMark(place, 0x40) { place += 2 }
    let isPlain = word(place) == "global"
    place += isMark(place + 1, 0x2e) ? 2 : 1
    let name = word(place)
    let value = place + (isMark(place + 1, 0x3a) ? 3 : 2)
    let isOne = index == 0 && found.isEmpty && isMark(value - 1, 0x3d)
    let readsOnly =
      ["read_only", "super_read_only"].contains(name)
      && value + 1 == tokens.count && ["on", "1"].contains(plain(value))
    guard isPlain, isOne, isLiteral(value..<tokens.count, 0x2a),
      Self.globalSettings.contains(name) || readsOnly
    else {
      return note(
        .destructive, "`SET` changes a setting of the whole server",
        targets: name.isEmpty ? [] : [Judgment.Target(kind: "setting", name: name)])
    }
    addReversible(
      "`SET GLOBAL` changes \(Quotation.of(name)) for the whole server", name,
      undo: "SET GLOBAL \(name) = {before}", before: "SELECT @@GLOBAL.\(name)")
  }

  private func plain(_ index: Int) -> String {
    index < tokens.count && tokens[index].kind == .number ? tokens[index].text : word(index)
  }

  /// Values without names of functions; `mark` may stand between them.
  private func isLiteral(_ range: Range<Int>, _ mark: UInt8) -> Bool {
    !range.isEmpty
      && range.allSatisfy { index in
        switch tokens[index].kind {
        case .string, .number: true
        case .word: range.count == 1
        case .mark: tokens[index].mark == mark || tokens[index].mark == 0x2d
        case .name, .end, .doubtful: false
        }
      }
  }

  private mutating func addReversible(
    _ why: String, _ name: String, undo: String, before: String
  ) {
    found.append(
      LanguageFinding(
        .reversible, why, part: part, targets: [Judgment.Target(kind: "setting", name: name)],
        undo: .command([undo], before: [before])))
  }
}
