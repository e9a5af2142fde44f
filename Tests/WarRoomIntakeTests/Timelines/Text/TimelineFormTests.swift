import Testing
import WarRoomCore
import WarRoomIntake

/// Each form that timelines are written in, with the traps it was met with.
@Suite struct TimelineFormTests {
  struct Form: CustomTestStringConvertible {
    var name: String
    var source: String
    var entries: [String]
    var testDescription: String { name }
  }

  @Test(arguments: forms) func form(_ form: Form) {
    #expect(TimelineLine.read(form.source) == form.entries)
  }

  @Test("what could have been an entry is told with its line")
  func unread() {
    let source = """
      ## Timeline
      | Time | Event |
      |---|---|
      | HH:mm | Short event description. |
      | 10:00 UTC | Up |

      - 11:00 Down
      - Nobody wrote to customers
      """
    let reading = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints)
    #expect(reading.unread.map(\.line) == [4, 8])
    #expect(reading.unread.last?.text == "- Nobody wrote to customers")
  }

  @Test("incidents under headings of their own come out apart, each with its title")
  func several() {
    let source = """
      # Digest
      ## INC-101: login fails (2024-04-02)
      ### Timeline
      - 08:00 UTC errors start
      - 08:15 UTC resolved
      ## INC-102: slow search (2024-04-05)
      ### Timeline
      - 17:30 UTC latency alert
      """
    let incidents = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints).incidents
    #expect(
      incidents.map(\.title) == [
        "INC-101: login fails (2024-04-02)", "INC-102: slow search (2024-04-05)",
      ])
    #expect(incidents.last?.entries.first?.at.rfc3339 == "2024-04-05T17:30:00.000000Z")
  }

  static let forms = [
    Form(
      name: "pipe table with a zone above and a form's own row",
      source: """
        # Cache outage
        ## Timeline
        All times in UTC.

        | Time | Event |
        | :--- | :---- |
        | 2024-03-13 HH:mm | Short event description. |
        | 2024-03-13 10:01 | Cache node is *gone*. <br>Alert follows. |
        | 2024-03-13 14:?? | Scaled down. |
        | 2024-03-14 09:20 | Incident closed. |
        """,
      entries: [
        "2024-03-13T10:01Z Cache node is gone.  / Alert follows.",
        "2024-03-13T14:00Z Scaled down. [incomplete]",
        "2024-03-14T09:20Z {resolved} Incident closed. [kind]",
      ]),
    Form(
      name: "table of three columns with its zone in the header",
      source: """
        | Time (PST) | Who | What |
        |---|---|---|
        | Jan 14 2026, 10:18 AM | Ann | Reads [the report](https://example.org/a) |
        | 11:32-13:05 | Ben | Rolls back |
        """,
      entries: [
        "2026-01-14T18:18Z <Ann> Reads the report",
        "2026-01-14T19:32Z..2026-01-14T21:05Z <Ben> Rolls back [range]",
      ]),
    Form(
      name: "nested list with a block of key events, a wrong year and a fence",
      source: """
        - **Key events**
          - First detected: 2023-01-11 14:22
          - Resolved 2023-01-11 15:51
        - **Context**:
          - 2023-01-11 14:22: Pulls fail:

        ```
        2023-01-11 14:20:00 toomanyrequests
        ```

          - 2022-01-11 14:40 Password changed in `main.tf`
          - 2023-01-11 15:51 All is well
        """,
      entries: [
        "2023-01-11T14:22Z {detected} Pulls fail: / 2023-01-11 14:20:00 toomanyrequests [zone]",
        "2023-01-11T14:40Z Password changed in main.tf [zone misprint]",
        "2023-01-11T15:51Z {resolved} All is well [zone]",
      ]),
    Form(
      name: "paragraphs with dashes and a day on a line of its own",
      source: """
        15:35 – Plan pushed

        16:48 - More found:

        * a token
        * a key

        24/07/25

        12:34 – Removed by the host
        """,
      entries: [
        "2025-07-23T15:35Z Plan pushed [date zone]",
        "2025-07-23T16:48Z More found: / - a token / - a key [date zone]",
        "2025-07-24T12:34Z Removed by the host [zone]",
      ]),
    Form(
      name: "times as headings, about, out of order, next day",
      source: """
        ## Timeline
        All times in CEST

        ### 2018-04-18 12:35
        Charts upgraded.

        ### ~13:30-13:45
        Launches fail.

        ### 14:49
        Logs read (~13:30).
        They grow.

        ### 14:43
        [fix](https://example.org/1)

        ### 19. April, 11:00
        Deployed.
        """,
      entries: [
        "2018-04-18T10:35Z Charts upgraded.",
        "2018-04-18T11:30Z..2018-04-18T11:45Z Launches fail. [approximate range]",
        "2018-04-18T12:43Z fix [order]",
        "2018-04-18T12:49Z Logs read (~13:30). They grow.",
        "2018-04-19T09:00Z Deployed.",
      ]),
    Form(
      name: "bold times in two lists, each an incident",
      source: """
        - **22:30 UTC (Oct 29 2025)** - Errors reported
        - **05:39 UTC** - Incident resolved

        - **18:00 UTC** - Limits deployed
        - **19:12 UTC** - Limits off, service fully recovered
        - **Note:** nobody wrote to customers
        """,
      entries: [
        "2025-10-29T22:30Z Errors reported",
        "2025-10-30T05:39Z {resolved} Incident resolved [midnight kind]",
        "--",
        "2025-10-30T18:00Z Limits deployed [date]",
        "2025-10-30T19:12Z {outage_ends} Limits off, service fully recovered [date kind]",
      ]),
    Form(
      name: "bracketed times, an unknown one, midnight, and pasted chat",
      source: """
        # 2019-05-30 merges stall
        ## Timeline
        * [???] Disks slow down
        * [13:26] @ann says that merges hang
        * [23:55] @ben has moved all nodes
        * [07:00] Merges run

        ### chat log
        >ann [1:26 PM]
        something is broken
        >
        >ben [1:27 PM]
        looking
        """,
      entries: [
        "2019-05-30T13:26Z Disks slow down [zone incomplete]",
        "2019-05-30T13:26Z <ann> @ann says that merges hang [zone]",
        "2019-05-30T13:26Z <ann> {message} something is broken [zone]",
        "2019-05-30T13:27Z <ben> {message} looking [zone]",
        "2019-05-30T23:55Z <ben> @ben has moved all nodes [zone]",
        "2019-05-31T07:00Z Merges run [zone midnight]",
      ]),
    Form(
      name: "wiki text with its box and its marks",
      source: """
        {{Scorecard
        | paged-num = 3
        | start = 2023-08-02 09:12
        | end = 2023-08-02 09:48
        }}
        == Timeline ==
        ''All times in UTC.''
        *09:12 Change is synced '''OUTAGE BEGINS'''
        *09:20 [[User:Ann|Ann]] takes over
        *09:48 Back '''OUTAGE ENDS'''
        """,
      entries: [
        "2023-08-02T09:12Z {outage_begins} Change is synced OUTAGE BEGINS",
        "2023-08-02T09:20Z Ann takes over",
        "2023-08-02T09:48Z {outage_ends} Back OUTAGE ENDS",
      ]),
    Form(
      name: "admin log, newest first, under day headings",
      source: """
        == April 10 2006 ==
        * 23:20 mark: rebooted lily
        * 19:52 brion: power lost
        == April 9 2006 ==
        * 17:11 mark: upgraded squid
        """,
      entries: [
        "2006-04-09T17:11Z <mark> upgraded squid [zone]",
        "2006-04-10T19:52Z <brion> power lost [zone]",
        "2006-04-10T23:20Z <mark> rebooted lily [zone]",
      ]),
    Form(
      name: "HTML with a list and entities",
      source: """
        <html><head><style>li {}</style></head><body><h1>Outage of March 31, 2023</h1>
        <p>(all times UTC)</p>
        <ul><li><strong>21:12</strong> A deploy of <code>web</code></li>
        <li><b>00:20</b> Rolled back &amp; resolved</li></ul></body></html>
        """,
      entries: [
        "2023-03-31T21:12Z A deploy of web",
        "2023-04-01T00:20Z Rolled back & resolved [midnight]",
      ]),
    Form(
      name: "chat lines and IRC lines",
      source: """
        [21/01/2024, 23:59:10] Ben Lee: db full
        [22/01/2024, 00:14] Ana: up again
        00:15 < cid> thanks
        """,
      entries: [
        "2024-01-21T23:59:10Z <Ben Lee> db full [zone]", "2024-01-22T00:14Z <Ana> up again [zone]",
        "2024-01-22T00:15Z <cid> {message} thanks [zone]",
      ]),
    Form(
      name: "text of a status page, time below, newest first",
      source: """
        Slow uploads
        Resolved
        All is well again.
        Posted 3 years ago. Apr 05, 2022 - 16:36 UTC
        Investigating
        We are looking into it.
        Posted 3 years ago. Apr 05, 2022 - 15:58 UTC
        """,
      entries: [
        "2022-04-05T15:58Z Investigating - We are looking into it.",
        "2022-04-05T16:36Z {resolved} Resolved - All is well again.",
      ]),
    Form(
      name: "sentences, with a time counted from another",
      source: """
        # What happened on July 2, 2019

        At 13:42 UTC a change went out. It was minor.

        Three minutes later the first page went out. At 14:07 the kill was executed, and by 14:09
        traffic was back.
        """,
      entries: [
        "2019-07-02T13:42Z At 13:42 UTC a change went out.",
        "2019-07-02T13:45Z Three minutes later the first page went out. [relative]",
        "2019-07-02T14:07Z At 14:07 the kill was executed, [zone]",
        "2019-07-02T14:09Z and by 14:09 traffic was back. [zone]",
      ]),
  ]
}
