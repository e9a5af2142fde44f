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
      guard text < shape.end, isTimeline || open == .item(indent: shape.indent) else { return false }
      if isDayLine(mention, text, shape) { return false }
      return shape.mark == .item || text > behind + 1
    }
    guard mention.hasTime else { return false }
    if mention.relative != nil, mention.clock == nil {
      return isTimeline || !drafts.isEmpty && (shape.mark == .item || open == .paragraph)
    }
    if shape.mark == .item { return true }
    if wraps(index) { return false }
    if !blank, proseAbove, open == nil { return false }
    if ASCII.isLetter(bytes[shape.start]), bytes[shape.start] | 0x20 != 0x74 { return isOpening(shape) }
    return true
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
    if open == .message, actor == nil, let last = drafts.last { actor = last.actor }
    add(index, mention, speaks || open == .message ? .message : form, start, shape.end, actor)
    let first = bytes[shape.start]
    if shape.mark == .plain, ASCII.isLetter(first), mention.weekday == nil {
      let word = ASCII.word(bytes, shape.start, shape.end)
      drafts[drafts.count - 1].isSentence = DateWords.month(word.key) == nil
    }
    if open != .message { open = speaks ? .message : form }
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
    if facts.sentenceDay == nil, mention.day?.year != nil { facts.sentenceDay = mention.day }
    if let zone = mention.zone { self.zone = zone }
    if case .message = open {} else { open = nil }
    proseAbove = false
  }

  /// Text without a time of its own: it continues the entry above, or is told, or is prose.
  private mutating func goesOn(_ index: Int, _ shape: LineShape) {
    let isTimeline = sections[section].isTimeline
    var joined = false
    switch open {
    case .heading, .message: joined = true
    case .item(let indent):
      if shape.mark == .item {
        if shape.indent > indent {
          joined = true
        } else {
          let sibling = shape.indent == indent
          if sibling, !isLabel(shape) { tell(index) }
          if !sibling { open = nil }
          return
        }
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
      join(shape.mark == .item && !isFirst ? "- " + text : text, soft && open != .message ? " " : "\n")
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

extension TimeScanner {
  /// Where the text begins: past brackets, dashes, colons and such behind the time.
  func text() -> Int {
    var index = at
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x5d, 0x29, 0x2a, 0x5f, 0x3a, 0x2c, 0x3b, 0x7c, 0x3d: index += 1
      case 0x3e, 0x60, 0x22: index += 1
      case 0x27 where index + 1 < end && (bytes[index + 1] == 0x27 || bytes[index - 1] == 0x27):
        index += 1
      case 0x2d:
        guard index + 1 == end || !ASCII.isWord(bytes[index + 1]) else { return index }
        index += 1
      case 0x2e where index + 1 == end || ASCII.isBlank(bytes[index + 1]): index += 1
      case 0xc2 where index + 1 < end && (bytes[index + 1] == 0xa0 || bytes[index + 1] == 0xb7 || bytes[index + 1] == 0xbb):
        index += 2
      case 0xe2 where index + 2 < end && isSeparator(bytes[index + 1], bytes[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// Dashes, bullets, arrows.
  private func isSeparator(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && ((0x90...0x95).contains(third) || third == 0xa2 || third == 0xaf))
      || (second == 0x86 && third == 0x92) || (second == 0x87 && third == 0x92)
  }
}
