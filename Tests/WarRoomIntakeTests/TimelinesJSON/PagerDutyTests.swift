import Testing
import WarRoomCore

@testable import WarRoomIntake

/// PagerDuty: an incident, its log, its notes and its alerts, wrapped or bare, together or apart.
struct PagerDutyTests {
  private static let incident = """
    {"incident":{"id":"P1","type":"incident","incident_number":7,"title":"Queue grows",
     "status":"resolved","urgency":"high","priority":{"summary":"P2"},
     "html_url":"https://pd/P1","service":{"summary":"queue"},
     "created_at":"2026-05-01T01:00:00Z","resolved_at":"2026-05-01T02:00:00Z",
     "acknowledgements":[{"at":"2026-05-01T01:05:00Z","acknowledger":{"summary":"Ana"}}]}}
    """

  private static let log = """
    {"limit":25,"offset":0,"more":false,"log_entries":[
     {"id":"R3","type":"resolve_log_entry","summary":"Resolved by Ana.",
      "created_at":"2026-05-01T02:00:00Z","agent":{"summary":"Ana"},"incident":{"id":"P1"}},
     {"id":"R4","type":"annotate_log_entry","summary":"Note added by Ana.",
      "channel":{"type":"note","summary":"restarted the workers"},
      "created_at":"2026-05-01T01:30:00Z","agent":{"summary":"Ana"},"incident":{"id":"P1"}},
     {"id":"R2","type":"acknowledge_log_entry","summary":"Acknowledged by Ana.",
      "created_at":"2026-05-01T01:05:00Z","agent":{"summary":"Ana"},"incident":{"id":"P1"}},
     {"id":"R1","type":"trigger_log_entry","summary":"Triggered through the API.",
      "event_details":{"description":"queue above 10,000"},
      "created_at":"2026-05-01T01:00:00Z","agent":{"summary":"queue"},"incident":{"id":"P1"}}]}
    """

  private static let notes = """
    {"notes":[{"id":"N1","user":{"summary":"Ana"},"content":"restarted the workers",
      "created_at":"2026-05-01T01:30:00Z"},
     {"id":"N2","user":{"summary":"Ben"},"content":"customers told",
      "created_at":"2026-05-01T01:40:00Z"}]}
    """

  @Test func anIncidentAloneTellsItsMoments() throws {
    let reading = try ExportReading.read(Self.incident, as: .pagerduty)
    let incident = try #require(reading.incidents.first)
    #expect(incident.title == "Queue grows")
    #expect(incident.severity == .sev2)
    #expect(incident.services == ["queue"])
    #expect(
      incident.story == [
        "2026-05-01T01:00:00Z detected Triggered: Queue grows",
        "2026-05-01T01:05:00Z acknowledged Ana: Acknowledged",
        "2026-05-01T02:00:00Z resolved Resolved",
      ])
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2]])
  func itsLogAndNotesComeTogetherInAnyOrder(_ order: [Int]) throws {
    let files = [("i.json", Self.incident), ("l.json", Self.log), ("n.json", Self.notes)]
    let reading = try ExportReading.read(order.map { files[$0] }, as: .pagerduty)
    #expect(reading.incidents.count == 1)
    #expect(
      reading.incidents.first?.story == [
        "2026-05-01T01:00:00Z detected queue: Triggered through the API.\nqueue above 10,000",
        "2026-05-01T01:05:00Z acknowledged Ana: Acknowledged by Ana.",
        "2026-05-01T01:30:00Z message Ana: Note added by Ana.\nrestarted the workers",
        "2026-05-01T01:40:00Z message Ben: customers told",
        "2026-05-01T02:00:00Z resolved Ana: Resolved by Ana.",
      ])
    #expect(reading.incidents.first?.title == "Queue grows")
  }

  @Test func bareArraysAlertsAndWebhooksAreRead() throws {
    let alerts = """
      {"alerts":[{"id":"A","alert_key":"k","summary":"disk full","status":"resolved",
       "created_at":"2026-05-01T01:00:00+0000","resolved_at":"2026-05-01T01:10:00Z",
       "incident":{"id":"P9"},"service":{"summary":"db"}}]}
      """
    let one = try ExportReading.read(alerts, as: .pagerduty)
    #expect(
      one.incidents.first?.story == [
        "2026-05-01T01:00:00Z/2026-05-01T01:10:00Z alert (range) db: disk full"
      ])
    let webhook = """
      {"event":{"event_type":"incident.triggered","occurred_at":"2026-05-01T01:00:00.123Z",
       "agent":null,"data":{"id":"P3","type":"incident","title":"Disk full"}}}
      """
    let two = try ExportReading.read(webhook, as: .pagerduty)
    #expect(two.incidents.first?.story.first?.hasSuffix("detected triggered: Disk full") == true)
  }

  @Test func incidentsThatDifferStayApart() throws {
    let body = """
      {"incidents":[{"id":"P1","incident_number":1,"title":"One","status":"triggered",
        "urgency":"low","created_at":"2026-05-01T01:00:00Z"},
       {"id":"P2","incident_number":2,"title":"Two","status":"triggered","urgency":"low",
        "created_at":"2026-05-02T01:00:00Z"}]}
      """
    let reading = try ExportReading.read(body, as: .pagerduty)
    #expect(reading.incidents.map(\.title) == ["One", "Two"])
  }

  @Test func aPageOfManyIsSaidNotToBeWhole() throws {
    let whole = try ExportReading.read(Self.log, as: .pagerduty)
    #expect(whole.unread.isEmpty)
    let part = try ExportReading.read(Self.more, as: .pagerduty)
    #expect(part.incidents.count == 1)
    #expect(
      part.unread.map(\.text) == [
        "export.json: the export is not whole: the service has more pages than this one"
      ])
  }

  private static let more = """
    {"limit":1,"offset":0,"more":true,"log_entries":[
     {"id":"R2","type":"acknowledge_log_entry","summary":"Acknowledged by Ana.",
      "created_at":"2026-05-01T01:05:00Z","agent":{"summary":"Ana"},"incident":{"id":"P1"}}]}
    """
}
