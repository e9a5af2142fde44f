package import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension JournalTape {
  /// The record at `place`, below `total`; its own hash is checked. Throws `damaged` with its line
  /// where it is not what was written.
  package func record(_ place: Int) throws(JournalError) -> Record {
    if let held = records[place] { return held }
    let offset = try offset(of: place)
    guard let range = try around.line(at: offset, of: source) else { throw missing(place) }
    do {
      let record = try decode(Array(around.bytes[range]), at: place)
      records.hold(record, at: place, bytes: range.count)
      return record
    } catch {
      guard place >= count else {
        cut(to: place, because: .content(error))
        throw missing(place)
      }
      let segment = source.segments[source.segment(at: offset)]
      throw .damaged(
        JournalDamage(
          file: segment.name, line: 0, offset: offset - segment.start, reason: .content(error)))
    }
  }

  /// When the record at `place`, below `total`, was recorded.
  package func time(_ place: Int) -> Timestamp {
    Timestamp(microseconds: row(place)?.time ?? 0)
  }

  /// What the record at `place`, below `total`, is about.
  package func kinds(_ place: Int) -> TapeKinds { row(place)?.marks.kinds ?? [] }

  /// The row of a record, read off its line where the index is not there yet.
  private func row(_ place: Int) -> TapeRows.Row? {
    guard place >= 0 else { return nil }
    if place < count { return rows[place] }
    guard let offset = try? offset(of: place),
      let range = try? around.line(at: offset, of: source),
      case .success(let found) = reader.read(around.bytes, range)
    else { return nil }
    return TapeRows.Row(offset: offset, marks: found.marks, time: found.time)
  }

  func decode(_ line: [UInt8], at place: Int) throws(WireError) -> Record {
    let record = try RecordCodec.decode(line)
    guard record.sequence == firstSequence + UInt64(place) else { throw .framing(offset: 0) }
    return record
  }

  /// Why there is no record at `place`.
  func missing(_ place: Int) -> JournalError {
    if let damage { return .damaged(damage) }
    let last = source.segments.last
    let expected = firstSequence &+ UInt64(max(place, 0))
    return .damaged(
      JournalDamage(
        file: last?.name ?? "", line: 0, offset: scanned - (last?.start ?? 0),
        reason: .chain(expected: expected, found: 0)))
  }

  /// Where the line of a record begins. Beyond the index it is found by the numbers that lines
  /// bear, as a word is found in a dictionary.
  private func offset(of place: Int) throws(JournalError) -> Int {
    if place >= 0, place < count { return rows[place].offset }
    guard place >= 0, place < total else { throw missing(place) }
    let wanted = firstSequence + UInt64(place)
    var low = scanned
    var high = source.size
    while high - low > Limits.tapeWindow / 4 {
      let middle = low + (high - low) / 2
      guard let found = try lineStart(atOrAfter: middle, before: high) else {
        high = middle
        continue
      }
      if found.sequence == wanted { return found.offset }
      if found.sequence < wanted { low = found.offset } else { high = middle }
    }
    return try offset(of: wanted, from: low)
  }

  private func offset(of wanted: UInt64, from start: Int) throws(JournalError) -> Int {
    var offset = start
    var passed = 0
    while passed < Limits.tapeWindow, offset < source.size {
      guard let range = try around.line(at: offset, of: source),
        let (sequence, _) = TapeLine.sequence(in: around.bytes, at: range.lowerBound)
      else { break }
      if sequence == wanted { return offset }
      offset += range.count
      passed += range.count
    }
    throw missing(Int(wanted - firstSequence))
  }

  /// The first line that begins in this stretch; nil when none of ours does.
  private func lineStart(
    atOrAfter offset: Int, before end: Int
  ) throws(JournalError) -> (offset: Int, sequence: UInt64)? {
    let segment = source.segments[source.segment(at: offset)]
    let filled = try around.load(offset, from: source)
    var start = 0
    if offset > segment.start {
      guard let feed = ByteSearch.first(0x0a, in: around.bytes, filled) else { return nil }
      start = feed + 1
    }
    guard offset + start < min(end, segment.range.upperBound),
      let (sequence, _) = TapeLine.sequence(in: around.bytes, at: start)
    else { return nil }
    return (offset + start, sequence)
  }

  /// Number of the last whole line; 0 when the end of the file is none of ours.
  func readLastSequence() throws(JournalError) -> UInt64 {
    for segment in source.segments.suffix(2).reversed() where segment.size > 0 {
      let from = max(segment.start, segment.range.upperBound - Limits.tapeEnd)
      let filled = try around.load(from, from: source)
      var end = filled.upperBound
      for _ in 0..<2 {
        guard let feed = ByteSearch.last(0x0a, in: around.bytes, 0..<end) else { break }
        let start = ByteSearch.last(0x0a, in: around.bytes, 0..<feed).map { $0 + 1 } ?? 0
        if let (sequence, _) = TapeLine.sequence(in: around.bytes, at: start) { return sequence }
        end = start
      }
    }
    return 0
  }
}
