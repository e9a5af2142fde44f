import WarRoomCore

/// List items, paragraphs and what continues them.
extension TimelineCollector {
  mutating func content(_ index: Int, _ shape: LineShape) {
    table = nil
    isOtherTable = false
    if message(index, shape) { return }
    var scan = TimeScanner(bytes, shape.start, shape.end, .lead)
    if let mention = scan.mention() {
      let text = scan.text()
      if accepts(index, shape, mention, scan.at, text) {
        entry(index, shape, mention, text)
        return
      }
      if mention.isDayOnly, text >= shape.end || isDayLine(mention, text, shape) {
        day(mention, shape)
        return
      }
      if mention.template {
        tell(index)
        return
      }
    }
    lookForDay(shape.start, shape.end)
    if field(index, shape.start, shape.end) || says(shape) { return }
    goesOn(index, shape)
  }

  /// Whether what starts with a time is an entry.
  private func accepts(
    _ index: Int, _ shape: LineShape, _ mention: TimeMention, _ behind: Int, _ text: Int
  ) -> Bool {
    if mention.template { return false }
    let isTimeline = sections[section].isTimeline
    if mention.isDayOnly {
      guard text < shape.end, isTimeline || open == .item(indent: shape.indent) else {
        return false
      }
      if isDayLine(mention, text, shape) { return false }
      return shape.mark == .item || text > behind + 1
    }
    guard mention.hasTime else { return false }
    if mention.relative != nil, mention.clock == nil {
      return isTimeline || !drafts.isEmpty && (shape.mark == .item || open == .paragraph)
    }
    if shape.mark == .item { return true }
    if wraps(index) { return false }
    if !blank, proseAbove, open == nil, !isTimed(index + 1) { return false }
    if ASCII.isLetter(bytes[shape.start]), bytes[shape.start] | 0x20 != 0x74 {
      return isOpening(shape)
    }
    return true
  }

  /// The line begins with a time of day: what stands above one such line is no wrapped sentence.
  private func isTimed(_ index: Int) -> Bool {
    guard index < lines.count else { return false }
    let shape = LineShape(bytes, lines.start[index], lines.stop[index])
    guard shape.mark == .plain, !ASCII.isLetter(bytes[shape.start]) else { return false }
    var scan = TimeScanner(bytes, shape.start, shape.end, .lead)
    return scan.mention()?.clock != nil
  }

  /// `At 14:02 we …` begins a paragraph; within one it is a sentence like any other.
  private func isOpening(_ shape: LineShape) -> Bool { blank }

  /// The line above ends in a word after which a time cannot begin an entry.
  private func wraps(_ index: Int) -> Bool {
    guard !blank, index > 0 else { return false }
    var at = lines.stop[index - 1]
    let from = lines.start[index - 1]
    let end = at
    while at > from, ASCII.isLetter(bytes[at - 1]) { at -= 1 }
    let word = ASCII.word(bytes, at, end)
    return word.key != 0 && TimelineCollector.leading.contains(word.key)
  }

  private static let leading = WordTable(
    "at by until from around about since between and on to of the approximately before after or")

  /// Behind the day stands nothing that happened, as in `Day 2: 2024-03-14 (Thursday)`.
  private func isDayLine(_ mention: TimeMention, _ text: Int, _ shape: LineShape) -> Bool {
    if shape.mark != .plain { return false }
    // `2020-04-28 (all times CEST):`
    if shape.end - text < 40, text < shape.end,
      ZoneWords.speaksOfTimes(bytes, text, shape.end),
      ZoneWords.find(bytes, text, shape.end) != nil
    {
      return true
    }
    for at in text..<shape.end where ASCII.isWord(bytes[at]) { return false }
    return true
  }

  mutating func entry(_ index: Int, _ shape: LineShape, _ mention: TimeMention, _ text: Int) {
    let form: TimelineDraft.Form
    if shape.mark == .item {
      form = .item(indent: shape.indent)
    } else {
      form = .paragraph
    }
    var start = text
    var actor: String?
    var speaks = false
    if let name = ActorName(bytes, start, shape.end) {
      actor = name.name
      start = name.rest
      speaks = name.speaks
    }
    // A paragraph goes on with what somebody says; an item of a list is another matter.
    let goesOn = open == .message && shape.mark == .plain
    if goesOn, actor == nil, let last = drafts.last { actor = last.actor }
    add(index, mention, speaks || goesOn ? .message : form, start, shape.end, actor)
    let first = bytes[shape.start]
    if shape.mark == .plain, ASCII.isLetter(first), mention.weekday == nil {
      let word = ASCII.word(bytes, shape.start, shape.end)
      drafts[drafts.count - 1].isSentence = DateWords.month(word.key) == nil
    }
    if !goesOn { open = speaks ? .message : form }
  }

  mutating func add(
    _ index: Int, _ mention: TimeMention, _ form: TimelineDraft.Form, _ start: Int, _ end: Int,
    _ actor: String?
  ) {
    var draft = TimelineDraft(
      mention: mention, form: form, line: lines.number(index),
      text: PlainText.read(bytes, start, end), actor: actor, kind: .note, section: section,
      sequence: sequence, day: nil, zone: zone)
    if form == .message {
      draft.kind = .message
    } else {
      draft.kind = KindWords.kind(bytes, start, end)
    }
    if mention.day == nil, let day = pendingDay { draft.day = day }
    pendingDay = nil
    if blank, case .item = form, case .item = open, isTight { draft.opensList = true }
    if let last = drafts.last, case .item = last.form, case .item = form { isTight = !blank }
    draft.restarts = restarts
    restarts = false
    drafts.append(draft)
    proseAbove = false
  }

  /// A day by itself holds for what is below it.
  mutating func day(_ mention: TimeMention, _ shape: LineShape) {
    pendingDay = mention.day
    if drafts.isEmpty, facts.sentenceDay == nil, mention.day?.year != nil {
      facts.sentenceDay = mention.day
    }
    if let zone = mention.zone {
      self.zone = zone
    } else if ZoneWords.speaksOfTimes(bytes, shape.start, shape.end),
      let zone = ZoneWords.find(bytes, shape.start, shape.end)
    {
      self.zone = zone
    }
    if case .message = open {} else { open = nil }
    proseAbove = false
  }

  /// Text without a time of its own: it continues the entry above, or is told, or is prose.
  private mutating func goesOn(_ index: Int, _ shape: LineShape) {
    let isTimeline = sections[section].isTimeline
    var joined = false
    switch open {
    case .message where isCount(shape): return
    case .heading, .message: joined = true
    case .item(let indent):
      if shape.mark == .item {
        guard shape.indent > indent else {
          let sibling = shape.indent == indent
          if sibling, !isLabel(shape) { tell(index) }
          if !sibling { open = nil }
          return
        }
        joined = true
      } else {
        joined = !blank || shape.indent > indent
      }
    case .paragraph:
      let colon = drafts.last?.text.utf8.last == 0x3a
      joined = !blank || isTimeline || (shape.mark == .item && colon)
    case .row, .sentence, .field, .none: break
    }
    if joined {
      let soft = shape.mark == .plain && !blank
      let text = PlainText.read(bytes, shape.start, shape.end)
      let isFirst = drafts.last?.text.isEmpty ?? true
      join(
        shape.mark == .item && !isFirst ? "- " + text : text, soft && open != .message ? " " : "\n")
      return
    }
    open = nil
    proseAbove = shape.mark == .plain
    if shape.mark == .item, isTimeline, !isLabel(shape) {
      if !within(index, shape) { tell(index) }
    }
  }

  private func isLabel(_ shape: LineShape) -> Bool {
    var end = shape.end
    while end > shape.start, bytes[end - 1] == 0x2a || bytes[end - 1] == 0x5f { end -= 1 }
    return bytes[end - 1] == 0x3a
  }

  /// `Alert fired at 14:02 UTC`: an item of a timeline with its one time inside or at its end.
  private mutating func within(_ index: Int, _ shape: LineShape) -> Bool {
    let found = SentenceTimes.all(bytes, shape.start, shape.end)
    guard found.count == 1 else { return false }
    add(index, found[0].mention, .item(indent: shape.indent), shape.start, shape.end, nil)
    open = .item(indent: shape.indent)
    return true
  }
}
