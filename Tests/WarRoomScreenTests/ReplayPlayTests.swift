import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// Playing, searching and comparing.
@Suite struct ReplayPlayTests {
  @Test func itPlaysAtItsSpeed() throws {
    var replay = Replaying(Replaying.notes(600))
    replay.model.play(at: .times(10))
    try replay.press("<space>")
    replay.watch(milliseconds: 2_000)
    #expect(replay.model.clock.seconds(since: Console.start) == 20, "\(replay)")
    #expect(replay.shows("▸ 10x"))
    try replay.press("<space>")
    replay.watch(milliseconds: 2_000)
    #expect(replay.model.clock.seconds(since: Console.start) == 20)
    #expect(replay.shows("paused 10x"))
  }

  @Test func quietStretchesAreShortenedAndSaid() throws {
    var replay = Replaying.closed()
    replay.model.play(at: .times(1))
    try replay.press("<space>")
    replay.watch(milliseconds: 100)
    #expect(replay.shows("quiet 28 s, skipped"), "\(replay)")
    #expect(replay.model.clock.seconds(since: Console.start) == 28)
    replay.watch(milliseconds: 2_200)
    #expect(replay.model.room.milestones.acknowledged != nil)
  }

  @Test func asFastAsItGoesComesToTheEnd() throws {
    var replay = Replaying(Replaying.notes(1_500))
    replay.model.play(at: .unbounded)
    try replay.press("<space>")
    replay.watch(milliseconds: 90_000)
    #expect(!replay.model.isPlaying)
    #expect(replay.shows("The end."))
    #expect(replay.shows("100 %"))
    // Once more from its start.
    try replay.press("<space>")
    #expect(replay.model.isPlaying)
    #expect(replay.model.place == 0)
  }

  @Test func theSpeedGoesInSteps() throws {
    var replay = Replaying.closed()
    var seen: [String] = []
    for key in ["+", "+", "+", "+", "+", "+", "-"] {
      try replay.press(key)
      seen.append(replay.model.player.speed.text)
    }
    #expect(seen == ["120x", "300x", "600x", "1000x", "max", "max", "1000x"])
    try replay.press("20*-")
    #expect(replay.model.player.speed.text == "1x")
  }

  @Test func aSearchGoesOnInPiecesAndSaysHowFar() throws {
    var replay = Replaying(Replaying.notes(1_000))
    replay.type("/note 1000")
    try replay.press("<cr>")
    let goesOn = replay.model.work(records: 400)
    #expect(goesOn)
    #expect(replay.shows("searching … 39 %"), "\(replay)")
    // Keys answer meanwhile.
    try replay.press("<tab>")
    while replay.model.work(records: 400) {}
    #expect(replay.shows("note 1000"))
    try replay.press("n")
    while replay.model.work(records: 400) {}
    #expect(replay.shows("After the end"), "\(replay)")
  }

  @Test func aSearchIsEndedByEscape() throws {
    var replay = Replaying(Replaying.notes(1_000))
    replay.type("/note 1000")
    try replay.press("<cr>")
    _ = replay.model.work(records: 10)
    try replay.press("<esc>")
    #expect(!replay.model.isSearching)
    #expect(!replay.shows("searching"))
  }

  @Test func whatIsNowhereIsSaid() throws {
    var replay = Replaying.closed()
    replay.type("/quux")
    try replay.press("<cr>")
    while replay.model.work(records: 400) {}
    #expect(replay.shows("Not found anywhere: quux"))
  }

  /// A timeline of any length reads only what is shown.
  @Test func aLongJournalIsShownThroughAWindow() throws {
    var replay = Replaying(Replaying.notes(10_000))
    try replay.press("G")
    #expect(replay.shows("note 10000"))
    #expect(replay.shows("record 10001 of 10001"), "\(replay)")
    #expect(replay.model.screen.replay?.stretch?.rows.count ?? .max < 100)
    try replay.press("3*<pgup>")
    #expect(!replay.shows("note 10000 "))
    let row = try #require(replay.lines.first { $0.hasPrefix(">") })
    #expect(row.contains("note 99"), "\(row)")
    try replay.press("5 <cr>")
    #expect(replay.shows("note 5000"), "\(replay)")
  }

  @Test(arguments: [(24, 80), (50, 80), (40, 170)])
  func twoStandAtTheSameTimeSinceTheirBeginning(_ rows: Int, _ columns: Int) throws {
    let first = Replaying.incident
    let second = Replaying.notes(500)
    var stage = ReplayStage(
      ReplayModel(RecordTape(first), rows: rows, columns: columns),
      beside: ReplayModel(RecordTape(second), rows: rows, columns: columns))
    stage.resize(rows: rows, columns: columns)
    for _ in 0..<2 { _ = stage.update(.key(.character(">"))) }
    var frame = Frame(rows: rows, columns: columns)
    stage.render(into: &frame, look: Look(mono: true))
    let clock = Console.start.advanced(bySeconds: 120).clock
    let found = frame.text().map { $0.ranges(of: clock + "Z").count }.reduce(0, +)
    #expect(found == 2, "\(frame.text().joined(separator: "\n"))")
    // The keys go to the other one.
    _ = stage.update(.key(.character("o")))
    _ = stage.update(.key(.character("G")))
    stage.render(into: &frame, look: Look(mono: true))
    #expect(frame.text().contains { $0.contains("100 %") })
  }

  @Test func keysAnswerWhileTheIndexIsMade() throws {
    let tape = GrowingTape(Replaying.notes(10_000), indexed: 200)
    var model = ReplayModel(tape, rows: 24, columns: 80)
    var frame = Frame(rows: 24, columns: 80)
    _ = model.update(.key(.character("G")))
    model.render(into: &frame, look: Look(mono: true))
    #expect(frame.text().contains { $0.contains("note 10000") })
    #expect(frame.text().contains { $0.contains("indexing 1 %, the panes lag") })
    tape.indexed = tape.count
    model.grew()
    model.render(into: &frame, look: Look(mono: true))
    #expect(!frame.text().contains { $0.contains("indexing") })
  }

  @Test(arguments: [
    ("23:27", ReplayTarget.timeOfDay(84_420)), ("23:27:05Z", .timeOfDay(84_425)),
    ("34 %", .share(0.34)), ("+5m", .shift(300)), ("-1h", .shift(-3_600)), ("end", .end),
    ("2017-01-31", .moment(Timestamp(microseconds: 1_485_820_800_000_000))),
    ("2017-01-31 23:27", .moment(Timestamp(microseconds: 1_485_905_220_000_000))),
  ])
  func targetsAreReadAsPeopleWriteThem(_ text: String, _ target: ReplayTarget) {
    #expect(ReplayTarget(text) == target)
  }

  @Test(arguments: ["", "25:00", "101 %", "5", "+5", "+5x", "12:61", "tomorrow", "-%", "nan%"])
  func anythingElseIsNotUnderstood(_ text: String) throws {
    #expect(ReplayTarget(text) == nil)
    var replay = Replaying.closed()
    try replay.press("T")
    replay.type(text)
    try replay.press("<cr>")
    #expect(replay.shows("Not understood"), "\(replay)")
  }

  @Test("beyond what is held whole, an entry stands where it happened within its block")
  func correctedOrderOfALongOne() throws {
    var records = Replaying.notes(5_000)
    let late = records.count - 20
    let happened = records[late].moment.wall.advanced(bySeconds: -9)
    let first = records[late].facts
    records[late].facts = [.noteAdded(.note, text: "told late", occurred: happened)]
    #expect(first != records[late].facts)
    var replay = Replaying(records, rows: 40, columns: 100)
    try replay.press("G")
    let rows = try #require(replay.model.screen.replay?.stretch?.rows)
    let found = rows.first { row in
      if case .noteAdded(_, "told late", _) = row.value.entry.fact { true } else { false }
    }
    #expect(found?.key == late - 9 || found?.key == late - 8)
    let times = rows.sorted { $0.key < $1.key }.map(\.value.entry.occurred)
    #expect(times == times.sorted())
  }

  @Test("a moment that stands without seconds, and one counted from the end")
  func targets() throws {
    #expect(
      ReplayTarget("2024-03-13T15:27Z")
        == .moment(try #require(Timestamp(rfc3339: "2024-03-13T15:27:00Z"))))
    var replay = Replaying(Replaying.notes(100))
    replay.model.open(at: try #require(ReplayTarget("-30s")))
    #expect(replay.model.end.seconds(since: replay.model.clock) == 30)
    replay.model.open(at: .start)
    replay.model.open(at: try #require(ReplayTarget("+30s")))
    #expect(replay.model.clock.seconds(since: replay.model.start) == 30)
  }
}
