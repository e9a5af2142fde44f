import WarRoomCore

/// Reads the timeline of a sample:
///
///     2018-01-18T16:20Z/2018-01-18T16:24Z note (range): what happened,
///       on as many lines as it takes
///     + roll back: a way to mitigate that was taken then
///     = what was affected, as far as it was known then
///     ! a service: in what way it was known to fail
///     ok a service: that it was known to work again
///
/// In the order of time. Times are UTC; words in parentheses are `ImportedEntry.Guess`es.
struct SampleTimeline {
  /// One line with those that continue it.
  enum Item: Equatable {
    case entry(Timestamp, ImportedEntry)
    case option(MitigationOption.Pattern, String)
    case scope(String)
    case impact(Impact.Kind, service: String, words: String)
  }

  let items: [Item]

  /// Nil for a text in any other shape: a slip of whoever edits the samples, which a test finds.
  init?(_ text: String) {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  "), let last = lines.popLast() {
        lines.append(last + " " + line.dropFirst(2))
      } else {
        lines.append(String(line))
      }
    }
    var items: [Item] = []
    for (index, line) in lines.enumerated() {
      guard let item = SampleTimeline.item(line, index + 1) else { return nil }
      items.append(item)
    }
    guard case .entry = items.first else { return nil }
    self.items = items
  }

  private static func item(_ line: String, _ number: Int) -> Item? {
    if line.hasPrefix("= ") { return .scope(String(line.dropFirst(2))) }
    guard let colon = line.range(of: ": ") else { return nil }
    let head = line[..<colon.lowerBound]
    let text = String(line[colon.upperBound...])
    for (mark, kind) in [("! ", Impact.Kind.fails), ("ok ", .works)] where head.hasPrefix(mark) {
      return .impact(kind, service: String(head.dropFirst(mark.count)), words: text)
    }
    if head.hasPrefix("+ ") {
      return MitigationOption.Pattern(rawValue: String(head.dropFirst(2)))
        .map { .option($0, text) }
    }
    var words = head.split(whereSeparator: { " (),".contains($0) })[...]
    guard let times = words.popFirst()?.split(separator: "/"), let start = time(times.first),
      let kind = words.popFirst().flatMap({ ImportedEntry.Kind(rawValue: String($0)) })
    else { return nil }
    let guesses = words.compactMap { ImportedEntry.Guess(rawValue: String($0)) }
    guard guesses.count == words.count else { return nil }
    return .entry(
      start,
      ImportedEntry(
        text: text, end: times.count == 2 ? time(times.last) : nil, actor: nil, kind: kind,
        line: UInt64(number), guesses: guesses))
  }

  /// `2018-01-18T16:20Z`, with or without seconds.
  private static func time(_ text: Substring?) -> Timestamp? {
    guard let text else { return nil }
    return Timestamp(rfc3339: String(text))
      ?? Timestamp(rfc3339: String(text.dropLast()) + ":00Z")
  }
}

extension StringProtocol {
  /// Where `mark` first stands.
  fileprivate func range(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
