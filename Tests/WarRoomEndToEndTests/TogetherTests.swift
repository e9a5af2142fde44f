import Testing
import WarRoomTestSupport

/// Several people at several terminals on one incident.
@Suite struct TogetherTests {
  @Test func twoConsolesAndACommandSeeEachOther() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let maria = try await Console.open(in: lab, columns: 120, "--as maria")
      let tom = try await Console.open(in: lab, columns: 120, "--as tom")
      try await maria.terminal.wait("maria", "tom")
      try await tom.terminal.wait("maria", "tom")
      try await maria.open("n", "Note")
      try await maria.answer("━ Note", "seen by maria")
      try await tom.terminal.wait("seen by maria")
      try await lab.warroom("note", "from a script", "--as", "robot")
      try await maria.terminal.wait("from a script", "robot")
      try await tom.terminal.wait("from a script", "robot")
      try await tom.terminal.press("q")
      try await tom.terminal.waitForShell(after: "/h/")
      try await maria.terminal.wait("tom gone") { !$0.split(separator: "\n")[1].contains("tom") }
    }
  }

  @Test func aHandOverIsSeenByAll() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let maria = try await Console.open(in: lab, columns: 120, "--as maria")
      let tom = try await Console.open(in: lab, columns: 120, "--as tom")
      let handed = try await lab.warroom("role", "commander", "tom")
      #expect(handed.status == 0, "\(handed.errors)")
      try await maria.terminal.wait("IC tom")
      try await tom.terminal.wait("IC tom")
      #expect(try await lab.room().roles["commander"] == "tom")
    }
  }

  /// What one approves, the other sees; its prompt on the same run closes with who it was.
  @Test func anApprovalEndsTheOtherPrompt() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let maria = try await Console.open(in: lab, columns: 120, "--as maria")
      let tom = try await Console.open(in: lab, columns: 120, "--as tom")
      try await lab.warroom("propose", "--target", "prod/db", "--", "touch", "x")
      try await maria.openApproval()
      try await tom.openApproval()
      try await maria.approve("prod/db")
      try await tom.terminal.wait("approved by maria")
      try await tom.terminal.press("Escape")
      try await tom.terminal.wait("succeeded")
      #expect(try await lab.room().runs.map(\.state) == ["succeeded"])
    }
  }

  @Test func aConsoleOpensTheIncidentThatIsNamed() async throws {
    try await Lab.open { lab in
      _ = try await lab.declare("Mail is down")
      _ = try await lab.declare("Pay is down")
      let console = try await Console.open(in: lab, "mail")
      try await console.terminal.wait("Mail is down")
      try await console.open("i", "Incidents")
      try await console.terminal.wait("pay-is-down")
      try await console.terminal.press("Enter")
      try await console.terminal.wait("the other") { $0.hasPrefix(" Pay is down") }
    }
  }
}
