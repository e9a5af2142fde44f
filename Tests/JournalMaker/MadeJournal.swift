package import WarRoomCore
package import WarRoomSystem
import WarRoomWire

/// A journal that is written without being synced record by record.
package struct MadeJournal: ~Copyable {
  /// Where it is written to.
  package enum Target {
    /// Nowhere: what was written stands in `bytes`.
    case memory
    case file(String)
    /// Segments in this folder.
    case folder(String)
  }

  /// What is not yet in a file.
  package private(set) var bytes: [UInt8] = []
  private let target: Target
  private let segmentBytes: Int
  private var file: Descriptor?
  private var segment = 0
  private var written = 0
  private var sequence: UInt64 = 0
  private var previous = Digest.journalStart
  private var origins = PrintedOrigins()
  private var digest = DigestStream()

  package init(_ target: Target, segmentBytes: Int) throws(SystemError) {
    self.target = target
    self.segmentBytes = segmentBytes
    try open(1)
  }

  /// Appends `record` under the next number; before it the first record of a new segment where
  /// the last one is full.
  package mutating func add(_ record: Record) throws {
    if case .folder = target, written + bytes.count >= segmentBytes {
      try flush()
      let link = SegmentLink(
        segment: segment + 1, previousBytes: Int64(written), previousDigest: digest.digest.hex,
        reason: "size")
      var first = record
      first.facts = [.segmentOpened(link)]
      try open(segment + 1)
      try seal(first)
    }
    try seal(record)
    guard bytes.count >= 1_048_576 else { return }
    if case .memory = target { return }
    try flush()
  }

  /// Writes what is left.
  package mutating func finish() throws(SystemError) {
    if case .memory = target { return }
    try flush()
  }

  private mutating func seal(_ record: Record) throws {
    sequence += 1
    var record = record
    record.sequence = sequence
    record.batch = sequence
    previous = try RecordCodec.seal(record, previous: previous, origins: &origins, into: &bytes)
  }

  private mutating func flush() throws(SystemError) {
    digest.update(bytes)
    try file?.writeAll(bytes)
    written += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func open(_ number: Int) throws(SystemError) {
    segment = number
    written = 0
    digest = DigestStream()
    let digits = String(number)
    switch target {
    case .memory: break
    case .file(let path): file = try Descriptor.open(path, [.write, .create, .truncate])
    case .folder(let folder):
      let name = String(repeating: "0", count: 6 - digits.count) + digits + ".jsonl"
      file = try Descriptor.open(folder + "/" + name, [.write, .create, .exclusive])
    }
  }
}
