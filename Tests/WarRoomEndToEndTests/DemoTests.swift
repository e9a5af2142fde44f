import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// `Scripts/run` with a binary that is there already: the demo from its start to its end.
@Suite struct DemoTests {
  private let script = Program.root + "/Scripts/run"

  /// Nothing that the demo started or wrote is left.
  private func expectNothingLeft(_ lab: Lab) async throws {
    try await Waiting.until("nothing of the demo is left") {
      let names = try FileManager.default.contentsOfDirectory(atPath: lab.folder + "/t")
      return names.isEmpty && ProcessTable.naming(lab.folder + "/t/warroom-demo").isEmpty
    }
  }

  @Test func pipedItComesToTheDecisionTwiceInARow() async throws {
    try await Lab.open { lab in
      for _ in 1...2 {
        let done = try await lab.run(
          script, ["--binary", Program.warroom], within: .seconds(60))
        #expect(done.status == 0, "\(done.errors)")
        for text in [
          "Waiting for a person", "bin/checkoutctl release v41", "type                checkout/v41",
          "evidence 4/4", "checkout            failing",
        ] {
          #expect(done.output.contains(text), "\(text) is missing in\n\(done.output)")
        }
        #expect(!done.output.contains("\u{1b}"))
        #expect(done.errors.contains("fails on 127.0.0.1:"))
        try await expectNothingLeft(lab)
      }
    }
  }

  @Test func atATerminalItOpensTheConsole() async throws {
    try await Lab.open { lab in
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("\(script) --binary \(Program.warroom); echo ended $?")
      try await terminal.wait("TRIAGE", "Roll back checkout", "? help")
      try await terminal.press("q")
      try await terminal.wait("ended 0")
      try await expectNothingLeft(lab)
    }
  }

  /// Not even when the script is killed, or its terminal closed.
  @Test(arguments: [SIGKILL, SIGTERM, SIGINT, 0])
  func whateverEndsItNothingIsLeft(_ signal: Int32) async throws {
    try await Lab.open { lab in
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("\(script) --binary \(Program.warroom)")
      try await terminal.wait("TRIAGE", "Roll back checkout", "? help")
      let running = ProcessTable.naming(lab.folder).filter {
        ProcessTable.words($0).contains(script)
      }
      #expect(!running.isEmpty)
      if signal == 0 {
        try await terminal.close()
      } else {
        for pid in running { ProcessTable.signal(pid, signal) }
      }
      try await expectNothingLeft(lab)
    }
  }

  @Test func wrongWordsAreUsage() async throws {
    try await Lab.open { lab in
      let wrong = try await lab.run(script, ["--bogus"])
      #expect(wrong.status == 64)
      let none = try await lab.run(script, ["--binary", "/nowhere"])
      #expect(none.status == 64)
      #expect(try await lab.run(script, ["--help"]).status == 0)
    }
  }
}
