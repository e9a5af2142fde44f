import CJournalBench
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Records as an incident has them, and the same bytes as plain lines.
struct Sample {
  private let drafts: [RecordDraft]
  private(set) var bytes: [UInt8] = []
  private var sizes: [Int32] = []

  struct Failed: Error {
    let what: String
  }

  init(count: Int) throws {
    drafts = (0..<count).map { Sample.draft($0) }
    var batch = Sample.emptyBatch()
    for draft in drafts {
      if batch.records.count == 100 { take(&batch) }
      _ = try batch.add(draft)
    }
    take(&batch)
  }

  private mutating func take(_ batch: inout JournalBatch) {
    for entry in batch.entries {
      bytes += entry.bytes
      sizes.append(Int32(entry.bytes.count))
    }
    batch = Sample.emptyBatch()
  }

  /// Appends a second, records built, encoded, hashed, written and synced.
  func journal(in folder: String, group: Int) throws -> Double {
    try Files.makeFolder(folder)
    let journal = try Sample.create(folder)
    let start = bench_now()
    var index = 0
    while index < drafts.count {
      let end = min(index + group, drafts.count)
      _ = try journal.append(Array(drafts[index..<end]))
      index = end
    }
    return perSecond(bench_now() - start)
  }

  /// The same without any disk: records built, encoded and hashed.
  func encoding(group: Int) throws -> Double {
    let start = bench_now()
    var index = 0
    var encoded = 0
    while index < drafts.count {
      let end = min(index + group, drafts.count)
      var batch = Sample.emptyBatch()
      for draft in drafts[index..<end] { encoded += try batch.add(draft).count }
      index = end
    }
    let spent = bench_now() - start
    guard encoded == drafts.count else { throw Failed(what: "encoding") }
    return perSecond(spent)
  }

  func bare(in path: String, group: Int) throws -> Double {
    let spent = unsafe bench_bare(path, bytes, sizes, sizes.count, group)
    guard spent > 0 else { throw Failed(what: "bare loop") }
    return perSecond(spent)
  }

  func sqlite(in path: String) throws -> Double {
    let spent = unsafe bench_sqlite(path, bytes, sizes, sizes.count)
    guard spent > 0 else { throw Failed(what: "SQLite") }
    return perSecond(spent)
  }

  private func perSecond(_ nanoseconds: Int64) -> Double {
    Double(drafts.count) * 1e9 / Double(nanoseconds)
  }

  private static func draft(_ index: Int) -> RecordDraft {
    let words = "Rolled back checkout to v41 on web-3; error rate falls, watching for "
    let text = words + String(repeating: "latency ", count: index % 6) + "\(index) s."
    return RecordDraft(
      moment: now(), author: author, ticket: "c0ffee-\(index)",
      facts: [.noteAdded(.observation, text: text, occurred: nil)])
  }

  private static func create(_ folder: String) throws -> Journal {
    let identity = JournalIdentity(
      id: String(repeating: "0", count: 32),
      incident: IncidentID(title: "bench", declared: now().wall), host: "bench")
    return try Journal.create(
      directory: folder, identity: identity, author: author, moment: now())
  }

  /// Lines as a journal would write them, without a journal.
  private static func emptyBatch() -> JournalBatch {
    JournalBatch(following: .start, host: author)
  }

  private static let author = Author(
    login: 1_001, uid: 1_001, gid: 1_001, pid: 4_711, host: "bastion-2", tty: "pts/3",
    via: .console, agent: false, asserted: nil, user: "maria")

  private static func now() -> Moment {
    let reading = SystemClock.now()
    return Moment(
      wall: Timestamp(microseconds: reading.wall), boottime: reading.boottime, boot: reading.boot)
  }
}
