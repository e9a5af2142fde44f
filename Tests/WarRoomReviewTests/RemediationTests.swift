import Testing
import WarRoomCore
import WarRoomReview

/// What is drafted from an alert and its trace.
@Suite struct RemediationTests {
  @Test(arguments: [
    ("p95 below 500 ms", "p95 is 4.2 s", "4.2 s against at most 500 ms: 8.4 times the limit"),
    ("Answers within 2 seconds", "took 3s", "3 s against at most 2 seconds: 1.5 times the limit"),
    (
      "at least 99.9 % succeed", "success 98 %",
      "98 % against at least 99.9 %: 0.98 times the limit"
    ),
    ("p99 <= 1.5s", "value 1500 ms", nil), ("errors < 1 %", "latency is 9 s", nil),
    ("fast", "9 s", nil), ("errors < 1 %", "no number", nil),
  ])
  func figuresAreComparedInOneUnitOrNotAtAll(criterion: String, text: String, sentence: String?) {
    #expect(Excess.find(in: [text], criteria: [criterion])?.sentence == sentence)
  }

  @Test func anEntryIsWrittenAsTheOthersAre() throws {
    let text = """
      # who answers for what
      version: 1
      feedback_loops:
        - id: LOOP-09
          requirement_id: REQ-A-1   # first
          alert_name: A
          state: closed

      other: x
      """
    let loops = try #require(FeedbackLoops(text))
    let lines = loops.lines(
      FeedbackLoops.Entry(
        alert: "B \"slow\"", requirement: "REQ-B-2", intent: "INT-7", incident: nil,
        day: "2026-11-21"))
    #expect(
      lines == [
        "  - id: LOOP-10", "    requirement_id: REQ-B-2", "    alert_name: \"B \\\"slow\\\"\"",
        "    state: open", "    intent: INT-7",
      ])
    #expect(loops.place == 7)
  }

  @Test func aFileWithoutAListTakesNoEntry() {
    #expect(FeedbackLoops("version: 1\n") == nil)
    #expect(FeedbackLoops("") == nil)
  }

  @Test func rulesAreThoseThatShareWords() {
    let text = """
      # Constitution
      ## I. Payments first
      - Payments MUST answer within two seconds.
      ## II. Style
      - Code MUST be formatted.
      ```
      - this MUST not count
      ```
      """
    let rules = SpecRule.all(in: text, file: "c.md")
    #expect(rules.map(\.line) == [3, 5])
    let found = SpecRule.concerning(["Payment answers in time"], among: rules)
    #expect(found.map(\.text) == ["Payments MUST answer within two seconds."])
  }

  @Test func aDiffKeepsTheEndsOfLines() {
    let diff = UnifiedDiff.inserting(["new"], after: 2, in: "a\r\nb\r\n", path: "my file.md")
    #expect(
      diff == """
        diff --git a/my file.md b/my file.md
        --- a/my file.md\t
        +++ b/my file.md\t
        @@ -1,2 +1,3 @@
         a\r
         b\r
        +new\r

        """)
  }

  @Test func sectionsAreFoundWhateverEndsTheLines() {
    let text = "# All\r\n\r\n## REQ-A-1: Fast\r\n\r\n- **Type**: performance\r\n"
    let found = Requirement.sections(text, file: "r.md", prefix: "REQ-", TraceConventions())
    #expect(found.map(\.line) == [3])
    #expect(found.first?.title == "Fast")
    #expect(found.first?.type == "performance")
  }
}
