import WarRoomCanvas
import WarRoomCore
import WarRoomScreen

/// A small imported incident to export.
enum Story {
  static let start = Timestamp(microseconds: 1_485_905_220_000_000)
  static let hostile =
    "</script><img src=x onerror=alert(1)> \u{1B}[31m\u{202E}\"'&amp; https://example.org"

  static func records(_ texts: [String] = ["database removed", hostile]) -> [Record] {
    let id = IncidentID(title: "Database <b>removed</b>", declared: start)
    let imported = ImportedIncident(
      title: "Database <b>removed</b>", services: ["db"], severity: nil, format: "markdown",
      file: "post'mortem.md", digest: String(repeating: "a", count: 64), zone: "UTC",
      importedAt: start, unreadLines: 2, link: "https://example.org/?a=1&b=<2>")
    var facts: [(Int64, Fact)] = [(0, .incidentImported(id, imported))]
    facts.append((0, entry("it fails", .outageBegins, [])))
    for (index, text) in texts.enumerated() {
      facts.append((Int64(index + 1) * 7_200, entry(text, .action, [.approximate])))
    }
    facts.append((Int64(texts.count + 1) * 7_200, entry("it works", .resolved, [.zone])))
    return facts.enumerated().map { index, item in
      Record(
        sequence: UInt64(index + 1), batch: UInt64(index + 1),
        moment: Moment(wall: start.advanced(bySeconds: item.0), boottime: 0, boot: ""),
        counter: 0, author: author, ticket: nil, facts: [item.1])
    }
  }

  private static func entry(
    _ text: String, _ kind: ImportedEntry.Kind, _ guesses: [ImportedEntry.Guess]
  ) -> Fact {
    .entryImported(
      ImportedEntry(text: text, end: nil, actor: "ana", kind: kind, line: 3, guesses: guesses))
  }

  private static let author = Author(
    login: nil, uid: 1_000, gid: 1_000, pid: 1, host: "h", tty: nil, via: .cli, agent: false,
    asserted: nil, user: "maria")

  static func room(_ records: [Record] = records()) -> Room {
    var room = Room()
    for record in records { room.evolve(record) }
    return room
  }

  static func replay(_ records: [Record] = records()) -> ReplayModel {
    ReplayModel(RecordTape(records), rows: 24, columns: 80)
  }
}
