import WarRoomCore

/// Mails one below the other: each is an entry at its own date, what it quotes is not told again.
struct MailText {
  private let lines: SourceLines
  private(set) var drafts: [TimelineDraft] = []
  /// The subject of the first.
  private(set) var title = ""

  private struct Head {
    var mention: TimeMention
    var actor: String?
    var subject = ""
    /// The line behind it.
    var end: Int
  }

  /// Nil: there are not at least two heads of mails, with who sent it and when; a single mail is
  /// read for the account in it.
  init?(_ lines: SourceLines) {
    self.lines = lines
    let window = 0..<min(lines.count, Limits.timelineWindow)
    guard window.contains(where: { head($0) != nil }) else { return nil }
    run()
    guard drafts.count > 1 else { return nil }
  }

  private mutating func run() {
    var index = 0
    while index < lines.count, drafts.count < Limits.timelineEntries {
      if let head = head(index) {
        if title.isEmpty { title = MailText.bare(head.subject) }
        drafts.append(
          TimelineDraft(
            mention: head.mention, form: .message, line: lines.number(index), text: "",
            actor: head.actor, kind: .message, section: 0, sequence: 1, day: nil, zone: nil))
        index = head.end
      } else {
        add(index)
        index += 1
      }
    }
    for place in drafts.indices where drafts[place].text.isEmpty { drafts[place].text = title }
  }

  private mutating func add(_ index: Int) {
    guard let last = drafts.indices.last else { return }
    let shape = LineShape(lines.bytes, lines.start[index], lines.stop[index])
    guard !shape.quoted, shape.mark != .blank, shape.mark != .rule, !isAttribution(shape) else {
      return
    }
    let text = PlainText.read(lines.bytes, shape.start, shape.end)
    guard drafts[last].text.utf8.count + text.utf8.count < Limits.timelineTextLength else { return }
    drafts[last].text += (drafts[last].text.isEmpty ? "" : "\n") + text
  }

  /// `On 09 Aug 2025, at 02:14, Ana wrote:`
  private func isAttribution(_ shape: LineShape) -> Bool {
    let text = lines.bytes[shape.start..<shape.end]
    return text.starts(with: "On ".utf8) && text.suffix(6).elementsEqual("wrote:".utf8)
  }

  /// `From:`, `Date:` or `Sent:`, and others between them.
  private func head(_ start: Int) -> Head? {
    guard let first = field(start), first.name == MailText.from else { return nil }
    var found: TimeMention?
    var subject = ""
    var index = start
    while index < min(lines.count, start + Limits.mailHeadLines) {
      if let field = field(index) {
        if field.name == MailText.date || field.name == MailText.sent, found == nil {
          var scan = TimeScanner(lines.bytes, field.value, lines.stop[index], .cell)
          if let mention = scan.mention(), mention.clock != nil, mention.day != nil {
            found = mention
          }
        }
        if field.name == MailText.subject {
          subject = PlainText.read(
            lines.bytes, field.value, lines.stop[index], limit: Limits.titleLength)
        }
      } else if index > start,
        lines.stop[index] == lines.start[index]
          || !ASCII.isBlank(lines.bytes[lines.start[index]])
      {
        break
      }
      index += 1
    }
    guard let found else { return nil }
    return Head(
      mention: found, actor: sender(first.value, lines.stop[start]), subject: subject, end: index)
  }

  private static let from = ASCII.key("from")
  private static let date = ASCII.key("date")
  private static let sent = ASCII.key("sent")
  private static let subject = ASCII.key("subject")

  /// The name of a line `Name: value`, and where its value starts.
  private func field(_ index: Int) -> (name: UInt64, value: Int)? {
    guard index < lines.count else { return nil }
    var at = lines.start[index]
    let end = lines.stop[index]
    while at < end, lines.bytes[at] == 0x2a { at += 1 }
    let from = at
    while at < end, ASCII.isLetter(lines.bytes[at]) || lines.bytes[at] == 0x2d { at += 1 }
    let word = ASCII.word(lines.bytes, from, at)
    while at < end, lines.bytes[at] == 0x2a { at += 1 }
    guard word.key != 0, at < end, lines.bytes[at] == 0x3a else { return nil }
    at += 1
    while at < end, ASCII.isBlank(lines.bytes[at]) || lines.bytes[at] == 0x2a { at += 1 }
    return (word.key, at)
  }

  /// The name of who sent it, else the address.
  private func sender(_ start: Int, _ end: Int) -> String? {
    var stop = start
    while stop < end, lines.bytes[stop] != 0x3c { stop += 1 }
    if stop == start { stop = end }
    let name = PlainText.read(lines.bytes, start, stop, limit: Limits.nameLength)
      .filter { $0 != "\"" }
    return name.isEmpty ? nil : name
  }

  /// A subject without `Re:` and its like.
  private static func bare(_ subject: String) -> String {
    var subject = subject[...]
    for _ in 0..<Limits.timeParts {
      guard let colon = subject.firstIndex(of: ":"),
        replies.contains(ASCII.key(subject[..<colon].lowercased()))
      else { break }
      subject = subject[subject.index(after: colon)...].drop { $0 == " " }
    }
    return String(subject)
  }

  private static let replies = WordTable("re fw fwd aw wg sv tr")
}
