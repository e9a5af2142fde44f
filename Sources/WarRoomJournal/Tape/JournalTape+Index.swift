import WarRoomSystem
import WarRoomWire

extension JournalTape {
  /// Goes on for at most about `budget` nanoseconds; true when all that is there is indexed.
  /// To be called between keys until it says so.
  package func index(forNanoseconds budget: Int64) throws(JournalError) -> Bool {
    guard !isIndexed else { return true }
    let deadline = JournalTape.deadline(after: budget)
    try beginIndex()
    repeat {
      if !source.isWhole { try followSpool() }
      if !isScanned, scanned < source.size || source.isWhole { try step(Limits.tapeStep) }
      // A packed file that broke off ends with what was unpacked.
      if isScanned, damage == nil, let problem = source.problem { cut(to: count, because: problem) }
      try fold(to: count, until: deadline)
      if isIndexed {
        rows.keep(scanned: scanned)
        return true
      }
    } while SystemClock.boottime() < deadline
    return false
  }

  /// Looks for what was appended; true when records came.
  package func refresh() throws(JournalError) -> Bool {
    guard damage == nil else { return false }
    let before = (count, source.size)
    try source.refresh()
    guard isScanned, source.size > before.1 else { return count > before.0 }
    isScanned = false
    unfinishedBytes = 0
    // A few lines are taken in at once; what is long is left to `index`.
    try step(Limits.tapeStep)
    try fold(to: count, until: JournalTape.deadline(after: Limits.tapeRefresh))
    return count > before.0
  }

  /// By the boot clock; a budget without end ends never.
  static func deadline(after budget: Int64) -> Int64 {
    let (sum, overflow) = SystemClock.boottime().addingReportingOverflow(max(budget, 0))
    return overflow ? .max : sum
  }

  /// The first lines and the number of the last one.
  func open() throws(JournalError) {
    try step(Limits.tapeOpening)
    if count == 0, let damage {
      if case .line(.unsupportedVersion(let version)) = damage.reason {
        throw .newer(file: damage.file, line: damage.line, version: version)
      }
      throw .damaged(damage)
    }
    if count == 0, isScanned { throw .missing(source.segments.first?.path ?? "") }
    if !isScanned { lastSequence = try readLastSequence() }
  }

  private func beginIndex() throws(JournalError) {
    guard !isKeptTried, source.isWhole, !isScanned else { return }
    isKeptTried = true
    guard source.isOnDisk, source.size >= options.indexedBytes,
      let folder = options.indexFolder ?? TapeFolder.path
    else { return }
    if let (file, kept) = TapeIndexFile.open(for: source, in: folder) {
      rows = TapeRows(kept: file, kept)
      scanned = kept.scanned
    } else if let file = TapeIndexFile.create(for: source, in: folder) {
      rows.store(in: file)
    }
  }

  private func followSpool() throws(JournalError) {
    let before = source.size
    try source.refresh()
    if count == 0, source.isWhole || source.size >= Limits.tapeOpening {
      guard source.size > 0 else {
        let segment = source.segments.first
        guard let problem = source.problem else { throw .missing(segment?.path ?? "") }
        throw .damaged(
          JournalDamage(file: segment?.name ?? "", line: 0, offset: 0, reason: problem))
      }
      try open()
    } else if source.size == before, scanned == before {
      var nobody = Poller()
      _ = try JournalError.asking { () throws(SystemError) in
        try nobody.wait(timeout: Limits.tapeSpoolNap)
      }
    }
  }

  /// Indexes the lines of at most `size` bytes, fewer at the end of a segment.
  func step(_ size: Int) throws(JournalError) {
    guard !isScanned else { return }
    guard scanned < source.size else {
      isScanned = source.isWhole
      return
    }
    let segment = source.segments[source.segment(at: scanned)]
    let filled = try scan.load(scanned, from: source)
    // Somebody cut the file off since its size was looked at.
    guard !filled.isEmpty else { return cut(to: count, because: .line(.framing(offset: 0))) }
    let isAtEnd = scanned + filled.count >= segment.range.upperBound
    let limit = min(filled.upperBound, size)
    var start = 0
    while start < limit,
      let end = ByteSearch.first(0x0a, in: scan.bytes, start..<filled.upperBound)
    {
      guard end - start < RecordLine.maximumBytes else { break }
      let range = start..<end + 1
      if let problem = take(range, in: segment) { return try judge(problem, in: segment) }
      scanned += range.count
      start = range.upperBound
    }
    guard start < limit, start == 0 || isAtEnd else { return }
    try judgeRest(of: segment)
  }

  /// Takes one line into the index; what is wrong with it otherwise.
  private func take(
    _ range: Range<Int>, in segment: TapeSource.Segment
  ) -> JournalDamage.Reason? {
    switch reader.read(scan.bytes, range) {
    case .failure(let error):
      do {
        _ = try RecordLine.verify(scan.bytes[range])
        return .line(error)
      } catch {
        return .line(error)
      }
    case .success(let found):
      if scanned == segment.start, let reason = misplaced(segment) { return reason }
      if count == 0, source.isSingle { firstSequence = found.sequence }
      let expected = firstSequence + UInt64(count)
      guard found.sequence == expected else {
        return .chain(expected: expected, found: found.sequence)
      }
      rows.append(TapeRows.Row(offset: scanned, marks: found.marks, time: found.time))
      return nil
    }
  }

  /// Segments are numbered without gaps.
  private func misplaced(_ segment: TapeSource.Segment) -> JournalDamage.Reason? {
    guard !source.isSingle else { return nil }
    let index = source.segment(at: segment.start)
    return segment.number == index + 1 ? nil : .segmentMissing(segment.number)
  }

  /// What stands after the last whole line of a segment.
  private func judgeRest(of segment: TapeSource.Segment) throws(JournalError) {
    let rest = segment.range.upperBound - scanned
    if rest >= RecordLine.maximumBytes {
      return try judge(
        .line(.tooLong(limit: RecordLine.maximumBytes)), in: segment)
    }
    let isLast = segment.range.upperBound == source.size
    guard isLast else {
      return try judge(.line(.framing(offset: rest)), in: segment)
    }
    guard source.isWhole else { return }
    unfinishedBytes = rest
    isScanned = true
  }

  /// A line that is not what was written: where one write that was cut short may have left it,
  /// the tape ends before it; anywhere else it is damage.
  private func judge(
    _ reason: JournalDamage.Reason, in segment: TapeSource.Segment
  ) throws(JournalError) {
    let rest = segment.range.upperBound - scanned
    if segment.range.upperBound == source.size, rest <= Limits.batchBytes, count > 0 {
      guard source.isWhole else { return }
      var bytes = [UInt8](repeating: 0, count: rest)
      let filled = try source.read(over: &bytes, at: scanned)
      let last = firstSequence + UInt64(count) - 1
      if Tail(bytes[..<filled]).mayBeTorn(after: last) {
        unfinishedBytes = rest
        isScanned = true
        return
      }
    }
    cut(to: count, because: reason)
  }

  /// The tape ends before the record at `place`: it is not what was written.
  func cut(to place: Int, because reason: JournalDamage.Reason) {
    let offset = place < count ? rows[place].offset : scanned
    let segment = source.segments[source.segment(at: offset)]
    let line = place - firstPlace(of: segment) + 1
    damage = JournalDamage(
      file: segment.name, line: line, offset: offset - segment.start, reason: reason)
    rows.cut(to: place)
    states.cut(to: place)
    records.forget()
    scanned = offset
    isScanned = true
  }

  /// Place of the first indexed record of a segment.
  private func firstPlace(of segment: TapeSource.Segment) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].offset < segment.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
