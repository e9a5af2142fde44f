import WarRoomSystem
import WarRoomWire

/// A stretch of a tape's bytes that is held, and moves to where it is asked for.
struct TapeWindow {
  private(set) var bytes: [UInt8] = []
  private var start = 0
  private var count = 0
  private let size: Int
  /// Bytes before what is asked for that are read along.
  private let before: Int

  init(size: Int, before: Int) {
    self.size = size
    self.before = before
  }

  /// Where the line that begins at `offset` of the tape stands in `bytes`, line feed included;
  /// nil when it has no end within the bounds of a line.
  mutating func line(at offset: Int, of source: TapeSource) throws(JournalError) -> Range<Int>? {
    if let range = held(offset) { return range }
    let segment = source.segments[source.segment(at: offset)]
    try load(max(segment.start, offset - before), from: source)
    return held(offset)
  }

  /// Fills the window from `offset` on; says which part of `bytes` is filled.
  @discardableResult
  mutating func load(_ offset: Int, from source: TapeSource) throws(JournalError) -> Range<Int> {
    if bytes.isEmpty { bytes = [UInt8](repeating: 0, count: size) }
    count = 0
    count = try source.read(over: &bytes, at: offset)
    start = offset
    return 0..<count
  }

  private func held(_ offset: Int) -> Range<Int>? {
    let first = offset - start
    guard first >= 0, first < count else { return nil }
    let end = min(count, first + RecordLine.maximumBytes)
    return ByteSearch.first(0x0a, in: bytes, first..<end).map { first..<$0 + 1 }
  }
}
