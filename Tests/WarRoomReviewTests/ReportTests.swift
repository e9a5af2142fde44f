import Testing
import WarRoomCore
import WarRoomReview
import WarRoomTestSupport

@Suite struct ReportTests {
  static let hostile = "<script>alert(1)</script> [x](http://evil) \u{202e}| `\u{1b}[2J` \"'&"

  /// An incident of which everything was recorded, in words that attack whoever shows them.
  private func room() throws -> Room {
    let hostile = Self.hostile
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.receive(.sample))
    try builder.apply(.note(.observation, text: hostile, occurred: nil))
    try builder.apply(
      .surround(
        .stateImpact(Impact(kind: .users, subject: hostile, value: hostile, source: hostile))))
    try builder.apply(.surround(.attribute(.init(side: .platform, confidence: 90, basis: hostile))))
    try builder.apply(.review(.stateHypothesis(hostile)))
    try builder.apply(
      .review(
        .argue(number: 1, .init(speaksFor: true, text: hostile, links: [hostile]))))
    try builder.apply(.review(.recordLesson(Lesson(kind: .contributing, text: hostile))))
    try builder.apply(
      .review(
        .addActionItem(
          ActionItem(
            number: 0, text: hostile, priority: .p1, kind: .detect, owner: nil, due: nil,
            link: hostile))))
    try builder.apply(
      .review(
        .recordFix(
          Fix(
            what: hostile, files: [hostile], tests: hostile, temporaryCanGo: true,
            doesNotAddress: hostile, link: hostile))))
    return builder.room
  }

  @Test func nothingHostileComesOutUnescaped() throws {
    let report = try #require(Report(try room()))
    let html = HTMLReport.text(report)
    for bad in ["<script", "\u{202e}", "\u{1b}", "\"'&"] {
      #expect(!html.contains(bad), "\(bad)")
    }
    let markdown = MarkdownReport.text(report)
    for bad in ["<script", "](http", "\u{202e}", "\u{1b}", " | `"] {
      #expect(!markdown.contains(bad), "\(bad)")
    }
  }

  @Test func nothingComesFromElsewhere() throws {
    let html = HTMLReport.text(try #require(Report(try room())))
    for bad in ["src=", "href=\"http", "@import", "url(", "<link", "<iframe", "javascript:"] {
      #expect(!html.contains(bad), "\(bad)")
    }
    #expect(html.contains("default-src 'none'"))
  }

  @Test func theSameRoomGivesTheSameBytesAndAllWritingsTheSameSections() throws {
    let room = try room()
    let (one, two) = (try #require(Report(room)), try #require(Report(room)))
    #expect(HTMLReport.text(one) == HTMLReport.text(two))
    let markdown = MarkdownReport.text(one)
    let html = HTMLReport.text(one)
    for section in one.sections {
      #expect(markdown.contains("## \(section.title)\n"))
      #expect(html.contains("<section id=\"\(section.id)\">"))
    }
  }

  @Test func whatNobodyRecordedIsSaidSoAndNeverInvented() throws {
    let room = try RoomBuilder.inPhase(.triage).room
    let text = MarkdownReport.text(try #require(Report(room)))
    #expect(text.contains("## Root cause\n\nnot recorded\n"))
    #expect(text.contains("| **Ticket** | not recorded |"))
    #expect(Report.gaps(in: room).contains("The root cause is not recorded."))
  }

  @Test func anImportedIncidentSaysWhereItComesFromAndOwesNoSeverity() throws {
    var room = Room()
    func record(_ sequence: UInt64, _ minute: Int64, _ facts: [Fact]) -> Record {
      let wall = Timestamp.sample.advanced(bySeconds: minute * 60)
      return Record(
        sequence: sequence, batch: sequence,
        moment: Moment(wall: wall, boottime: 0, boot: ""), counter: 0, author: .alice,
        ticket: nil, facts: facts)
    }
    func entry(_ kind: ImportedEntry.Kind, _ text: String) -> Fact {
      .entryImported(
        ImportedEntry(text: text, end: nil, actor: "ana", kind: kind, line: 1, guesses: [.kind]))
    }
    room.evolve(record(1, 0, [FactKind.incidentImported.sample]))
    room.evolve(record(2, 5, [entry(.outageBegins, "5xx everywhere")]))
    room.evolve(record(3, 65, [entry(.mitigated, "rolled back")]))
    room.evolve(record(4, 80, [entry(.resolved, "all clear")]))
    #expect(room.misfits.isEmpty)
    #expect(room.incident?.phase == .resolved)
    let text = MarkdownReport.text(try #require(Report(room)))
    #expect(text.contains("| **Severity** | not recorded |"))
    #expect(text.contains("| **Time taken** | 1 h 15 min \\(4500 s\\) |"))
    #expect(text.contains("| **Action** | rolled back |"))
    #expect(text.contains("| ana |"))
    #expect(try #require(Report(room)?.drawing).svg.contains("class=\"good\""))
  }

  @Test func aSpreadsheetTakesNoFieldForAFormula() {
    let item = ActionItem(
      number: 1, text: "=HYPERLINK(\"http://evil\",\"x\")", priority: .p0, kind: .prevent,
      owner: "@cmd", due: nil, link: " -1+1")
    let csv = ActionItemList([.init(incident: .sample, item: item)]).csv
    #expect(csv.contains(",'@cmd,"))
    #expect(csv.contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\""))
    #expect(csv.contains(",' -1+1\r\n"))
  }

  @Test func theMostPressingItemComesFirst() {
    func row(_ number: UInt64, _ priority: ActionItem.Priority) -> ActionItemList.Row {
      .init(
        incident: .sample,
        item: ActionItem(
          number: number, text: "t", priority: priority, kind: .prevent, owner: nil, due: nil,
          link: nil))
    }
    let list = ActionItemList([row(1, .p2), row(2, .p0), row(3, .p2)])
    #expect(list.rows.map(\.item.number) == [2, 1, 3])
    #expect(list.markdown.hasPrefix("- [ ] **P0** t"))
  }
}
