/// Bytes `start ..< end` of the text that was judged.
package struct Span: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// From the beginning of the one to the end of the other.
  func through(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}
