import Testing
import WarRoomCore

@testable import WarRoomIntake

/// GitHub and Jira: an issue with what was said below it.
struct IssueTests {
  @Test func ghPrintsIssueAndCommentsInOne() throws {
    let body = #"""
      {"title":"Checkout fails","body":"500s","createdAt":"2026-04-01T10:00:00Z",
       "closedAt":"2026-04-01T12:00:00Z","labels":[{"name":"severity/SEV-2"},
       {"name":"bug"}],
       "comments":[{"author":{"login":"ana"},"body":"rolled back",
        "createdAt":"2026-04-01T11:00:00Z","url":"u"},
        {"author":null,"body":"","createdAt":"2026-04-01T11:10:00Z"}]}
      """#
    let reading = try ExportReading.read(body, as: .github)
    let issue = try #require(reading.incidents.first)
    #expect(issue.title == "Checkout fails")
    #expect(issue.severity == .sev2)
    #expect(
      issue.story == [
        "2026-04-01T10:00:00Z message Opened: Checkout fails\n500s",
        "2026-04-01T11:00:00Z message ana: rolled back",
        "2026-04-01T12:00:00Z resolved (kind) Closed",
      ])
    #expect(reading.unread.map(\.text) == ["comments[1]: no text"])
  }

  @Test func theAPIsIssueAndItsCommentsComeTogether() throws {
    let issue = """
      {"url":"https://api/issues/1","html_url":"https://h/1","title":"T","user":{"login":"ana"},
       "comments":2,"created_at":"2026-04-01T10:00:00Z","closed_at":null,"body":null}
      """
    let comments = """
      [{"issue_url":"https://api/issues/1","user":{"login":"ben"},"body":"one",
        "created_at":"2026-04-01T10:01:00Z"},
       {"issue_url":"https://api/issues/1","user":{"login":"ana"},"body":"two",
        "created_at":"2026-04-01T10:02:00Z"}]
      """
    let reading = try ExportReading.read([("i", issue), ("c", comments)], as: .github)
    #expect(reading.incidents.count == 1)
    #expect(reading.incidents.first?.entries.map(\.entry.actor) == ["ana", "ben", "ana"])
    #expect(reading.incidents.first?.link == "https://h/1")
    let alone = try ExportReading.read(comments, as: .github)
    #expect(alone.incidents.first?.entries.count == 2)
    let hook = #"""
      {"action":"created","issue":\#(issue),
       "comment":{"user":{"login":"x"},"body":"w","created_at":"2026-04-01T10:05:00Z"}}
      """#
    #expect(try ExportReading.read(hook, as: .github).incidents.first?.entries.count == 2)
  }

  @Test func jiraTellsCommentsAndChangesOfStatus() throws {
    let body = #"""
      {"key":"OPS-1","fields":{"summary":"Mail is late","status":{"name":"Done"},
        "priority":{"name":"Critical"},"created":"2024-03-01T09:30:00.000+0100",
        "reporter":{"displayName":"Ana"},"resolutiondate":"2024-03-01T11:00:00.000+0100",
        "comment":{"comments":[{"author":{"displayName":"Ben"},
          "created":"2024-03-01T10:00:00.000+0100","body":{"type":"doc","version":1,"content":[
           {"type":"paragraph","content":[{"type":"text","text":"queue of "},
            {"type":"mention","attrs":{"text":"@ana"}},{"type":"text","text":" is full"}]},
           {"type":"paragraph","content":[{"type":"text","text":"second"}]}]}}]}},
       "changelog":{"histories":[{"author":{"displayName":"Ana"},
         "created":"2024-03-01T11:00:00.000+0100","items":[
          {"field":"status","fromString":"Open","toString":"Done"},
          {"field":"assignee","fromString":null,"toString":"Ana"}]}]}}
      """#
    let reading = try ExportReading.read(body, as: .jira)
    let issue = try #require(reading.incidents.first)
    #expect(issue.title == "OPS-1 Mail is late")
    #expect(issue.severity == .sev1)
    #expect(issue.zone == "+0100")
    #expect(
      issue.story == [
        "2024-03-01T08:30:00Z message Ana: Created: Mail is late",
        "2024-03-01T09:00:00Z message Ben: queue of @ana is full\nsecond",
        "2024-03-01T10:00:00Z resolved (kind) Ana: status: Open → Done\nassignee: Ana",
      ])
  }
}
