import Testing
import WarRoomCore
import WarRoomIntake

/// Tables as spreadsheets and paid tools write them.
@Suite struct TableTimelineTests {
  private func read(_ text: String) throws -> [String] {
    TimelineLine.of(
      try TableTimeline.read(Array(text.utf8), separator: nil, hints: TimelineLine.hints))
  }

  @Test("quotes hold separators, line ends and quotes")
  func quotes() throws {
    let source = """
      Incident ID,Timestamp (UTC),Actor,Event Type,Description\r
      7,2024-02-03T10:00:05Z,Ana,Incident declared,"Ana, severity Major"\r
      7,2024-02-03T10:15:40Z,Raj,Update,"Sees ""refused""
      twice"\r
      7,,,,\r
      7,soon,Raj,Update,Nothing\r

      """
    #expect(
      try read(source) == [
        "2024-02-03T10:00:05Z <Ana> {declared} Ana, severity Major",
        "2024-02-03T10:15:40Z <Raj> Update: Sees \"refused\" / twice",
      ])
    let reading = try TableTimeline.read(
      Array(source.utf8), separator: 0x2c, hints: TimelineLine.hints)
    #expect(reading.unread.map(\.line) == [5, 6])
  }

  @Test("date, time and zone in columns of their own, with semicolons and a mark in front")
  func columns() throws {
    let source =
      "\u{feff}Date;Time;Timezone;Event\n3/9/2024;11:50 PM;PST;Starts\n"
      + "3/10/2024;4:00 AM;PDT;Closed\n"
    #expect(
      try read(source) == ["2024-03-10T07:50Z Starts [date]", "2024-03-10T11:00Z Closed [date]"])
  }

  @Test("tabs, German names, a zone in the header")
  func tabs() throws {
    let source = "Datum\tUhrzeit (CET)\tWer\tEreignis\n12.02.2024\t08:15\tAnna\tFehler gemeldet\n"
    #expect(try read(source) == ["2024-02-12T07:15Z <Anna> Fehler gemeldet"])
  }

  @Test("no header, seconds since 1970, an end")
  func bare() throws {
    #expect(
      try read("2024-01-02 10:00Z|up\n2024-01-02 10:05Z|down\n") == [
        "2024-01-02T10:00Z up", "2024-01-02T10:05Z down",
      ])
    #expect(try read("ts;text\n1706000000;lag\n") == ["2024-01-23T08:53:20Z lag"])
    #expect(
      try read("Started,Ended,Title\n2024-01-02 10:00Z,2024-01-02 10:30Z,Outage\n") == [
        "2024-01-02T10:00Z..2024-01-02T10:30Z Outage [range]"
      ])
  }

  @Test("a table without times says which columns it has")
  func none() {
    #expect(throws: TableTimelineError.noTimeColumn(["name", "size"])) {
      try read("name,size\na,1\n")
    }
    #expect(throws: TableTimelineError.empty) { try read("") }
  }
}
