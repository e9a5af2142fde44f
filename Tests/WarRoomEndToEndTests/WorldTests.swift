import Foundation
import Testing
import WarRoomTestSupport

/// An approval is bound to what it was given for: evidence first, and nothing changed since.
@Suite struct WorldTests {
  private func runbook(_ lab: Lab, evidence: String = "") -> String {
    """
    runbook: mend
    title: Mend it
    matches: { service: checkout }
    service: checkout
    options:
      - id: mend
        title: Mend checkout
        pattern: restart
        effect: It works again.
        risk: low
        undo: [\(lab.folder)/mend, back]
        target: checkout
        directory: \(lab.folder)
        command: [\(lab.folder)/mend, now]
        timeout: 20s
    \(evidence)
    """
  }

  /// An incident with the option on offer; `mend` writes what it was at the time.
  private func ready(_ lab: Lab, evidence: String = "") async throws -> String {
    try lab.write("#!/bin/sh\necho first >\(lab.folder)/ran\n", to: "mend", executable: true)
    try lab.write(runbook(lab, evidence: evidence), to: "c/runbooks/mend.yaml")
    let declared = try await lab.warroom("declare", "--from", "-", input: AlertBody.webhook())
    try await lab.warroom("severity", "sev3", "--reason", "few are hit")
    try await lab.warroom("classify", "active")
    return try #require(declared.lines.first)
  }

  @Test func aScriptChangedAfterTheRequestDoesNotRun() async throws {
    try await Lab.open { lab in
      _ = try await ready(lab)
      try await lab.warroom("propose", "--option", "mend")
      try lab.write("#!/bin/sh\necho second >\(lab.folder)/ran\n", to: "mend", executable: true)
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve")
      try await terminal.wait("Type checkout and Enter")
      try await terminal.run("checkout")
      let run = try #require(try await lab.room { $0.runs.first?.ending != nil }.runs.first)
      #expect(run.state == "voided")
      let reason = try #require(run.endingReason)
      #expect(reason.hasPrefix("changed since it was approved: "), "\(reason)")
      #expect(reason.contains(lab.folder + "/mend"), "\(reason)")
      #expect(!FileManager.default.fileExists(atPath: lab.folder + "/ran"))
    }
  }

  @Test func aScriptThatIsGoneDoesNotRun() async throws {
    try await Lab.open { lab in
      _ = try await ready(lab)
      try await lab.warroom("propose", "--option", "mend")
      try FileManager.default.removeItem(atPath: lab.folder + "/mend")
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve")
      try await terminal.wait("Type checkout and Enter")
      try await terminal.run("checkout")
      let run = try #require(try await lab.room { $0.runs.first?.ending != nil }.runs.first)
      #expect(run.state == "voided")
      #expect(run.endingReason?.contains("mend") == true)
    }
  }

  private static let slow = """
        evidence:
          - name: load
            command: [cat, /proc/loadavg]
          - name: the log as it grows
            command: [tail, -n, "1", -F, /dev/null]
            timeout: 60s
    """

  @Test func evidenceThatTakesTooLongIsWaivedWithAReason() async throws {
    try await Lab.open { lab in
      let id = try await ready(lab, evidence: Self.slow)
      try await lab.warroom("propose", "--option", "mend", "--wait", "0")
      try await lab.room { $0.evidence.map(\.name) == ["load"] }
      #expect(try await lab.room().runs.first?.state == "capturing evidence")
      let unsaid = try await lab.warroom("waive", "1", " ")
      #expect(unsaid.status != 0)
      let waived = try await lab.warroom("waive", "1", "--reason", "users wait")
      #expect(waived.status == 0, "\(waived.errors)")
      try await lab.room { $0.runs.first?.state == "waiting for approval" }
      #expect(try await lab.kinds(id).contains("evidence.waived"))
      let console = try await Console.open(in: lab)
      try await console.openApproval()
      try await console.terminal.wait("WAIVED: users wait")
      try await console.approve("checkout")
      try await lab.room { $0.runs.first?.state == "succeeded" }
      #expect(try lab.read("ran") == "first\n")
    }
  }

  /// A collector runs without being asked for: an option with one that may write is not offered.
  @Test func evidenceIsOnlyEverRead() async throws {
    try await Lab.open { lab in
      let evidence = "    evidence:\n      - name: bad\n        command: [touch, \(lab.folder)/x]\n"
      _ = try await ready(lab, evidence: evidence)
      let proposed = try await lab.warroom("propose", "--option", "mend")
      #expect(proposed.status == 77)
      #expect(proposed.errors == "warroom: refused: There is no option mend.\n")
      let log = try lab.read(lab.home + "/host.log")
      #expect(log.contains("mend.yaml:18:18:") && log.contains("may only read"), "\(log)")
      #expect(!FileManager.default.fileExists(atPath: lab.folder + "/x"))
    }
  }

  @Test func aBrokenPolicyLetsNothingRun() async throws {
    try await Lab.open { lab in
      _ = try await ready(lab)
      try await lab.warroom("propose", "--option", "mend")
      try lab.write("approvers: nobody\n", to: "c/policy.yaml")
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve; echo ended $?")
      try await terminal.wait("Type checkout and Enter")
      try await terminal.run("checkout")
      try await terminal.wait("policy.yaml:1:", "ended 77")
      #expect(try await lab.room().runs.first?.state == "waiting for approval")
    }
  }
}
