import WarRoomCore

/// Headings, labels and sentences that say something of the times around them.
extension TimelineCollector {
  /// A heading that is a time is an entry, one that is a day holds for what follows, any other
  /// opens a section.
  mutating func heading(_ index: Int, _ shape: LineShape, _ level: Int) {
    table = nil
    isOtherTable = false
    proseAbove = false
    var scan = TimeScanner(bytes, shape.start, shape.end, .lead)
    var found = scan.mention()
    if found == nil {
      scan = TimeScanner(bytes, behindNumber(shape), shape.end, .lead)
      found = scan.mention()
    }
    if let mention = found {
      let text = scan.text()
      if mention.hasTime, !mention.template, level > 1 || !drafts.isEmpty {
        add(index, mention, .heading, text, shape.end, nil)
        open = .heading
        return
      }
      if mention.isDayOnly, text >= shape.end {
        pendingDay = mention.day
        open = nil
        return
      }
    }
    open = nil
    enter(index, shape, level)
    if facts.year == nil { facts.year = anyYear(shape.start, shape.end) }
    if let mention = anyDay(shape.start, shape.end) {
      if level == 1 || facts.day == nil, drafts.isEmpty { facts.day = facts.day ?? mention.day }
      pendingDay = mention.day
    }
  }

  /// Where a heading goes on behind its own number: `3.1 09:30 – Released`.
  private func behindNumber(_ shape: LineShape) -> Int {
    var at = shape.start
    while at < shape.end, ASCII.isDigit(bytes[at]) || bytes[at] == 0x2e { at += 1 }
    return at
  }

  private mutating func enter(_ index: Int, _ shape: LineShape, _ level: Int) {
    guard sections.count < Limits.timelineSections else { return }
    let above = section
    var parent = section
    while parent > 0, sections[parent].level >= level { parent = sections[parent].parent }
    let words = TimelineSection.judge(bytes, shape.start, shape.end)
    let title = PlainText.read(bytes, shape.start, shape.end, limit: Limits.titleLength)
    sections.append(
      TimelineSection(
        level: level, title: title, parent: parent,
        isTimeline: words.timeline || sections[parent].isTimeline, saysTimeline: words.timeline,
        namesIncident: words.incident,
        isAside: words.aside || (sections[parent].isAside && !words.timeline), line: index))
    section = sections.count - 1
    if facts.title.isEmpty, !words.timeline, !words.aside, drafts.isEmpty { facts.title = title }
    if words.timeline {
      sequence += 1
      restarts = true
    }
    zone = anyZone(shape.start, shape.end) ?? (words.timeline ? nil : zone)
    // A day in the heading above holds on below it.
    if parent != above { pendingDay = nil }
  }

  /// A short line by itself that says what follows, such as `Timeline (Pacific Time)` or
  /// `**Action items:**`, in a text without other marks: true when it is one.
  mutating func plainHeading(_ index: Int, _ shape: LineShape) -> Bool {
    guard blank, open != .message, shape.end - shape.start <= Limits.plainHeadingBytes else {
      return false
    }
    var end = shape.end
    while end > shape.start, !ASCII.isWord(bytes[end - 1]), bytes[end - 1] != 0x29 { end -= 1 }
    guard end > shape.start, !bytes[end..<shape.end].contains(0x2e),
      !bytes[shape.start..<end].contains(0x3f), !bytes[shape.start..<end].contains(0x7c)
    else { return false }
    var at = shape.start
    while at < end, !ASCII.isLetter(bytes[at]) {
      guard bytes[at] == 0x2a || bytes[at] == 0x5f || bytes[at] == 0x20 else { return false }
      at += 1
    }
    // A colon within has something behind it: a label, not a heading.
    guard at < end, !bytes[at..<end].contains(0x3a) else { return false }
    let words = TimelineSection.judge(bytes, at, end)
    let closes =
      sections[section].level == Limits.timelineLevels && TimelineSection.opens(bytes, at, end)
    guard words.isPlain || words.aside || closes else { return false }
    open = nil
    table = nil
    proseAbove = false
    enter(index, shape, Limits.timelineLevels)
    if let mention = anyDay(at, end) { pendingDay = mention.day }
    return true
  }

  /// The first day written anywhere in a heading or title.
  func anyDay(_ start: Int, _ end: Int) -> TimeMention? {
    var at = start
    while at < end {
      guard ASCII.isWord(bytes[at]) else {
        at += 1
        continue
      }
      var scan = TimeScanner(bytes, at, end, .cell)
      if let mention = scan.mention(), mention.day != nil { return mention }
      while at < end, ASCII.isWord(bytes[at]) { at += 1 }
    }
    return nil
  }

  /// Four digits that can only be a year.
  func anyYear(_ start: Int, _ end: Int) -> Int? {
    let scan = TimeScanner(bytes, start, end, .cell)
    var at = start
    while at < end {
      let (value, count) = scan.digits(at)
      if count == 4, (1_990...2_099).contains(value) { return value }
      at += max(count, 1)
    }
    return nil
  }

  /// The first day written in full in a line of prose.
  mutating func lookForDay(_ start: Int, _ end: Int) {
    guard facts.sentenceDay == nil, end - start < 2_000 else { return }
    var isDigit = false
    for at in start..<end where ASCII.isDigit(bytes[at]) { isDigit = true }
    guard isDigit, let day = anyDay(start, end)?.day, day.year != nil else { return }
    facts.sentenceDay = day
    // `Outage 2020-11-25 (PST)` above the entries.
    guard drafts.isEmpty, end - start < 80, facts.zone == nil,
      let bracket = bytes[start..<end].firstIndex(of: 0x28)
    else { return }
    facts.zone = ZoneWords.find(bytes, bracket, end)
  }

  /// A zone in a heading: `Timeline (UTC)`, `Timeline (all times in PST)`.
  private func anyZone(_ start: Int, _ end: Int) -> MentionedZone? {
    ZoneWords.find(bytes, start, end)
  }

  /// `All times in UTC`, `(times are CEST)`: true when that is what the line is for.
  mutating func says(_ shape: LineShape) -> Bool {
    guard ZoneWords.speaksOfTimes(bytes, shape.start, shape.end),
      let found = ZoneWords.find(bytes, shape.start, shape.end)
    else { return false }
    zone = found
    if facts.zone == nil { facts.zone = found }
    // A short line says nothing else; a long one is prose all the same.
    return shape.end - shape.start < 80
  }

  /// `First detected: 14:22`, `Date: 2023-01-11`, `Severity: SEV-2`.
  mutating func field(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    guard let field = MilestoneField(bytes, start, end) else { return false }
    let value = PlainText.read(bytes, field.value, end, limit: Limits.nameLength)
    switch field.label {
    case .milestone(let kind):
      var scan = TimeScanner(bytes, field.value, end, .lead)
      guard let mention = scan.mention(), mention.clock != nil, !mention.template else {
        return false
      }
      var draft = TimelineDraft(
        mention: mention, form: .field, line: lines.number(index), text: field.printed, actor: nil,
        kind: kind, section: section, sequence: 0, day: nil, zone: zone)
      draft.isKindStated = true
      let rest = PlainText.read(bytes, scan.text(), end)
      if !rest.isEmpty { draft.text += ": " + rest }
      if facts.sentenceDay == nil, mention.day?.year != nil { facts.sentenceDay = mention.day }
      if fields.count < Limits.timelineFields { fields.append(draft) } else { tell(index) }
      return true
    case .date:
      guard let mention = anyDay(field.value, end) else { return false }
      if facts.day == nil { facts.day = mention.day }
      if let zone = mention.zone, self.zone == nil { self.zone = zone }
      // `Date: 2026-03-02. All times are in UTC.`
      if ZoneWords.speaksOfTimes(bytes, field.value, end),
        let zone = ZoneWords.find(bytes, field.value, end)
      {
        self.zone = zone
        facts.zone = facts.zone ?? zone
      }
      return true
    case .zone:
      guard let found = ZoneWords.find(bytes, field.value, end) else { return false }
      facts.zone = facts.zone ?? found
      return true
    case .severity:
      facts.severity =
        facts.severity ?? Severity(label: value) ?? SeverityWord.severity(value)
      return true
    case .services:
      if facts.services.isEmpty {
        facts.services = value.split(separator: ",").prefix(Limits.labelCount).map {
          $0.split(separator: " ").joined(separator: " ")
        }
      }
      return true
    case .link:
      if facts.link == nil, value.hasPrefix("http") { facts.link = value }
      return value.hasPrefix("http")
    case .title:
      if facts.title.isEmpty { facts.title = value }
      return true
    }
  }

  /// `---`, then `title: …`, then `---`; returns the line behind it.
  mutating func frontMatter() -> Int {
    guard lines.count > 2, lines.text(0) == "---" || lines.text(0) == "+++" else { return 0 }
    let close = lines.text(0)
    var index = 1
    while index < min(lines.count, Limits.timelineWindow) {
      if lines.text(index) == close { break }
      index += 1
    }
    guard index < min(lines.count, Limits.timelineWindow) else { return 0 }
    for line in 1..<index {
      let (start, stop) = (lines.start[line], lines.stop[line])
      _ = field(line, start, stop)
    }
    facts.title = facts.title.filter { $0 != "\"" }
    return index + 1
  }
}
