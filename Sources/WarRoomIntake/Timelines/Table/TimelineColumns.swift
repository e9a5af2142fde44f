/// What the columns of a table hold, from the names in its header.
struct TimelineColumns: Equatable {
  var time: Int?
  var date: Int?
  var end: Int?
  var text: Int?
  /// More columns of text, in their order.
  var more: [Int] = []
  var actor: Int?
  var kind: Int?
  var zoneColumn: Int?
  /// The zone that the time column's name gives.
  var zone: MentionedZone?
  var count: Int

  private enum Role {
    case time, date, end, text, actor, kind, zone, other
  }

  /// Nil when no column is named for a time or a day.
  init?(_ names: [String]) {
    count = names.count
    var hasUTC = false
    for (index, name) in names.prefix(Limits.tableColumns).enumerated() {
      let bytes = Array(name.utf8)
      let zone = ZoneWords.find(bytes, 0, bytes.count)
      switch hasSpan(names, name) ?? TimelineColumns.role(name) {
      case .time:
        let isUTC = zone?.rule == .fixed && zone?.standardSeconds == 0
        guard time == nil || (isUTC && !hasUTC) else { continue }
        time = index
        hasUTC = isUTC
        self.zone = zone
      case .date:
        if date == nil { date = index }
        if self.zone == nil { self.zone = zone }
      case .end: if end == nil { end = index }
      case .text: if text == nil { text = index } else { more.append(index) }
      case .actor: if actor == nil { actor = index }
      case .kind: if kind == nil { kind = index }
      case .zone: if zoneColumn == nil { zoneColumn = index }
      case .other: continue
      }
    }
    guard time != nil || date != nil else { return nil }
    if text == nil { fallBack(names.count) }
  }

  /// `From` and `To` beside each other are a start and an end, by themselves who wrote to whom.
  private func hasSpan(_ names: [String], _ name: String) -> Role? {
    guard names.contains(where: { $0.lowercased() == "from" }),
      names.contains(where: { TimelineColumns.ends.contains($0.lowercased()) })
    else { return nil }
    if name.lowercased() == "from" { return .time }
    return TimelineColumns.ends.contains(name.lowercased()) ? .end : nil
  }
  private static let ends = ["to", "till", "until"]

  /// Without a column for text the last one that has no other use is it.
  private mutating func fallBack(_ count: Int) {
    let used = [time, date, end, actor, zoneColumn]
    for index in (0..<count).reversed() where !used.contains(index) && index != kind {
      text = index
      return
    }
    text = kind
    kind = nil
  }

  private static func role(_ name: String) -> Role {
    var words: [UInt64] = []
    let bytes = Array(name.utf8)
    var at = 0
    while at < bytes.count {
      let word = ASCII.word(bytes, at, bytes.count)
      if word.key == 0 {
        at += 1
        continue
      }
      if ZoneAbbreviation.zone(word.key) == nil || word.end - at < 2 { words.append(word.key) }
      at = word.end
    }
    if words.count > 1, words.contains(where: idWords.contains) { return .other }
    if words.count == 2, words[1] == ASCII.key("by") { return .actor }
    if words == [ASCII.key("time"), ASCII.key("zone")] { return .zone }
    if words.count > 1, let last = words.last, let role = strong[last], role != .text {
      return role
    }
    for word in words {
      if let role = strong[word] { return role }
    }
    for word in words {
      if let role = weak[word] { return role }
    }
    return .other
  }

  private static let idWords = WordTable("id ids duration elapsed url link number to severity")

  private static let strong = WordTable<Role>([
    (
      "time timestamp timestmp datetime ts at when zeit uhrzeit zeitpunkt zeitstem heure horodata "
        + "hora created occurred opened started start horario ora tijd", .time
    ),
    ("date day datum fecha jour data", .date),
    ("end ended until resolved closed finished to ende fin", .end),
    (
      "who author actor user username person responder operator sender speaker by wer qui acteur "
        + "assignee owner name_of participant responsible", .actor
    ),
    ("type kind status category state phase milestone stage tag", .kind),
    ("timezone tz zone", .zone),
    (
      "event events text description note notes summary message details detail what title action "
        + "actions activity comment comments entry update ereignis beschreibung beschrei evenemen "
        + "happened body content observation evento descripc descript was massnahme aktion "
        + "occurrence remarks log vorgang nachricht descrizi gebeurtenis gebeurte", .text
    ),
  ])

  /// Taken only where nothing better stands in the name.
  private static let weak = WordTable<Role>([
    ("incident name subject headline alert issue", .text), ("from team", .actor),
  ])
}
