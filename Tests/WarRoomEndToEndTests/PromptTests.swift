import Foundation
import Testing
import WarRoomTestSupport

/// The approval prompt on a real terminal: only a whole target, typed now by a person, decides.
@Suite struct PromptTests {
  /// A lab with a run that waits, and a console on it.
  private func asked(
    _ body: (Lab, Console) async throws -> Void
  ) async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      try await lab.warroom("propose", "--target", "prod/db", "--", "touch", lab.folder + "/ran")
      try await body(lab, console)
    }
  }

  private func ran(_ lab: Lab) -> Bool {
    FileManager.default.fileExists(atPath: lab.folder + "/ran")
  }

  @Test func theWholeTargetRunsIt() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.approve("prod/db")
      try await lab.room { $0.runs.first?.state == "succeeded" }
      #expect(ran(lab))
    }
  }

  @Test func keysTypedBeforeThePromptDoNotCount() async throws {
    try await asked { lab, console in
      try await console.terminal.wait("waits for you: a")
      // One write: the whole target and Enter are there before the prompt can be read.
      try await console.terminal.type("aprod/db\r")
      try await console.terminal.wait("━ APPROVAL ")
      try await console.passDeadTime()
      #expect(try await console.terminal.screen().typed == "")
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
      #expect(!ran(lab))
    }
  }

  @Test func keysOfTheFirstSecondDoNotCount() async throws {
    try await asked { lab, console in
      try await console.terminal.wait("waits for you: a")
      try await console.open("a", "━ APPROVAL ")
      try await console.terminal.type("prod/db\r")
      try await console.passDeadTime()
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
      #expect(try await !lab.kinds(lab.room().id).contains("approval.mistyped"))
    }
  }

  @Test func pastedTextDoesNotCount() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.terminal.paste("prod/db")
      try await console.terminal.wait("Pasted text does not count")
      try await console.terminal.press("Enter")
      try await console.terminal.wait("not whole yet")
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
      #expect(!ran(lab))
    }
  }

  @Test func enterOnAPartDoesNothing() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.terminal.type("prod/d")
      try await console.terminal.wait("the part") { $0.typed == "prod/d" }
      try await console.terminal.press("Enter")
      try await console.terminal.wait("The target is not whole yet. Nothing runs.")
      #expect(try await !lab.kinds(lab.room().id).contains("approval.mistyped"))
      try await console.approveRest("b", whole: "prod/db")
      try await lab.room { $0.runs.first?.state == "succeeded" }
    }
  }

  @Test func aWrongTargetTwiceDenies() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.mistype("prod/dc")
      try await console.terminal.wait("A wrong target was typed. One more")
      try await console.mistype("PROD/DB")
      try await console.terminal.wait("It was denied: the wrong target was typed twice")
      let run = try #require(try await lab.room().runs.first)
      #expect(run.state == "denied")
      #expect(!ran(lab))
    }
  }

  @Test func escapeLeavesItPending() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.terminal.type("prod/db")
      try await console.terminal.press("Escape")
      try await console.terminal.wait("It still waits: a opens it again")
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
      try await console.openApproval()
      try await console.approve("prod/db")
      try await lab.room { $0.runs.first?.state == "succeeded" }
    }
  }

  @Test func tabDeniesWithAReason() async throws {
    try await asked { lab, console in
      try await console.openApproval()
      try await console.terminal.press("Tab")
      try await console.answer("Why run 1 is denied", "the disk is full")
      let room = try await lab.room { $0.runs.first?.state == "denied" }
      #expect(room.runs.first?.endingReason == "the disk is full")
    }
  }

  /// Too small to show what is asked: nothing can be decided.
  @Test func aTerminalTooSmallDecidesNothing() async throws {
    try await asked { lab, console in
      try await console.terminal.wait("waits for you: a")
      try await console.open("a", "━ APPROVAL ")
      try await console.terminal.resize(columns: 40, rows: 6)
      try await console.terminal.wait("too small to decide here")
      try await console.terminal.type("prod/db\r")
      try await console.terminal.resize(columns: 80, rows: 24)
      try await console.terminal.wait("━ APPROVAL ")
      try await console.passDeadTime()
      #expect(try await lab.room().runs.map(\.state) == ["waiting for approval"])
    }
  }

  /// The command line asks the same question, and throws away what was typed before it.
  @Test func theCommandLineAsksTheSame() async throws {
    try await asked { lab, console in
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve 1; echo ended $?")
      try await terminal.wait("Type prod/db and Enter to run exactly this:", "touch")
      try await terminal.run("prod")
      try await terminal.wait("that is not the target; nothing was approved", "ended 77")
      try await terminal.run("clear; warroom approve; echo ended $?")
      try await terminal.wait("the second question") {
        $0.contains("Type prod/db and Enter") && !$0.contains("ended")
      }
      try await terminal.run("prod/db")
      try await terminal.wait("approved, recorded as", "ended 0")
      try await lab.room { $0.runs.first?.state == "succeeded" }
      try await terminal.run("clear; warroom approve 1; echo ended $?")
      try await terminal.wait("run 1 is not waiting: it is succeeded", "ended 77")
    }
  }
}

extension Console {
  /// Types a wrong target and sends it.
  fileprivate func mistype(_ target: String) async throws {
    try await terminal.type(target)
    try await terminal.wait("the wrong target") { $0.typed == target }
    try await terminal.press("Enter")
    try await terminal.wait("an empty field") { $0.typed != target }
  }

  /// Types the rest of a target that stands there in part.
  fileprivate func approveRest(_ rest: String, whole: String) async throws {
    try await terminal.type(rest)
    try await terminal.wait("the target typed") { $0.typed == whole }
    try await terminal.press("Enter")
    try await terminal.wait("the prompt gone") { !$0.contains("━ APPROVAL ") }
  }
}
