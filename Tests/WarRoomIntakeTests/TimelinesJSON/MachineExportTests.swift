import Testing
import WarRoomCore

@testable import WarRoomIntake

/// What clusters, dashboards, clouds and terminals export.
struct MachineExportTests {
  @Test func eventsOfBothVersionsOfTheClustersAPI() throws {
    let body = #"""
      {"apiVersion":"v1","kind":"List","items":[
       {"kind":"Event","metadata":{"uid":"1","creationTimestamp":"2026-01-01T10:00:00Z"},
        "involvedObject":{"kind":"Pod","namespace":"shop","name":"web-1"},"reason":"BackOff",
        "message":"restarting failed container","type":"Warning","count":12,
        "firstTimestamp":"2026-01-01T09:00:00Z","lastTimestamp":"2026-01-01T09:40:00Z",
        "source":{"component":"kubelet"}},
       {"kind":"Event","metadata":{"uid":"2","creationTimestamp":"2026-01-01T08:00:00Z"},
        "regarding":{"kind":"Pod","namespace":"shop","name":"web-2"},"reason":"Scheduled",
        "note":"assigned","type":"Normal","eventTime":"2026-01-01T08:30:00.123456Z",
        "deprecatedCount":1,"reportingController":"scheduler"},
       {"kind":"Event","metadata":{"uid":"3","creationTimestamp":"2026-01-01T07:00:00Z"},
        "involvedObject":{"kind":"Node","name":"n1"},"reason":"Starting","message":"",
        "type":"Normal","count":null,"firstTimestamp":null,"lastTimestamp":null,
        "eventTime":null},
       {"kind":"Pod","metadata":{"uid":"5","creationTimestamp":"2026-01-01T07:00:00Z"}},
       {"kind":"Event","metadata":{"uid":"4","creationTimestamp":null},
        "regarding":{"kind":"Pod","name":"x"},"series":{"count":3,
        "lastObservedTime":"2026-01-01T06:30:00Z"},"eventTime":"2026-01-01T06:00:00Z",
        "reason":"Pulled","note":"image","type":"Normal"}]}
      """#
    let reading = try ExportReading.read(body, as: .kubernetes)
    #expect(
      reading.incidents.first?.story == [
        "2026-01-01T06:00:00Z/2026-01-01T06:30:00Z note (range) "
          + "Pulled on Pod x: image (3 times)",
        "2026-01-01T07:00:00Z note Starting on Node n1:",
        "2026-01-01T08:30:00.123456Z note scheduler: Scheduled on Pod shop/web-2: assigned",
        "2026-01-01T09:00:00Z/2026-01-01T09:40:00Z alert (range) kubelet: "
          + "BackOff on Pod shop/web-1: restarting failed container (12 times)",
      ])
  }

  @Test func aRecordingThatNeverEndsMarksNothing() throws {
    let cast =
      #"{"version":3,"term":{"cols":80,"rows":24},"timestamp":1772409600}"# + "\n"
      + #"[1,"m","early"]"# + "\n" + String(repeating: #"[900000000,"m","late"]"# + "\n", count: 5)
    let reading = try ExportReading.lines(cast, as: .asciicast)
    #expect(reading.incidents.first?.entries.map(\.entry.text) == ["early", "late"])
    #expect(reading.unread.count == 4)
  }

  @Test func annotationsNewestFirst() throws {
    let body = #"""
      [{"id":3,"time":1772409720000,"timeEnd":1772409720000,"text":"v2","tags":["deploy"],
        "login":"ana","newState":"","prevState":""},
       {"id":2,"time":1772409660000,"timeEnd":1772409690000,"text":"CPU","tags":[],
        "newState":"alerting","prevState":"ok"},
       {"id":1,"time":1772409600000,"text":"","tags":["a","b"]}]
      """#
    let reading = try ExportReading.read(body, as: .grafana)
    #expect(
      reading.incidents.first?.story == [
        "2026-03-02T00:00:00Z note a, b",
        "2026-03-02T00:01:00Z/2026-03-02T00:01:30Z alert (range) CPU (ok → alerting)",
        "2026-03-02T00:02:00Z change (kind) ana: v2",
      ])
  }

  @Test func cloudTrailLeavesOutWhatOnlyReads() throws {
    let change = #"""
      {"eventVersion":"1.08","eventID":"e1","eventTime":"2026-03-02T00:00:00Z",
       "eventSource":"rds.amazonaws.com","eventName":"RebootDBInstance","awsRegion":"eu-1",
       "userIdentity":{"type":"IAMUser","userName":"ana"},"readOnly":false,
       "errorCode":"AccessDenied","errorMessage":"no"}
      """#
    let read = #"""
      {"eventID":"e2","eventTime":"2026-03-02T00:00:01Z","eventSource":"s3.amazonaws.com",
       "eventName":"GetObject","readOnly":true}
      """#
    let story = [
      "2026-03-02T00:00:00Z change ana: rds RebootDBInstance in eu-1, failed: AccessDenied: no"
    ]
    let records = try ExportReading.read(#"{"Records":[\#(change),\#(read)]}"#, as: .cloudtrail)
    #expect(records.incidents.first?.story == story)
    #expect(records.unread.map(\.text) == ["1 events that only read are left out"])
    let escaped = change.replacing("\n", with: " ").replacing("\"", with: "\\\"")
    let looked = try ExportReading.read(
      #"""
      {"Events":[{"EventName":"RebootDBInstance","ReadOnly":"false",
       "CloudTrailEvent":"\#(escaped)"},
       {"ReadOnly":"true","CloudTrailEvent":"{}"},{"CloudTrailEvent":"{"}]}
      """#,
      as: .cloudtrail)
    #expect(looked.incidents.first?.story == story)
    #expect(looked.unread.count == 2)
  }

  @Test func markersOfARecordedTerminal() throws {
    let v2 = """
      {"version":2,"width":80,"height":24,"timestamp":1772409600,"title":"fix the queue"}
      [0.5,"o","$ "]
      [60.25, "m", "mitigated"]
      [61.0,"m",""]
      not an event
      """
    let reading = try ExportReading.lines(v2, as: .asciicast)
    #expect(reading.incidents.first?.title == "fix the queue")
    #expect(
      reading.incidents.first?.story == [
        "2026-03-02T00:01:00.250000Z mitigated (kind) mitigated",
        "2026-03-02T00:01:01Z note Marker",
      ])
    #expect(reading.unread == [TimelineReading.Unread(line: 5, text: "not an event")])
    let v3 = """
      {"version":3,"term":{"cols":80,"rows":24},"timestamp":1772409600}
      # a comment
      [30,"o","x"]
      [30.5,"m","looked"]
      [1,"x","0"]
      """
    #expect(
      try ExportReading.lines(v3, as: .asciicast).incidents.first?.story == [
        "2026-03-02T00:01:00.500000Z note looked",
        "2026-03-02T00:01:01.500000Z note The recording ends with status 0",
      ])
    let undated = #"{"version":2,"width":80,"height":24}"# + "\n" + #"[5,"m","a"]"#
    var hints = ExportReading.hints
    hints.date = Timestamp(rfc3339: "2026-03-02T00:00:00Z")
    #expect(
      try ExportReading.lines(undated, as: .asciicast, hints: hints).incidents.first?.story
        == ["2026-03-02T00:00:05Z note (date) a"])
    #expect(throws: TimelineError.noEntries(.asciicast)) {
      try ExportReading.lines(undated, as: .asciicast)
    }
  }
}

extension String {
  fileprivate func replacing(_ part: Character, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
