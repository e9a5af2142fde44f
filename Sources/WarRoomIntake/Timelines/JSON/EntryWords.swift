import WarRoomCore

/// What a message or a log line marks, read from its words.
enum EntryWords {
  /// The milestone that `text` names; nil for an ordinary message, and for a question.
  static func kind(of text: String) -> ImportedEntry.Kind? {
    let bytes = Array(text.utf8.prefix(Limits.messageKindBytes))
    guard !bytes.contains(UInt8(ascii: "?")) else { return nil }
    let kind = KindWords.kind(bytes, 0, bytes.count)
    return kind == .note ? nil : kind
  }
}
