import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension JournalTape {
  /// Records from the start whose hashes and links were checked by `verify`: whoever shows the
  /// tape says so of no more.
  package var verifiedCount: Int { min(proof.count, count) }

  /// Checks the hash of every line and its link to the one before, for at most about `budget`
  /// nanoseconds; true when all that is indexed is checked. What does not fit ends the tape there
  /// and stands in `damage`. The first line of a file that is not a journal's first segment has
  /// nothing to be held against.
  package func verify(forNanoseconds budget: Int64) throws(JournalError) -> Bool {
    let deadline = JournalTape.deadline(after: budget)
    var window = TapeWindow(size: Limits.tapeWindow, before: 0)
    var looks = 0
    while proof.count < count {
      looks += 1
      if looks % Limits.tapeClockEvery == 0, SystemClock.boottime() >= deadline { return false }
      let place = proof.count
      let offset = rows[place].offset
      guard let range = try window.line(at: offset, of: source) else { throw missing(place) }
      if let reason = check(window.bytes[range], at: place, offset) {
        cut(to: place, because: reason)
        return true
      }
    }
    return true
  }

  private func check(
    _ line: ArraySlice<UInt8>, at place: Int, _ offset: Int
  ) -> JournalDamage.Reason? {
    let head: RecordLine.Head
    do { head = try RecordLine.verify(line) } catch { return .line(error) }
    let expected = firstSequence + UInt64(place)
    let before = proof.previous ?? (expected == 1 ? Digest.journalStart : head.previous)
    guard head.sequence == expected, head.previous == before else {
      return .chain(expected: expected, found: head.sequence)
    }
    let segment = source.segments[source.segment(at: offset)]
    let isFirst = offset == segment.start
    guard head.batch == head.sequence || (head.batch == proof.batch && !isFirst) else {
      return .batch(head.batch)
    }
    if isFirst {
      guard ties(line, to: segment, isVeryFirst: expected == 1) else { return .segmentLink }
      proof.segment = DigestStream()
      proof.segmentStart = offset
    }
    proof.segment.update(line)
    proof.previous = head.hash
    proof.batch = head.batch
    proof.count = place + 1
    return nil
  }

  /// The first record of a segment names the journal or the segment before.
  private func ties(
    _ line: ArraySlice<UInt8>, to segment: TapeSource.Segment, isVeryFirst: Bool
  ) -> Bool {
    guard let record = try? RecordCodec.decode(line) else { return false }
    if isVeryFirst {
      guard case .journalOpened = record.facts.first else { return false }
      return true
    }
    guard case .segmentOpened(let link) = record.facts.first else { return false }
    guard proof.count > 0 else { return true }
    return link.segment == segment.number
      && link.previousBytes == Int64(segment.start - proof.segmentStart)
      && link.previousDigest == proof.segment.digest.hex
  }
}
