import WarRoomCore

/// The text of a status page: what was posted, and below it when.
struct StatusPageText {
  let lines: SourceLines
  private(set) var drafts: [TimelineDraft] = []
  private(set) var title = ""

  /// Nil when the times do not stand below the posts.
  init?(_ lines: SourceLines) {
    self.lines = lines
    var firstStatus: Int?
    var lastStatus = 0
    var firstTime: Int?
    var lastTime = 0
    var posts = 0
    for index in 0..<min(lines.count, Limits.timelineWindow) {
      let shape = LineShape(lines.bytes, lines.start[index], lines.stop[index])
      guard shape.mark == .plain || shape.mark == .heading(3) else { continue }
      if status(shape) != nil {
        firstStatus = firstStatus ?? index
        lastStatus = index
        posts += 1
      } else if time(shape) != nil {
        firstTime = firstTime ?? index
        lastTime = index
      }
    }
    guard let firstStatus, let firstTime, firstStatus < firstTime, lastStatus < lastTime, posts > 0
    else { return nil }
  }

  mutating func run() {
    var text = ""
    var kind = ImportedEntry.Kind.note
    var isStated = false
    var line = 0
    var isOpen = false
    for index in 0..<lines.count where drafts.count < Limits.timelineEntries {
      let shape = LineShape(lines.bytes, lines.start[index], lines.stop[index])
      guard shape.mark != .blank, shape.mark != .rule else { continue }
      if let mention = time(shape), isOpen {
        var draft = TimelineDraft(
          mention: mention, form: .paragraph, line: line, text: text, actor: nil, kind: kind,
          section: 0, sequence: 1, day: nil, zone: nil)
        draft.isKindStated = isStated
        drafts.append(draft)
        (text, kind, isStated, isOpen) = ("", .note, false, false)
        continue
      }
      let words = PlainText.read(lines.bytes, shape.start, shape.end)
      if let found = status(shape) {
        (text, kind, line, isOpen) = (words, found, lines.number(index), true)
        isStated = found != .note
      } else if isOpen {
        if text.utf8.count < Limits.timelineTextLength {
          text += (text.contains(" - ") || text.contains("\n") ? "\n" : " - ") + words
        }
        if kind == .note { kind = KindWords.kind(lines.bytes, shape.start, shape.end) }
      } else if title.isEmpty, drafts.isEmpty {
        title = BoundedText.cut(words, Limits.titleLength)
      }
    }
  }

  /// The kind of a line that begins with a status: `Resolved`, `Monitoring - A fix is in place`.
  private func status(_ shape: LineShape) -> ImportedEntry.Kind? {
    let bytes = lines.bytes
    var at = shape.start
    while at < shape.end, !ASCII.isWord(bytes[at]) { at += 1 }
    var word = ASCII.word(bytes, at, shape.end)
    guard let kind = StatusPageText.statuses[word.key] else { return nil }
    if word.key == ASCII.key("in") {
      word = ASCII.word(bytes, min(word.end + 1, shape.end), shape.end)
      guard word.key == ASCII.key("progress") else { return nil }
    }
    at = word.end
    while at < shape.end, bytes[at] == 0x2a || bytes[at] == 0x5f || ASCII.isBlank(bytes[at]) { at += 1 }
    guard at < shape.end else { return kind }
    let dash = bytes[at] == 0x2d || bytes[at] == 0x3a || bytes[at] == 0xe2
    return dash ? kind : nil
  }

  private static let statuses = WordTable<ImportedEntry.Kind>([
    ("resolved", .resolved),
    ("investigating identified update monitoring postmortem scheduled in completed verifying", .note),
  ])

  /// The time of a line that holds nothing else: `Posted 3 years ago. Apr 05, 2022 - 16:36 UTC`.
  private func time(_ shape: LineShape) -> TimeMention? {
    let bytes = lines.bytes
    var start = shape.start
    while start < shape.end, !ASCII.isWord(bytes[start]) { start += 1 }
    if ASCII.word(bytes, start, shape.end).key == ASCII.key("posted") {
      while start < shape.end, ASCII.word(bytes, start, shape.end).key != ASCII.key("ago") {
        start += 1
        if start < shape.end, ASCII.isWord(bytes[start - 1]) { continue }
      }
      start += 3
      while start < shape.end, !ASCII.isWord(bytes[start]) { start += 1 }
      if start >= shape.end {
        start = shape.start
        while start < shape.end, bytes[start] != 0x20 { start += 1 }
      }
    }
    guard start < shape.end else { return nil }
    var scan = TimeScanner(bytes, start, shape.end, .lead)
    guard let mention = scan.mention(), mention.clock != nil, mention.day != nil, scan.text() >= shape.end else {
      return nil
    }
    return mention
  }
}
