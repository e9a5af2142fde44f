import Testing
import WarRoomCore

@testable import WarRoomIntake

/// Statuspage: newest first, statuses as fields, the shown time before the made one.
struct StatuspageTests {
  private static let list = """
    {"page":{"id":"p1","name":"Shop","url":"https://status.shop.example","time_zone":"Etc/UTC"},
     "incidents":[
      {"id":"i2","name":"Login slow","status":"resolved","impact":"major",
       "created_at":"2026-03-02T10:00:00.000Z","scheduled_for":null,"shortlink":"https://s/i2",
       "components":[{"name":"Login"}],
       "incident_updates":[
        {"status":"resolved","body":"Over.","created_at":"2026-03-02T12:30:00.000+02:00",
         "display_at":"2026-03-02T12:00:00.000+02:00","affected_components":null},
        {"status":"monitoring","body":"A fix is in.","display_at":"2026-03-02T09:50:00Z",
         "affected_components":[{"code":"c1","name":"Login","old_status":"major_outage",
          "new_status":"operational"},{"code":"c2","name":"Mail","old_status":"operational",
          "new_status":"operational"}]},
        {"status":"identified","body":"A bad release.","display_at":"2026-03-02T09:30:00Z"},
        {"status":"investigating","body":"Still looking.","display_at":"2026-03-02T09:20:00Z"},
        {"status":"investigating","body":"Logins fail.","display_at":null,
         "created_at":"2026-03-02T09:10:00Z"}]},
      {"id":"i1","name":"Disk swap","status":"completed","impact":"maintenance",
       "scheduled_for":"2026-03-01T01:00:00Z","incident_updates":[
        {"status":"completed","body":"Done.","display_at":"2026-03-01T02:00:00Z"},
        {"status":"in_progress","body":"Started.","display_at":"2026-03-01T01:00:00Z"},
        {"status":"scheduled","body":"Planned.","display_at":"never"}]}]}
    """

  @Test func updatesAreReadOldestFirstWithWhatTheirStatusMarks() throws {
    let reading = try ExportReading.read(Self.list, as: .statuspage)
    let login = try #require(reading.incidents.last)
    #expect(login.title == "Login slow")
    #expect(login.severity == .sev2)
    #expect(login.services == ["Login"])
    #expect(login.link == "https://s/i2")
    #expect(
      login.story == [
        "2026-03-02T09:10:00Z declared Logins fail.",
        "2026-03-02T09:20:00Z note Still looking.",
        "2026-03-02T09:30:00Z acknowledged A bad release.",
        "2026-03-02T09:50:00Z mitigated A fix is in.\nLogin: major outage → operational",
        "2026-03-02T10:00:00Z resolved Over.",
      ])
  }

  @Test func maintenanceMarksNoOutageAndWhatHasNoTimeIsKept() throws {
    let reading = try ExportReading.read(Self.list, as: .statuspage)
    let swap = try #require(reading.incidents.first)
    #expect(
      swap.story == [
        "2026-03-01T01:00:00Z change Started.",
        "2026-03-01T01:00:00Z note Maintenance window, as scheduled",
        "2026-03-01T02:00:00Z note Done.",
      ])
    #expect(reading.unread.map(\.text).count == 1)
    #expect(reading.unread.first?.text.contains("Planned.") == true)
    #expect(reading.unread.first?.text.contains("incident_updates[0]") == true)
  }

  @Test func aWebhookAndOneIncidentAreReadTheSameWay() throws {
    let incident = """
      {"id":"x","name":"API down","impact":"none","shortlink":"s","incident_updates":[
       {"status":"investigating","body":"We look.","created_at":"2026-03-02T09:10:00Z"},
       {"status":"resolved","body":"Fixed.","created_at":"2026-03-02T09:20:00Z"},
       {"status":"investigating","body":"It is back.","created_at":"2026-03-02T09:30:00Z"}]}
      """
    for body in [incident, #"{"page":{"id":"p"},"incident":\#(incident)}"#, "[\(incident)]"] {
      let reading = try ExportReading.read(body, as: .statuspage)
      #expect(
        reading.incidents.first?.entries.map(\.entry.kind) == [
          .declared, .resolved, .outageBegins,
        ])
      #expect(reading.incidents.first?.severity == nil)
    }
  }

  @Test func anIncidentOnTwoPagesOfAnExportIsReadOnce() throws {
    let reading = try ExportReading.read(
      [("1.json", Self.list), ("2.json", Self.list)], as: .statuspage)
    #expect(reading.incidents.count == 2)
  }

  @Test func whatStandsBesideTheUpdatesIsTold() throws {
    let reading = try ExportReading.read(
      """
      {"page":{"id":"p","url":"https://s"},"incidents":[
       {"id":"a","name":"Errors","status":"resolved","impact":"major",
        "created_at":"2026-05-01T01:10:00Z","started_at":"2026-05-01T00:40:00Z",
        "resolved_at":"2026-05-01T02:00:00Z","incident_updates":[
         {"id":"u","status":"investigating","body":"We look.","display_at":"2026-05-01T01:10:00Z"}
        ]},
       {"id":"b","name":"Upgrade","status":"scheduled","impact":"maintenance",
        "scheduled_for":"2026-05-09T02:00:00Z","scheduled_until":"2026-05-09T04:00:00Z",
        "incident_updates":[
         {"id":"v","status":"scheduled","body":"We will upgrade.",
          "display_at":"2026-05-02T09:00:00Z"}]}]}
      """, as: .statuspage)
    #expect(
      reading.incidents.map(\.story) == [
        [
          "2026-05-01T00:40:00Z outage_begins Impact began",
          "2026-05-01T01:10:00Z declared We look.", "2026-05-01T02:00:00Z resolved Resolved",
        ],
        [
          "2026-05-02T09:00:00Z note We will upgrade.",
          "2026-05-09T02:00:00Z/2026-05-09T04:00:00Z note (range) "
            + "Maintenance window, as scheduled",
        ],
      ])
  }
}
