import Foundation
import Testing
import WarRoomTestSupport

/// `warroom replay` as people use it: by keys, as text, as files.
@Suite struct ReplayTests {
  private let sample = "gitlab-2017-01-31"

  private func open(_ lab: Lab, _ arguments: String) async throws -> Tmux {
    let terminal = try await Tmux.open(in: lab)
    try await terminal.run("warroom replay \(arguments); echo left $?")
    try await terminal.wait("REPLAY", "? help")
    return terminal
  }

  @Test func aSampleIsPlayedSteppedSoughtAndLeft() async throws {
    try await Lab.open { lab in
      let terminal = try await open(lab, sample)
      try await terminal.wait("paused 60x", "2017-01-31 17:20:00Z")
      try await terminal.press("}")
      try await terminal.wait("21:00:00Z", "begins")
      try await terminal.press(".")
      try await terminal.type("T")
      try await terminal.wait("Go to")
      try await terminal.type("23:27")
      try await terminal.press("Enter")
      try await terminal.wait("2017-01-31 23:27:00Z", "MITIGATING", "Removal stopped")
      try await terminal.press("+")
      try await terminal.press("Space")
      try await terminal.wait("▸ 120x", "skipped")
      try await terminal.press("Space")
      try await terminal.wait("paused 120x")
      try await terminal.type("/tarball")
      try await terminal.press("Enter")
      try await terminal.wait("2017-02-01 01:18:00Z", "Remaining production data")
      try await terminal.press("G")
      try await terminal.wait("at its end", "100 %")
      try await terminal.press("0")
      try await terminal.wait("0 %", "17:20:00Z")
      try await terminal.press("q")
      try await terminal.wait("left 0")
      // Nobody was asked, nothing was made.
      #expect(!FileManager.default.fileExists(atPath: lab.home))
    }
  }

  @Test func nothingCanBeApprovedInIt() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("propose", "--reason", "to see", "--", "touch", lab.folder + "/made")
      try await lab.room { $0.runs.first?.state == "waiting for approval" }
      let journal = lab.folder(of: id) + "/journal/000001.jsonl"
      let before = try lab.read(journal)
      let terminal = try await open(lab, "--at end")
      try await terminal.wait("1 waits for a person")
      for key in ["a", "A", "p", "x", "d", "!", "u"] {
        try await terminal.press(key)
        try await terminal.wait("This is a replay: nothing can be run, approved or changed")
        try await terminal.press("Tab")
        try await terminal.wait("the sentence gone") { !$0.contains("This is a replay") }
      }
      try await terminal.press("q")
      try await terminal.wait("left 0")
      #expect(try lab.read(journal) == before)
      #expect(!FileManager.default.fileExists(atPath: lab.folder + "/made"))
    }
  }

  @Test func aPausedReplayWritesNothing() async throws {
    try await Lab.open { lab in
      let script = try lab.write(
        "#!/bin/sh\nexec warroom replay \(sample)\n", to: "go", executable: true)
      let pty = try Pty(script, environment: lab.environment)
      var first: [UInt8] = []
      try await Waiting.until("its first frame") {
        first += pty.frame()
        return String(decoding: first, as: UTF8.self).contains("REPLAY")
      }
      _ = pty.frame(within: 300)
      #expect(pty.frame(within: 1_500).isEmpty)
      pty.type(".")
      #expect(!pty.frame().isEmpty)
    }
  }

  @Test func asTextAndJSONItIsTheRoomOfThatMoment() async throws {
    try await Lab.open { lab in
      let then = try await lab.warroom("replay", sample, "--plain", "--at", "23:10")
      #expect(then.status == 0, "\(then.errors)")
      #expect(then.output.contains("REPLAY, as it was at 2017-01-31 23:10:00Z"))
      #expect(then.output.contains("severity not recorded"))
      #expect(!then.output.contains("Removal stopped"))
      let later = try await lab.warroom("replay", sample, "--json")
      #expect(later.output.contains("Removal stopped"))
      #expect(later.output.contains(#""phase":"monitoring""#))
      let piped = try await lab.warroom("replay", sample)
      #expect(piped.output.contains("as it was at 2017-02-01 18:14:00Z"))
    }
  }

  @Test func exportsAreTheSameBytesEachTime() async throws {
    try await Lab.open { lab in
      for name in ["1", "2"] {
        let done = try await lab.warroom(
          "replay", sample, "--cast", "\(name).cast", "--html", "\(name).html", "--text")
        #expect(done.status == 0, "\(done.errors)")
        try lab.write(done.output, to: "\(name).txt")
      }
      for ending in ["cast", "html", "txt"] {
        let first = try lab.read("1.\(ending)")
        #expect(first.count > 500)
        #expect(try lab.read("2.\(ending)") == first, "\(ending)")
      }
      let names = try await lab.warroom("replay", "--list")
      #expect(names.lines.count >= 12)
      #expect(names.lines.contains { $0.hasPrefix(sample) })
    }
  }

  @Test func aDamagedJournalOpensUpToTheDamage() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("note", "the last word")
      let lines = try lab.read(lab.folder(of: id) + "/journal/000001.jsonl")
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var broken = lines
      broken[2] = String(broken[2].dropLast(9)) + "x" + String(broken[2].suffix(8))
      let path = try lab.write(broken.joined(separator: "\n"), to: "broken.jsonl")
      let shown = try await lab.warroom("replay", path, "--plain")
      #expect(shown.errors.contains("broken.jsonl:3"), "\(shown.errors)")
      #expect(!shown.output.contains("the last word"))
    }
  }

  @Test(arguments: [
    (["replay", "nowhere"], 66, "there is no incident named nowhere, no file and no sample"),
    (["replay", "/nowhere.jsonl"], 66, "there is no file"),
    (["replay", "gitlab-2017-01-31", "--at", "soon"], 64, "no time: soon"),
    (["replay", "gitlab-2017-01-31", "--speed", "0"], 64, "no speed: 0"),
    (["replay", "gitlab-2017-01-31", "--cast", "/nowhere/x"], 73, "/nowhere/x"),
    (["replay", "gitlab-2017-01-31", "--cast", "x", "--size", "9x9"], 64, "no size: 9x9"),
  ])
  func whatCannotBeSaysWhy(_ words: [String], _ status: Int, _ sentence: String) async throws {
    try await Lab.open { lab in
      let done = try await lab.run(Program.warroom, words)
      #expect(done.status == Int32(status))
      #expect(done.errors.contains(sentence), "\(done.errors)")
      #expect(done.output.isEmpty)
    }
  }
}
