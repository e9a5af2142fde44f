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

  /// Appends a second, records encoded, hashed, written and synced. Groups are written several
  /// times over, so that they too are measured for a while.
  func journal(in folder: String, group: Int) throws -> Double {
    try Files.makeFolder(folder)
    let journal = try Sample.create(folder)
    let waiting = groups(of: group)
    let start = bench_now()
    for _ in 0..<passes(group) {
      for drafts in waiting { _ = try journal.append(drafts) }
    }
    return perSecond(bench_now() - start, group)
  }

  /// The same without any disk: encoded and hashed.
  func encoding(group: Int) throws -> Double {
    let waiting = groups(of: group)
    let start = bench_now()
    for _ in 0..<passes(group) {
      for drafts in waiting {
        var batch = Sample.emptyBatch()
        for draft in drafts { _ = try batch.add(draft) }
      }
    }
    return perSecond(bench_now() - start, group)
  }

  func bare(in path: String, group: Int) throws -> Double {
    let all = Array(repeating: bytes, count: passes(group)).flatMap { $0 }
    let lines = Array(repeating: sizes, count: passes(group)).flatMap { $0 }
    let spent = unsafe bench_bare(path, all, lines, lines.count, group)
    guard spent > 0 else { throw Failed(what: "bare loop") }
    return perSecond(spent, group)
  }

  private func groups(of size: Int) -> [[RecordDraft]] {
    stride(from: 0, to: drafts.count, by: size).map { start in
      Array(drafts[start..<min(start + size, drafts.count)])
    }
  }

  private func passes(_ group: Int) -> Int { group > 1 ? 16 : 1 }

  func sqlite(in path: String) throws -> Double {
    let spent = unsafe bench_sqlite(path, bytes, sizes, sizes.count)
    guard spent > 0 else { throw Failed(what: "SQLite") }
    return perSecond(spent, 1)
  }

  private func perSecond(_ nanoseconds: Int64, _ group: Int) -> Double {
    Double(drafts.count * passes(group)) * 1e9 / Double(nanoseconds)
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
