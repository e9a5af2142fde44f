/// Sentences with times in them, for documents that have no timeline of another form.
struct ProseTimes {
  let lines: SourceLines
  /// Only what stands under a heading that speaks of a timeline.
  let onlyTimeline: Bool
  private(set) var drafts: [TimelineDraft] = []
  private let sections: [TimelineSection]
  private var section = 0
  /// The last day that this paragraph spoke of.
  private var day: TimeMention.Day?
  private var paragraph: [UInt8] = []
  /// Where the lines of the paragraph begin in it.
  private var starts: [(at: Int, line: Int)] = []
  private var started = 0

  private let opensAsides: Bool

  init(
    _ lines: SourceLines, _ sections: [TimelineSection], onlyTimeline: Bool, opensAsides: Bool
  ) {
    self.opensAsides = opensAsides
    self.lines = lines
    self.sections = sections
    self.onlyTimeline = onlyTimeline
  }

  mutating func run() {
    var isFenced = false
    for index in 0..<lines.count where drafts.count < Limits.timelineEntries {
      let shape = LineShape(lines.bytes, lines.start[index], lines.stop[index])
      if shape.mark == .fence { isFenced.toggle() }
      if isFenced { continue }
      enter(index)
      switch shape.mark {
      case .plain: add(index, shape)
      case .item:
        flush()
        add(index, shape)
      case .heading, .blank, .fence, .rule, .row: flush()
      }
    }
    flush()
  }

  /// The section in which a line stands.
  private mutating func enter(_ index: Int) {
    guard section + 1 < sections.count, sections[section + 1].line <= index else { return }
    flush()
    while section + 1 < sections.count, sections[section + 1].line <= index { section += 1 }
  }

  private mutating func add(_ index: Int, _ shape: LineShape) {
    if isLabelled(shape) { return flush() }
    if paragraph.count > Limits.paragraphBytes { flush() }
    if !paragraph.isEmpty { paragraph.append(0x20) }
    starts.append((paragraph.count, lines.number(index)))
    paragraph.append(contentsOf: lines.bytes[shape.start..<shape.end])
  }

  private mutating func flush() {
    day = nil
    started = 0
    defer {
      paragraph.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
    }
    guard !paragraph.isEmpty, !onlyTimeline || sections[section].isTimeline,
      opensAsides || !sections[section].isAside
    else { return }
    var from = 0
    var at = 0
    while at < paragraph.count {
      if isEnd(at) {
        sentence(from, at + 1)
        from = at + 1
      }
      at += 1
    }
    sentence(from, paragraph.count)
  }

  /// A full stop with a blank and a capital behind it, but not that of `a.m.` or `Dr.`.
  private func isEnd(_ at: Int) -> Bool {
    guard paragraph[at] == 0x2e || paragraph[at] == 0x21 || paragraph[at] == 0x3f,
      at + 2 < paragraph.count, paragraph[at + 1] == 0x20
    else { return false }
    let next = paragraph[at + 2]
    guard !(next | 0x20 == next && ASCII.isLetter(next)) else { return false }
    var start = at
    while start > 0, ASCII.isLetter(paragraph[start - 1]) { start -= 1 }
    let short = at - start <= 1 && paragraph[at] == 0x2e && start < at
    let word = ASCII.word(paragraph, start, at)
    return !short && (word.key == 0 || !ProseTimes.abbreviations.contains(word.key))
  }

  private static let abbreviations = WordTable(
    "approx ca c e g i vs mr mrs dr jan feb mar apr jun jul aug sep sept oct nov dec no st")

  private mutating func sentence(_ from: Int, _ to: Int) {
    var from = from
    while from < to, ASCII.isBlank(paragraph[from]) { from += 1 }
    guard from < to else { return }
    let found = SentenceTimes.all(paragraph, from, to, &day)
    if !found.isEmpty, isPlanned(from, to) { return }
    if found.isEmpty {
      var scan = TimeScanner(paragraph, from, to, .lead)
      var mention = TimeMention()
      if !drafts.isEmpty, scan.relative(&mention) {
        mention.relative?.fromStart = false
        if let relative = mention.relative, relative.seconds > 0 { add(mention, from, to) }
      }
      return
    }
    for (index, time) in found.enumerated() {
      let start = index == 0 ? from : clause(time.start, found[index - 1].end)
      let stop = index + 1 < found.count ? clause(found[index + 1].start, time.end) : to
      add(time.mention, start, stop)
    }
  }

  /// `Report written: 9 October 2025, 16:20`: what the document says of itself.
  private func isLabelled(_ shape: LineShape) -> Bool {
    let bytes = lines.bytes
    var at = shape.start
    var words = 1
    while at < shape.end, bytes[at] != 0x3a {
      if bytes[at] == 0x20 { words += 1 }
      guard words <= 4, !ASCII.isDigit(bytes[at]) else { return false }
      at += 1
    }
    at += 1
    while at < shape.end, bytes[at] == 0x2a || bytes[at] == 0x5f || ASCII.isBlank(bytes[at]) {
      at += 1
    }
    guard at < shape.end else { return false }
    var scan = TimeScanner(bytes, at, shape.end, .lead)
    return scan.mention()?.day != nil && scan.text() >= shape.end
  }

  /// What is to come, or is so every day: `We will meet at 15:00`, `Office hours are 8:00-18:00`.
  private func isPlanned(_ from: Int, _ to: Int) -> Bool {
    var at = from
    var previous: UInt64 = 0
    while at < to {
      let word = ASCII.word(paragraph, at, to)
      if word.key == 0 {
        at += 1
        continue
      }
      if ProseTimes.planned.contains(word.key) { return true }
      if word.key == ASCII.key("hours"), ProseTimes.opening.contains(previous) { return true }
      if word.key == ASCII.key("be"), previous == ASCII.key("can") { return true }
      previous = word.key
      at = word.end
    }
    return false
  }

  private static let planned = WordTable(
    "will eta usual usually daily weekly nightly hourly weekdays weekends monthly")
  private static let opening = WordTable("office opening business working support service desk")

  /// Where the clause of a time begins: behind the last comma or semicolon before it.
  private func clause(_ start: Int, _ floor: Int) -> Int {
    var at = start
    while at > floor, start - at < 40 {
      if paragraph[at - 1] == 0x2c || paragraph[at - 1] == 0x3b { return at }
      at -= 1
    }
    return start
  }

  private mutating func add(_ mention: TimeMention, _ from: Int, _ to: Int) {
    while started + 1 < starts.count, starts[started + 1].at <= from { started += 1 }
    let line = started < starts.count ? starts[started].line : 1
    drafts.append(
      TimelineDraft(
        mention: mention, form: .sentence, line: line, text: PlainText.read(paragraph, from, to),
        actor: nil, kind: KindWords.kind(paragraph, from, to), section: section, sequence: 0,
        day: nil, zone: nil))
  }
}
