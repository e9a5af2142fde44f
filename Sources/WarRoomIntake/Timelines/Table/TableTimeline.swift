/// Reads timelines from tables as spreadsheets and paid tools write them: CSV, TSV.
package enum TableTimeline {
  /// `separator` is the byte between two fields; nil: found out from the first lines, one of
  /// comma, semicolon, tab and bar. Rows without a time are in `unread`.
  package static func read(
    _ bytes: [UInt8], separator: UInt8?, hints: TimelineHints
  ) throws(TableTimelineError) -> TimelineReading {
    _ = (bytes, separator, hints)
    throw .empty
  }
}
