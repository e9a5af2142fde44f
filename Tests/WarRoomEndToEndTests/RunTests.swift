import Foundation
import Testing
import WarRoomTestSupport

/// What becomes of an approved command, and of a request that nobody grants.
@Suite struct RunTests {
  @Test func outputIsKeptByItsDigest() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.approveCommand("sh", "-c", "echo one; echo two >&2; exit 3; touch x")
      let run = try #require(try await lab.room { $0.runs.first?.state == "failed" }.runs.first)
      #expect(run.exitStatus == 3)
      #expect(run.outputBytes == 8)
      #expect(run.lastLine == "two")
      let digest = try #require(run.outputDigest)
      let file = lab.folder(of: id) + "/evidence/" + digest
      #expect(try lab.read(file) == "one\ntwo\n")
      let sum = try await lab.run("sha256sum", [file])
      #expect(sum.output.hasPrefix(digest + " "))
    }
  }

  @Test func aRunHasNoInputAndItsOwnFolder() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try await lab.run("mkdir", [lab.folder + "/there"])
      try await lab.approveCommand(
        "sh", "-c", "pwd; cat; echo in=$?; touch x",
        options: ["--directory", lab.folder + "/there"])
      let run = try #require(try await lab.room { $0.runs.first?.state == "succeeded" }.runs.first)
      let digest = try #require(run.outputDigest)
      let id = try await lab.room().id
      let output = try lab.read(lab.folder(of: id) + "/evidence/" + digest)
      #expect(output == "\(lab.folder)/there\nin=0\n")
    }
  }

  /// The leader and its child ignore TERM; both are gone after KILL.
  @Test func cancelEndsTheWholeGroup() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let child = "echo $$ >\(lab.folder)/pid; exec sleep 600"
      try await lab.approveCommand(
        "sh", "-c", "trap '' TERM; sh -c '\(child)' & wait; sleep 600")
      let pid = try await Waiting.first {
        (try? lab.read("pid")).flatMap { Int32($0.dropLast()) }
      } otherwise: {
        "the command has no child"
      }
      let asked = try await lab.warroom("cancel", "1", "--reason", "takes too long")
      #expect(asked.status == 0, "\(asked.errors)")
      let room = try await lab.room { $0.runs.first?.state == "failed" }
      let run = try #require(room.runs.first)
      #expect(run.exitStatus == nil)
      #expect(room.timeline.contains { $0.text.contains("cancelled after") })
      // The grace between TERM and KILL was given.
      #expect(run.milliseconds ?? 0 >= 4_900)
      try await Waiting.until("the child has ended too") { ProcessTable.isGone(pid) }
    }
  }

  @Test func atItsTimeLimitItIsStopped() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try await lab.approveCommand(
        "sh", "-c", "sleep 300; touch x", options: ["--timeout", "1"])
      let room = try await lab.room { $0.runs.first?.state == "failed" }
      #expect(room.timeline.contains { $0.text.contains("stopped at its time limit") })
      #expect(room.runs.first?.milliseconds ?? 0 >= 1_000)
    }
  }

  @Test func anApprovalIsUsedOnce() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.approveCommand("sh", "-c", "echo ran >>\(lab.folder)/count")
      try await lab.room { $0.runs.first?.state == "succeeded" }
      let revoked = try await lab.warroom("revoke", "1", "--reason", "too late")
      #expect(revoked.status == 77)
      try await lab.warroom("host", "stop")
      try await lab.warroom("note", "a new host")
      #expect(try lab.read("count") == "ran\n")
      #expect(try await lab.kinds(id).filter { $0 == "run.started" }.count == 1)
      let starts = try await lab.jq(#".facts[] | select(.k == "run.started") | .d.digest"#, id)
      let yes = try await lab.jq(#".facts[] | select(.k == "run.approved") | .d.digest"#, id)
      #expect(starts == yes)
    }
  }

  /// Ten seconds are the shortest time that a policy can give.
  @Test func aRequestExpires() async throws {
    try await Lab.open { lab in
      try lab.write("approval-seconds: 10\n", to: "c/policy.yaml")
      _ = try await lab.mitigate()
      try await lab.warroom("propose", "--target", "t", "--", "touch", "x")
      let room = try await lab.room { $0.runs.first?.state == "expired" }
      #expect(room.timeline.contains { $0.text.contains("nobody decided in time") })
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve 1; echo ended $?")
      try await terminal.wait("run 1 is not waiting: it is expired", "ended 77")
    }
  }

  @Test func theCordRevokesAndNothingStarts() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try await lab.warroom("propose", "--target", "t", "--", "touch", "x")
      #expect(try await lab.warroom("andon", "--reason", "wrong cluster").status == 0)
      let run = try #require(try await lab.room().runs.first)
      #expect(run.state == "revoked")
      #expect(run.endingReason?.contains("wrong cluster") == true)
      try await lab.warroom("propose", "--target", "t", "--", "touch", "x")
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve; echo ended $?")
      try await terminal.wait("Type t and Enter")
      try await terminal.run("t")
      try await terminal.wait("wrong cluster", "ended 77")
      try await lab.warroom("andon", "--release", "--reason", "checked")
      try await terminal.run("clear; warroom approve")
      try await terminal.wait("the question again") {
        $0.contains("Type t and Enter") && !$0.contains("ended")
      }
      try await terminal.run("t")
      try await lab.room { $0.runs.last?.state == "succeeded" }
    }
  }

  @Test func deniedAndWithdrawnWithTheirReasons() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      for name in ["a", "b"] { try await lab.warroom("propose", "--", "touch", name) }
      let piped = try await lab.warroom("deny", "1", "--reason", "not now")
      #expect(piped.status == 77 && piped.errors.contains("at a terminal"))
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom deny 1 --reason 'not now'; echo ended $?")
      try await terminal.wait("recorded as", "ended 0")
      try await lab.warroom("withdraw", "2", "--reason", "found better")
      let room = try await lab.room()
      #expect(room.runs.map(\.state) == ["denied", "withdrawn"])
      #expect(room.runs.map(\.endingReason) == ["not now", "found better"])
      try await terminal.run("clear; warroom deny 1 --reason again; echo again $?")
      try await terminal.wait("again 77")
    }
  }

  @Test func anAgentProposesAndDecidesNothing() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let proposed = try await lab.warroom("--agent", "propose", "--", "touch", "x")
      #expect(proposed.status == 0, "\(proposed.errors)")
      for words in [["deny", "1", "--reason", "r"], ["phase", "monitoring", "--reason", "r"]] {
        let done = try await lab.run(Program.warroom, ["--agent"] + words)
        #expect(done.status == 77)
        #expect(done.errors.contains("Agents may propose. People decide."))
      }
      let terminal = try await Tmux.open(in: lab, extra: ["WARROOM_AGENT": "1"])
      try await terminal.run("warroom approve 1; echo ended $?")
      try await terminal.wait("and Enter to run exactly this:")
      try await terminal.run(try #require(try await lab.room().runs.first).target)
      try await terminal.wait("Agents may propose. People decide.", "ended 77")
    }
  }
}
