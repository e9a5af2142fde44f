/// What is known of a statement by its first word.
struct SQLVerb: Sendable {
  /// False where it only may change something.
  var isChange: Bool
  var why: String
  var tier = 1
  /// What the names behind it are; nil when they are not worth naming.
  var kind: String?

  static func change(_ why: String, tier: Int = 1, _ kind: String? = nil) -> SQLVerb {
    SQLVerb(isChange: true, why: why, tier: tier, kind: kind)
  }

  static func doubt(_ why: String) -> SQLVerb { SQLVerb(isChange: false, why: why) }
}

extension SQLStatement {
  static let verbs: [String: SQLVerb] = [
    "rename": .change("gives another name", "table"),
    "grant": .change("gives rights"), "revoke": .change("takes rights away"),
    "deny": .change("takes rights away"),
    "vacuum": .change("rewrites a table or competes with its use", "table"),
    "analyze": .change("makes new statistics, which changes how queries run", "table"),
    "analyse": .change("makes new statistics, which changes how queries run", "table"),
    "reindex": .change("builds indexes anew and locks", "table"),
    "cluster": .change("rewrites a table and locks it", "table"),
    "optimize": .change("rewrites a table", "table"),
    "repair": .change("rewrites a table", "table"),
    "refresh": .change("builds a materialized view anew", "view"),
    "checkpoint": .change("writes everything to the disk at once"),
    "lock": .change("locks tables", "table"), "unlock": .change("gives locks back"),
    "notify": .change("sends a message to listeners"),
    "listen": .doubt("waits for messages"), "unlisten": .doubt("changes the session"),
    "comment": .change("changes a comment"), "security": .change("changes a label"),
    "reassign": .change("gives objects another owner"),
    "import": .change("adds tables"), "load": .change("loads data or code"),
    "copy": .change("moves rows between a table and a file", "table"),
    "call": .doubt("runs a procedure, which may do anything"),
    "do": .doubt("runs code, which may do anything"),
    "exec": .doubt("runs a procedure, which may do anything"),
    "execute": .doubt("runs what was prepared, which may be anything"),
    "prepare": .doubt("prepares a statement from a text or for later"),
    "deallocate": .doubt("changes the session"), "discard": .doubt("changes the session"),
    "declare": .doubt("opens a cursor or a block of code"),
    "close": .doubt("changes the session"), "move": .doubt("moves a cursor"),
    "fetch": .doubt("moves a cursor"), "handler": .doubt("opens a table beneath SQL"),
    "flush": .change("closes or throws away what the server holds"),
    "change": .change("changes where replication comes from"),
    "stop": .change("stops replication"), "shutdown": .change("stops the server", tier: 2),
    "restart": .change("restarts the server", tier: 2),
    "install": .change("loads a plugin"), "uninstall": .change("removes a plugin"),
    "clone": .change("overwrites the data of a server", tier: 2),
    "cache": .change("changes a cache"), "xa": .doubt("works on a distributed transaction"),
    "signal": .doubt("raises an error"), "check": .doubt("may lock the table or mark it"),
    "binlog": .change("applies an event of the binary log"),
    "attach": .change("opens or makes another database"),
    "detach": .change("takes a database or table out of the server", "table"),
    "exchange": .change("swaps tables", "table"),
    "system": .change("changes how the server works"),
    "undrop": .change("brings a table back", "table"),
    "backup": .change("writes a backup"),
    "restore": .change("overwrites with a backup", tier: 2),
    "source": .change("runs a file"), "capture": .change("writes a file"),
    "login": .doubt("connects as somebody else"), "apply": .change("applies a batch"),
    "list": .doubt("depends on the server"),
  ]
}
