import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// `warroom shell zsh`: zsh with the gate in front of every line.
@Suite(.needsZsh) struct ZshShellTests {
  private func shell(_ lab: Lab, extra: [String: String] = [:]) async throws -> Tmux {
    let terminal = try await Tmux.open(in: lab, columns: 120, rows: 30, extra: extra)
    try await terminal.run("clear; warroom shell zsh")
    try await terminal.wait("with the gate in front of every line", "(warroom ")
    return terminal
  }

  @Test func readingRunsInTheShellItselfAndIsRecorded() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let terminal = try await shell(lab)
      try await terminal.run("cd /usr")
      try await lab.room { $0.runs.last?.state == "succeeded" }
      try await terminal.run("clear; pwd; name=there; echo hello $name # rm victim")
      try await terminal.wait("/usr", "hello there\n")
      try await terminal.run("ls /nonexistent")
      try await lab.room { $0.runs.last?.exitStatus == 2 }
      try await terminal.run(" date +%s-first")
      try await terminal.run("for i in 1 2; do echo $i; done")
      try await lab.room { $0.runs.count == 5 && $0.runs.last?.state == "succeeded" }
      try await terminal.run("exit 3")
      try await terminal.wait(Tmux.prompt)
      let runs = try await lab.room { $0.runs.last?.state == "failed" }.runs
      #expect(runs.last?.exitStatus == 3)
      let lines = try await lab.jq(#".facts[] | select(.k == "run.proposed") | .d.title"#, id)
      #expect(
        lines == [
          "cd /usr", "clear; pwd; name=there; echo hello $name # rm victim", "ls /nonexistent",
          " date +%s-first", "for i in 1 2; do echo $i; done", "exit 3",
        ])
    }
  }

  @Test(arguments: [
    "rm victim", "{ echo; } > victim", "for i in 1; do echo; done > victim", " rm victim",
    "true | (rm victim) | cat", "x=$(rm victim)", "if true\nthen rm victim\nfi", "> victim",
    "echo; rm victim", "f() { rm victim; }; f", "(exec rm victim)",
    "ls *(e:'rm victim':)", "{ echo } always { rm victim }", "- rm victim",
    "cat =(rm victim)", "echo ${(e):-'$(rm victim)'}", "path=(/tmp)", "hash ls=/bin/rm", "r",
    "setopt extended_glob",
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

  @Test func anApprovedLineRunsInTheShellAndItsJobsGoOn() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await shell(lab)
      let line = "cd \(lab.folder); export colour=red; (sleep 1; { echo late; } > late) &"
      try await terminal.run(line)
      try await terminal.wait("waits for approval")
      let second = try await Tmux.open(in: lab)
      let target = try #require(try await lab.room().runs.last?.target)
      try await second.run("warroom approve 1")
      try await second.wait("Type \(target) and Enter")
      try await second.run(target)
      try await lab.room { $0.runs.last?.state == "succeeded" }
      try await terminal.run("clear; printenv colour")
      try await terminal.wait("red")
      try await Waiting.until("the job has gone on") { (try? lab.read("late")) == "late\n" }
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

  @Test func whatTheUsersFilesSetDoesNotTakeTheHooksAway() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try FileManager.default.createDirectory(
        atPath: lab.folder + "/u/own", withIntermediateDirectories: true)
      try lab.write("ZDOTDIR=$HOME/own\n", to: "u/.zshenv")
      let own = """
        uptime() { rm -rf /; }
        setopt extended_glob rc_quotes prompt_subst correct
        unsetopt zle interactive_comments
        preexec() { echo mine }
        TRAPINT() { echo caught }
        preexec_functions=(preexec)
        PS1='$(echo asks) '
        alias ls='rm -rf' setopt=: trap=: builtin=:
        alias -g X='; rm victim'
        alias -s txt=rm
        """
      try lab.write(own + "\n", to: "u/own/.zshrc")
      let terminal = try await shell(lab)
      try await terminal.wait("asks")
      try await terminal.run("ls /; echo seen # rm victim")
      try await terminal.wait("usr", "seen\n")
      for (line, word) in [
        ("uptime", "uptime is an alias"), ("up\\time", "uptime is an alias"),
        ("trap - DEBUG", "trap may change"), ("preexec_functions=()", "may change"),
        ("set -k", "UNKNOWN"), ("rm victim", "DESTRUCTIVE"), ("a.txt", "UNKNOWN"),
      ] {
        try await terminal.run(line)
        try await terminal.wait("waits for approval", word)
        try await terminal.press("C-c")
        try await lab.room { $0.runs.last?.state == "withdrawn" }
        try await terminal.run("clear")
        try await lab.room { $0.runs.last?.state == "succeeded" }
      }
    }
  }

  @Test func theShellEndsWithItsGate() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      _ = try await shell(lab)
      let found = ProcessTable.naming(lab.folder)
      let gate = try #require(
        found.first { ProcessTable.words($0) == ["warroom", "shell", "zsh"] })
      let zsh = try #require(
        found.first { ProcessTable.words($0).first?.hasSuffix("/zsh") == true })
      ProcessTable.signal(gate, SIGKILL)
      try await Waiting.until("the shell has ended, too") { ProcessTable.isGone(zsh) }
    }
  }
}
