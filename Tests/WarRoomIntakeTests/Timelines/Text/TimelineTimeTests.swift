import Testing
import WarRoomCore
import WarRoomIntake

/// Times as people write them, each in a list of its own.
@Suite struct TimelineTimeTests {
  @Test(
    "a written time and its moment",
    arguments: [
      ("- 2023-01-11 14:22: x", "2023-01-11T14:22Z x [zone]"),
      ("- 2023-01-11T14:22:05.5Z x", "2023-01-11T14:22:05.500000Z x"),
      ("- 2023-01-11 14:22:05+01:00 x", "2023-01-11T13:22:05Z x"),
      ("- 2017/01/31 23:00-ish UTC: x", "2017-01-31T23:00Z x [approximate]"),
      ("- 22:52 UTC (maybe earlier?) 2018-02-20 x", "2018-02-20T22:52Z x [approximate]"),
      (
        "- 2X:XX (not sure exact time), 2018-02-20 UTC x",
        "2018-02-20T20:00Z x [approximate incomplete]"
      ),
      ("- ca. 11:20 UTC, 3 May 2022 - x", "2022-05-03T11:20Z x [approximate]"),
      (
        "- 10/28/2020 13:37 - 10/29/2020 02:00 UTC: x",
        "2020-10-28T13:37Z..2020-10-29T02:00Z x [range]"
      ),
      ("- 15.26 Uhr, 12.03.2024 (MEZ): x", "2024-03-12T14:26Z x"),
      ("- mardi 12 mars 2024, 14h32 CET : x", "2024-03-12T13:32Z x"),
      ("- 2024-W11-3 10:01Z x", "2024-03-13T10:01Z x"),
      ("- 22025-03-18 10:00 UTC x", "2025-03-18T10:00Z x [misprint]"),
      ("- 14 AUG 2023 0415Z x", "2023-08-14T04:15Z x"),
      ("- **Tue, Jan 4th 2022 at 2:05 p.m. EST** – x", "2022-01-04T19:05Z x"),
      ("- 2017-10-17 13:00 PST x", "2017-10-17T20:00Z x [zone]"),
      ("- 2021-08-05 9.15am BST x", "2021-08-05T08:15Z x"),
      ("- 2021-01-05 10:00 UTC+5:30 x", "2021-01-05T04:30Z x"),
      ("- 2021-07-05 10:00 Pacific Time x", "2021-07-05T17:00Z x"),
      ("- `3:02 PM JST` 2024-02-06 x", "2024-02-06T06:02Z x"),
      ("- 0000-01-01 00:00 UTC x", "0000-01-01T00:00Z x"),
      ("- 9999-12-31 23:59 UTC-10 x", "9999-12-31T23:59:59Z x"),
    ])
  func moment(_ written: (String, String)) {
    #expect(TimelineLine.read(written.0) == [written.1])
  }

  @Test(
    "what looks like a time and is none",
    arguments: [
      "- 10:1 ratio kept", "- 2001:db8::1 answers", "- Version 1.23.4 shipped",
      "- 12:34:56:78:9a:bc is the address", "- 25:00 x", "- 10:75 x", "- 3 May was a holiday",
      "| Fix | Sam | 2024-05-01 |", "- Add alert by 2024-06-01",
    ])
  func none(_ source: String) {
    #expect(TimelineLine.read(source) == [])
  }

  @Test("entries without a day take that of whoever imports, and go on past midnight")
  func hintedDay() {
    let source = "23:55 UTC one\n00:10 UTC two\n"
    #expect(
      TimelineLine.read(source, date: "2020-02-28") == [
        "2020-02-28T23:55Z one", "2020-02-29T00:10Z two [midnight]",
      ])
  }

  @Test("without any day an incident is over when it is imported")
  func noDay() {
    #expect(
      TimelineLine.read("[10:00 UTC] one\n[23:00 UTC] two\n") == [
        "2026-11-20T10:00Z one [date]", "2026-11-20T23:00Z two [date]",
      ])
  }

  @Test("a clock of twelve hours without its half passes noon")
  func noHalves() {
    #expect(
      TimelineLine.read("Notes of 3/14/2018\n\n11:45 UTC - call\n12:10 - ok\n1:05 - done\n") == [
        "2018-03-14T11:45Z call [date]", "2018-03-14T12:10Z ok [date zone]",
        "2018-03-14T13:05Z done [date zone half]",
      ])
  }

  @Test("what marks no milestone, and what does")
  func kinds() {
    let source = """
      # Timeline 2024-01-05 (UTC)
      - 10:00 Outage begins
      - 10:10 Restart did not resolve the incident
      - 10:15 resolved DNS to the old address
      - 10:20 Impact will be mitigated by the vendor
      - 10:40 Sam declares incident #7
      - 10:45 Mitigation in place
      - 11:00 Issue resolved
      """
    let kinds = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints)
      .incidents.flatMap(\.entries).map(\.entry.kind)
    #expect(kinds == [.outageBegins, .note, .note, .note, .declared, .mitigated, .resolved])
  }
}
