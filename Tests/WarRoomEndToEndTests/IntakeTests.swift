import Foundation
import Testing
import WarRoomTestSupport

/// `warroom intake`: what is read, and where it goes.
@Suite struct IntakeTests {
  /// One line of `--json`.
  private struct Line: Decodable {
    var format: String
    var title: String
    var severity: String?
    var severity_as_printed: String?
    var status: String
    var started_at: String?
    var labels: [String: String]
    var raw_digest: String
  }

  private func lines(_ output: String) throws -> [Line] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  static let pager =
    #"{"routing_key":"geheim42","event_action":"trigger","dedup_key":"db1/disk","payload":"#
    + #"{"summary":"Disk full \u001b[2J","severity":"error","component":"postgres","#
    + #""timestamp":"2026-11-21T02:15:00.000+0000"}}"#

  @Test func tellsWithoutAHost() async throws {
    try await Lab.open { lab in
      let read = try await lab.warroom(
        "intake", "--dry-run", "--json", "-", input: Self.pager + "\n" + AlertBody.webhook())
      #expect(read.status == 0, "\(read.errors)")
      let first = try #require(try lines(read.output).first)
      #expect(first.format == "pagerduty_events_v2")
      #expect(first.severity == "sev2")
      #expect(first.severity_as_printed == "error")
      #expect(first.status == "firing")
      #expect(first.started_at == "2026-11-21T02:15:00.000000Z")
      #expect(first.raw_digest.count == 64)
      #expect(!read.output.contains("\u{1b}"))
      #expect(!read.output.contains("geheim42"))
      #expect(lab.nothingIsDeclared)
    }
  }

  @Test func goesToTheIncidentOfItsService() async throws {
    try await Lab.open { lab in
      try await lab.warroom("declare", "--title", "Slow", "--service", "postgres")
      let brought = try await lab.warroom("intake", "-", input: Self.pager)
      #expect(brought.status == 0, "\(brought.errors)")
      #expect(brought.output.contains("recorded as"))
      #expect(!brought.output.contains("\u{1b}"))
      #expect(try await lab.room().alerts.count == 1)
      let over = Self.pager.replacingOccurrences(of: "trigger", with: "resolve")
      #expect(try await lab.warroom("intake", "-", input: over).status == 0)
      #expect(try await lab.room().alerts.map(\.firing) == [false])
    }
  }

  @Test func asksAPersonInDoubt() async throws {
    try await Lab.open { lab in
      let asked = try await lab.warroom("intake", "-", input: Self.pager)
      #expect(asked.status == 66)
      #expect(asked.output.contains("--declare"))
      #expect(lab.nothingIsDeclared)
      let declared = try await lab.warroom("intake", "--declare", "-", input: Self.pager)
      #expect(declared.status == 0, "\(declared.errors)")
      #expect(try await lab.room().alerts.count == 1)
      let again = try await lab.warroom("intake", "--declare", "-", input: Self.pager)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try await lab.warroom("list").lines.count == 1)
    }
  }

  @Test func takesChangesAsNotes() async throws {
    try await Lab.open { lab in
      _ = try await lab.declare("Slow")
      let change = #"{"routing_key":"x","payload":{"summary":"Deployed 41","source":"ci"}}"#
      let id = try await lab.room().id
      let brought = try await lab.warroom("intake", "--incident", id, "-", input: change)
      #expect(brought.status == 0, "\(brought.errors)")
      #expect(try await lab.room().alerts.isEmpty)
      #expect(try await lab.warroom("show").output.contains("Deployed 41"))
    }
  }

  @Test func keepsWhatItDoesNotKnowAndRefusesNothing() async throws {
    try await Lab.open { lab in
      let empty = try await lab.warroom("intake", "--dry-run", "-", input: "")
      #expect(empty.status == 65)
      let words = try await lab.warroom(
        "intake", "--dry-run", "--json", "-", input: "raid degraded on nas1")
      #expect(words.status == 0)
      #expect(try lines(words.output).map(\.title) == ["raid degraded on nas1"])
      let missing = try await lab.warroom("intake", "--dry-run", lab.folder + "/none.json")
      #expect(missing.status == 66)
      #expect(try await lab.warroom("intake", "--format", "none", "-", input: "x").status == 64)
    }
  }
}
