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

  private static let subjects = MentionWords.set("incident outage impact issue of customer the")

  private static let single = table([
    (.note, "note notes info information annotation"),
    (.message, "message comment chat slack communic"),
    (.alert, "alert alerts page paged trigger triggered alarm"),
    (.change, "change deploy deployment release rollout"),
    (.decision, "decision"), (.action, "action actions"),
    (.detected, "detected detection discovered"), (.declared, "declared"),
    (.acknowledged, "acknowledged ack acked acknowledge"),
    (.mitigated, "mitigated mitigation repaired"), (.resolved, "resolved closed"),
  ])

  private static let ofSubject = table([
    (.outageBegins, "begins begin began started starts start"),
    (.outageEnds, "ends end ended over"), (.declared, "opened created reported"),
  ])

  private static func table(
    _ lists: [(ImportedEntry.Kind, String)]
  ) -> [UInt64: ImportedEntry.Kind] {
    var table: [UInt64: ImportedEntry.Kind] = [:]
    for (kind, list) in lists {
      for word in list.split(separator: " ") { table[ASCII.key(String(word))] = kind }
    }
    return table
  }
}
