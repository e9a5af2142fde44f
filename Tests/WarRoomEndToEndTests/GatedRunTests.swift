import Foundation
import Testing
import WarRoomTestSupport

/// `warroom run`: commands that their callers execute themselves.
@Suite struct GatedRunTests {
  @Test func readingPassesThroughAndIsRecorded() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let bytes = "a\u{0}b\u{1B}[2J\r\nno end"
      let cat = try await lab.run(Program.warroom, ["run", "--", "cat"], input: bytes)
      #expect(cat.output == bytes && cat.errors.isEmpty && cat.status == 0)
      let missing = try await lab.warroom("run", "--", "ls", "/nonexistent")
      #expect(missing.status == 2 && missing.errors.hasPrefix("ls: "))
      let line = try await lab.warroom("run", "--line", "uptime | wc -l; exit 3")
      #expect(line.status == 3 && line.output == "1\n")
      let room = try await lab.room(id)
      #expect(room.runs.map(\.exitStatus) == [0, 2, 3])
      let wanted = ["run.proposed", "approval.requested", "run.started", "run.ended"]
      #expect(try await lab.kinds(id).suffix(4) == wanted)
      let who = try await lab.jq(#"select(.facts[].k == "run.ended") | .who.via"#, id)
      #expect(Set(who) == ["run"])
    }
  }

  @Test func theCommandSeesTheTerminalAndTheCallersEnvironment() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab, columns: 90, rows: 20, extra: ["colour": "red"])
      try await terminal.run("warroom run --line 'test -t 0 && test -t 1 && test -t 2 && tty'")
      try await terminal.wait("/dev/pts/")
      try await terminal.run("clear; warroom run -- printenv colour; echo ended $?")
      try await terminal.wait("red", "ended 0")
      try await terminal.run("clear; warroom run -- stty size; echo ended $?")
      try await terminal.wait("ended")
    }
  }

  @Test func keysOfTheTerminalReachTheCommandAlone() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom run -- sleep 600; echo ended $?")
      try await lab.room { $0.runs.first?.state == "running" }
      try await terminal.press("C-c")
      try await terminal.wait("ended 130")
      let room = try await lab.room { $0.runs.first?.state == "failed" }
      #expect(room.timeline.contains { $0.text.contains("killed by signal 2") })
      try await terminal.run("clear; warroom run -- sleep 600; echo ended $?")
      try await lab.room { $0.runs.last?.run == 2 && $0.runs.last?.state == "running" }
      try await terminal.press("C-z")
      try await terminal.wait("Stopped")
      try await terminal.run("clear; fg")
      try await terminal.wait("sleep 600")
      try await terminal.press("C-c")
      try await lab.room { $0.runs.last?.state == "failed" }
    }
  }

  @Test func whatChangesWaitsForAnotherTerminalAndRunsOnce() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try lab.write("data", to: "victim")
      let terminal = try await Tmux.open(in: lab)
      let second = try await Tmux.open(in: lab)
      try await terminal.run("warroom run --target victim -- rm -v \(lab.folder)/victim; echo $?.")
      try await terminal.wait("run 1 of", "waits for approval: DESTRUCTIVE", "warroom approve 1")
      try await second.run("warroom approve 1")
      try await second.wait("Type victim and Enter", "executed by")
      // What is typed into the waiting terminal is no answer to anything.
      try await terminal.type("victim")
      try await second.run("victim")
      try await second.wait("approved, recorded as")
      try await terminal.wait("removed '", "0.")
      #expect(!FileManager.default.fileExists(atPath: lab.folder + "/victim"))
      let room = try await lab.room { $0.runs.first?.state == "succeeded" }
      #expect(room.runs.first?.exitStatus == 0)
      #expect(try await lab.kinds(id).filter { $0 == "run.started" }.count == 1)
      let executor = try await lab.jq(
        #".facts[] | select(.k == "run.proposed") | .d.executor.kind"#, id)
      #expect(executor == ["process"])
      // Neither names nor values of the caller's environment are in the journal.
      #expect(try lab.read(lab.journal(of: id)).contains("WARROOM_CONFIG_DIR") == false)
    }
  }

  @Test func deniedIsRefusedAndCtrlCWithdraws() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("data", to: "victim")
      let terminal = try await Tmux.open(in: lab)
      let second = try await Tmux.open(in: lab)
      try await terminal.run("warroom run -- rm \(lab.folder)/victim; echo ended $?")
      try await terminal.wait("waits for approval")
      try await second.run("warroom deny 1 --reason 'not now'")
      try await terminal.wait("refused: denied: not now", "ended 77")
      try await terminal.run("clear; warroom run -- rm -f \(lab.folder)/victim; echo ended $?")
      try await terminal.wait("run 2 of", "ctrl-c takes it back")
      try await terminal.press("C-c")
      try await terminal.wait("withdrawn; nothing was run", "ended 130")
      #expect(try await lab.room().runs.map(\.state) == ["denied", "withdrawn"])
      #expect(try lab.read("victim") == "data")
    }
  }

  @Test func aCallerThatVanishesLeavesTheRunUnknown() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      for line in ["sleep 601", "rm victim"] {
        try await terminal.run("warroom run -- \(line) & echo $! >\(lab.folder)/pid")
        try await lab.room { ["running", "waiting for approval"].contains($0.runs.last?.state) }
        let pid = try #require(Int32(try lab.read("pid").dropLast()))
        ProcessTable.signal(pid, SIGKILL)
        try await lab.room { ["unknown", "voided"].contains($0.runs.last?.state) }
      }
      let room = try await lab.room(id)
      #expect(room.runs.map(\.state) == ["unknown", "voided"])
      #expect(room.runs.last?.endingReason == "its caller went away before it started")
    }
  }

  @Test func aHostThatDiesLeavesTheCommandAlone() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom run -- sleep 3; echo ended $?")
      try await lab.room { $0.runs.last?.state == "running" }
      ProcessTable.signal(try #require(try await lab.host()), SIGKILL)
      try await terminal.wait("ended 0")
      // Its caller is there and says how it ended, unless the next host gave it up before.
      try await lab.room { ["succeeded", "unknown"].contains($0.runs.last?.state) }
      try await terminal.run("clear; warroom run -- sleep 602 & echo $! >\(lab.folder)/pid")
      try await lab.room { $0.runs.last?.run == 2 && $0.runs.last?.state == "running" }
      ProcessTable.signal(try #require(try await lab.host()), SIGKILL)
      ProcessTable.signal(try #require(Int32(try lab.read("pid").dropLast())), SIGKILL)
      try await lab.warroom("note", "a new host")
      let room = try await lab.room { $0.runs.last?.state == "unknown" }
      #expect(room.runs.last?.endingReason?.contains("the host stopped while it ran") == true)
    }
  }

  @Test func withoutAHostOnlyReadingPassesAndOnlyWhenAsked() async throws {
    try await Lab.open { lab in
      let alone = ["WARROOM_SOCKET": lab.folder + "/nobody"]
      func run(_ words: String...) async throws -> WarRoomProcess {
        try await lab.run(Program.warroom, ["run"] + words, extra: alone)
      }
      let plain = try await run("--", "echo", "hello")
      #expect(plain.status == 69 || plain.status == 77)
      #expect(plain.output.isEmpty && plain.errors.split(separator: "\n").count == 1)
      let reading = try await run("--unrecorded", "--", "echo", "hello")
      #expect(reading.status == 0 && reading.output == "hello\n")
      #expect(reading.errors.hasPrefix("warroom: NOT RECORDED: "))
      try lab.write("data", to: "victim")
      let changing = try await run("--unrecorded", "--", "rm", lab.folder + "/victim")
      #expect(changing.status == 69 || changing.status == 77)
      #expect(try lab.read("victim") == "data")
    }
  }

  @Test func brokenPolicyOrRulesLetNothingRun() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("approval-seconds: soon\n", to: "c/policy.yaml")
      let run = try await lab.warroom("run", "--", "echo", "hello")
      #expect(run.status == 78 && run.output.isEmpty)
      #expect(run.errors.contains("policy.yaml:1"))
    }
  }

  @Test func anAgentAsksAndNeverApproves() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let agent = ["WARROOM_AGENT": "1"]
      let terminal = try await Tmux.open(in: lab, extra: agent)
      try await terminal.run("warroom run -- echo hello; echo ended $?")
      try await terminal.wait("hello", "ended 0")
      try await terminal.run("clear; warroom run -- rm x; echo ended $?")
      try await terminal.wait("waits for approval")
      let second = try await Tmux.open(in: lab, extra: agent)
      let target = try #require(try await lab.room().runs.last?.target)
      try await second.run("warroom approve 2; echo ended $?")
      try await second.wait("Type \(target) and Enter")
      try await second.run(target)
      try await second.wait("ended 77")
      #expect(try await lab.room().runs.last?.state == "waiting for approval")
    }
  }

  @Test func anEnvironmentThatLoadsCodeMakesItUnknown() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab, extra: ["GIT_PAGER": "rm -rf"])
      try await terminal.run("warroom run -- git log; echo ended $?")
      try await terminal.wait("UNKNOWN", "its environment sets GIT_PAGER")
    }
  }

  @Test func noSuchProgramIsWhatShellsSay() async throws {
    try await Lab.open { lab in
      let run = try await lab.warroom("run", "--", "no-such-program")
      #expect(run.status == 127 && run.errors.contains("no-such-program"))
      #expect(try await lab.warroom("run").status == 64)
    }
  }

  @Test func whatRanOutsideIsTakenInFromHistory() async throws {
    try await Lab.open { lab in
      let id = try await lab.declare()
      let typed = try await lab.warroom(
        "adopt", "--at", "2026-11-21T01:00:00Z", "--", "rm", "it's here")
      #expect(typed.status == 0)
      let bash = "#1700000000\nuptime\n#1700000060\nfor i in 1 2\ndo rm $i\ndone\n"
      let file = try lab.write(bash, to: "history")
      #expect(try await lab.warroom("adopt", "--history", file).status == 0)
      let zsh = ": 1700000120:0;echo a\\\nb\n: 1700000180:3;df -h\n"
      let other = try lab.write(zsh, to: "zhistory")
      #expect(try await lab.warroom("adopt", "--history", other, "--last", "2").status == 0)
      let lines = try await lab.jq(
        #".facts[] | select(.k == "command.adopted") | [.d.line, .d.judgment.class] | @json"#, id)
      #expect(
        lines == [
          #"["rm 'it'\\''s here'","destructive"]"#, #"["uptime","read-only"]"#,
          #"["for i in 1 2\ndo rm $i\ndone","destructive"]"#,
          #"["echo a\nb","unknown"]"#, #"["df -h","read-only"]"#,
        ])
      let shown = try await lab.warroom("show")
      #expect(shown.output.contains("ran outside the gate, destructive: rm"))
      let early = try await lab.jq(
        #".facts[] | select(.k == "command.adopted") | .d.occurred"#, id)
      #expect(early.first == "2026-11-21T01:00:00.000000Z")
    }
  }
}
