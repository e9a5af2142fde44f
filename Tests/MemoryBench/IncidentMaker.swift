import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// Incidents of some size: a title, alerts, notes, a cause, a fix, in a vocabulary in which some
/// words are far more common than others, as in any text.
struct IncidentMaker {
  let home: HomeFolder

  private static let common = [
    "error", "latency", "requests", "database", "timeout", "service", "deploy", "alert", "node",
    "traffic", "queue", "memory", "disk", "failed", "customers", "release", "config", "cache",
    "replica", "certificate", "connections", "network", "pods", "restart", "rollback", "lock",
  ]

  /// The word of a rank: the first ranks are English, the rest made up.
  private static func word(_ rank: Int) -> String {
    rank < common.count ? common[rank] : "w\(rank)x"
  }

  /// Ranks fall off as one over the rank does.
  private static func text(_ words: Int, _ seed: inout UInt64) -> String {
    (0..<words).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(seed >> 11) / Double(UInt64(1) << 53)
      var rank = 1.0
      // 2 to the power of 0 to 14, evenly spread over the exponents.
      for _ in 0..<Int(share * 14) { rank *= 2 }
      return word(Int(rank * (1 + share * 14 - (share * 14).rounded(.down))) - 1)
    }.joined(separator: " ")
  }

  static func question(_ turn: Int) -> String {
    var seed = UInt64(turn + 1) &* 0x9E37_79B9
    return text(5, &seed) + " svc\(turn % 300)"
  }

  func write(_ number: Int) throws {
    var seed = UInt64(number + 1) &* 0x5851_F42D_4C95_7F2D
    let time = Timestamp(microseconds: 1_600_000_000_000_000).advanced(
      bySeconds: Int64(number) * 7_000)
    let title = IncidentMaker.text(6, &seed) + " \(number)"
    let id = IncidentID(title: title, declared: time)
    let service = "svc\(number % 300)"
    var facts: [Fact] = [
      .incidentDeclared(
        id, Declaration(title: title, severity: .sev2, services: [service], started: time)),
      .incidentAcknowledged,
    ]
    for _ in 0..<12 {
      facts.append(.noteAdded(.note, text: IncidentMaker.text(20, &seed), occurred: nil))
    }
    facts.append(
      .causeRecorded(
        RootCause(
          trigger: IncidentMaker.text(12, &seed), mechanism: IncidentMaker.text(12, &seed),
          impact: "", whyNotCaught: "", category: .codeDefect)))
    try write(id, facts, time)
  }

  private func write(_ id: IncidentID, _ facts: [Fact], _ time: Timestamp) throws {
    let author = Author(
      login: nil, uid: 1_000, gid: 1_000, pid: 1, host: "h", tty: nil, via: .cli, agent: false,
      asserted: nil, user: "bench")
    var batch = JournalBatch(following: .start, host: author)
    let identity = JournalIdentity(
      id: String(repeating: "b", count: 32), incident: id, host: "h")
    var bytes: [UInt8] = []
    for fact in [.journalOpened(identity)] + facts {
      let moment = Moment(wall: time, boottime: 0, boot: "")
      _ = try batch.add(RecordDraft(moment: moment, author: author, ticket: nil, facts: [fact]))
      bytes += batch.bytes
      batch = batch.next
    }
    let place = JournalPlace(incident: home.folder(of: id))
    for folder in [home.path, home.incidents, home.folder(of: id), place.folder] {
      do { try Files.makeFolder(folder) } catch {
        guard error.isTaken else { throw error }
      }
    }
    let file = try Descriptor.open(
      place.path(ofSegment: 1), [.write, .create, .truncate], permissions: 0o600)
    try file.writeAll(bytes)
    try file.close()
  }
}
