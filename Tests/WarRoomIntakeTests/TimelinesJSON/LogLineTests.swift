import Testing
import WarRoomCore

@testable import WarRoomIntake

/// Logs of JSON lines: journald's and any other with a field map, in pieces of any size.
struct LogLineTests {
  @Test(arguments: [1, 3, 64, 100_000])
  func journaldWithAllTheFormsOfAValue(_ piece: Int) throws {
    let log = #"""
      {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1772409600000000","PRIORITY":"3",\#
      "MESSAGE":"a \"q\" ü",\#
      "SYSLOG_IDENTIFIER":"web"}
      {"__REALTIME_TIMESTAMP":"1772409601000001","PRIORITY":"6","MESSAGE":[104,105,255],\#
      "_COMM":"sh"}
      {"__REALTIME_TIMESTAMP":"1772409602000000","MESSAGE":null,"_SYSTEMD_UNIT":"db.service"}
      {"__REALTIME_TIMESTAMP":"1772409603000000","MESSAGE":["one","two"],"X":{"y":[1,{"z":"}"}]}}

      {"MESSAGE":"no time"}
      {"__REALTIME_TIMESTAMP":"17724096
      """#
    let reading = try ExportReading.lines(log, as: .journald, piece: piece)
    #expect(
      reading.incidents.first?.story == [
        "2026-03-02T00:00:00Z alert web: a \"q\" ü",
        "2026-03-02T00:00:01.000001Z note sh: hi\u{FFFD}",
        "2026-03-02T00:00:02Z note db.service: (left out of the export: too large)",
        "2026-03-02T00:00:03Z note one two",
      ])
    #expect(reading.incidents.first?.entries.map(\.entry.line) == [1, 2, 3, 4])
    #expect(reading.unread.map(\.line) == [6, 7])
    #expect(reading.incidents.first?.zone == "UTC")
  }

  @Test func aMapNamesTheFields() throws {
    let log = #"""
      {"lvl":"ERROR","service":"api","msg":"down","ts":"2026-03-02T02:00:00.5+02:00","n":1e3}
      {"ts":1772409660.25,"msg":"incident resolved","service":null}
      {"ts":"2026-03-02 00:02:00","msg":7,"end":"2026-03-02 00:03:00"}
      [1,2]
      """#
    let fields = try #require(LineFields("time=ts,text=msg,actor=service,end=end"))
    let reading = try ExportReading.lines(log, as: .ndjson, fields: fields)
    #expect(
      reading.incidents.first?.story == [
        "2026-03-02T00:00:00.500000Z note api: down",
        "2026-03-02T00:01:00.250000Z resolved (kind) incident resolved",
        "2026-03-02T00:02:00Z/2026-03-02T00:03:00Z note (zone,range) 7",
      ])
    #expect(reading.unread == [TimelineReading.Unread(line: 4, text: "[1,2]")])
  }

  @Test func withoutAMapTheUsualNamesAreFound() throws {
    let log =
      "\u{feff}"
      + #"{"@timestamp":"2026-03-02T00:00:00Z","level":"error","message":"m","host":"h"}"#
    #expect(
      try ExportReading.lines(log, as: .ndjson, piece: 64).incidents.first?.story == [
        "2026-03-02T00:00:00Z alert h: m"
      ])
  }

  @Test(arguments: [
    "", "time", "time=", "text=a", "time=a,text=b,colour=c", "time=a,time=b,text=c",
  ])
  func aMapOfAnotherShapeIsRefused(_ map: String) { #expect(LineFields(map) == nil) }

  @Test func aZoneThatWasToldAppliesToTimesWithoutOne() throws {
    var hints = ExportReading.hints
    hints.zoneSeconds = 7_200
    let log = #"{"time":"2026-03-02 02:00:00","msg":"m"}"#
    #expect(
      try ExportReading.lines(log, as: .ndjson, hints: hints).incidents.first?.story == [
        "2026-03-02T00:00:00Z note m"
      ])
  }

  @Test func entriesOutOfOrderAreSortedAndKeepTheirLines() throws {
    let log = (0..<50).map { #"{"time":\#(1_772_409_600 + $0 * 7 % 50),"msg":"\#($0)"}"# }
    let reading = try ExportReading.lines(log.joined(separator: "\n"), as: .ndjson)
    let times = try #require(reading.incidents.first).entries.map(\.at)
    #expect(times == times.sorted())
    #expect(times.count == 50)
  }

  @Test func aLineBeyondTheBoundIsPassedOverAndTold() throws {
    var timeline = LineTimeline(format: .ndjson, fields: nil, hints: ExportReading.hints)
    timeline.feed(Array(#"{"time":1772409600,"msg":"first"}"#.utf8) + [0x0a])
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<10 { timeline.feed(piece) }
    timeline.feed([0x0a] + Array(#"{"time":1772409601,"msg":"last"}"#.utf8))
    let reading = try timeline.finish()
    #expect(reading.incidents.first?.entries.map(\.entry.text) == ["first", "last"])
    #expect(reading.unread.map(\.line) == [2])
  }
}
