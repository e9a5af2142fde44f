import WarRoomCore

/// Judges the commands of psql, mysql and sqlite3 that are for the client itself.
enum SQLClientJudge {
  /// Nil when the command only shows something.
  static func judge(
    _ command: SQLClientCommand, _ bytes: [UInt8], _ dialect: SQLDialect
  ) -> LanguageFinding? {
    let part = command.start..<command.arguments.upperBound
    switch dialect {
    case .postgres: return psql(command, bytes, part)
    case .mysql: return mysql(command, part)
    case .sqlite: return sqlite(command, part)
    case .clickhouse, .cql, .generic: return unknown(command, part)
    }
  }

  private static func unknown(
    _ command: SQLClientCommand, _ part: Range<Int>
  ) -> LanguageFinding {
    .unknown("the client's command \(Quotation.of(command.name)) is not known", part)
  }

  // MARK: psql

  private static let psqlReads: Set<String> = [
    "\\l", "\\l+", "\\lx", "\\lx+", "\\list", "\\list+", "\\z", "\\z+", "\\zS", "\\sf", "\\sf+",
    "\\sv", "\\sv+", "\\lo_list", "\\lo_list+", "\\x", "\\timing", "\\conninfo", "\\conninfo+",
    "\\pset", "\\q", "\\quit", "\\echo", "\\qecho", "\\warn", "\\a", "\\t", "\\H", "\\C", "\\f",
    "\\p", "\\h", "\\help", "\\?", "\\copyright", "\\errverbose", "\\watch", "\\crosstabview",
    "\\gdesc", "\\g", "\\gx",
  ]

  private static let psqlDangers: [String: String] = [
    "\\!": "runs a shell command", "\\copy": "copies rows between a table and a file",
    "\\i": "runs a file", "\\ir": "runs a file", "\\include": "runs a file",
    "\\include_relative": "runs a file", "\\o": "writes what follows to a file or a command",
    "\\out": "writes what follows to a file or a command", "\\w": "writes a file",
    "\\write": "writes a file", "\\gexec": "runs the rows of a result as statements",
    "\\e": "opens an editor", "\\edit": "opens an editor", "\\ef": "opens an editor",
    "\\ev": "opens an editor", "\\lo_import": "loads a file into the database",
    "\\lo_export": "writes a large object to a file", "\\lo_unlink": "removes a large object",
    "\\password": "changes a password", "\\setenv": "sets what programs that psql starts see",
    "\\cd": "changes the folder", "\\s": "writes the history to a file",
  ]

  private static let psqlSettings: Set<String> = [
    "ON_ERROR_STOP", "VERBOSITY", "ECHO", "ECHO_HIDDEN", "QUIET", "FETCH_COUNT", "SHOW_CONTEXT",
  ]

  private static func psql(
    _ command: SQLClientCommand, _ bytes: [UInt8], _ part: Range<Int>
  ) -> LanguageFinding? {
    let name = command.name
    if let why = psqlDangers[name] {
      return LanguageFinding(.destructive, "\(Quotation.of(name)) \(why)", part: part)
    }
    // `\!ls` and `\copy(` need no blank.
    if name.hasPrefix("\\!") {
      return LanguageFinding(.destructive, "`\\!` runs a shell command", part: part)
    }
    let rest = bytes[command.arguments]
    if rest.contains(0x60) {
      return LanguageFinding(.destructive, "backquotes in it run a shell command", part: part)
    }
    if rest.count(where: { $0 == 0x27 }) % 2 == 1 || rest.count(where: { $0 == 0x22 }) % 2 == 1 {
      return .unknown("a quote in a psql command does not end", part)
    }
    let words = rest.split(whereSeparator: { $0 <= 0x20 })
    switch name {
    case "\\g", "\\gx", "\\gdesc":
      guard !words.isEmpty else { return nil }
      return LanguageFinding(
        .destructive, "\(Quotation.of(name)) writes the rows to a file or command", part: part)
    case "\\set":
      let first = words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      if words.isEmpty || psqlSettings.contains(first) { return nil }
      return .unknown("`\\set` sets \(Quotation.of(first)), which later text may use", part)
    case "\\c", "\\connect":
      if words.count <= 1, words.allSatisfy({ $0.allSatisfy(\.isNamePart) }) { return nil }
      return .unknown("`\\c` connects to another server or as somebody else", part)
    default:
      let isListing = name.hasPrefix("\\d") && name.utf8.dropFirst().allSatisfy(isListingByte)
      if rest.contains(0x3a), !isListing, name != "\\echo" {
        return .unknown("a psql variable may stand in it", part)
      }
      return isListing || psqlReads.contains(name) ? nil : unknown(command, part)
    }
  }

  /// All of `\d…` describes something.
  private static func isListingByte(_ byte: UInt8) -> Bool { byte.isLetter || byte == 0x2b }

  // MARK: mysql

  private static let mysqlReads: Set<String> = [
    "\\G", "\\g", "\\s", "\\h", "\\?", "\\p", "\\w", "\\W", "\\q", "\\n", "\\t", "\\u",
  ]

  private static let mysqlDangers: [String: String] = [
    "\\!": "runs a shell command", "\\.": "runs a file", "\\T": "writes a file",
    "\\P": "runs a program", "\\e": "opens an editor",
  ]

  private static func mysql(
    _ command: SQLClientCommand, _ part: Range<Int>
  ) -> LanguageFinding? {
    if let why = mysqlDangers[command.name] {
      return LanguageFinding(.destructive, "\(Quotation.of(command.name)) \(why)", part: part)
    }
    return mysqlReads.contains(command.name) ? nil : unknown(command, part)
  }

  /// Words that the mysql client takes for itself at the beginning of a line.
  static let mysqlWords: [String: String] = [
    "system": "runs a shell command", "source": "runs a file", "tee": "writes a file",
    "pager": "runs a program", "edit": "opens an editor",
    "delimiter": "changes where statements end",
  ]

  // MARK: sqlite3

  private static let sqliteReads: Set<String> = [
    ".tables", ".table", ".schema", ".indexes", ".indices", ".index", ".databases", ".database",
    ".headers", ".header", ".mode", ".width", ".dbinfo", ".fullschema", ".show", ".stats",
    ".timer", ".explain", ".eqp", ".nullvalue", ".separator", ".print", ".help", ".quit",
    ".exit", ".version", ".changes", ".echo", ".bail", ".timeout", ".dump", ".sha3sum",
    ".vfslist", ".vfsinfo", ".vfsname", ".q",
  ]

  private static let sqliteDangers: [String: String] = [
    ".shell": "runs a shell command", ".system": "runs a shell command", ".read": "runs a file",
    ".import": "loads a file into a table", ".restore": "overwrites the database",
    ".output": "writes a file", ".once": "writes a file", ".excel": "opens a program",
    ".save": "writes a file", ".backup": "writes a file", ".clone": "writes a database",
    ".load": "loads code", ".log": "writes a file", ".open": "opens or makes another database",
    ".trace": "writes a file", ".archive": "works on archives", ".ar": "works on archives",
    ".cd": "changes the folder", ".www": "opens a program", ".recover": "writes what it recovers",
  ]

  private static func sqlite(
    _ command: SQLClientCommand, _ part: Range<Int>
  ) -> LanguageFinding? {
    if let why = sqliteDangers[command.name] {
      return LanguageFinding(.destructive, "\(Quotation.of(command.name)) \(why)", part: part)
    }
    return sqliteReads.contains(command.name) ? nil : unknown(command, part)
  }
}
