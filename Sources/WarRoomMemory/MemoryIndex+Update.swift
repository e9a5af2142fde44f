import GRDB
package import WarRoomCore
package import WarRoomJournal
import WarRoomSystem

extension MemoryIndex {
  /// What an update did.
  package struct Update: Equatable, Sendable {
    /// Incidents and solutions that were read, because they are new or changed.
    package var read = 0
    package var removed = 0
    /// Incidents that are read next time, because the time was up.
    package var left = 0
    /// Incidents whose journals do not read to their end: what came before is remembered.
    package var damaged: [IncidentID] = []
  }

  /// Brings the index up to the journals of `home` and to `solutions`; only what has changed since
  /// is read. Stops early at `deadline`, in nanoseconds of the boot clock.
  package func update(
    from home: HomeFolder, solutions: [PastIncident] = [], deadline: Int64 = .max
  ) throws(MemoryError) -> Update {
    var update = Update()
    var known = try stamps()
    var waiting: [(id: IncidentID, stamp: String)] = []
    for id in try MemoryIndex.incidents(of: home) {
      let before = known.removeValue(forKey: id.text)
      guard let stamp = MemoryIndex.stamp(of: id, in: home, before), stamp != before else {
        continue
      }
      waiting.append((id, stamp))
    }
    // The newest first: they are what somebody looks for when the time is short.
    waiting.reverse()
    update.removed = try take(solutions, known: known, &update.read)
    var batch: [(PastIncident, String)] = []
    for (place, each) in waiting.enumerated() {
      if place > 0, SystemClock.boottime() >= deadline {
        update.left = waiting.count - place
        break
      }
      if let past = MemoryIndex.read(each.id, in: home, &update) {
        batch.append((past, each.stamp))
      }
      if batch.count == Limits.batch {
        try put(batch)
        batch = []
      }
    }
    try put(batch)
    return update
  }

  /// Stamps by name, as they were when each was read.
  private func stamps() throws(MemoryError) -> [String: String] {
    try reading { db in
      var stamps: [String: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT name, stamp FROM past")
      while let row = try rows.next() {
        guard let name = String.fromDatabaseValue(row[0]),
          let stamp = String.fromDatabaseValue(row[1])
        else { throw MemoryError.damaged }
        stamps[name] = stamp
      }
      return stamps
    }
  }

  private static func incidents(of home: HomeFolder) throws(MemoryError) -> [IncidentID] {
    do { return try Files.list(home.incidents).compactMap { IncidentID($0) } } catch {
      guard error.isMissing else { throw .system(error) }
      return []
    }
  }

  /// The last segment's number, size, time and inode: a journal only ever grows at its end. Nil
  /// where there is none.
  private static func stamp(
    of id: IncidentID, in home: HomeFolder, _ before: String?
  ) -> String? {
    let place = JournalPlace(incident: home.folder(of: id))
    var number = before.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 1
    guard var facts = try? Files.facts(place.path(ofSegment: number)) else {
      guard number > 1 else { return nil }
      return stamp(of: id, in: home, nil)
    }
    while number < Limits.segments, let next = try? Files.facts(place.path(ofSegment: number + 1)) {
      number += 1
      facts = next
    }
    return "\(number) \(facts.size) \(facts.modified) \(facts.inode)"
  }

  /// Nil for a journal that tells of no incident.
  private static func read(
    _ id: IncidentID, in home: HomeFolder, _ update: inout Update
  ) -> PastIncident? {
    var room = Room()
    do {
      _ = try JournalReader(path: home.folder(of: id)).read { room.evolve($0.record) }
    } catch {
      update.damaged.append(id)
    }
    guard var past = PastIncident(room) else { return nil }
    past.name = id.text
    update.read += 1
    return past
  }

  /// Writes the solutions that changed and forgets what is gone; how many that were.
  private func take(
    _ solutions: [PastIncident], known: [String: String], _ read: inout Int
  ) throws(MemoryError) -> Int {
    var gone = known
    var changed: [(PastIncident, String)] = []
    for solution in solutions {
      let stamp = "\(solution)".utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
      let before = gone.removeValue(forKey: solution.name)
      if before != "\(stamp)" { changed.append((solution, "\(stamp)")) }
    }
    read += changed.count
    try put(changed)
    guard !gone.isEmpty else { return 0 }
    try writing { db in
      for name in gone.keys { try MemoryIndex.forget(name, db) }
    }
    return gone.count
  }

  private static func forget(_ name: String, _ db: Database) throws {
    guard
      let id = try Int64.fetchOne(db, sql: "SELECT id FROM past WHERE name = ?", arguments: [name])
    else { return }
    for sql in [
      "DELETE FROM words WHERE rowid = ?", "DELETE FROM attempt WHERE past = ?",
      "DELETE FROM past WHERE id = ?",
    ] { try db.execute(sql: sql, arguments: [id]) }
  }

  private func put(_ batch: [(PastIncident, String)]) throws(MemoryError) {
    guard !batch.isEmpty else { return }
    try writing { db in
      for (past, stamp) in batch {
        try MemoryIndex.forget(past.name, db)
        try MemoryIndex.insert(past, stamp, db)
      }
    }
  }

  private static func insert(_ past: PastIncident, _ stamp: String, _ db: Database) throws {
    let tried = past.attempts.map { "\($0.title)\n\($0.command)" }.joined(separator: "\n")
    let worked = past.worked.joined(separator: "\n")
    let services = past.services.joined(separator: "\n")
    let texts = [
      past.title, services, past.symptoms, past.cause, past.mechanism,
      past.category?.rawValue ?? "", tried, worked,
    ].map { PastIncident.cut($0) }
    try db.execute(
      sql: """
        INSERT INTO past (name, stamp, title, services, severity, phase, category, cause,
          mechanism, worked, path, origin, at, ttd, tta, ttm, ttr, imported, length)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        past.name, stamp, past.title, services, past.severity, past.phase?.rawValue,
        past.category?.rawValue, past.cause, past.mechanism, worked, past.path, past.origin?.text,
        past.at?.microseconds, past.times.detect, past.times.acknowledge, past.times.mitigate,
        past.times.resolve, past.isImported, texts.reduce(0) { $0 + $1.utf8.count },
      ])
    let id = db.lastInsertedRowID
    let columns = "title, services, symptoms, cause, mechanism, category, tried, worked"
    try db.execute(
      sql: "INSERT INTO words (rowid, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: StatementArguments([id]) + StatementArguments(texts))
    for (place, attempt) in past.attempts.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO attempt (past, place, title, option, command, ending, worked)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, place, attempt.title, attempt.option, attempt.command, attempt.ending, attempt.worked,
        ])
    }
  }
}
