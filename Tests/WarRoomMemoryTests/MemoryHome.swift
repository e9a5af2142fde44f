import Foundation
import GRDB
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// A home in a temporary folder with journals of incidents, and no host.
final class MemoryHome {
  let folder: HomeFolder
  var index: String { folder.path + "/memory.sqlite" }

  init() throws {
    let path = NSTemporaryDirectory() + "/wr-memory-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    folder = HomeFolder(path: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  static let start = Timestamp(microseconds: 1_760_000_000_000_000)

  static let author = Author(
    login: nil, uid: 1_000, gid: 1_000, pid: 1, host: "h", tty: nil, via: .cli, agent: false,
    asserted: nil, user: "maria")

  /// Writes a journal with these facts, `step` seconds apart, as a host would have.
  @discardableResult
  func write(
    _ title: String, at time: Timestamp = start, step: Int64 = 60, _ facts: (IncidentID) -> [Fact]
  ) throws -> IncidentID {
    let id = IncidentID(title: title, declared: time)
    return try write(id, at: time, step: step, facts(id))
  }

  @discardableResult
  func write(
    _ id: IncidentID, at time: Timestamp, step: Int64, _ facts: [Fact]
  ) throws -> IncidentID {
    var batch = JournalBatch(following: .start, host: MemoryHome.author)
    let identity = JournalIdentity(
      id: String(repeating: "a", count: 32), incident: id, host: "h")
    var bytes: [UInt8] = []
    for (place, fact) in ([.journalOpened(identity)] + facts).enumerated() {
      let wall = time.advanced(bySeconds: Int64(max(0, place - 1)) * step)
      _ = try batch.add(
        RecordDraft(
          moment: Moment(wall: wall, boottime: 0, boot: ""), author: MemoryHome.author,
          ticket: nil, facts: [fact]))
      bytes += batch.bytes
      batch = batch.next
    }
    let place = JournalPlace(incident: folder.folder(of: id))
    try FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: place.path(ofSegment: 1)), options: .atomic)
    return id
  }

  /// A whole small incident of a kind.
  @discardableResult
  func write(_ kind: FailureKind, of service: String, at time: Timestamp) throws -> IncidentID {
    func named(_ text: String) -> String {
      text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: service)
    }
    return try write(named(kind.title), at: time) { id in
      let alert = Alert(
        source: "test", fingerprint: "f", title: named(kind.alert), summary: "", severity: .sev2,
        severityAsPrinted: "", firing: true, started: time, ended: nil, service: service,
        labels: [], link: nil)
      return [
        .incidentDeclared(
          id,
          Declaration(
            title: named(kind.title), severity: .sev2, services: [service], started: time,
            alerts: [alert])),
        .alertReceived(alert), .incidentAcknowledged,
        .causeRecorded(
          RootCause(
            trigger: kind.cause, mechanism: "", impact: "", whyNotCaught: "",
            category: .configurationError)),
        .review(
          .fixRecorded(
            Fix(
              what: kind.fix, files: [], tests: "", temporaryCanGo: nil, doesNotAddress: "",
              link: nil))),
      ]
    }
  }

  /// Runs `body` while another connection has written and not yet committed.
  static func whileWriting(_ path: String, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "UPDATE past SET severity = 'SEV-1'")
      try body()
    }
  }
}
