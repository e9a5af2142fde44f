import WarRoomCore

/// `First detected: 2023-01-11 14:22`: a label that says what the time behind it marks.
struct MilestoneField: Equatable {
  enum Label: Equatable {
    case milestone(ImportedEntry.Kind)
    /// The day of the whole incident.
    case date
    case zone
    case severity
    case services
    case link
    case title
  }

  var label: Label
  /// The label as printed.
  var printed: String
  /// Where its value starts.
  var value: Int

  /// `Label: value`, `Label | value`, `Label = value`, `Label value`.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var at = start
    while at < end, bytes[at] == 0x2a || bytes[at] == 0x5f || bytes[at] == 0x20 || bytes[at] == 0x7c
      || bytes[at] == 0x3a || bytes[at] == 0x27
    { at += 1 }
    let from = at
    var keys: [UInt64] = []
    while at < end, at - from <= Limits.actorBytes {
      let word = ASCII.word(bytes, at, end)
      guard word.key != 0 else {
        if ASCII.isBlank(bytes[at]) || bytes[at] == 0x5f || bytes[at] == 0x2d || bytes[at] == 0x2f {
          at += 1
          continue
        }
        break
      }
      // `First detected 2023-01-11 14:22` has no colon; months end a label.
      if DateWords.month(word.key) != nil, keys.count > 0 { break }
      if keys.count == 5 { return nil }
      keys.append(word.key)
      at = word.end
    }
    guard !keys.isEmpty, at < end, let label = MilestoneField.label(keys) else { return nil }
    var stop = at
    while stop > from, ASCII.isBlank(bytes[stop - 1]) || bytes[stop - 1] == 0x2d { stop -= 1 }
    if bytes[at] == 0x28 {
      while at < end, bytes[at] != 0x29 { at += 1 }
      at += 1
    }
    while at < end, MilestoneField.separates(bytes[at]) { at += 1 }
    guard at < end else { return nil }
    self.label = label
    printed = PlainText.read(bytes, from, stop)
    value = at
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == 0x3a || byte == 0x7c || byte == 0x3d || byte == 0x2a || byte == 0x5f || byte == 0x27
      || ASCII.isBlank(byte)
  }

  private static func label(_ keys: [UInt64]) -> Label? {
    if keys.count == 1, let single = singles[keys[0]] { return single }
    if keys.contains(ASCII.key("date")), keys.allSatisfy(neutral.contains) { return .date }
    var kind: ImportedEntry.Kind?
    for key in keys {
      if neutral.contains(key) { continue }
      guard let found = kinds[key], kind == nil || kind == found else { return nil }
      kind = found
    }
    if let kind { return .milestone(kind) }
    if keys.contains(MentionWords.time), keys.contains(ASCII.key("zone")) { return .zone }
    return nil
  }

  private static let singles = WordTable<Label>([
    ("date datum day fecha", .date), ("timezone tz", .zone), ("severity sev priority", .severity),
    ("services service", .services), ("link url", .link), ("title", .title),
  ])

  /// Words that a label has beside the one that says what it marks.
  private static let neutral = WordTable(
    "first time incident outage impact issue date at of the on timestamp service customer event "
      + "was full fully utc datetime problem total user")

  private static let kinds = WordTable<ImportedEntry.Kind>([
    ("start started starts begin began begins beginning onset beginn debut", .outageBegins),
    ("end ended ends recovered restored ende fin", .outageEnds),
    ("detected detection discovered", .detected), ("declared opened reported", .declared),
    ("acknowledged acked", .acknowledged), ("mitigated repaired mitigation", .mitigated),
    ("resolved closed resolution behoben fixed", .resolved),
  ])
}
