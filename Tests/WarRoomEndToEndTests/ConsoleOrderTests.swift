import Testing
import WarRoomTestSupport

/// What people record by keys, besides approvals: each key, and what stands in the journal then.
@Suite struct ConsoleOrderTests {
  private func console(
    _ body: (Lab, String, Console) async throws -> Void
  ) async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await body(lab, id, try await Console.open(in: lab))
    }
  }

  @Test func aCorrectionStandsBesideTheOldText() async throws {
    try await console { lab, id, console in
      try await lab.warroom("note", "the cahce is full")
      try await console.terminal.wait("the cahce is full")
      try await console.terminal.press("1")
      try await console.open("m", "Correction of record")
      try await console.answer("Correction of record", "the cache is full")
      let room = try await lab.room { $0.timeline.contains { !$0.amendments.isEmpty } }
      let row = try #require(room.timeline.first { !$0.amendments.isEmpty })
      #expect(row.text == "the cahce is full")
      #expect(row.amendments == ["the cache is full"])
      #expect(try await lab.kinds(id).last == "record.amended")
    }
  }

  @Test func severityScopeAndDutiesAreSetByKeys() async throws {
    try await console { lab, id, console in
      try await console.open("s", "Severity; in doubt")
      try await console.take("SEV-1")
      try await console.answer("Why SEV-1", "all regions")
      try await console.terminal.wait("SEV-1 active")
      try await console.open("o", "What is affected")
      try await console.answer("What is affected", "everyone in Europe")
      try await lab.room { $0.severity == "SEV-1" }
      try await console.open("u", "What was done")
      try await console.take("acknowledge")
      try await Waiting.until("it is all on record") {
        Set(try await lab.kinds(id)).isSuperset(
          of: ["severity.set", "scope.stated", "incident.acknowledged"])
      }
    }
  }

  @Test func commandIsHandedOverByKeys() async throws {
    try await console { lab, _, console in
      try await console.open("r", "━ Roles")
      try await console.take("incident commander")
      try await console.answer("Who is incident commander", "maria")
      try await console.terminal.wait("IC maria")
      #expect(try await lab.room().roles["commander"] == "maria")
      try await console.terminal.wait("handed over") { $0.contains("maria") }
    }
  }

  @Test func aLineTypedByHandThatReadsRunsAtOnce() async throws {
    try await console { lab, id, console in
      try await console.open("!", "━ Command")
      try await console.answer("━ Command", "uptime | wc -l # how many")
      let run = try #require(try await lab.room { $0.runs.first?.state == "succeeded" }.runs.first)
      #expect(run.lastLine == "1")
      let digest = try #require(run.outputDigest)
      #expect(try lab.read(lab.folder(of: id) + "/evidence/" + digest) == "1\n")
      let reasons = try await lab.jq(#".facts[] | select(.k == "run.proposed") | .d.reason"#, id)
      #expect(reasons == ["how many"])
    }
  }

  @Test func aCommandTypedByHandIsAskedForAndCancelled() async throws {
    try await console { lab, _, console in
      try await console.open("!", "━ Command")
      try await console.answer("━ Command", "touch made; sleep 300 # to see it stopped")
      let asked = try await lab.room { $0.runs.first?.state == "waiting for approval" }
      let target = try #require(asked.runs.first).target
      try await console.openApproval()
      try await console.approve(target)
      try await console.terminal.wait("1 running")
      try await console.open("x", "Why run 1 is stopped")
      try await console.answer("Why run 1 is stopped", "seen enough")
      let room = try await lab.room { $0.runs.first?.state == "failed" }
      #expect(room.timeline.contains { $0.text.contains("cancelled after") })
      try await console.terminal.wait("cancelled after")
    }
  }

  @Test func theCordIsPulledByKeys() async throws {
    try await console { lab, _, console in
      try await lab.warroom("propose", "--", "touch", "x")
      try await console.terminal.wait("waits for you: a")
      try await console.open("A", "Why the line is stopped")
      try await console.answer("Why the line is stopped", "wrong cluster")
      try await console.terminal.wait("LINE STOPPED")
      #expect(try await lab.room().runs.map(\.state) == ["revoked"])
      try await console.open("A", "Why the line may go on")
      try await console.answer("Why the line may go on", "checked")
      try await console.terminal.wait("the line goes on") { !$0.contains("LINE STOPPED") }
      #expect(try await lab.room().andon == nil)
    }
  }

  /// What cannot be done says why, and nothing is recorded.
  @Test func aKeyThatDoesNothingSaysWhy() async throws {
    try await console { lab, _, console in
      let before = try await lab.room().records
      try await console.terminal.press("a")
      try await console.terminal.wait("Nothing waits for an approval")
      try await console.terminal.press("x")
      try await console.terminal.wait("Nothing is running")
      #expect(try await lab.room().records == before)
    }
  }
}
