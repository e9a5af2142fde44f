import WarRoomCore

/// The kind of an entry as a column of its own states it.
enum StatedKind {
  /// Nil for words that name none of ours.
  static func kind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ImportedEntry.Kind? {
    var words: [UInt64] = []
    var at = start
    while at < end, words.count < 4 {
      let word = ASCII.word(bytes, at, end)
      if word.key == 0 {
        at += 1
        continue
      }
      words.append(word.key)
      at = word.end
    }
    if words.count == 1 { return single[words[0]] }
    guard words.count == 2 || words.count == 3 else { return nil }
    let subject = words.contains(where: subjects.contains)
    guard subject else { return nil }
    for word in words where !subjects.contains(word) {
      if let kind = ofSubject[word] ?? single[word] { return kind }
    }
    return nil
  }

  private static let subjects = WordTable("incident outage impact issue of customer the")

  private static let single = WordTable<ImportedEntry.Kind>([
    ("note notes info information annotation", .note),
    ("message comment chat slack communic", .message),
    ("alert alerts page paged trigger triggered alarm", .alert),
    ("change deploy deployment release rollout", .change),
    ("decision", .decision), ("action actions", .action),
    ("detected detection discovered", .detected), ("declared", .declared),
    ("acknowledged ack acked acknowledge", .acknowledged),
    ("mitigated mitigation repaired", .mitigated), ("resolved closed", .resolved),
  ])

  private static let ofSubject = WordTable<ImportedEntry.Kind>([
    ("begins begin began started starts start", .outageBegins),
    ("ends end ended over", .outageEnds), ("opened created reported", .declared),
  ])

}
