import Testing
import WarRoomCore
import WarRoomIntake

/// Whole documents as teams publish them, with what stands beside the account in them.
@Suite struct TimelineDocumentTests {
  struct Document: CustomTestStringConvertible {
    var name: String
    var source: String
    var entries: [String]
    var testDescription: String { name }
  }

  @Test(arguments: documents) func document(_ document: Document) {
    #expect(TimelineLine.read(document.source) == document.entries)
  }

  @Test("a history of a status page comes out as one incident for each heading")
  func history() {
    let source = """
      Past Incidents

      Jan 2, 2025
      Elevated errors
      Resolved - Over.
      Jan 2, 19:42 UTC
      Investigating - We look into it.
      Jan 2, 18:03 UTC

      Jan 1, 2025
      Database maintenance
      Completed - Done.
      Jan 1, 03:10 UTC
      Scheduled - Between 02:00 and 04:00 UTC.
      Dec 28, 09:30 UTC
      """
    let reading = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints)
    #expect(reading.incidents.map(\.title) == ["Elevated errors", "Database maintenance"])
    #expect(
      TimelineLine.of(reading) == [
        "2025-01-02T18:03Z Investigating - We look into it.",
        "2025-01-02T19:42Z {resolved} Resolved - Over.", "--",
        "2024-12-28T09:30Z Scheduled - Between 02:00 and 04:00 UTC.",
        "2025-01-01T03:10Z Completed - Done.",
      ])
  }

  @Test("what is planned is told with its line, and no entry")
  func planned() {
    let source = """
      # Outage 2026-03-03
      ## Timeline
      - 09:14 UTC reported
      ## Follow-ups
      - [ ] 10:00 Friday: walk through the script
      - alert on an empty alias
      """
    let reading = TextTimeline.read(Array(source.utf8), hints: TimelineLine.hints)
    #expect(TimelineLine.of(reading) == ["2026-03-03T09:14Z reported"])
    #expect(reading.unread.map(\.line) == [5])
  }

  @Test("action items are read where a document has nothing else")
  func onlyActions() {
    #expect(
      TimelineLine.read("## Actions\n- 2026-03-03 09:14 UTC restarted it\n")
        == ["2026-03-03T09:14Z restarted it"])
  }

  static let documents = [
    Document(
      name: "a log kept in a wiki: each entry has its own speaker, or none",
      source: """
        # Log 2024-01-01 (UTC)
        * 14:05 <marostegui> repooled
        * 14:09 &lt;joe&gt; restart
        * 14:10 synced
        * 14:12&ndash;14:20 slow
        """,
      entries: [
        "2024-01-01T14:05Z <marostegui> {message} repooled",
        "2024-01-01T14:09Z <joe> {message} restart", "2024-01-01T14:10Z synced",
        "2024-01-01T14:12Z..2024-01-01T14:20Z slow [range]",
      ]),
    Document(
      name: "a day line that says the zone, below sections of other things",
      source: """
        # Server lost
        ## Impact
        * Backups run daily at 03:30 and were not touched.
        ### Action Items for the future
        * Move the backup window from 03:30 to 01:00
        ## Timeline
        2020-04-28 (all times CEST):

        * 15:45: first outage.
        * 20:51: back online.
        """,
      entries: ["2020-04-28T13:45Z first outage.", "2020-04-28T18:51Z back online."]),
    Document(
      name: "pasted from an office document, without marks",
      source: """
        Postmortem: checkout, Nov 12 2025
        Reviewed: Nov 14 2025, 10:00 - 11:00 AM

        Timeline (Pacific Time)
        \t•\t6:02 AM\tDeploy goes out to 10%
        \t•\t~7:10 AM\tTobe suspects the tax client

        Action items
        \t•\tBake from 15 to 60 minutes (Nov 28, 5:00 PM)
        """,
      entries: [
        "2025-11-12T14:02Z Deploy goes out to 10% [date]",
        "2025-11-12T15:10Z Tobe suspects the tax client [date approximate]",
      ]),
    Document(
      name: "a log of IRC with who came and went",
      source: """
        --- Log opened Thu Mar 14 21:50:01 2024
        21:50 -!- Irssi: #ops: Total of 14 nicks
        21:58 < kestrel> wiki is throwing 503s
        22:03 -!- wren_ is now known as wren
        22:11 < wren> out of disk since 21:40
        --- Day changed Fri Mar 15 2024
        00:12 <@moa> !log repooled
        --- Log closed Fri Mar 15 00:30:44 2024
        """,
      entries: [
        "2024-03-14T21:58Z <kestrel> {message} wiki is throwing 503s [zone]",
        "2024-03-14T22:11Z <wren> {message} out of disk since 21:40 [zone]",
        "2024-03-15T00:12Z <moa> {message} !log repooled [zone]",
      ]),
    Document(
      name: "mails one below the other",
      source: """
        From: Ana Ruiz <ana@example.net>
        To: noc@example.net
        Subject: RE: Packet loss
        Date: Sat, 09 Aug 2025 02:14:33 +0000

        12% loss since 01:55 UTC.

        From: "Carrier NOC" <noc@carrier.example>
        Subject: RE: Packet loss
        Date: Sat, 09 Aug 2025 04:22:51 +0200

        Replaced. Our hours are 08:00-18:00.

        > On 09 Aug 2025, at 02:14, Ana Ruiz wrote:
        > 12% loss since 01:55 UTC.
        """,
      entries: [
        "2025-08-09T02:14:33Z <Ana Ruiz> {message} 12% loss since 01:55 UTC.",
        "2025-08-09T02:22:51Z <Carrier NOC> {message} Replaced. Our hours are 08:00-18:00.",
      ]),
    Document(
      name: "wiki headings, a table with two bars, colours",
      source: """
        h1. PIR-2291 Login outage

        ||Field||Value||
        |Date|05 Feb 2026|
        |Next review|12 Feb 2026 14:00|

        h2. Timeline (AEDT)

        ||Time||Who||What happened||
        |09:24|Sam|{color:red}*Incident declared*{color}, Sev 2|
        |09:55|Ingrid|Key rotated|
        """,
      entries: [
        "2026-02-04T22:24Z <Sam> {declared} Incident declared, Sev 2 [kind]",
        "2026-02-04T22:55Z <Ingrid> Key rotated",
      ]),
    Document(
      name: "chat whose names, times and counts stand on lines of their own",
      source: """
        Monday, January 19th, 2026

        Joana Silva
          4:47 PM
        declined cards?
        4:47
        about 1 in 5

        PagerDuty
        APP  4:49 PM
        Triggered #88121
        3 replies
        Last reply 2 months ago

        Ken Ito
          5:20 PM
        back at 2%. Calling this resolved.
        5:21
        more at the standup (9:30)
        """,
      entries: [
        "2026-01-19T16:47Z <Joana Silva> {message} declined cards? [zone]",
        "2026-01-19T16:47Z <Joana Silva> {message} about 1 in 5 [zone half]",
        "2026-01-19T16:49Z <PagerDuty> {message} Triggered #88121 [zone]",
        "2026-01-19T17:20Z <Ken Ito> {resolved} back at 2%. Calling this resolved. [zone kind]",
        "2026-01-19T17:21Z <Ken Ito> {message} more at the standup (9:30) [zone half]",
      ]),
    Document(
      name: "a table from and to, with another of opening hours",
      source: """
        *All times are local (UTC+2).*

        | Date | From | To | What |
        |------|------|----|------|
        | 2025-09-02 | 05:50 | 06:10 | Printers drop off |
        | 2025-09-02 | 07:50 | | All back |

        ### Opening hours
        | Day | From | To |
        |-----|------|----|
        | Fri | 06:00 | 15:00 |
        """,
      entries: [
        "2025-09-02T03:50Z..2025-09-02T04:10Z Printers drop off [range]",
        "2025-09-02T05:50Z All back",
      ]),
    Document(
      name: "an account in sentences, with habits and plans between them",
      source: """
        **Date of incident:** Tuesday 7 October 2025
        **Report written:** 9 October 2025, 16:20

        At 08:12 BST mail piled up. At 08:40 we found the relay, and the queue was empty at 10:30.

        We send most between 07:00 and 09:00 on a usual day. Our office can be reached from 09:00.
        We will talk about it on 14 October at 11:00.
        """,
      entries: [
        "2025-10-07T07:12Z At 08:12 BST mail piled up.",
        "2025-10-07T07:40Z At 08:40 we found the relay, [zone]",
        "2025-10-07T09:30Z and the queue was empty at 10:30. [zone]",
      ]),
  ]
}
