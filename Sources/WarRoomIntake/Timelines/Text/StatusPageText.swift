import WarRoomCore

/// The text of a status page: what was posted, and below it when.
struct StatusPageText {
  let lines: SourceLines
  private(set) var groups: [IncidentSplit.Group] = []
  private(set) var title = ""
  /// The day of a history that what follows stands under.
  private var day: TimeMention.Day?

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
    var post: Post?
    var heading = ""
    for index in 0..<lines.count where count < Limits.timelineEntries {
      let shape = LineShape(lines.bytes, lines.start[index], lines.stop[index])
      guard shape.mark != .blank, shape.mark != .rule else { continue }
      if let mention = time(shape), let open = post {
        if !heading.isEmpty || groups.isEmpty { begin(heading) }
        heading = ""
        add(open, mention)
        post = nil
        continue
      }
      let words = PlainText.read(lines.bytes, shape.start, shape.end)
      if let found = status(shape) {
        post = Post(text: words, kind: found, line: lines.number(index), isStated: found != .note)
      } else if post != nil {
        post?.go(on: words)
        if post?.kind == .note {
          post?.kind = KindWords.kind(lines.bytes, shape.start, shape.end)
        }
      } else if let found = dayHeading(shape) {
        day = found
        heading = ""
      } else {
        if title.isEmpty { title = BoundedText.cut(words, Limits.titleLength) }
        if day != nil { heading = BoundedText.cut(words, Limits.titleLength) }
      }
    }
  }

  private var count: Int { groups.last.map { $0.drafts.count } ?? 0 }

  /// What is posted, until its time is found below it.
  private struct Post {
    var text: String
    var kind: ImportedEntry.Kind
    var line: Int
    var isStated: Bool

    mutating func go(on words: String) {
      guard text.utf8.count < Limits.timelineTextLength else { return }
      text += (text.contains(" - ") || text.contains("\n") ? "\n" : " - ") + words
    }
  }

  /// Below a day a history has one incident after the other, each with its own heading.
  private mutating func begin(_ heading: String) {
    groups.append(IncidentSplit.Group(title: heading, drafts: []))
  }

  private mutating func add(_ post: Post, _ mention: TimeMention) {
    var mention = mention
    if mention.day?.year == nil, let day, let year = day.year, let own = mention.day {
      // What was scheduled in December stands below its day in January.
      mention.day?.year = own.month > day.month ? year - 1 : year
    }
    var draft = TimelineDraft(
      mention: mention, form: .paragraph, line: post.line, text: post.text, actor: nil,
      kind: post.kind, section: 0, sequence: groups.count, day: nil, zone: nil)
    draft.isKindStated = post.isStated
    groups[groups.count - 1].drafts.append(draft)
  }

  /// `Jun 17, 2025`: a day of a history.
  private func dayHeading(_ shape: LineShape) -> TimeMention.Day? {
    var scan = TimeScanner(lines.bytes, shape.start, shape.end, .lead)
    guard let mention = scan.mention(), mention.isDayOnly, mention.day?.year != nil,
      scan.text() >= shape.end
    else { return nil }
    return mention.day
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
    while at < shape.end, bytes[at] == 0x2a || bytes[at] == 0x5f || ASCII.isBlank(bytes[at]) {
      at += 1
    }
    guard at < shape.end else { return kind }
    let dash = bytes[at] == 0x2d || bytes[at] == 0x3a || bytes[at] == 0xe2
    return dash ? kind : nil
  }

  private static let statuses = WordTable<ImportedEntry.Kind>([
    ("resolved", .resolved),
    (
      "investigating identified update monitoring postmortem scheduled in completed verifying",
      .note
    ),
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
    guard let mention = scan.mention(), mention.clock != nil, mention.day != nil,
      scan.text() >= shape.end
    else {
      return nil
    }
    return mention
  }
}
