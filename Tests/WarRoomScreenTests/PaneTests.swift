import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// The panes of signals, changes and what is affected: keys in, orders and screens out.
@Suite struct PaneTests {
  private func console(rows: Int = 24, columns: Int = 80) -> Console {
    var console = Console(rows: rows, columns: columns)
    console.surrounded()
    return console
  }

  @Test func theDiffIsAReadThroughTheGate() throws {
    var console = console()
    let command = CommandSpec(
      words: ["git", "-C", "/srv/checkout", "show", "--stat", "4f2c1d9"], directory: nil,
      timeLimitSeconds: 30)
    let asked = try console.press("5 d")
    #expect(
      asked == [
        .order(
          .proposeCommand(command, target: nil, reason: "what changed: Use the new cart"))
      ])
    #expect(console.model.view.focus == .output)
    #expect(try console.press("3 d").isEmpty)
    #expect(console.shows("No run waits or is approved."))
  }

  @Test func aDiffIsReadFromItsTop() throws {
    var console = console(rows: 30)
    try console.press("5 d")
    console.running()
    for line in 0..<200 {
      _ = console.model.update(.output(RunID(1), Array("line \(line) of it\n".utf8)))
    }
    #expect(console.shows("switching current"))
    #expect(console.shows("line 3 of it"))
    try console.press("j")
    #expect(!console.shows("switching current"))
    try console.press("G")
    #expect(console.shows("line 199 of it"))
  }

  @Test func aChangeWithoutMoreToShowSaysSo() throws {
    var console = console()
    #expect(try console.press("5 2*j d").isEmpty)
    #expect(console.shows("Its source shows no more of it."))
  }

  @Test func aChangeIsMarkedWithAReason() throws {
    var console = console()
    try console.press("5 j M 2*j <cr>")
    console.type("the roll-back helped")
    #expect(
      try console.press("<cr>") == [
        .order(
          .surround(
            .markChange(id: "deploy:42", .confirmed, reason: "the roll-back helped")))
      ])
  }

  @Test func anImpactIsStatedByAForm() throws {
    var console = console()
    try console.press("E <right> <Tab>")
    console.type("checkout")
    try console.press("<Tab>")
    console.type("38 %")
    try console.press("<Tab>")
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("Still empty: read where"))
    console.type("grafana")
    #expect(
      try console.press("<cr>") == [
        .order(
          .surround(
            .stateImpact(
              Impact(kind: .requests, subject: "checkout", value: "38 %", source: "grafana"))))
      ])
  }

  @Test func whoseFaultItLooksLikeIsStatedWithHowSure() throws {
    var console = console()
    try console.press("F 2*<right> <Tab> <right> <Tab>")
    console.type("their status page says so")
    #expect(
      try console.press("<cr>") == [
        .order(
          .surround(
            .attribute(
              Attribution(
                side: .external, confidence: 70, basis: "their status page says so"))))
      ])
  }

  @Test func theCursorOfAChartSaysWhatStoodThere() throws {
    var console = console()
    try console.press("4 <cr> [")
    #expect(console.shows("03:09:29  "))
    try console.press("g")
    #expect(console.shows("02:57:"))
    try console.press("G")
    #expect(console.shows("03:14:00  39.9 %"))
    try console.press("j")
    #expect(console.shows("p95 latency, ms"))
    try console.press("= <esc>")
    #expect(console.model.isBoardOnTop)
  }

  @Test func silenceIsNeverHealth() throws {
    var console = console()
    #expect(console.shows("? no data 40 s  the file is gone, last"))
    console.pass(120)
    #expect(console.shows("3 no data"))
    #expect(console.shows("trend unknown"))
    #expect(!console.shows("+ "))
  }

  @Test func theTimelineIsNarrowedAndSaysSo() throws {
    var console = console()
    try console.press("f")
    console.type("kind:impact by:maria")
    try console.press("<cr>")
    #expect(console.shows("2 of 27, only kind:impact by:maria"))
    #expect(!console.shows("cleared: only documentation"))
    console.order(.note(.note, text: "not shown", occurred: nil))
    console.order(
      .surround(.stateImpact(Impact(kind: .data, subject: "", value: "whole", source: "dba"))))
    #expect(console.shows("data: whole"))
    #expect(!console.shows("not shown"))
    try console.press("f <C-u> <cr>")
    #expect(console.shows("not shown"))
  }

  @Test func whatCameBelowIsCounted() throws {
    var console = console()
    try console.press("1 3*k")
    let row = console.model.frameRow(of: "catalog works")
    console.order(.note(.note, text: "one", occurred: nil))
    console.order(.note(.note, text: "two", occurred: nil))
    #expect(console.shows("2 new below"))
    #expect(console.model.frameRow(of: "catalog works") == row)
    try console.press("G")
    #expect(!console.shows("new below"))
    #expect(console.shows("two"))
  }

  @Test(arguments: [("maria", "You may release it: A"), ("tom", "Only maria (IC) may release it")])
  func aStoppedLineSaysWhoMayReleaseIt(_ viewer: String, _ words: String) {
    for size in ScreenSnapshotTests.sizes {
      var console = Console(rows: size.rows, columns: size.columns, viewer: viewer)
      console.worsened()
      #expect(console.screen[2].contains("LINE STOPPED"))
      #expect(console.screen[2].contains(words))
    }
  }

  @Test func haltedProposalsGoOnWithAReason() throws {
    var console = Console()
    console.halted()
    #expect(console.shows("PROPOSALS HALTED"))
    #expect(
      try console.press("H help-came <cr>") == [
        .order(.signal(.resetStop(reason: "help-came")))
      ])
  }

  @Test func measuredValuesTakeNoRowOfTheTimeline() {
    let console = console()
    #expect(console.model.timeline.count == 27)
    #expect(console.room.entries.count > 27)
  }

  @Test func everyPageIsLeftAndLinksLead() throws {
    var console = Console()
    console.recovering()
    try console.press("3 e <cr>")
    #expect(console.shows("state           + succeeded") || console.shows("succeeded"))
    try console.press("<cr>")
    #expect(console.shows("Go to"))
    try console.press("j <cr>")
    #expect(console.shows("Evidence 1"))
    try console.press("4*<esc>")
    #expect(console.model.isBoardOnTop)
  }

  private func changedCells(_ before: Frame, _ after: Frame) -> Int {
    (0..<before.rows).reduce(0) { sum, row in
      sum + (0..<before.columns).count { before[row, $0] != after[row, $0] }
    }
  }

  /// Bytes on the wire follow the cells that change: a mark moved is two of them.
  @Test(arguments: ["2 z", "3 z", "5 z", "2", "5"])
  func aStepOfTheCursorMovesItsMarkAlone(_ keys: String) throws {
    for columns in [80, 120] {
      var console = console(rows: 40, columns: columns)
      try console.press(keys + " j")
      let before = console.frame()
      try console.press("k")
      #expect(changedCells(before, console.frame()) == 2, "\(keys) at \(columns)")
    }
  }

  @Test func aSecondChangesTheClockAlone() {
    var console = console()
    console.pass(4)
    let before = console.frame()
    console.pass(1)
    #expect(changedCells(before, console.frame()) <= 2)
  }

  @Test func noPaneVanishesAndTheTimelineStays() {
    var console = Console()
    console.recovering()
    for rows in 15...70 {
      for columns in [60, 80, 120, 170, 200] {
        _ = console.model.update(.resized(rows: rows, columns: columns))
        for pane in Pane.allCases {
          console.model.view.focus = pane
          let areas = console.model.layout.areas
          #expect(Set(areas.map(\.pane)) == Set(Pane.allCases))
          #expect(console.model.layout.height(of: pane) > 0, "\(pane) in \(rows)x\(columns)")
          #expect(areas.allSatisfy { $0.rule + $0.height < rows - 2 })
        }
      }
    }
  }
}

extension ScreenModel {
  /// The row in which a text stands.
  fileprivate func frameRow(of text: String) -> Int? {
    var frame = Frame(rows: size.rows, columns: size.columns)
    render(into: &frame, look: Look(mono: true))
    return frame.text().firstIndex { $0.contains(text) }
  }
}
