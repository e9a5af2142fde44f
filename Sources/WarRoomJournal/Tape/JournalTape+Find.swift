package import WarRoomCore

extension JournalTape {
  /// The last indexed record at or before `instant`; nil before the first. A clock that went back
  /// takes no record out of its place: a record counts as late as the latest one before it.
  package func place(atOrBefore instant: Timestamp) -> Int? {
    let after = placeAfter(instant.microseconds)
    return after > 0 ? after - 1 : nil
  }

  /// How many records come before the first that is later than `time`.
  private func placeAfter(_ time: Int64) -> Int {
    var (low, high) = (0, rows.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if rows.blocks[middle].latest <= time { low = middle + 1 } else { high = middle }
    }
    var place = low * Limits.tapeBlock
    let end = min(place + Limits.tapeBlock, count)
    // Within the block the first one that is later settles it: all after it count as late.
    while place < end, rows[place].time <= time { place += 1 }
    return min(place, count)
  }

  /// The first indexed record after `place` that is about any of `wanted`; from the start for -1.
  package func next(_ wanted: TapeKinds, after place: Int) -> Int? {
    var next = max(place + 1, 0)
    while next < count {
      if next % Limits.tapeBlock == 0,
        rows.blocks[next / Limits.tapeBlock].kinds.isDisjoint(with: wanted)
      {
        next += Limits.tapeBlock
        continue
      }
      if !rows[next].marks.kinds.isDisjoint(with: wanted) { return next }
      next += 1
    }
    return nil
  }

  /// The last indexed record before `place` that is about any of `wanted`; from the end for
  /// `count`.
  package func previous(_ wanted: TapeKinds, before place: Int) -> Int? {
    var next = min(place, count) - 1
    while next >= 0 {
      let block = next / Limits.tapeBlock
      if rows.blocks[block].kinds.isDisjoint(with: wanted) {
        next = block * Limits.tapeBlock - 1
        continue
      }
      if !rows[next].marks.kinds.isDisjoint(with: wanted) { return next }
      next -= 1
    }
    return nil
  }

  /// The indexed records from `start` up to and with `end` in stretches of equal length, at most
  /// `Limits.tapeBuckets` of them; none for an empty stretch of time.
  package func density(buckets: Int, from start: Timestamp, to end: Timestamp) -> [TapeBucket] {
    let (span, overflow) = end.microseconds.subtractingReportingOverflow(start.microseconds)
    guard buckets > 0, span > 0, !overflow else { return [] }
    let number = min(buckets, Limits.tapeBuckets)
    let (length, rest) = span.quotientAndRemainder(dividingBy: Int64(number))
    var first = start.microseconds == .min ? 0 : placeAfter(start.microseconds - 1)
    return (0..<Int64(number)).map { index in
      let from = start.microseconds + index * length + min(index, rest)
      let isLast = index == Int64(number) - 1
      let to = isLast ? end.microseconds : from + length + (index < rest ? 1 : 0) - 1
      let places = first..<max(first, placeAfter(to))
      first = places.upperBound
      return TapeBucket(
        start: Timestamp(microseconds: from), places: places, kinds: kinds(in: places))
    }
  }

  private func kinds(in places: Range<Int>) -> TapeKinds {
    var kinds: TapeKinds = []
    var place = places.lowerBound
    while place < places.upperBound {
      let block = place / Limits.tapeBlock
      let end = (block + 1) * Limits.tapeBlock
      if place % Limits.tapeBlock == 0, end <= places.upperBound {
        kinds.formUnion(rows.blocks[block].kinds)
        place = end
        continue
      }
      if !kinds.isSuperset(of: rows.blocks[block].kinds) {
        kinds.formUnion(rows[place].marks.kinds)
        place += 1
      } else {
        place = min(end, places.upperBound)
      }
    }
    return kinds
  }
}
