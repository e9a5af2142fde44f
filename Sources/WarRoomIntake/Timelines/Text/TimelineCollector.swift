import WarRoomCore

/// Walks over the lines of a document once and collects what is timed in it.
struct TimelineCollector {
  let lines: SourceLines
  var bytes: [UInt8] { lines.bytes }
  var facts = DocumentFacts()
  var drafts: [TimelineDraft] = []
  var fields: [TimelineDraft] = []
  var unread: [TimelineReading.Unread] = []
  var sections = [
    TimelineSection(
      level: 0, title: "", parent: 0, isTimeline: false, saysTimeline: false, namesIncident: false)
  ]
  var section = 0
  var sequence = 0
  /// A day that stood by itself and waits for the first entry below it.
  var pendingDay: TimeMention.Day?
  /// What is said of the times from here on in this section.
  var zone: MentionedZone?
  var table: TimelineColumns?
  /// A table whose header names no time.
  var isOtherTable = false
  /// The last entry may go on; columns before its mark.
  var open: TimelineDraft.Form?
  var blank = true
  /// Plain lines that belong to no entry stand directly above.
  var proseAbove = false
  /// The last two items of a list stood without a blank line between them.
  var isTight = false
  /// The next entry opens a timeline of its own.
  var restarts = false
  private var isFenced = false
  /// Read what is fenced as if it were not: for documents that have their timeline in a fence.
  let opensFences: Bool
  /// Read what stands beside the account, such as action items, like the rest of it.
  let opensAsides: Bool
  /// Lines with a time that stood beside the account.
  private(set) var asides = 0

  init(_ lines: SourceLines, opensFences: Bool = false, opensAsides: Bool = false) {
    self.lines = lines
    self.opensFences = opensFences
    self.opensAsides = opensAsides
    drafts.reserveCapacity(min(lines.count, Limits.timelineEntries))
  }

  mutating func run() {
    var index = frontMatter()
    while index < lines.count, drafts.count < Limits.timelineEntries {
      index = read(index)
    }
    if index < lines.count { tell(index) }
    for line in lines.cut where line < lines.count { tell(line) }
  }

  /// Reads one line; returns the index of the next, past an underline that belongs to it.
  private mutating func read(_ index: Int) -> Int {
    let shape = LineShape(bytes, lines.start[index], lines.stop[index])
    if isFenced {
      if shape.mark == .fence { isFenced = false } else { fenced(index, shape) }
      return index + 1
    }
    switch shape.mark {
    case .blank:
      blank = true
      proseAbove = false
      return index + 1
    case .fence:
      if !opensFences { isFenced = true }
      return index + 1
    case .rule:
      if table == nil { proseAbove = false }
      return index + 1
    case .heading(let level):
      heading(index, shape, level)
    case .row, .item, .plain:
      if shape.mark == .plain, let level = underline(index, shape) {
        heading(index, shape, level)
        finish()
        return index + 2
      }
      line(index, shape)
    }
    finish()
    return index + 1
  }

  private mutating func line(_ index: Int, _ shape: LineShape) {
    if shape.mark == .plain, plainHeading(index, shape) { return }
    if sections[section].isAside, !opensAsides {
      open = nil
      guard SentenceTimes.any(bytes, shape.start, shape.end) else { return }
      asides += 1
      tell(index)
      return
    }
    switch shape.mark {
    case .row: row(index, shape, 0x7c)
    case .plain:
      if let mark = rowMark(index, shape) { row(index, shape, mark) } else { content(index, shape) }
    case .item, .blank, .fence, .rule, .heading: content(index, shape)
    }
  }

  private mutating func finish() { blank = false }

  /// The level of a plain line that is underlined with `===`, `---`, `~~~` or such; nil: it is not.
  private func underline(_ index: Int, _ shape: LineShape) -> Int? {
    guard blank, index + 1 < lines.count, shape.end - shape.start <= Limits.titleLength else {
      return nil
    }
    let from = lines.start[index + 1]
    let to = lines.stop[index + 1]
    guard to - from >= 3, let level = "=-~^\"".utf8.firstIndex(of: bytes[from]) else { return nil }
    for at in from..<to where bytes[at] != bytes[from] { return nil }
    return "=-~^\"".utf8.distance(from: "=-~^\"".utf8.startIndex, to: level) + 1
  }

  /// The byte between the fields of a plain line that is a row of a table; nil: it is none.
  private mutating func rowMark(_ index: Int, _ shape: LineShape) -> UInt8? {
    var found: UInt8 = 0
    for at in shape.start..<shape.end {
      let byte = bytes[at]
      if byte == 0x7c || byte == 0x09 {
        found = byte
        break
      }
    }
    guard found != 0 else { return nil }
    if table != nil, !blank { return found == tableMark ? found : nil }
    guard index + 1 < lines.count, ASCII.isLetter(bytes[shape.start]) else { return nil }
    if found == 0x09 ? header(shape, 0x09) != nil : isTableRule(index + 1) {
      tableMark = found
      return found
    }
    return nil
  }
  private var tableMark: UInt8 = 0x7c

  func isTableRule(_ index: Int) -> Bool {
    guard index < lines.count, lines.stop[index] - lines.start[index] >= 3 else { return false }
    var dashes = 0
    for at in lines.start[index]..<lines.stop[index] {
      switch bytes[at] {
      case 0x2d, 0x3d: dashes += 1
      case 0x7c, 0x3a, 0x20, 0x2b, 0x09: continue
      default: return false
      }
    }
    return dashes >= 3
  }

  /// What stands in a fence belongs to the entry above it.
  private mutating func fenced(_ index: Int, _ shape: LineShape) {
    guard open != nil else { return }
    join(String(decoding: bytes[lines.start[index]..<lines.stop[index]], as: UTF8.self), "\n")
  }

  /// Adds to the text of the last entry.
  mutating func join(_ text: String, _ between: String) {
    let last = drafts.count - 1
    guard last >= 0, !text.isEmpty else { return }
    if drafts[last].text.isEmpty {
      drafts[last].text = text
      if drafts[last].kind == .note {
        let words = Array(text.utf8)
        drafts[last].kind = KindWords.kind(words, 0, words.count)
      }
      return
    }
    guard drafts[last].text.utf8.count < Limits.timelineTextLength else { return }
    drafts[last].text += between + text
    if drafts[last].text.utf8.count > Limits.timelineTextLength {
      drafts[last].text = BoundedText.cut(drafts[last].text, Limits.timelineTextLength)
    }
  }

  /// Keeps a line that could have been an entry.
  mutating func tell(_ index: Int) {
    guard unread.count < Limits.timelineUnread else { return }
    let text = BoundedText.cut(lines.text(index), Limits.timelineUnreadLength)
    unread.append(
      TimelineReading.Unread(
        line: UInt64(lines.number(index)),
        text: unread.count + 1 == Limits.timelineUnread ? text + " … and more" : text))
  }

  func trimmed(_ index: Int) -> (Int, Int) {
    (lines.start[index], lines.stop[index])
  }
}
