/// The index of a tape: sixteen bytes a record, in pieces, of which those on disk are read as
/// they are needed; and a summary of every block of records in memory.
struct TapeRows {
  /// Where a record lies, what it is about, when it was recorded.
  struct Row: Equatable {
    let offset: Int
    let marks: TapeMarks
    /// Microseconds since 1970.
    let time: Int64
  }

  /// What a block of records has in common.
  struct Block: Equatable {
    /// The latest time of this block and all before it.
    var latest: Int64
    /// All marks of its records.
    var marks: TapeMarks

    var kinds: TapeKinds { marks.kinds }
  }

  private(set) var count = 0
  private(set) var blocks: [Block] = []
  /// Pieces from `stored` on, each full but the last.
  private var pieces: [[UInt64]] = []
  private var file: TapeIndexFile?
  /// Pieces at the start that are on disk.
  private var stored = 0
  private let cache = PieceCache()

  init() {}

  /// What was kept of an earlier run.
  init(kept file: TapeIndexFile, _ kept: TapeIndexFile.Kept) {
    self.file = file
    count = kept.count
    blocks = kept.blocks
    stored = count / Limits.tapeRows
    if !kept.last.isEmpty { pieces = [kept.last] }
  }

  /// Full pieces go to `file` from here on.
  mutating func store(in file: TapeIndexFile) { self.file = file }

  subscript(place: Int) -> Row {
    let (piece, inside) = place.quotientAndRemainder(dividingBy: Limits.tapeRows)
    let words: (UInt64, UInt64)
    if piece >= stored {
      let held = pieces[piece - stored]
      words = (held[2 * inside], held[2 * inside + 1])
    } else {
      let held = cache.piece(piece, from: file)
      words = (held[2 * inside], held[2 * inside + 1])
    }
    return Row(
      offset: Int(words.0 >> 24), marks: TapeMarks(rawValue: UInt32(words.0 & 0xff_ffff)),
      time: Int64(bitPattern: words.1))
  }

  mutating func append(_ row: Row) {
    if count % Limits.tapeRows == 0 {
      storeFull()
      var piece: [UInt64] = []
      piece.reserveCapacity(2 * Limits.tapeRows)
      pieces.append(piece)
    }
    let last = pieces.count - 1
    pieces[last].append(UInt64(row.offset) << 24 | UInt64(row.marks.rawValue))
    pieces[last].append(UInt64(bitPattern: row.time))
    if count % Limits.tapeBlock == 0 {
      blocks.append(Block(latest: max(blocks.last?.latest ?? .min, row.time), marks: []))
    }
    let block = blocks.count - 1
    blocks[block].latest = max(blocks[block].latest, row.time)
    blocks[block].marks.formUnion(row.marks)
    count += 1
  }

  /// Moves full pieces to the disk; where it takes none, memory keeps them.
  private mutating func storeFull() {
    guard let file, !pieces.isEmpty, !file.isKept else { return }
    for piece in pieces {
      guard piece.count == 2 * Limits.tapeRows, file.store(piece, at: stored) else { return }
      stored += 1
      pieces.removeFirst()
    }
  }

  /// Forgets all records from `place` on.
  mutating func cut(to place: Int) {
    guard place < count else { return }
    var kept = TapeRows()
    // Damage is met once: what comes before it is taken over record by record.
    for each in 0..<place { kept.append(self[each]) }
    self = kept
  }

  /// Keeps the index for another time under what its journal is; on disk it then stays as it is.
  mutating func keep(scanned: Int) {
    guard let file, !file.isKept else { return }
    if pieces.last?.count == 2 * Limits.tapeRows { storeFull() }
    let last = pieces.last.flatMap { $0.count < 2 * Limits.tapeRows ? $0 : nil } ?? []
    file.keep(
      TapeIndexFile.Kept(count: count, scanned: scanned, blocks: blocks, last: last))
  }
}

/// The pieces on disk that were used last.
private final class PieceCache {
  private var pieces: [(number: Int, words: [UInt64])] = []

  func piece(_ number: Int, from file: TapeIndexFile?) -> [UInt64] {
    if let last = pieces.last, last.number == number { return last.words }
    if let index = pieces.firstIndex(where: { $0.number == number }) {
      let found = pieces.remove(at: index)
      pieces.append(found)
      return found.words
    }
    if pieces.count == Limits.tapePieces { pieces.removeFirst() }
    let words =
      file?.piece(number) ?? [UInt64](repeating: 0, count: 2 * Limits.tapeRows)
    pieces.append((number, words))
    return words
  }
}
