/// The lines of a text as every tool counts them: parted by line feeds alone. To Swift a carriage
/// return with a line feed is one character, which no split at line feeds finds.
package struct TextLines: Equatable, Sendable {
  /// Without the ends of lines.
  package var lines: [String]
  /// Lines end in a carriage return and a line feed, going by the first.
  package var hasReturns: Bool
  /// The last line ends as the others do.
  package var endsWhole: Bool

  package init(_ text: String) {
    var parts = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
    hasReturns = parts.count > 1 && parts[0].last == 0x0d
    endsWhole = parts.last?.isEmpty ?? true
    if endsWhole { parts.removeLast() }
    lines = parts.map { part in
      let bytes = part.last == 0x0d ? part.dropLast() : part
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
