import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// `warroom shell`: bash with the gate in front of every line.
@Suite struct ShellTests {
  private func shell(_ lab: Lab, extra: [String: String] = [:]) async throws -> Tmux {
    let terminal = try await Tmux.open(in: lab, columns: 120, rows: 30, extra: extra)
    try await terminal.run("clear; warroom shell")
    try await terminal.wait("with the gate in front of every line", "(warroom ")
    return terminal
  }

  @Test func readingRunsInTheShellItselfAndIsRecorded() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let terminal = try await shell(lab)
      try await terminal.run("cd /usr")
      try await lab.room { $0.runs.last?.state == "succeeded" }
      try await terminal.run("clear; pwd; name=there; echo hello $name")
      try await terminal.wait("/usr", "hello there")
      try await terminal.run("ls /nonexistent")
      try await lab.room { $0.runs.last?.exitStatus == 2 }
      // A space in front and a repeated line are in the history all the same.
      try await terminal.run(" date +%s-first")
      try await terminal.run("exit 3")
      try await terminal.wait(Tmux.prompt)
      let runs = try await lab.room { $0.runs.last?.state == "failed" }.runs
      #expect(runs.last?.exitStatus == 3)
      let lines = try await lab.jq(#".facts[] | select(.k == "run.proposed") | .d.title"#, id)
      #expect(
        lines == [
          "cd /usr", "clear; pwd; name=there; echo hello $name", "ls /nonexistent",
          " date +%s-first", "exit 3",
        ])
    }
  }

  @Test(arguments: [
    "rm victim", "{ echo; } > victim", "for i in 1; do echo; done > victim", " rm victim",
    "true | (rm victim) | cat", "x=$(rm victim)", "if true\nthen rm victim\nfi", "> victim",
    "echo; rm victim", "f() { rm victim; }; f", "(exec rm victim)",
  ])
  func aLineThatChangesSomethingWaitsAndLeavesNoTrace(line: String) async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("data", to: "victim")
      let terminal = try await shell(lab)
      try await terminal.run("cd \(lab.folder)")
      try await lab.room { $0.runs.last?.state == "succeeded" }
      for part in line.split(separator: "\n") { try await terminal.run(String(part)) }
      try await terminal.wait("waits for approval")
      #expect(try lab.read("victim") == "data")
      let second = try await Tmux.open(in: lab)
      try await second.run("warroom deny 2 --reason 'not now'")
      try await terminal.wait("refused: denied: not now")
      try await terminal.run("clear; echo still here")
      try await terminal.wait("still here\n")
      #expect(try lab.read("victim") == "data")
    }
  }

  @Test func anApprovedLineRunsInTheShell() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("export colour=red\n", to: "colours")
      let terminal = try await shell(lab)
      try await terminal.run(". \(lab.folder)/colours")
      try await terminal.wait("waits for approval")
      let second = try await Tmux.open(in: lab)
      let target = try #require(try await lab.room().runs.last?.target)
      try await second.run("warroom approve 1")
      try await second.wait("Type \(target) and Enter")
      try await second.run(target)
      try await lab.room { $0.runs.last?.state == "succeeded" }
      try await terminal.run("clear; printenv colour")
      try await terminal.wait("red")
    }
  }

  @Test func ctrlCTakesTheLineBack() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await shell(lab)
      try await terminal.run("rm victim")
      try await terminal.wait("waits for approval")
      try await terminal.press("C-c")
      try await lab.room { $0.runs.last?.state == "withdrawn" }
      try await terminal.run("clear; echo still here")
      try await terminal.wait("still here\n")
    }
  }

  @Test func namesThatTheShellDefinesAreUnknownAndItsHooksStay() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let own = "uptime() { rm -rf /; }\nalias ls='rm -rf'\nPS1='$(echo asks) '\n"
      try lab.write(own, to: "u/.bashrc")
      let terminal = try await shell(lab)
      try await terminal.wait("asks")
      for (line, word) in [
        ("uptime", "is an alias or a function"), ("trap '' INT", "trap may change"),
        ("PS0=", "UNKNOWN"), ("set +o history", "UNKNOWN"),
        ("kill() { :; }", "defines the function"), ("up\\time", "uptime is an alias"),
      ] {
        try await terminal.run("\(line)")
        try await terminal.wait("waits for approval", word)
        try await terminal.press("C-c")
        try await lab.room { $0.runs.last?.state == "withdrawn" }
        try await terminal.run("clear")
        try await lab.room { $0.runs.last?.state == "succeeded" }
      }
      try await terminal.run("ls /; echo seen")
      try await terminal.wait("usr", "seen\n")
    }
  }

  @Test func theShellEndsWithItsGate() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      _ = try await shell(lab)
      let found = ProcessTable.naming(lab.folder)
      let gate = try #require(found.first { ProcessTable.words($0) == ["warroom", "shell"] })
      let bash = try #require(found.first { ProcessTable.words($0).contains("--rcfile") })
      ProcessTable.signal(gate, SIGKILL)
      try await Waiting.until("the shell has ended, too") { ProcessTable.isGone(bash) }
    }
  }

  @Test func withoutAHostNothingRuns() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let socket = lab.folder + "/gone"
      let terminal = try await Tmux.open(in: lab, columns: 120, rows: 30)
      try await terminal.run("clear; warroom shell")
      try await terminal.wait("(warroom ")
      try await lab.warroom("host", "stop")
      // The home cannot be served any more.
      try await lab.run("chmod", ["0777", lab.home])
      try await terminal.run("clear; touch \(socket)")
      try await terminal.wait("nothing was run")
      #expect(!FileManager.default.fileExists(atPath: socket))
    }
  }

  @Test func aShellIsForTerminals() async throws {
    try await Lab.open { lab in
      for shell in ["bash", "zsh", "fish"] {
        let opened = try await lab.warroom("shell", shell)
        #expect(opened.status == 64 && opened.output.isEmpty)
      }
    }
  }
}
