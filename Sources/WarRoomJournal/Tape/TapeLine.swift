import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// Reads of a line what the index holds, by position, without decoding it.
///
///     {"v":1,"n":17,"b":17,"t":"2026-11-21T02:03:04.123456Z", … "facts":[{"k":"note.added","d":…
///
/// In a sealed line a quote inside a text is always escaped, so that a mark such as `"facts":[`
/// cannot stand in one. A line that another program printed in another order is taken for one that
/// changes the state and is about `other`: slower, never wrong.
struct TapeLine {
  private var clock = TapeClock()
  private var words = TapeWords.facts
  private var lastWord: (hash: UInt64, marks: TapeMarks) = (0, [])

  /// What the index holds of one line.
  struct Found: Equatable {
    let sequence: UInt64
    /// Microseconds since 1970.
    let time: Int64
    let marks: TapeMarks
  }

  /// Number of the record that begins at `start`; nil when no record of this version does.
  static func sequence(in bytes: borrowing [UInt8], at start: Int) -> (UInt64, end: Int)? {
    guard matches(head, in: bytes, at: start) else { return nil }
    return number(in: bytes, at: start + head.count)
  }

  /// The line from `range.lowerBound` to its line feed, which is the last byte of `range`; an
  /// offset into it where it is not framed as a record.
  mutating func read(
    _ bytes: borrowing [UInt8], _ range: Range<Int>
  ) -> Result<Found, WireError> {
    let start = range.lowerBound
    func broken(_ place: Int) -> Result<Found, WireError> {
      .failure(.framing(offset: place - start))
    }
    guard let (sequence, afterNumber) = TapeLine.sequence(in: bytes, at: start), sequence > 0
    else { return broken(start) }
    guard TapeLine.matches(TapeLine.batch, in: bytes, at: afterNumber),
      let (_, afterBatch) = TapeLine.number(in: bytes, at: afterNumber + TapeLine.batch.count),
      TapeLine.matches(TapeLine.time, in: bytes, at: afterBatch)
    else { return broken(afterNumber) }
    let beforeHashes = range.upperBound - TapeLine.hashesBytes
    let clock = afterBatch + TapeLine.time.count
    guard clock + 28 < beforeHashes, TapeLine.hasHashes(bytes, at: beforeHashes) else {
      return broken(range.upperBound - 1)
    }
    guard let time = self.clock.read(bytes, at: clock, before: beforeHashes) else {
      return broken(clock)
    }
    let marks = marks(bytes, (clock + 28)..<beforeHashes)
    return .success(Found(sequence: sequence, time: time, marks: marks))
  }

  /// What the facts of the line add up to. `range` begins after the time and ends before the
  /// hashes: `…,"facts":[…]`.
  private mutating func marks(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> TapeMarks {
    guard let facts = ByteSearch.first(TapeLine.facts, in: bytes, range) else {
      return [TapeMarks(.other), .moves]
    }
    var walk = TapeFacts(at: facts + TapeLine.facts.count, end: range.upperBound)
    var marks: TapeMarks = []
    var count = 0
    var quiet = 0
    while let fact = walk.next(bytes) {
      count += 1
      guard let word = fact.word else { return marks.union([TapeMarks(.other), .moves]) }
      let own = self.marks(ofWord: word)
      marks.formUnion(word == TapeWords.entryImported ? entry(bytes, fact.range, own) : own)
      if TapeWords.quiet.contains(word) { quiet += 1 }
      if count == 1, word == TapeWords.alertRepeated { marks.insert(.repeats) }
    }
    guard walk.endsWhole else { return marks.union([TapeMarks(.other), .moves]) }
    if count == quiet { marks.insert(.empty) }
    if count > 1 { marks.remove(.repeats) }
    return marks
  }

  private mutating func marks(ofWord hash: UInt64) -> TapeMarks {
    if lastWord.hash != hash { lastWord = (hash, words[hash] ?? TapeMarks(.other)) }
    return lastWord.marks
  }

  /// An imported entry says what it marks in its `kind`. Most change nothing, where they fit.
  private func entry(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, _ own: TapeMarks
  ) -> TapeMarks {
    guard let mark = ByteSearch.first(TapeLine.kind, in: bytes, range) else { return own }
    let start = mark + TapeLine.kind.count
    guard let end = ByteSearch.first(0x22, in: bytes, start..<range.upperBound),
      let entry = TapeWords.importedEntries[TapeWords.hash(bytes[start..<end])]
    else { return own }
    return entry.union(TapeMarks(own.kinds)).union(.misfitsUnlessImported)
  }
}

extension TapeLine {
  private static let head = Array("{\"v\":1,\"n\":".utf8)
  private static let batch = Array(",\"b\":".utf8)
  private static let time = Array(",\"t\":\"".utf8)
  private static let facts = Array(",\"facts\":[".utf8)
  private static let kind = Array(",\"kind\":\"".utf8)
  private static let previous = Array(",\"p\":\"".utf8)
  private static let hash = Array("\",\"h\":\"".utf8)
  private static let end = Array("\"}\n".utf8)
  /// `,"p":"<64 hex>","h":"<64 hex>"}` and the line feed.
  static let hashesBytes = 6 + 64 + 7 + 64 + 3

  private static func hasHashes(_ bytes: borrowing [UInt8], at start: Int) -> Bool {
    matches(previous, in: bytes, at: start) && matches(hash, in: bytes, at: start + 70)
      && matches(end, in: bytes, at: start + 141)
  }

  static func matches(
    _ mark: borrowing [UInt8], in bytes: borrowing [UInt8], at start: Int
  ) -> Bool {
    guard start >= 0, start + mark.count <= bytes.count else { return false }
    for index in 0..<mark.count where bytes[start + index] != mark[index] { return false }
    return true
  }

  /// A decimal number and where it ends; nil beyond 18 digits.
  private static func number(
    in bytes: borrowing [UInt8], at start: Int
  ) -> (UInt64, end: Int)? {
    var place = start
    var value: UInt64 = 0
    while place < bytes.count, bytes[place] &- 0x30 < 10, place - start < 19 {
      value = value * 10 + UInt64(bytes[place] - 0x30)
      place += 1
    }
    return place > start && place - start < 19 ? (value, place) : nil
  }
}
