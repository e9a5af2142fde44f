import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// What keeps an approval deliberate.
@Suite struct ApprovalPromptTests {
  static let target = "checkout/v41"

  /// The prompt open, drawn, and past its dead time.
  private func open(rows: Int = 24, columns: Int = 80) throws -> Console {
    var console = Console(rows: rows, columns: columns)
    console.mitigating()
    console.waiting()
    try console.press("a")
    console.show()
    return console
  }

  private func approvals(_ intents: [Intent]) -> [Intent] {
    intents.filter { if case .order(.approve) = $0 { true } else { false } }
  }

  @Test func theWholeTargetAndEnterApprove() throws {
    var console = try open()
    console.type(Self.target)
    let digest = console.room.run(RunID(1))?.deadline?.digest ?? ""
    #expect(
      try console.press("<cr>") == [.order(.approve(RunID(1), digest: digest, typed: Self.target))])
    #expect(console.shows("Waiting for the host"))
  }

  @Test func nothingOpensByItself() {
    var console = Console()
    console.mitigating()
    console.waiting()
    #expect(console.model.isBoardOnTop)
    #expect(console.intents.contains(.bell))
    #expect(console.shows("1 waits for you: a"))
  }

  @Test func openingDiscardsWhatWasTypedAhead() throws {
    var console = Console()
    console.mitigating()
    console.waiting()
    #expect(try console.press("a") == [.discardTypeahead])
  }

  @Test func keysBeforeItWasDrawnDoNotCount() throws {
    var console = Console()
    console.mitigating()
    console.waiting()
    try console.press("a")
    console.pass(30)
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("Too early"))
    #expect(!console.shows("> checkout/v41"))
  }

  @Test func keysOfTheFirstSecondDoNotCount() throws {
    var console = Console()
    console.mitigating()
    console.waiting()
    try console.press("a")
    _ = console.model.update(.drawn(console.now))
    console.now.boottime += 999_999_999
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    console.now.boottime += 1
    try console.press("c")
    #expect(console.shows("> c"))
  }

  @Test func pastedTextDoesNotCount() throws {
    var console = try open()
    console.paste(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    #expect(approvals(console.intents).isEmpty)
    console.paste("x")
    #expect(console.shows("Pasted text does not count"))
  }

  @Test func enterOnAPartDoesNothing() throws {
    var console = try open()
    console.type("checkout")
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("not whole yet"))
    #expect(console.shows("> checkout"))
  }

  @Test func aWrongTargetGoesOnTheRecordAndTheSecondDenies() throws {
    var console = try open()
    for (attempt, words) in ["One more", "denied"].enumerated() {
      console.type("checkout/v99")
      let asked = try console.press("<cr>")
      guard case .order(let order) = asked.first else {
        Issue.record("nothing was sent")
        return
      }
      console.order(order)
      #expect(console.shows(words), "attempt \(attempt + 1)")
    }
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("Nothing can be decided here any more."))
  }

  @Test func escapePutsItAsideAndItStaysPending() throws {
    var console = try open()
    console.type("checkout")
    try console.press("<esc>")
    #expect(console.model.isBoardOnTop)
    #expect(console.room.awaiting.count == 1)
    #expect(console.shows("1 waits for you: a"))
    try console.press("a")
    console.show()
    #expect(!console.shows("> checkout/"))
    #expect(console.shows("APPROVAL"))
  }

  @Test func tabDeniesWithAReason() throws {
    var console = try open()
    try console.press("<Tab>")
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("The reason is empty"))
    console.type("not during the sale")
    #expect(
      try console.press("<cr>") == [.order(.deny(RunID(1), reason: "not during the sale"))])
  }

  @Test func leavingTheReasonStartsTheDeadTimeAnew() throws {
    var console = try open()
    try console.press("<Tab>")
    #expect(try console.press("<esc>") == [.discardTypeahead])
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
  }

  @Test func whatDoesNotFitMustBeReadToItsEnd() throws {
    var console = try open(rows: 10, columns: 60)
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("Read it to its end first"))
    for _ in 0..<20 {
      try console.press("<Down>")
      _ = console.model.update(.drawn(console.now))
    }
    #expect(approvals(try console.press("<cr>")).count == 1)
  }

  @Test func jumpingToTheEndIsNotReading() throws {
    var console = try open(rows: 10, columns: 60)
    console.type(Self.target)
    for _ in 0..<20 { try console.press("<pgdn>") }
    _ = console.model.update(.drawn(console.now))
    #expect(try console.press("<cr>").isEmpty)
  }

  @Test func tooSmallToReadIsTooSmallToDecide() throws {
    var console = try open(rows: 7, columns: 60)
    console.type(Self.target)
    #expect(try console.press("<cr>").isEmpty)
    #expect(console.shows("too small to decide"))
  }

  @Test func nothingThatArrivesMovesIt() throws {
    var console = try open()
    let before = console.screen.dropFirst()
    for text in ["one", "two", "three"] {
      console.order(.note(.note, text: text, occurred: nil), by: "tom")
    }
    console.order(.receive(Console.alert("Another", service: "search")))
    _ = console.model.update(.output(RunID(1), Array("noise\n".utf8)))
    #expect(console.screen.dropFirst().elementsEqual(before))
  }

  @Test func itSaysWhenItsTimeIsOver() throws {
    var console = try open()
    console.type(Self.target)
    console.pass(400)
    #expect(console.shows("It has expired"))
    #expect(try console.press("<cr>").isEmpty)
  }

  @Test func itSaysWhenSomebodyElseDecided() throws {
    var console = try open()
    console.order(.deny(RunID(1), reason: "no"), by: "tom")
    #expect(console.shows("It was denied: no"))
  }

  @Test func aRefusalOfTheHostIsShownInWords() throws {
    var console = try open()
    console.type(Self.target)
    let asked = try console.press("<cr>")
    guard case .order(let order) = asked.first else { return }
    _ = console.model.update(.sent(ticket: "t1", order))
    _ = console.model.update(.refused(ticket: "t1", .digestDiffers(RunID(1))))
    #expect(console.shows("is not what you saw"))
    #expect(!console.shows("> checkout/v41"))
  }

  @Test func approvedItGoesAwayAndSaysSo() throws {
    var console = try open()
    console.type(Self.target)
    guard case .order(let order) = try console.press("<cr>").first else { return }
    console.order(order)
    #expect(console.model.isBoardOnTop)
    #expect(console.shows("Approved. The host checks everything again"))
  }

  @Test func oneKeyDecidesWhatCanBeUndone() throws {
    var console = Console()
    console.mitigating()
    console.waiting(
      Judgment(
        commandClass: .reversible, tier: 1, reasons: [.init("it can be undone", .reversible)],
        targets: []))
    try console.press("a")
    #expect(try console.press("y").isEmpty)
    console.show()
    #expect(try console.press("<cr> x").isEmpty)
    #expect(approvals(try console.press("y")).count == 1)
  }

  @Test func whatThePolicyLoosenedIsLoud() throws {
    var policy = Policy(owner: 1_000)
    policy.friction = [
      FrictionRule(
        classes: [.destructive], tiers: [1, 2], severities: Set(Severity.allCases),
        friction: .key, loosening: Loosening(why: "staging", signedOffBy: "Ada"))
    ]
    var console = Console(policy: policy)
    console.mitigating()
    console.waiting()
    try console.press("a")
    #expect(console.shows("LOOSENED"))
    #expect(console.shows("key instead of typed target: staging (signed off by Ada)"))
  }

  @Test func aBrokenGlassIsSeenByEverybody() throws {
    var console = Console()
    console.mitigating()
    console.order(
      .breakGlass(
        BrokenGlass(
          run: nil, command: CommandSpec(words: ["rm", "x"], directory: nil, timeLimitSeconds: 1),
          target: "x", commandClass: .destructive, reason: "alone here")))
    #expect(console.shows("GLASS BROKEN. WITHOUT APPROVAL: rm x: alone here"))
    #expect(console.screen[1].contains("GLASS BROKEN"))
    console.waiting()
    try console.press("a")
    #expect(console.shows("GLASS BROKEN WITHOUT APPROVAL: rm x: alone here"))
  }

  @Test func theSecondPersonSeesWhoWasFirst() throws {
    let risky = Judgment(
      commandClass: .destructive, tier: 2, reasons: [.init("wide", .destructive)], targets: [])
    var console = Console(viewer: "tom")
    console.mitigating()
    console.waiting(risky, by: "maria")
    let digest = console.room.run(RunID(1))?.deadline?.digest ?? ""
    console.order(.approve(RunID(1), digest: digest, typed: Self.target))
    try console.press("a")
    #expect(console.shows("maria approved at"))
    #expect(console.shows("you would be the second"))
  }

  @Test func anOpenPromptHasTheTimeThatTheFirstApprovalGave() throws {
    let risky = Judgment(
      commandClass: .destructive, tier: 2, reasons: [.init("wide", .destructive)], targets: [])
    var console = Console(viewer: "tom")
    console.mitigating()
    console.waiting(risky, by: "maria")
    try console.press("a")
    console.show()
    let digest = console.room.run(RunID(1))?.deadline?.digest ?? ""
    console.order(.approve(RunID(1), digest: digest, typed: Self.target))
    console.pass(600)
    #expect(console.shows("approved meanwhile"))
    #expect(console.shows("expires in 4") || console.shows("expires in 5"))
    console.pass(301)
    #expect(console.shows("It has expired"))
  }

  @Test func whatTheDigestLeavesOpenIsShown() throws {
    var console = Console()
    console.mitigating()
    console.order(
      .proposeCommand(
        CommandSpec(words: ["cp", "-r", "a", "b"], directory: "/srv", timeLimitSeconds: 5),
        target: "files", reason: "why"), judgment: Console.judgment)
    let deadline = Moment(
      wall: console.now.wall.advanced(bySeconds: 300),
      boottime: console.now.boottime + 300_000_000_000, boot: console.now.boot)
    console.order(
      .requestApproval(
        RunID(1),
        ApprovalRequest(
          digest: String(repeating: "9", count: 64), nonce: "n", deadline: deadline,
          remarks: ["bound by name only, not by what lies in it: `/srv/a`"])))
    try console.press("a")
    #expect(console.shows("bound by name only"))
  }

  @Test func oddCharactersStandOneWordPerLineAndSpelledOut() throws {
    var console = Console()
    console.mitigating()
    let command = CommandSpec(
      words: ["rm", "a b", "", "x\u{202E}y", "\u{1B}[2J", "с"], directory: "/tmp",
      timeLimitSeconds: 5)
    console.order(
      .proposeCommand(command, target: "files", reason: "why"), judgment: Console.judgment)
    console.waitingFor(RunID(1))
    try console.press("a")
    for line in [
      "  0   rm", "  1   'a b'", "  2   ''", "  3   'x<U+202E>y'", "  4   '^[[2J'",
    ] {
      #expect(console.screen.contains(line), "\(line)")
    }
    // A Cyrillic letter that looks like a Latin one does not pass for it.
    #expect(console.screen.contains { $0.hasPrefix("  5   '<U+") && $0.hasSuffix("441>'") })
  }

  /// Whatever the width, every byte of the command stands on some line, whole.
  @Test(arguments: [40, 60, 80, 200])
  func theWholeCommandIsInTheBody(_ columns: Int) throws {
    var console = Console()
    console.mitigating()
    let long = String(repeating: "0123456789", count: 300)
    for words in [["run", long, "end"], ["run", long + " ", "e\u{7}d"]] {
      let command = CommandSpec(words: words, directory: nil, timeLimitSeconds: 5)
      console.order(.proposeCommand(command, target: "x", reason: "why"))
      let run = try #require(console.room.runs.last)
      console.waitingFor(run.id)
      let asked = try #require(console.room.run(run.id))
      let prompt = try #require(
        ApprovalPrompt(asked, in: console.room, viewer: Console.author("tom")))
      let lines = prompt.body(columns: columns)
      #expect(lines.allSatisfy { $0.column + $0.text.width <= columns })
      let shown = lines.filter { $0.column == ApprovalPrompt.commandColumn }
        .map(\.text.string).joined()
      #expect(shown.contains(long))
    }
  }

  @Test func nothingElseReactsWhileItIsOpen() throws {
    var console = try open()
    for key in ["q", "p", "?", ":", "1", "A"] {
      #expect(try console.press(key).isEmpty)
      #expect(console.shows("APPROVAL"))
    }
  }
}
