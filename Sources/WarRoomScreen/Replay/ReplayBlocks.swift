import WarRoomCore

/// Rows of a journal that is too long to be held whole, in the corrected order. Records are put in
/// order within blocks of a fixed size, so that a row is found without reading all before it: an
/// entry that belongs into another block stands at the edge of its own.
struct ReplayBlocks {
  private struct Block {
    var number: Int
    var rows: [TimelineStretch.Row?]
  }

  /// The one used last at the end.
  private var blocks: [Block] = []

  /// The row of that number among the first `known` records; nil when it cannot be read.
  mutating func row(
    _ row: Int, known: Int, of tape: any ReplayTape
  ) -> TimelineStretch.Row? {
    let size = Limits.replayBlock
    let number = row / size
    let count = min(size, known - number * size)
    let index = row - number * size
    guard index >= 0, index < count else { return nil }
    if let place = blocks.firstIndex(where: { $0.number == number }) {
      let block = blocks.remove(at: place)
      // What is not known yet at this instant must not stand among what is.
      if block.rows.count == count {
        blocks.append(block)
        return block.rows[index]
      }
    }
    let rows = ReplayBlocks.read(number * size..<number * size + count, of: tape)
    if blocks.count >= Limits.replayBlocks { blocks.removeFirst() }
    blocks.append(Block(number: number, rows: rows))
    return rows[index]
  }

  private static func read(
    _ places: Range<Int>, of tape: any ReplayTape
  ) -> [TimelineStretch.Row?] {
    var scratch = Room()
    var spans: [(time: Timestamp, entries: Range<Int>)] = []
    for place in places {
      let before = scratch.entries.count
      if let record = tape.record(place) { scratch.evolve(record) }
      spans.append((tape.time(place), before..<scratch.entries.count))
    }
    let rows = spans.map { span -> (time: Timestamp, row: TimelineStretch.Row?) in
      guard let first = span.entries.first else { return (span.time, nil) }
      let entry = scratch.entries[first]
      return (entry.occurred, TimelineStretch.Row(entry: entry, more: span.entries.count - 1))
    }
    return rows.indices.sorted { (rows[$0].time, $0) < (rows[$1].time, $1) }.map { rows[$0].row }
  }
}
