import Foundation
import Testing
import WarRoomTestSupport

/// What past incidents are good for: searching, trends, solutions, decision records.
@Suite struct MemoryTests {
  private func declare(_ title: String, _ lab: Lab) async throws -> WarRoomProcess {
    let run = try await lab.warroom("declare", "--title", title, "--service", "queue")
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func cause(_ lab: Lab) async throws {
    let run = try await lab.warroom(
      "cause", "--trigger", "logs filled /var", "--mechanism", "m", "--impact", "i",
      "--not-caught", "n", "--category", "configuration error")
    #expect(run.status == 0, "\(run.errors)")
    try await lab.warroom("fix", "removed old logs")
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theThirdDeclarationSaysSoAndPrintsItsIdAlone() async throws {
    try await Lab.open { lab in
      let first = try await declare("Disk of the queue is full", lab)
      try await cause(lab)
      #expect(first.errors == "")
      let second = try await declare("Disk of the queue is full", lab)
      #expect(second.errors.contains("similar: \(first.output.dropLast())"))
      #expect(second.errors.contains("worked: removed old logs"))
      try await cause(lab)
      let third = try await declare("Disk of the queue is full again", lab)
      #expect(third.errors.contains("THIS PATTERN FOR THE THIRD TIME"))
      #expect(third.output.split(separator: "\n").count == 1)
      let brief = try await lab.warroom("brief")
      #expect(brief.output.contains("PAST INCIDENTS"))
      let trends = try json(try await lab.warroom("trends", "--json").output)
      #expect(trends["incidents"] as? Int == 3)
    }
  }

  @Test func aSearchNeedsNoHostAndBuildsWhatIsMissing() async throws {
    try await Lab.open { lab in
      _ = try await declare("Disk of the queue is full", lab)
      try await cause(lab)
      try await lab.warroom("host", "stop")
      let found = try json(
        try await lab.warroom("search", "volume", "without", "space", "--json").output)
      let matches = try #require(found["matches"] as? [[String: Any]])
      #expect(matches.count == 1)
      #expect(matches.first?["worked"] as? [String] == ["removed old logs"])
      try Data("garbage that is no database".utf8).write(
        to: URL(filePath: lab.home + "/memory.sqlite"))
      let again = try await lab.warroom("search", "volume")
      #expect(again.status == 0)
      #expect(
        again.errors
          == "warroom: the memory was damaged; it was built again from the journals\n")
      #expect(again.output.contains("because    volume as disk"))
      let none = try await lab.warroom("search", "zebra")
      #expect(none.output == "Nothing like that is remembered.\n")
    }
  }

  @Test func theUsersOwnSynonymsCount() async throws {
    try await Lab.open { lab in
      _ = try await declare("Disk of the queue is full", lab)
      _ = try lab.write("synonyms:\n  - [zebra, queue]\n", to: "c/synonyms.yaml")
      let found = try await lab.warroom("search", "zebra")
      #expect(found.output.contains("because    zebra as queue"))
      _ = try lab.write("synonyms:\n  - [zebra]\n", to: "c/synonyms.yaml")
      let broken = try await lab.warroom("search", "queue")
      #expect(broken.errors.contains("synonyms.yaml:2:5: "))
      #expect(broken.output.contains("Disk of the queue is full"))
    }
  }

  @Test func aSolutionIsReadBackAndNamedByItsIncident() async throws {
    try await Lab.open { lab in
      _ = try await declare("Disk \"of\" the & *queue: #full \u{1B}[31m", lab)
      try await cause(lab)
      let written = try await lab.warroom("solution", "write", "--prevention", "rotate &a *a logs")
      #expect(written.status == 0, "\(written.errors)")
      let path = String(written.output.dropLast())
      let before = try lab.read(path)
      let shown = try json(
        try await lab.warroom("solution", "show", "sol-0001", "--json").output)
      #expect(shown["title"] as? String == "Disk \"of\" the & *queue: #full <U+001B>[31m")
      #expect(shown["prevention"] as? String == "rotate &a *a logs")
      #expect(shown["fix"] as? String == "removed old logs")
      let incident = try await lab.warroom("show")
      #expect(incident.output.contains("Solution sol-0001 written:"))
      let found = try await lab.warroom("search", "rotate")
      #expect(found.output.contains("solution"))
      try await lab.warroom("solution", "write")
      #expect(try lab.read(path) == before)
      let list = try await lab.warroom("solution", "list")
      #expect(list.output.split(separator: "\n").count == 2)
      let missing = try await lab.warroom("solution", "show", "sol-9")
      #expect(missing.status == 66)
    }
  }

  @Test func aDecisionRecordTakesTheNextNumberOnce() async throws {
    try await Lab.open { lab in
      _ = try await declare("Disk of the queue is full", lab)
      try FileManager.default.createDirectory(
        atPath: lab.folder + "/adr", withIntermediateDirectories: true)
      _ = try lab.write(
        "# ADR-041: Use it\n\n## Context\n\n## Decision\n", to: "adr/ADR-041-Use-It.md")
      let run = try await lab.warroom("decision-record", "--dir", "adr", "--title", "Keep logs out")
      #expect(run.status == 0, "\(run.errors)")
      let text = try lab.read("adr/ADR-042-Keep-Logs-Out.md")
      #expect(text.hasPrefix("# ADR-042: Keep logs out\n"))
      #expect(text.contains("## Decision\n\n*not recorded*\n"))
      let again = try await lab.warroom("decision-record", "--dir", "adr")
      #expect(again.status == 77)
    }
  }
}
