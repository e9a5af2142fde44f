import GRDB
import WarRoomCore

extension MemoryIndex {
  /// Everything that is remembered, the oldest first; without what was tried.
  package func all() throws(MemoryError) -> [PastIncident] {
    try reading { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM past ORDER BY at, name")
      var all: [PastIncident] = []
      while let row = try rows.next() { all.append(try MemoryIndex.past(row)) }
      return all
    }
  }

  /// How often an option of that name was tried in past incidents, and how often it worked; where
  /// no record says, it counts as tried alone.
  package func record(
    ofOption option: String, but: String
  ) throws(MemoryError) -> (worked: Int, tried: Int) {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT CASE WHEN worked = 1 THEN past END), count(DISTINCT past)
          FROM attempt WHERE option = ? AND ending IN ('succeeded', 'failed', 'unknown')
            AND past NOT IN (SELECT id FROM past WHERE name = ?)
          """, arguments: [option, but])
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  static func past(_ id: Int64, _ db: Database) throws -> PastIncident? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM past WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    var past = try past(row)
    let attempts = try db.cachedStatement(
      sql:
        "SELECT title, option, command, ending, worked FROM attempt WHERE past = ? ORDER BY place")
    past.attempts = try Row.fetchAll(attempts, arguments: [id]).map { row in
      PastIncident.Attempt(
        title: row[0], option: row[1], command: row[2], ending: row[3], worked: row[4])
    }
    return past
  }

  private static func past(_ row: Row) throws -> PastIncident {
    guard let name = String.fromDatabaseValue(row["name"]),
      let title = String.fromDatabaseValue(row["title"])
    else { throw MemoryError.damaged }
    func text(_ column: String) -> String { String.fromDatabaseValue(row[column]) ?? "" }
    func lines(_ column: String) -> [String] {
      text(column).split(separator: "\n").map(String.init)
    }
    var past = PastIncident(name: name, title: title)
    past.incident = IncidentID(name)
    past.services = lines("services")
    past.severity = row["severity"]
    past.phase = Phase(rawValue: text("phase"))
    past.category = RootCause.Category(rawValue: text("category"))
    past.cause = text("cause")
    past.mechanism = text("mechanism")
    past.worked = lines("worked")
    past.path = row["path"]
    past.origin = IncidentID(text("origin"))
    past.at = (row["at"] as Int64?).map { Timestamp(microseconds: $0) }
    past.times.detect = row["ttd"]
    past.times.acknowledge = row["tta"]
    past.times.mitigate = row["ttm"]
    past.times.resolve = row["ttr"]
    past.isImported = row["imported"]
    return past
  }
}
