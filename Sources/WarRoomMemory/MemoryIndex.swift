import GRDB
import WarRoomSystem

/// What was learned in the incidents of a home, for searching: a SQLite file that is derived from
/// the journals and may be deleted at any time. Readers never wait for a writer, and nothing here
/// waits for a host.
package final class MemoryIndex {
  let queue: DatabaseQueue
  /// Stems that were asked for already.
  var stems: [String: String] = [:]

  /// How the file was found.
  package enum Opening: Equatable, Sendable {
    case asItWas, new
    /// Another version of warroom made it: it was built again.
    case otherVersion
    /// It could not be read: it was built again.
    case damaged
  }

  /// Says which columns and tables there are; another number is another file.
  private static let schemaVersion = 1

  /// Runs `body` on the index at `path`, which is made when it is missing, and made anew when it
  /// is damaged or of another version; then `body` runs once more.
  package static func open<Value>(
    _ path: String, _ body: (MemoryIndex) throws(MemoryError) -> Value
  ) throws(MemoryError) -> (value: Value, opening: Opening) {
    let isThere: Bool
    do { isThere = try Files.factsIfThere(path) != nil } catch { throw .system(error) }
    do throws(MemoryError) {
      let index = try MemoryIndex(path)
      switch try index.version() {
      case schemaVersion:
        return (try body(index), .asItWas)
      case 0:
        // New, or another process is just making it.
        try index.build()
        return (try body(index), isThere ? .asItWas : .new)
      case _:
        try remove(path)
        return (try body(try MemoryIndex.fresh(path)), .otherVersion)
      }
    } catch {
      guard error == .damaged else { throw error }
      try remove(path)
      return (try body(try MemoryIndex.fresh(path)), .damaged)
    }
  }

  private static func fresh(_ path: String) throws(MemoryError) -> MemoryIndex {
    let index = try MemoryIndex(path)
    try index.build()
    return index
  }

  /// Deletes the index; its journals stay.
  package static func remove(_ path: String) throws(MemoryError) {
    for end in ["", "-wal", "-shm", "-journal"] {
      do { try Files.remove(path + end) } catch {
        guard error.isMissing else { throw .system(error) }
      }
    }
  }

  private init(_ path: String) throws(MemoryError) {
    // Made here, so that nobody else could ever read it.
    do {
      try Descriptor.open(path, [.write, .create], permissions: 0o600).close()
    } catch { throw .system(error) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Limits.busySeconds)
    // A derived file: what a power cut takes is read again.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    configuration.label = "memory"
    queue = try MemoryIndex.wording { try DatabaseQueue(path: path, configuration: configuration) }
  }

  private func version() throws(MemoryError) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
  }

  /// Another process may have made it in the meantime.
  private func build() throws(MemoryError) {
    // The file remembers it; asking for it again would wait for a writer.
    try MemoryIndex.wording {
      try queue.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
    }
    try writing { db in
      guard try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 else { return }
      try db.execute(sql: MemoryIndex.schema)
      try db.execute(sql: "PRAGMA user_version = \(MemoryIndex.schemaVersion)")
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(MemoryError) -> Value {
    try MemoryIndex.wording { try queue.read(body) }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(MemoryError) -> Value {
    try MemoryIndex.wording { try queue.write(body) }
  }

  private static func wording<Value>(_ body: () throws -> Value) throws(MemoryError) -> Value {
    do { return try body() } catch let error as MemoryError { throw error } catch {
      guard let error = error as? DatabaseError else {
        throw .database(code: 0, "\(error)")
      }
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy
      // A row or a word that does not decode is a file that others wrote into.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_ERROR:
        throw .damaged
      case _:
        throw .database(code: Int(error.resultCode.rawValue), error.message ?? "")
      }
    }
  }

  /// `words` has one column for each kind of text; which words stand in which column is all that
  /// a search asks, so places within a column are not kept.
  private static let schema = """
    CREATE TABLE past (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
      title TEXT NOT NULL, services TEXT NOT NULL, severity TEXT, phase TEXT, category TEXT,
      cause TEXT NOT NULL, mechanism TEXT NOT NULL, worked TEXT NOT NULL, path TEXT,
      origin TEXT, at INTEGER,
      ttd INTEGER, tta INTEGER, ttm INTEGER, ttr INTEGER, imported INTEGER NOT NULL,
      length INTEGER NOT NULL);
    CREATE TABLE attempt (
      past INTEGER NOT NULL, place INTEGER NOT NULL, title TEXT NOT NULL, option TEXT,
      command TEXT NOT NULL, ending TEXT NOT NULL, worked INTEGER,
      PRIMARY KEY (past, place)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (
      title, services, symptoms, cause, mechanism, category, tried, worked,
      detail = column, tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE places USING fts5vocab (words, instance);
    CREATE VIRTUAL TABLE terms USING fts5vocab (words, row);
    """
}
