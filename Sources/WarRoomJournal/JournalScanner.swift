import WarRoomCore
import WarRoomWire

/// Reads a journal's bytes in order, segment by segment, and says where they end being what was
/// written. No files: the same code serves opening, showing, verifying and the damage tests.
package struct JournalScanner: Sendable {
  /// The last record that was read and fits.
  package private(set) var head = ChainHead.start
  /// The batch of that record.
  private var batch: UInt64 = 0
  /// What the segment before held, for the record that ties the next one to it.
  private var earlier: Earlier?

  package init() {}

  private struct Earlier {
    let number: Int
    let bytes: Int64
    let digest: Digest
  }

  /// A line's place in its segment.
  package struct Position: Equatable, Sendable {
    /// Bytes before it.
    package let offset: Int
    /// Counted from 1.
    package let line: Int

    package init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }

    /// Before the first line.
    package static let start = Position(offset: 0, line: 1)
  }

  /// How a segment ends.
  package enum End: Equatable, Sendable {
    /// After a whole record.
    case whole
    /// In the middle of the last write, as a power cut leaves it: from this byte and line on.
    case torn(offset: Int, line: Int)
  }

  /// Reads one segment; each record that fits is handed to `each`. Only the last segment may be
  /// torn. Throws `damaged` or `newer`; `head` then is the last record before that. `file` names
  /// it in what is said of damage; nil: as a segment of that number is named.
  package mutating func read(
    segment number: Int, _ bytes: [UInt8], isLast: Bool, from start: Position = .start,
    file: String? = nil,
    each: (JournalEntry) -> Void
  ) throws(JournalError) -> End {
    var place = Place(file: file ?? JournalPlace.segmentName(number), at: start)
    let isResumed = start != .start
    guard number == (earlier?.number ?? 0) + (isResumed ? 0 : 1) else {
      throw place.damaged(.segmentMissing(number))
    }
    while place.offset < bytes.count {
      let end = bytes[place.offset...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.count
      let line = bytes[place.offset..<end]
      switch try judge(line, place) {
      case .fits(let hash):
        each(try take(line, hash: hash, segment: number, place))
      case .differs(let reason):
        guard isLast, Tail(bytes[place.offset...]).mayBeTorn(after: head.sequence) else {
          throw place.damaged(reason)
        }
        finish(number, bytes, upTo: place.offset)
        return .torn(offset: place.offset, line: place.line)
      }
      place.offset = end
      place.line += 1
    }
    guard isLast || place.line > 1 else { throw place.damaged(.segmentLink) }
    finish(number, bytes, upTo: bytes.count)
    return .whole
  }

  /// Whether a line is whole and follows the line before.
  private enum Judgment {
    case fits(Digest)
    case differs(JournalDamage.Reason)
  }

  private func judge(
    _ line: ArraySlice<UInt8>, _ place: Place
  ) throws(JournalError) -> Judgment {
    let found: RecordLine.Head
    do {
      found = try RecordLine.verify(line)
    } catch {
      if case .unsupportedVersion(let version) = error {
        throw .newer(file: place.file, line: place.line, version: version)
      }
      return .differs(.line(error))
    }
    guard found.sequence == head.sequence + 1, found.previous == head.hash else {
      return .differs(.chain(expected: head.sequence + 1, found: found.sequence))
    }
    return .fits(found.hash)
  }

  /// Accepts a line that fits; what it says must be readable, its batch possible.
  private mutating func take(
    _ line: ArraySlice<UInt8>, hash: Digest, segment: Int, _ place: Place
  ) throws(JournalError) -> JournalEntry {
    let bytes = Array(line)
    let record: Record
    do { record = try RecordCodec.decode(bytes) } catch { throw place.damaged(.content(error)) }
    let isFirst = place.line == 1
    guard record.batch == record.sequence || (record.batch == batch && !isFirst) else {
      throw place.damaged(.batch(record.batch))
    }
    if isFirst, !ties(record, to: segment) { throw place.damaged(.segmentLink) }
    head = ChainHead(sequence: record.sequence, hash: hash)
    batch = record.batch
    return JournalEntry(record: record, bytes: bytes, hash: hash)
  }

  /// What the first record of segment `number` must say of the segment that was read last.
  func link(to number: Int, reason: String) -> SegmentLink? {
    guard let earlier else { return nil }
    return SegmentLink(
      segment: number, previousBytes: earlier.bytes, previousDigest: earlier.digest.hex,
      reason: reason)
  }

  /// The first record of a segment names the journal or the segment before.
  private func ties(_ record: Record, to segment: Int) -> Bool {
    guard let earlier else {
      guard case .journalOpened = record.facts.first else { return false }
      return true
    }
    guard case .segmentOpened(let link) = record.facts.first else { return false }
    return link.segment == segment && link.previousBytes == earlier.bytes
      && link.previousDigest == earlier.digest.hex
  }

  /// A segment without a record leaves the one before it as what the next must name.
  private mutating func finish(_ number: Int, _ bytes: [UInt8], upTo end: Int) {
    guard end > 0 else { return }
    earlier = Earlier(
      number: number, bytes: Int64(end), digest: Digest.sha256(of: bytes[..<end]))
  }

  /// Where the scanner is, for error messages.
  private struct Place {
    let file: String
    var line: Int
    var offset: Int

    init(file: String, at position: Position) {
      self.file = file
      (line, offset) = (position.line, position.offset)
    }

    func damaged(_ reason: JournalDamage.Reason) -> JournalError {
      let line = if case .segmentMissing = reason { 0 } else { line }
      return .damaged(JournalDamage(file: file, line: line, offset: offset, reason: reason))
    }
  }
}
