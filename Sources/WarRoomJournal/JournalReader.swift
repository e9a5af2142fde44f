package import WarRoomCore
import WarRoomSystem

/// Reads a journal without owning it: no lock, nothing is changed.
package struct JournalReader: Sendable {
  private let source: JournalSource

  /// `path` is an incident's folder, the folder of segments within it, or one file.
  package init(path: String) throws(JournalError) {
    source = try JournalSource(path)
  }

  /// What was read.
  package struct Summary: Equatable, Sendable {
    package let head: ChainHead
    /// The last segment's name and how it ends.
    package let file: String
    package let end: JournalScanner.End
    /// Bytes after the last whole record; 0 unless torn.
    package let tornBytes: Int
  }

  /// Hands over each entry in order, one segment in memory at a time. A torn tail is left out and
  /// told; what comes before damage has been handed over when this throws `damaged` or `newer`.
  package func read(
    each: (JournalEntry) -> Void
  ) throws(JournalError) -> Summary {
    var scanner = JournalScanner()
    var end = JournalScanner.End.whole
    var size = 0
    for (index, segment) in source.segments.enumerated() {
      let bytes = try source.contents(segment)
      let isLast = index == source.segments.count - 1
      end = try scanner.read(
        segment: segment.number, bytes, isLast: isLast, file: segment.name, each: each)
      size = bytes.count
    }
    var torn = 0
    if case .torn(let offset, _) = end { torn = size - offset }
    return Summary(
      head: scanner.head, file: source.segments.last?.name ?? "", end: end, tornBytes: torn)
  }

  /// All records, as `read` hands them over.
  package func records() throws(JournalError) -> [Record] {
    var records: [Record] = []
    _ = try read { records.append($0.record) }
    return records
  }
}
