import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// The journal of one incident, open for appending by one thread of one process.
///
/// What `commit` returns is on disk. After a failed write or sync nothing is ever written again
/// by this process (`poison`): what the disk holds is not known then, and asking it a second time
/// would get a lie for an answer.
package final class Journal {
  package let place: JournalPlace
  /// The last record on disk.
  package private(set) var head: ChainHead
  /// Why nothing can be written any more; nil while all is well.
  package private(set) var poison: JournalError.Poison?
  private let options: Options
  let host: Author
  private let lock: FileLock
  private var clock: HybridClock
  private var origins = PrintedOrigins()
  private var segment: SegmentFile

  /// How a journal is kept.
  package struct Options: Sendable {
    /// Bytes after which the next segment begins.
    package var segmentBytes = Limits.segmentBytes
    /// Works on a file system that is shared with other machines, where locks may not hold.
    package var acceptingShared = false

    package init() {}
  }

  init(
    place: JournalPlace, options: Options, host: Author, lock: consuming FileLock,
    clock: HybridClock, head: ChainHead, segment: consuming SegmentFile
  ) {
    self.place = place
    self.options = options
    self.host = host
    self.lock = lock
    self.clock = clock
    self.head = head
    self.segment = segment
  }

  deinit {
    if poison == nil { segment.giveBackReserve() }
  }

  /// An empty batch that follows the last record.
  package func begin() -> JournalBatch {
    JournalBatch(base: head, clock: clock, origins: origins, host: host)
  }

  /// Writes and syncs a batch and returns its entries; after them the first record of a new
  /// segment when this batch filled the old one.
  ///
  /// Throws `full` when there is no room: the journal is as before and may be tried again later.
  /// Throws `poisoned` when nothing can be written ever again. Throws `stale` for a batch that
  /// was begun before another one was committed.
  package func commit(_ batch: JournalBatch) throws(JournalError) -> [JournalEntry] {
    if let poison { throw .poisoned(poison) }
    guard batch.base == head else { throw .stale }
    guard let last = batch.records.last else { return [] }
    do {
      try segment.append(batch.bytes)
    } catch {
      try fail(error)
    }
    adopt(batch)
    guard segment.size >= options.segmentBytes else { return batch.entries }
    return batch.entries + rotate(at: last.moment)
  }

  /// One batch of these drafts; `batchFull` when they are too much for one.
  package func append(_ drafts: [RecordDraft]) throws(JournalError) -> [JournalEntry] {
    var batch = begin()
    for draft in drafts { try batch.put(draft) }
    return try commit(batch)
  }

  /// Begins the next segment. A full disk only puts it off; what cannot be undone poisons the
  /// journal, which the next commit reports.
  private func rotate(at moment: Moment) -> [JournalEntry] {
    do {
      let number = segment.number + 1
      let bytes = try JournalError.asking { () throws(SystemError) in try segment.readAll() }
      let link = SegmentLink(
        segment: number, previousBytes: Int64(bytes.count),
        previousDigest: Digest.sha256(of: bytes).hex, reason: "size")
      return try beginSegment(link, at: moment)
    } catch {
      return []
    }
  }

  /// Makes a new segment file and its first record, both durable, and appends there from now on.
  func beginSegment(
    _ link: SegmentLink, at moment: Moment
  ) throws(JournalError) -> [JournalEntry] {
    var batch = begin()
    _ = try batch.add(
      RecordDraft(moment: moment, author: host, ticket: nil, facts: [.segmentOpened(link)]))
    do {
      var next = try SegmentFile.create(link.segment, in: place)
      try next.append(batch.bytes)
      segment.giveBackReserve()
      segment = next
    } catch {
      do {
        try SegmentFile.removeUnbegun(link.segment, in: place)
      } catch {
        try fail(.broken(.failed(error)))
      }
      try fail(error)
    }
    adopt(batch)
    return batch.entries
  }

  private func adopt(_ batch: JournalBatch) {
    head = batch.head
    clock = batch.clock
    origins = batch.origins
  }

  /// Ends a write that failed; all but a full disk is for ever.
  private func fail(_ failure: SegmentFile.Failure) throws(JournalError) -> Never {
    switch failure {
    case .full(let error): throw .full(error)
    case .broken(let poison):
      self.poison = poison
      PoisonMark(place).leave(poison)
      throw .poisoned(poison)
    }
  }
}
