import Foundation
import Testing
import WarRoomTestSupport

/// The other commands: what they print, and how they end.
@Suite struct CommandLineTests {
  @Test func aRefusedOrderSaysWhatIsMissing() async throws {
    try await Lab.open { lab in
      _ = try await lab.declare()
      let moved = try await lab.warroom("phase", "closed")
      #expect(moved.status == 77)
      #expect(moved.output == "")
      #expect(moved.errors.hasPrefix("warroom: refused: From triage there is no way to closed."))
      #expect(try await lab.room().phase == "triage")
    }
  }

  @Test func listsTheNewestFirst() async throws {
    try await Lab.open { lab in
      _ = try await lab.declare("First")
      let second = try await lab.mitigate(severity: "sev1")
      try await lab.warroom("phase", "-i", "first", "declined", "--reason", "a test alert")
      let all = try await lab.warroom("list")
      #expect(all.lines.count == 2)
      let open = try await lab.warroom("list", "--open", "--json")
      let object = try JSONSerialization.jsonObject(with: Data(open.output.utf8))
      let line = try #require(object as? [String: Any])
      #expect(line["id"] as? String == second)
      #expect(line["phase"] as? String == "mitigating")
      #expect(line["severity"] as? String == "SEV-1")
      #expect(line["waiting"] as? Int == 0)
    }
  }

  @Test func aHomeWithoutIncidentsSaysSo() async throws {
    try await Lab.open { lab in
      #expect(try await lab.warroom("list").output == "")
      let shown = try await lab.warroom("show")
      #expect(shown.status == 66)
      #expect(shown.errors.contains("there is no incident yet"))
    }
  }

  @Test func findsAnIncidentByAnyPartOfItsID() async throws {
    try await Lab.open { lab in
      let pay = try await lab.declare("Pay is down")
      _ = try await lab.declare("Mail is down")
      #expect(try await lab.room("pay").id == pay)
      let many = try await lab.warroom("show", "is-down")
      #expect(many.status == 66)
      #expect(many.errors.contains("names 2 incidents"))
      let none = try await lab.warroom("show", "nothing-like-it")
      #expect(none.status == 66)
      #expect(none.errors.contains("no incident named nothing-like-it"))
    }
  }

  @Test func writesNotesAndCorrectsThemAboveAll() async throws {
    try await Lab.open { lab in
      let id = try await lab.declare()
      let noted = try await lab.warroom("note", "looks like the cache", "--kind", "hypothesis")
      #expect(noted.status == 0)
      #expect(noted.output.hasPrefix("recorded as "))
      let piped = try await lab.warroom("note", "-", input: "from a pipe")
      #expect(piped.status == 0)
      let room = try await lab.room()
      #expect(room.timeline.suffix(2).map(\.text) == ["looks like the cache", "from a pipe"])
      #expect(noted.output.contains("\(room.timeline[room.timeline.count - 2].sequence)"))
      #expect(try await lab.kinds(id).suffix(2) == ["note.added", "note.added"])
      let empty = try await lab.warroom("note", "  ")
      #expect(empty.status == 77)
      let future = try await lab.warroom("note", "x", "--at", "2199-01-01T00:00:00Z")
      #expect(future.status == 77)
      #expect(future.errors.contains("future"))
    }
  }

  @Test func rolesSeverityScopeAndDutiesAreRecorded() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate(severity: "sev1")
      for words in [
        ["ack"], ["scope", "everyone in Europe"], ["role", "scribe", "maria"],
        ["met", "all-hands", "sent to #all"], ["severity", "sev2", "--reason", "half of it works"],
      ] {
        let done = try await lab.run(Program.warroom, words)
        #expect(done.status == 0, "\(words): \(done.errors)")
      }
      let room = try await lab.room()
      #expect(room.severity == "SEV-2")
      #expect(room.roles["scribe"] == "maria")
      #expect(
        try await lab.kinds(id).suffix(5) == [
          "incident.acknowledged", "scope.stated", "role.assigned", "obligation.met",
          "severity.set",
        ])
      #expect(try await lab.warroom("ack").status == 77)
    }
  }

  @Test func aHomeIsNamedBeforeAndAfterTheCommand() async throws {
    try await Lab.open { lab in
      let other = lab.folder + "/other"
      let before = try await lab.warroom("--home", other, "declare", "--title", "Elsewhere")
      #expect(before.status == 0, "\(before.errors)")
      #expect(lab.nothingIsDeclared)
      for arguments in [
        ["--home", other, "list"], ["list", "--home", other], ["--home=\(other)", "list"],
      ] {
        let listed = try await lab.run(Program.warroom, arguments)
        #expect(listed.lines.count == 1, "\(arguments): \(listed.errors)")
      }
      let status = try await lab.warroom("--home", other, "host", "status")
      #expect(status.status == 0, "\(status.errors)")
      #expect(try await lab.warroom("host", "status").status == 69)
    }
  }

  @Test func theHostIsLookedAtAndStopped() async throws {
    try await Lab.open { lab in
      let none = try await lab.warroom("host", "status")
      #expect(none.status == 69)
      #expect(none.errors.hasPrefix("warroom: no host answers"))
      _ = try await lab.declare()
      let status = try await lab.warroom("host", "status")
      #expect(status.output.contains("1 open rooms"))
      let pid = try #require(try await lab.host())
      #expect(try await lab.warroom("host", "stop").status == 0)
      try await Waiting.until("the host has ended") { ProcessTable.isGone(pid) }
      let again = try await lab.warroom("host", "stop")
      #expect(again.status == 0)
      #expect(again.output == "no host runs\n")
    }
  }

  @Test func theDoctorLooksAtWhatMatters() async throws {
    try await Lab.open { lab in
      let well = try await lab.warroom("doctor")
      #expect(well.status == 0)
      for name in ["versions", "locale", "terminal", "tmux", "host", "home", "configuration"] {
        #expect(well.lines.contains { $0.hasPrefix("ok  \(name)  ") }, "\(name)")
      }
      _ = try await lab.declare()
      try await lab.run("chmod", ["755", lab.home])
      let ill = try await lab.run(Program.warroom, ["doctor"], extra: ["LC_ALL": "C"])
      #expect(ill.lines.contains { $0.hasPrefix("!!  locale  C: set LC_ALL=C.UTF-8") })
      #expect(ill.lines.contains { $0.hasPrefix("!!  home") && $0.contains("chmod 700") })
    }
  }

  @Test func pipedItPrintsTheRoom() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let room = try await lab.warroom()
      #expect(room.status == 0)
      #expect(room.errors == "")
      for text in [id, "SEV-3, active, mitigating", "Timeline, UTC", "Do nothing and watch"] {
        #expect(room.output.contains(text), "\(text)")
      }
      #expect(!room.output.contains("\u{1b}"))
      #expect(room.lines.allSatisfy { $0.count <= 100 })
    }
  }

  /// A script that waits for the output must not wait for the host that was started.
  @Test func theHostHoldsNoPipeOfWhoStartedIt() async throws {
    try await Lab.open { lab in
      let script = #"id=$(warroom declare --title Piped | cat) && echo "got $id""#
      let done = try await lab.run("sh", ["-c", script], within: .seconds(15))
      #expect(done.output.hasPrefix("got inc-"))
      #expect(try await lab.host() != nil)
    }
  }

  @Test func anApprovalIsTypedAtATerminal() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try await lab.warroom("propose", "--target", "t", "--", "touch", "x")
      let piped = try await lab.warroom("approve", "1", input: "t\n")
      #expect(piped.status == 77)
      #expect(piped.errors.contains("typed at a terminal"))
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
    }
  }
}
