import WarRoomConfig
import WarRoomCore

/// The lines of a command that lists changes: a time, white space, a title.
enum ChangeFeed {
  static func changes(_ text: String, of feed: SourcesFile.Feed) -> [Change] {
    text.split(whereSeparator: \.isNewline).prefix(Limits.commitsRead).compactMap { line in
      let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard words.count == 2, let at = time(words[0]) else { return nil }
      let title = String(words[1].prefix(Limits.changeTitleLength))
      return Change(
        id: "\(feed.name):\(words[0]):\(title.prefix(40))", kind: feed.kind, title: title,
        author: nil, at: at, service: feed.service, source: feed.name, size: nil, link: nil,
        detail: feed.command.words)
    }
  }

  /// RFC 3339, or seconds since 1970.
  private static func time(_ text: Substring) -> Timestamp? {
    if let time = Timestamp(rfc3339: String(text)) { return time }
    guard let seconds = Int64(text), (0..<10_000_000_000).contains(seconds) else { return nil }
    return Timestamp(microseconds: seconds * 1_000_000)
  }
}
