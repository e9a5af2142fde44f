import Testing
import WarRoomCanvas
import WarRoomCore
import WarRoomGate

@testable import WarRoomScreen

/// Keys in, orders and screens out.
@Suite struct KeyTests {
  private func console(rows: Int = 24, columns: Int = 80) -> Console {
    var console = Console(rows: rows, columns: columns)
    console.mitigating()
    return console
  }

  @Test(arguments: [
    ("q", [Intent.quit]), ("<C-l>", [.redraw]), ("<C-z>", [.suspend]), ("<C-c> <C-c>", [.quit]),
    ("<C-c>", []), ("<C-c> j <C-c>", []), ("n <C-c>", []), ("? <esc> q", [.quit]),
    ("p <cr>", []),
    ("c <cr>", [.order(.classify(.degraded))]),
    ("p 3*j <cr>", [.order(.investigate(true))]),
    ("n hello <cr>", [.order(.note(.note, text: "hello", occurred: nil))]),
    ("n <Tab> <Tab> guess <cr>", [.order(.note(.hypothesis, text: "guess", occurred: nil))]),
    ("n <paste:typed> <cr>", [.order(.note(.note, text: "typed", occurred: nil))]),
    ("n <cr> ok <cr>", [.order(.note(.note, text: "ok", occurred: nil))]),
    ("s k <cr> worse <cr>", [.order(.setSeverity(.sev1, reason: "worse"))]),
    ("o all <cr>", [.order(.stateScope("all"))]),
    ("<cr> fast <cr>", [.order(.propose(option: "roll-back", reason: "fast"))]),
    ("j <cr> fast <cr>", [.order(.propose(option: "new-cart", reason: "fast"))]),
    ("G <cr>", []),
    ("u <cr> posted <cr>", [.order(.meet(.stakeholderNotice, text: "posted"))]),
    ("A alarm <cr>", [.order(.pullAndon(reason: "alarm"))]),
    (": note <cr> hi <cr>", [.order(.note(.note, text: "hi", occurred: nil))]),
    (": cla <Tab> <cr> <cr>", [.order(.classify(.degraded))]),
    (
      "v <cr> seen <cr>",
      [.order(.verify(Verification(outcome: .passed, basis: "seen")))]
    ),
    (
      "r j <cr> <C-u> tom <cr>",
      [.order(.assign(.operations, Person(name: "tom", uid: 1_001)))]
    ),
  ])
  func keysMean(_ keys: String, _ intents: [Intent]) throws {
    var console = console()
    #expect(try console.press(keys) == intents)
  }

  @Test(arguments: [
    ("kubectl get 'a b'", ["kubectl", "get", "a b"], "typed in the console"),
    ("uptime # how busy is it", ["uptime"], "how busy is it"),
    ("uptime | wc -l", Gate.shellWords(for: "uptime | wc -l"), "typed in the console"),
    ("echo $HOME", Gate.shellWords(for: "echo $HOME"), "typed in the console"),
  ])
  func aLineTypedByHandIsAskedForAtOnce(
    _ line: String, _ words: [String], _ reason: String
  ) throws {
    var console = console()
    try console.press("!")
    console.type(line)
    let command = CommandSpec(words: words, directory: nil, timeLimitSeconds: 300)
    #expect(
      try console.press("<cr>") == [
        .order(.proposeCommand(command, target: nil, reason: reason))
      ])
  }

  @Test(arguments: ["'a", "a\"", "a |", ""])
  func aLineThatCannotBeReadIsNotSent(_ line: String) throws {
    var console = console()
    try console.press("!")
    console.type(line)
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("Command"))
  }

  @Test func formsAreFilledFieldByField() throws {
    var console = console()
    console.succeeded()
    try console.press("R")
    for text in ["v42", "cart", "a third", "no test"] {
      console.type(text)
      try console.press("<Tab>")
    }
    try console.press("<right>")
    let cause = RootCause(
      trigger: "v42", mechanism: "cart", impact: "a third", whyNotCaught: "no test",
      category: .configurationError)
    #expect(try console.press("<cr>") == [.order(.recordCause(cause))])
  }

  @Test func aFormPutAsideKeepsWhatWasTyped() throws {
    var console = console()
    try console.press("W")
    console.type("half a summary")
    try console.press("<esc> W")
    #expect(console.shows("half a summary"))
  }

  @Test func aMissingFieldIsNamed() throws {
    var console = console()
    try console.press("W <Down> <Down> <cr>")
    #expect(console.shows("Still empty: summary"))
  }

  @Test func menusSayWhyNot() throws {
    var console = console()
    console.pass(1)
    console.order(.move(.monitoring, reason: "it fell by itself"))
    try console.press("p")
    #expect(console.shows("missing: a passed verification"))
    #expect(try console.press("<esc>").isEmpty)
  }

  @Test func aRunningActionIsStoppedWithAReason() throws {
    var console = console()
    console.running()
    #expect(try console.press("x hangs <cr>") == [.order(.cancel(RunID(1), reason: "hangs"))])
  }

  @Test func aRunIsDeniedFromTheList() throws {
    var console = console()
    console.waiting()
    #expect(try console.press("d <cr> no <cr>") == [.order(.deny(RunID(1), reason: "no"))])
  }

  @Test func incidentsAreSwitched() throws {
    var console = console()
    let other = IncidentID(title: "dns", declared: console.now.wall)
    _ = console.model.update(
      .rooms([
        RoomSummary(
          id: other, title: "dns", severity: .sev1, phase: .triage, waiting: 2, overdue: 1)
      ]))
    try console.press("i")
    #expect(console.shows("2 waiting, 1 OVERDUE"))
    #expect(try console.press("<cr>") == [.switchRoom(other)])
  }

  @Test func withoutAHostNothingIsSent() throws {
    var console = console()
    _ = console.model.update(.connection(.reconnecting(attempt: 1)))
    #expect(console.shows("NO HOST"))
    #expect(try console.press("c n").isEmpty)
    #expect(console.shows("No host, so nothing can be changed"))
    #expect(try console.press("<cr> <cr>").isEmpty)
    #expect(try console.press("q q") == [.quit])
  }

  @Test func aRefusedOrderSaysWhy() throws {
    var console = console()
    _ = console.model.update(.sent(ticket: "t", .classify(.degraded)))
    _ = console.model.update(.refused(ticket: "t", .busy))
    #expect(console.shows("Not done (classify as degraded). The host has too much to do"))
  }

  @Test func leavingWithoutAnAnswerAsksFirst() throws {
    var console = console()
    _ = console.model.update(.sent(ticket: "t", .classify(.degraded)))
    #expect(try console.press("q").isEmpty)
    #expect(console.shows("has not answered yet: classify as degraded"))
    #expect(try console.press("j <cr>") == [.quit])
  }

  @Test func ofALostAnswerIsSaidThatItIsUnknown() throws {
    var console = console()
    _ = console.model.update(.sent(ticket: "t", .classify(.degraded)))
    _ = console.model.update(.connection(.reconnecting(attempt: 1)))
    _ = console.model.update(.connection(.live))
    #expect(console.shows("Without an answer: classify as degraded. Look first."))
    #expect(try console.press("q") == [.quit])
  }

  @Test func aRecordAnswersItsTicket() throws {
    var console = console()
    let order = Order.note(.note, text: "x", occurred: nil)
    _ = console.model.update(.sent(ticket: "t", order))
    let record = Record(
      sequence: console.room.sequence + 1, batch: 1, moment: console.now, counter: 0,
      author: Console.author("maria"), ticket: "t",
      facts: [.noteAdded(.note, text: "x", occurred: nil)])
    _ = console.model.update(.records([record]))
    #expect(console.shows("Recorded: note."))
    #expect(try console.press("q") == [.quit])
  }

  @Test func newRecordsDoNotMoveTheRowUnderTheCursor() throws {
    var console = console()
    try console.press("1 k k")
    let marked = console.screen.firstIndex { $0.hasPrefix("> 03:") }
    let row = try #require(marked)
    let before = console.screen[row]
    for index in 0..<30 {
      console.pass(1)
      console.order(.note(.note, text: "note \(index)", occurred: nil))
      #expect(console.screen[row] == before)
    }
    #expect(console.shows("G follows"))
    try console.press("G")
    #expect(console.shows("note 29"))
    #expect(console.shows("following"))
  }

  @Test func anOlderEntryDoesNotMoveTheSelectionEither() throws {
    var console = console()
    try console.press("1 k")
    let row = try #require(console.screen.firstIndex { $0.hasPrefix("> 03:") })
    let before = console.screen[row]
    console.order(
      .note(.note, text: "earlier", occurred: Console.start.advanced(bySeconds: -60)))
    #expect(console.screen.contains(before))
  }

  @Test func aBetterOptionDoesNotTakeTheSelection() throws {
    var console = console()
    try console.press("j")
    console.order(
      .offer(
        MitigationOption(
          id: "first", title: "Fail over", pattern: .rollBack, risk: .low, undo: .notNeeded,
          secondsToEffect: 1,
          command: CommandSpec(words: ["true"], directory: nil, timeLimitSeconds: 1))))
    #expect(console.screen.contains { $0.hasPrefix(">") && $0.contains("Turn off the new cart") })
  }

  @Test func searchFindsAndGoesRound() throws {
    var console = console()
    try console.press("1 / cart <cr>")
    #expect(console.screen.contains { $0.hasPrefix("> 03:") && $0.contains("Turn off the new") })
    try console.press("n")
    #expect(console.screen.contains { $0.hasPrefix("> 03:") && $0.contains("asks for the new") })
    try console.press("N")
    #expect(console.screen.contains { $0.hasPrefix("> 03:") && $0.contains("Turn off the new") })
    #expect(try console.press("<esc> n x <cr>").count == 1)
  }

  @Test func aCursorMoveChangesTwoCells() throws {
    var console = console()
    let before = console.frame()
    try console.press("j")
    let changed = console.frame().changes(since: before).reduce(0) { $0 + $1.cells.count }
    #expect(changed == 2)
  }

  @Test func theFirstStepLeavesTheFirstService() throws {
    var console = console()
    try console.press("2")
    #expect(console.screen.contains { $0.hasPrefix("> checkout") })
    try console.press("j")
    #expect(console.screen.contains { $0.hasPrefix("> payments") })
  }

  /// Taking it away at once would cost more than the step.
  @Test func aMessageGoesWithTheSecondAfterAStep() throws {
    var console = console()
    try console.press("x")
    #expect(console.shows("Nothing is running."))
    try console.press("j")
    #expect(console.shows("Nothing is running."))
    console.pass(1)
    #expect(!console.shows("Nothing is running."))
  }

  @Test func aStepTakesTheQuestionBack() throws {
    var console = console()
    #expect(try console.press("<c-c> j <c-c>").isEmpty)
    #expect(try console.press("<c-c>") == [.quit])
  }

  @Test func agesChangeWithTheClockOnly() throws {
    var console = console()
    let before = console.frame()
    console.now.wall.microseconds += 999_999
    try console.press("x")
    console.now.wall.microseconds += 1
    #expect(console.frame().changes(since: before).allSatisfy { $0.row >= 22 })
  }

  @Test func anOpenMenuFollowsTheRoom() throws {
    var console = console()
    try console.press("p")
    console.order(.note(.note, text: "x", occurred: nil))
    #expect(console.shows("Phase, now mitigating"))
    console.order(.move(.cancelled, reason: "a drill"), by: "tom")
    #expect(!console.shows("━ Phase"))
    #expect(console.shows("Phase, now cancelled: the menu changed, p opens it."))
  }

  @Test func anUnknownTerminalIsSaid() throws {
    var console = console()
    _ = console.model.update(.unknownTerminal(asked: "xterm-of-tomorrow", used: "xterm-256color"))
    #expect(console.shows("Terminal xterm-of-tomorrow is unknown here"))
    try console.press("1")
    #expect(!console.shows("xterm-of-tomorrow"))
  }

  @Test func hostileTextStaysText() throws {
    var console = console()
    console.order(.note(.note, text: "\u{1B}]0;owned\u{7}\u{202E}", occurred: nil))
    #expect(console.shows("^[]0;owned^G<U+202E>"))
  }

  @Test func outputIsFollowedAndKeptInBounds() throws {
    var console = console()
    console.running()
    for index in 0..<10_000 {
      _ = console.model.update(.output(RunID(1), Array("line \(index)\n".utf8)))
    }
    #expect(console.shows("line 9999"))
    try console.press("6 g")
    #expect(!console.shows("line 9999"))
    try console.press("G")
    #expect(console.shows("line 9999"))
    let kept = console.model.outputs[RunID(1)]?.lines.count ?? 0
    #expect(kept <= 2 * WarRoomScreen.Limits.outputLines)
  }
}
