package import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension Journal {
  /// An open journal with all that it holds.
  package struct Opened {
    package let journal: Journal
    /// Every record with its line, those that opening itself added included.
    package let entries: [JournalEntry]
    package let report: RecoveryReport

    /// The records without their lines.
    package var records: [Record] { entries.map(\.record) }
  }

  /// Locks, reads and mends the journal in `directory` (see `Recovery`). `author` and `moment`
  /// stand for the host in the records that this adds.
  ///
  /// Throws `missing`, `held`, `damaged`, `newer`, `exposed`, `sharedFileSystem`, `full` (a record
  /// of the recovery found no room), `poisoned` (the disk fails), or `system`.
  package static func open(
    directory: String, author: Author, moment: Moment, options: Options = Options()
  ) throws(JournalError) -> Opened {
    let place = JournalPlace(incident: directory)
    let numbers = try place.segments()
    guard let last = numbers.last else { throw .missing(place.folder) }
    var report = RecoveryReport()
    report.isInMemory = try place.checkFolder(acceptingShared: options.acceptingShared)
    let lock = try takeLock(place)
    var reading = Reading()
    try reading.readEarlier(numbers.dropLast(), in: place)
    let segment = try LastSegment.read(last, in: place)
    let end = try reading.read(last, segment.bytes, isLast: true)
    guard reading.head != .start else { throw .missing(place.folder) }
    let goodBytes: Int
    switch end {
    case .whole: goodBytes = segment.bytes.count
    case .torn(let offset, _):
      goodBytes = offset
      let tail = Array(segment.bytes[offset...])
      _ = try TornTail(tail, number: last, after: reading.head.sequence, place).setAside()
      try segment.cut(to: offset)
    }
    report.found = try reading.rows(end, goodBytes: goodBytes, in: place)
    let journal = Journal(
      place: place, options: options, host: author, lock: lock, clock: reading.clock,
      head: reading.head, segment: segment.appending(from: goodBytes))
    let added = try journal.mend(report.found, reading, last: last, at: moment)
    report.setAside = added.flatMap(\.record.facts).compactMap { fact in
      guard case .journalRecovered(let recovery) = fact else { return nil }
      return recovery
    }
    return Opened(journal: journal, entries: reading.entries + added, report: report)
  }

  /// Begins a segment where one is needed, and records what was set aside.
  private func mend(
    _ rows: [Recovery], _ reading: Reading, last: Int, at moment: Moment
  ) throws(JournalError) -> [JournalEntry] {
    var added: [JournalEntry] = []
    if rows.contains(.segmentNotBegun), let link = reading.link(to: last, "begun again") {
      try JournalError.asking { () throws(SystemError) in
        try SegmentFile.removeUnbegun(last, in: place)
      }
      added += try beginSegment(link, at: moment)
    } else if rows.contains(.syncFailed), let link = reading.link(to: last + 1, "a sync failed") {
      added += try beginSegment(link, at: moment)
    }
    if rows.contains(.syncFailed) { try PoisonMark(place).remove() }
    guard rows.contains(.recoveryNotRecorded) || rows.contains(.tornTail) else { return added }
    return added + (try record(reading.unrecordedTails(in: place), at: moment))
  }

  /// Says in the journal what was set aside.
  func record(_ tails: [String], at moment: Moment) throws(JournalError) -> [JournalEntry] {
    var added: [JournalEntry] = []
    for name in tails {
      let recovery = try TornTail.describe(name, in: place)
      added += try append([
        RecordDraft(
          moment: moment, author: host, ticket: nil, facts: [.journalRecovered(recovery)])
      ])
    }
    return added
  }
}
