import WarRoomCore
import WarRoomSystem

/// A journal as a tape: any record and the state at any instant, without reading it all first.
///
/// Records are named by their place, from 0. Opening reads the first lines and the last one; from
/// then on any record can be asked for. `index` then reads all lines without decoding them and
/// makes a snapshot of the state every so often, so that any instant is a short fold away. One
/// thread uses a tape.
///
/// What the index reads is framed and numbered as it must be; a record's own hash is checked when
/// it is decoded, the chain of all of them by `verify`.
package final class JournalTape {
  var source: TapeSource
  var rows = TapeRows()
  /// Offset up to which lines are indexed.
  var scanned = 0
  /// Number of the record at place 0.
  var firstSequence: UInt64 = 1
  /// Number that the last line bears; 0 when the end of the file says nothing.
  var lastSequence: UInt64 = 0
  /// Nothing after `scanned` can be read, or nothing is there.
  var isScanned = false
  /// An index on disk was looked for.
  var isKeptTried = false
  var reader = TapeLine()
  var scan = TapeWindow(size: Limits.tapeStep, before: 0)
  var around = TapeWindow(size: Limits.tapeWindow, before: Limits.tapeWindowBefore)
  var ahead = TapeWindow(size: Limits.tapeWindow, before: 0)
  var records = TapeRecords()
  var states = TapeStates()
  var proof = TapeProof()

  /// Where the journal stops being what was written; nil while nothing wrong was met. What comes
  /// before can be read, and `count` ends there.
  package internal(set) var damage: JournalDamage?
  /// Bytes after the last whole record: a write under way, or one that was cut short.
  package internal(set) var unfinishedBytes = 0

  private(set) var options: Options

  /// Where and from when an index is kept on disk.
  package struct Options: Sendable {
    /// Its folder; nil for the one in the user's cache folder.
    package var indexFolder: String?
    /// Bytes of a journal from which it is kept.
    package var indexedBytes = Limits.tapeIndexedBytes

    package init() {}
  }

  /// `path` is an incident's folder, a folder of segments or one file, `.gz` and `.zst` through
  /// the installed tool. Throws `missing` for an empty one too, `damaged` or `newer` when not even
  /// the first line can be read.
  package convenience init(
    path: String, options: Options = Options()
  ) throws(JournalError) {
    try self.init(TapeSource(path: path), options)
  }

  /// A file that is unpacked by a tool of the machine, by its name.
  package static func isPacked(_ path: String) -> Bool { TapeSpool.tool(for: path) != nil }

  /// A journal in memory, such as an embedded sample; `name` stands in what is said of damage.
  package convenience init(bytes: [UInt8], name: String) throws(JournalError) {
    try self.init(TapeSource(bytes: bytes, name: name), Options())
  }

  private init(_ source: TapeSource, _ options: Options) throws(JournalError) {
    self.source = source
    self.options = options
    guard source.isWhole else { return }
    guard source.size > 0 else { throw .missing(source.segments.first?.path ?? "") }
    try open()
  }

  /// All that is there is indexed, and the state at any instant is at hand.
  package var isIndexed: Bool { isScanned && states.frontier.place == count }

  /// How far the index is, from 0 to 1 by bytes.
  package var progress: Double {
    guard !isIndexed else { return 1 }
    let read = Double(scanned) / Double(max(source.size, 1))
    let folded = Double(states.frontier.place) / Double(max(total, 1))
    return min(read, folded, 1)
  }

  /// Records indexed so far.
  package var count: Int { rows.count }

  /// Records by the number that the last line bears: known from the start, proven when all is
  /// indexed. Any place below it can be asked for at once.
  package var total: Int {
    guard !isScanned, lastSequence >= firstSequence else { return count }
    let claimed = lastSequence - firstSequence + 1
    // No journal holds more records than fit into its bytes.
    let possible = source.size / Limits.tapeLeastLine + 1
    return max(count, claimed <= UInt64(possible) ? Int(claimed) : 0)
  }

  /// Records whose state is at hand without folding all that comes before; `room` of others works
  /// too, but takes as long as indexing up to there.
  package var foldedCount: Int { states.frontier.place }
}
