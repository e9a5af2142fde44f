package import WarRoomCore
import WarRoomWire

/// Records that will be written and synced together: all of a waiting group for one flush.
///
/// Nothing is on disk before `Journal.commit`; a batch may be dropped.
package struct JournalBatch: Sendable {
  /// What was added, stamped as it will be on disk.
  package private(set) var records: [Record] = []
  /// Where the journal stood when this batch was begun.
  let base: ChainHead
  /// The sealed lines, end to end.
  package private(set) var bytes: [UInt8] = []
  private(set) var head: ChainHead
  private(set) var clock: HybridClock
  private(set) var origins: PrintedOrigins
  private let host: Author
  /// Where each line ends, and its hash.
  private var ends: [(offset: Int, hash: Digest)] = []

  init(
    base: ChainHead, clock: HybridClock, origins: PrintedOrigins = PrintedOrigins(), host: Author
  ) {
    self.base = base
    self.clock = clock
    self.origins = origins
    self.host = host
    head = base
    bytes.reserveCapacity(Limits.batchRoom)
  }

  /// A batch that follows `head` without a journal: for lines that are compared or measured.
  package init(following head: ChainHead, host: Author) {
    self.init(base: head, clock: HybridClock(), host: host)
  }

  /// An empty batch that follows this one, whoever writes it.
  package var next: JournalBatch {
    JournalBatch(base: head, clock: clock, origins: origins, host: host)
  }

  /// Nothing was added yet.
  package var isEmpty: Bool { records.isEmpty }

  /// The records with their lines.
  package var entries: [JournalEntry] {
    var start = 0
    return zip(records, ends).map { record, end in
      defer { start = end.offset }
      return JournalEntry(record: record, bytes: Array(bytes[start..<end.offset]), hash: end.hash)
    }
  }

  /// Stamps and seals one record and returns it; before it a record of the host's when the wall
  /// clock was moved. When this throws (`batchFull`, `unwritable`) the batch is as before.
  package mutating func add(_ draft: RecordDraft) throws(JournalError) -> [Record] {
    let count = records.count
    try put(draft)
    return Array(records[count...])
  }

  /// `add` for those who do not ask what came of it.
  mutating func put(_ draft: RecordDraft) throws(JournalError) {
    let count = records.count
    let (size, clock, head) = (bytes.count, clock, head)
    do throws(JournalError) {
      if let step = clock.step(at: draft.moment) {
        let said = RecordDraft(
          moment: draft.moment, author: host, ticket: nil, facts: [.clockStepped(step)])
        try seal(said)
      }
      try seal(draft)
    } catch {
      bytes.removeLast(bytes.count - size)
      records.removeLast(records.count - count)
      ends.removeLast(ends.count - count)
      (self.clock, self.head) = (clock, head)
      throw error
    }
  }

  private mutating func seal(_ draft: RecordDraft) throws(JournalError) {
    let time = clock.stamp(draft.moment)
    let record = Record(
      sequence: head.sequence + 1, batch: base.sequence + 1, moment: time.moment,
      counter: time.counter, author: draft.author, ticket: draft.ticket, facts: draft.facts)
    let hash: Digest
    do {
      hash = try RecordCodec.seal(
        record, previous: head.hash, origins: &origins, into: &bytes)
    } catch {
      throw .unwritable(error)
    }
    records.append(record)
    ends.append((bytes.count, hash))
    head = ChainHead(sequence: record.sequence, hash: hash)
    guard bytes.count <= Limits.batchBytes else { throw .batchFull }
  }
}
