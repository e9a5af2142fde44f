import WarRoomCore
import WarRoomSystem

/// What opening a journal has read so far.
struct Reading {
  private(set) var entries: [JournalEntry] = []
  private(set) var clock = HybridClock()
  private var scanner = JournalScanner()
  private var recordedTails: Set<String> = []

  var head: ChainHead { scanner.head }

  /// Reads the segments before the last one; each must be whole.
  mutating func readEarlier(
    _ numbers: ArraySlice<Int>, in place: JournalPlace
  ) throws(JournalError) {
    for number in numbers {
      let bytes = try SegmentFile.contents(number, in: place)
      _ = try read(number, bytes, isLast: false)
    }
  }

  mutating func read(
    _ number: Int, _ bytes: [UInt8], isLast: Bool
  ) throws(JournalError) -> JournalScanner.End {
    var read: [JournalEntry] = []
    defer {
      for entry in read { note(entry.record) }
      entries += read
    }
    return try scanner.read(segment: number, bytes, isLast: isLast) { read.append($0) }
  }

  /// Which rows of the recovery table hold, in the table's order.
  func rows(
    _ end: JournalScanner.End, goodBytes: Int, in place: JournalPlace
  ) throws(JournalError) -> [Recovery] {
    var rows: [Recovery] = []
    if case .torn = end { rows.append(.tornTail) }
    if goodBytes == 0 { rows.append(.segmentNotBegun) }
    if try PoisonMark(place).isThere() { rows.append(.syncFailed) }
    let unrecorded = try unrecordedTails(in: place)
    if !unrecorded.isEmpty, !rows.contains(.tornTail) { rows.append(.recoveryNotRecorded) }
    return rows.isEmpty ? [.whole] : rows
  }

  /// Names of tails that were set aside without a record that says so.
  func unrecordedTails(in place: JournalPlace) throws(JournalError) -> [String] {
    try place.names().filter { JournalPlace.isTorn($0) && !recordedTails.contains($0) }
  }

  func link(to number: Int, _ reason: String) -> SegmentLink? {
    scanner.link(to: number, reason: reason)
  }

  private mutating func note(_ record: Record) {
    clock.note(record)
    for case .journalRecovered(let recovery) in record.facts {
      recordedTails.insert(recovery.file)
    }
  }
}
