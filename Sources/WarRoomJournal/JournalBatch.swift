package import WarRoomCore
import WarRoomWire

/// Records that will be written and synced together: all of a waiting group for one flush.
///
/// Nothing is on disk before `Journal.commit`; a batch may be dropped.
package struct JournalBatch: Sendable {
  package private(set) var entries: [JournalEntry] = []
  /// Where the journal stood when this batch was begun.
  let base: ChainHead
  private(set) var bytes: [UInt8] = []
  private(set) var head: ChainHead
  private(set) var clock: HybridClock
  private let host: Author

  init(base: ChainHead, clock: HybridClock, host: Author) {
    self.base = base
    self.clock = clock
    self.host = host
    head = base
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Stamps and seals one record and returns it; before it a record of the host's when the wall
  /// clock was moved. When this throws (`batchFull`, `unwritable`) the batch is as before.
  package mutating func add(_ draft: RecordDraft) throws(JournalError) -> [Record] {
    var drafts = [draft]
    if let step = clock.step(at: draft.moment) {
      let said = RecordDraft(
        moment: draft.moment, author: host, ticket: nil, facts: [.clockStepped(step)])
      drafts.insert(said, at: 0)
    }
    var clock = clock
    var head = head
    var added: [JournalEntry] = []
    for draft in drafts {
      let time = clock.stamp(draft.moment)
      let record = Record(
        sequence: head.sequence + 1, batch: base.sequence + 1, moment: time.moment,
        counter: time.counter, author: draft.author, ticket: draft.ticket, facts: draft.facts)
      let line: RecordLine
      do { line = try RecordCodec.seal(record, previous: head.hash) } catch {
        throw .unwritable(error)
      }
      head = ChainHead(sequence: record.sequence, hash: line.hash)
      added.append(JournalEntry(record: record, bytes: line.bytes, hash: line.hash))
    }
    let size = added.reduce(bytes.count) { $0 + $1.bytes.count }
    guard size <= Limits.batchBytes else { throw .batchFull }
    for entry in added { bytes += entry.bytes }
    entries += added
    self.clock = clock
    self.head = head
    return added.map(\.record)
  }
}
