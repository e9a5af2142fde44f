import Foundation
import Testing
import WarRoomTestSupport

/// `warroom trace` on a repository whose answers are known.
@Suite struct TraceTests {
  private func repository(in lab: Lab) async throws -> String {
    let folder = lab.folder + "/shop"
    for name in ["docs", "src"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    _ = try lab.write(
      """
      # Requirements

      ## REQ-PAY-001: Payments answer in time

      - **Type**: performance
      - **Intent**: INT-012
      - **Related Requirements**: REQ-PAY-002

      ## REQ-PAY-002: Payments are kept
      """, to: "shop/docs/requirements.md")
    _ = try lab.write("# Why\n\n## INT-012 Nobody waits\n", to: "shop/docs/intents.md")
    _ = try lab.write(
      "package pay\n\n// Implements: REQ-PAY-001\nfunc Pay() {}\n// REQ-PAY-001 is slow\n",
      to: "shop/src/pay.go")
    _ = try lab.write("# Implements: REQ-PAY-0010, REQ-GONE-1\n", to: "shop/src/other.py")
    for words in [
      ["init", "-q", folder], ["-C", folder, "add", "."],
      ["-C", folder, "commit", "-q", "-m", "Pay in time\n\nREQ-PAY-001"],
      ["-C", folder, "commit", "-q", "--allow-empty", "-m", "About REQ-PAY-0011"],
      ["-C", folder, "commit", "-q", "--allow-empty", "-m", "REQ-PAY-001: faster"],
    ] {
      let run = try await lab.run(
        "/usr/bin/env", ["git", "-c", "user.name=t", "-c", "user.email=t@t.example"] + words)
      #expect(run.status == 0, "\(run.errors)")
    }
    return folder
  }

  @Test func everyHopIsRightAndNoneInvented() async throws {
    try await Lab.open { lab in
      let folder = try await repository(in: lab)
      let alert = try lab.write(
        """
        {"title": "Payments slow", "service": "pay", "status": "firing",
         "labels": {"requirement": "REQ-PAY-001"}}
        """, to: "alert.json")
      let run = try await lab.warroom("trace", alert, "--repo", folder, "--json")
      #expect(run.status == 0, "\(run.errors)")
      let trace = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(trace["alert"] as? String == "Payments slow")
      let requirement = try #require(trace["requirement"] as? [String: Any])
      #expect(requirement["file"] as? String == "docs/requirements.md")
      #expect(requirement["line"] as? Int == 3)
      #expect(trace["related"] as? [String] == ["REQ-PAY-002"])
      let intent = try #require(trace["intent"] as? [String: Any])
      #expect(intent["file"] as? String == "docs/intents.md")
      #expect(intent["line"] as? Int == 3)
      let code = try #require(trace["code"] as? [[String: Any]])
      #expect(code.map { $0["file"] as? String } == ["src/pay.go"])
      #expect(code.map { $0["line"] as? Int } == [3])
      let commits = try #require(trace["commits"] as? [[String: Any]])
      #expect(
        commits.map { $0["subject"] as? String } == ["REQ-PAY-001: faster", "Pay in time"])
      #expect(trace["missing"] as? [String] == [])
    }
  }

  @Test func whatLeadsNowhereIsSaid() async throws {
    try await Lab.open { lab in
      let folder = try await repository(in: lab)
      let gone = try await lab.warroom("trace", "REQ-GONE-2", "--repo", folder)
      #expect(gone.status == 66)
      #expect(gone.output.contains("No section of a Markdown file defines REQ-GONE-2."))
      let audit = try await lab.warroom("trace", "--audit", "--repo", folder)
      #expect(audit.output.contains("docs/requirements.md:9: no code implements REQ-PAY-002"))
      #expect(audit.output.contains("src/other.py:1: REQ-GONE-1 is defined nowhere"))
      let none = try await lab.warroom("trace", "REQ-A-1", "--repo", lab.folder)
      #expect(none.status == 66)
    }
  }

  /// The patch that a draft prints, applied by git itself.
  private func apply(_ patch: String, _ folder: String, _ lab: Lab) async throws {
    let file = try lab.write(patch, to: "draft.patch")
    let run = try await lab.run("/usr/bin/env", ["git", "-C", folder, "apply", file])
    #expect(run.status == 0, "\(run.errors)\n\(patch)")
  }

  @Test(arguments: [false, true]) func aDraftIsAPatchThatApplies(hasLoops: Bool) async throws {
    try await Lab.open { lab in
      let folder = try await repository(in: lab)
      // Without a line feed at its end, which a patch has to tell.
      let loops = "loops:\n  - id: FL-007\n    alert: x\n    intent: INT-001\n    status: closed"
      if hasLoops { _ = try lab.write(loops, to: "shop/feedback-loops.yml") }
      _ = try lab.write(
        """
        # Requirements

        ## REQ-PAY-001: Payments answer in time

        - **Priority**: P1
        - **Intent**: INT-012
        - **Acceptance Criteria**: p95 below 500 ms
        """, to: "shop/docs/requirements.md")
      let alert = try lab.write(
        """
        {"title": "Payments slow", "summary": "p95 is 4 s", "service": "pay", "status": "firing",
         "labels": {"requirement": "REQ-PAY-001"}}
        """, to: "alert.json")
      let run = try await lab.warroom("trace", alert, "--repo", folder, "--draft")
      #expect(run.status == 0, "\(run.errors)")
      try await apply(run.output, folder, lab)
      let intents = try lab.read("shop/docs/intents.md")
      #expect(
        intents.hasPrefix("# Why\n\n## INT-012 Nobody waits\n\n## INT-013: Remediate REQ-PAY-001"))
      for line in [
        "- **Priority**: P1", "- Figures: 4 s against at most 500 ms: 8 times the limit",
        "- Code: `src/pay.go:3`", "### Success Criteria",
      ] { #expect(intents.contains(line), "\(line) in \(intents)") }
      let after = try lab.read("shop/feedback-loops.yml")
      #expect(after.contains("intent: INT-013"))
      if hasLoops {
        #expect(after.hasPrefix(loops + "\n  - id: FL-008\n    alert: \"Payments slow\"\n"))
      }
    }
  }

  @Test func applyingWaitsForApproval() async throws {
    try await Lab.open { lab in
      let folder = try await repository(in: lab)
      let declared = try await lab.warroom("declare", "--title", "Payments slow REQ-PAY-001")
      #expect(declared.status == 0, "\(declared.errors)")
      let run = try await lab.warroom("trace", "REQ-PAY-001", "--repo", folder, "--apply")
      #expect(run.status == 0, "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/feedback-loops.yml"))
      let shown = try await lab.warroom("show", "--json")
      #expect(shown.output.contains("\"git\",\"apply\""))
    }
  }

  @Test func aSpecDrivenRepositoryShowsItsRules() async throws {
    try await Lab.open { lab in
      let folder = try await repository(in: lab)
      try FileManager.default.createDirectory(
        atPath: folder + "/.specify/memory", withIntermediateDirectories: true)
      _ = try lab.write(
        "# Constitution\n\n- Payments MUST answer in two seconds.\n- Code MUST be formatted.\n",
        to: "shop/.specify/memory/constitution.md")
      let run = try await lab.warroom("trace", "REQ-PAY-001", "--repo", folder)
      #expect(run.output.contains("rule         .specify/memory/constitution.md:3  Payments MUST"))
      #expect(!run.output.contains("formatted"))
      let audit = try await lab.warroom("trace", "--audit", "--json", "--repo", folder)
      let object = try JSONSerialization.jsonObject(with: Data(audit.output.utf8))
      let findings = (object as? [String: Any])?["findings"] as? [String]
      #expect(findings?.contains("docs/requirements.md:9: no code implements REQ-PAY-002") == true)
    }
  }
}
