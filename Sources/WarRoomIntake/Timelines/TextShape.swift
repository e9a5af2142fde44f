/// Tells tables from prose by the first lines, and JSON from both.
package enum TextShape {
  /// Whether the first byte that is no blank begins JSON, not a text such as `[13:20] rolled back`.
  package static func isJSON(_ head: [UInt8]) -> Bool {
    var rest = unmarked(head).drop { $0 <= 0x20 }
    guard let first = rest.popFirst() else { return false }
    if first == UInt8(ascii: "{") { return true }
    guard first == UInt8(ascii: "["), let next = rest.first(where: { $0 > 0x20 }) else {
      return false
    }
    return "{[]\"".utf8.contains(next)
  }

  /// The format of a text that is no JSON, by its name and its first line.
  package static func format(_ head: [UInt8], name: String) -> TimelineFormat {
    let name = name.lowercased()
    if name.hasSuffix(".csv") { return .csv }
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") { return .tsv }
    let prose = [".md", ".markdown", ".txt", ".wiki", ".rst", ".adoc", ".html", ".log"]
    if prose.contains(where: { name.hasSuffix($0) }) { return .text }
    let first = unmarked(head).split(separator: 0x0a).first { $0.contains { $0 > 0x20 } }
    guard let first, !"|#-*>".utf8.contains(first.first ?? 0) else { return .text }
    let separators: [(UInt8, TimelineFormat)] = [(0x09, .tsv), (0x2c, .csv), (0x3b, .csv)]
    for (separator, format) in separators where isHeader(first, separator) {
      return format
    }
    return .text
  }

  /// Two columns or more, one of them named for the time.
  private static func isHeader(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> Bool {
    let columns = line.split(separator: separator).map { column in
      String(decoding: column.filter { $0 != 0x22 && $0 != 0x20 && $0 != 0x0d }, as: UTF8.self)
        .lowercased()
    }
    let names = ["time", "date", "at", "when", "timestamp", "datetime"]
    return columns.count >= 2
      && columns.contains { column in
        names.contains(column) || column.hasPrefix("time(") || column.hasPrefix("timestamp")
      }
  }

  /// What some editors put before UTF-8.
  static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// Without that mark.
  package static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
  }
}
