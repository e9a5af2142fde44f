import Foundation
import Testing
import WarRoomTestSupport

/// Break-glass at a real terminal: loud, slow, on record before it acts, and never by accident.
@Suite struct GlassTests {
  /// Asks for it and answers the reason; the phrase is what is asked next.
  private func begin(_ terminal: Tmux, _ line: String) async throws {
    try await terminal.run(line + "; echo ended $?")
    try await terminal.wait("Why nobody can approve it:")
    try await terminal.run("nobody else is awake")
    try await terminal.wait("Type break the glass for")
  }

  private func ran(_ lab: Lab) -> Bool {
    FileManager.default.fileExists(atPath: lab.folder + "/ran")
  }

  @Test func itRunsHereAndIsMarkedBeforeAndForEver() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      let terminal = try await Tmux.open(in: lab)
      try await begin(
        terminal, "warroom break-glass --target prod -- sh -c 'touch ran; exit 3'")
      try await terminal.run("break the glass for prod")
      try await terminal.wait("Ctrl-C stops it")
      #expect(!ran(lab))
      #expect(try await !lab.kinds(id).contains("glass.broken"))
      try await terminal.wait("recorded as", "ended 3")
      #expect(ran(lab))
      try await console.terminal.wait("GLASS BROKEN", "WITHOUT APPROVAL")
      let broken = try await lab.jq(
        ".facts[] | select(.k == \"glass.broken\") | .d | [.target, .reason, .command.words[0]]",
        id)
      #expect(broken == [#"["prod","nobody else is awake","sh"]"#])
      let shown = try await lab.warroom("show")
      #expect(shown.output.contains("WITHOUT APPROVAL"))
      #expect(shown.output.contains("break-glass: ended with status 3"))
      #expect(try await lab.warroom("verify").status == 0)
    }
  }

  @Test func aRunThatWaitedRunsOutsideAndNeverAgain() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try await lab.warroom("propose", "--target", "go", "--", "touch", lab.folder + "/ran")
      let terminal = try await Tmux.open(in: lab)
      try await begin(terminal, "warroom break-glass --run 1")
      try await terminal.run("break the glass for go")
      try await terminal.wait("ended 0")
      #expect(ran(lab))
      let room = try await lab.room { $0.runs.first?.state == "voided" }
      #expect(room.runs.first?.endingReason?.contains("the glass was broken") == true)
    }
  }

  @Test func nothingRunsThatWasNotMeant() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      let line = "warroom break-glass --target prod -- touch \(lab.folder)/ran"
      try await begin(terminal, line)
      try await terminal.run("break the glass for test")
      try await terminal.wait("that is not the phrase", "ended 77")
      try await begin(terminal, "clear; \(line)")
      try await terminal.run("break the glass for prod")
      try await terminal.wait("Ctrl-C stops it")
      try await terminal.press("C-c")
      try await terminal.wait("the shell") { $0.hasSuffixLine(Tmux.prompt) }
      let piped = try await lab.warroom("break-glass", "--", "touch", lab.folder + "/ran")
      #expect(piped.status == 77)
      let agent = try await lab.warroom("break-glass", "--agent", "--", "touch", "ran")
      #expect(agent.status == 77)
      #expect(!ran(lab))
      #expect(try await !lab.kinds(id).contains("glass.broken"))
    }
  }

  @Test func thePolicyMayForbidIt() async throws {
    try await Lab.open { lab in
      try lab.write("break-glass: off\n", to: "c/policy.yaml")
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      try await begin(terminal, "warroom break-glass --target prod -- touch \(lab.folder)/ran")
      try await terminal.run("break the glass for prod")
      try await terminal.wait("The policy does not let", "ended 77")
      #expect(!ran(lab))
    }
  }

  @Test func aJournalThatDoesNotOpenIsNoReasonToWaitAndIsSaid() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("host", "stop")
      let path = lab.journal(of: id)
      let whole = try lab.read(path)
      try Data(whole.replacing("Checkout", with: "Chickout").utf8).write(to: URL(filePath: path))
      let terminal = try await Tmux.open(in: lab, columns: 200, rows: 40)
      try await begin(
        terminal, "warroom break-glass -i \(id) --target prod -- touch \(lab.folder)/ran")
      try await terminal.run("break the glass for prod")
      try await terminal.wait(
        "THIS IS NOT IN THE JOURNAL: the journal cannot be written", "ended 0")
      #expect(ran(lab))
      let files = try FileManager.default.contentsOfDirectory(atPath: lab.folder(of: id))
      let name = try #require(files.first { $0.hasPrefix("glass-") })
      #expect(try lab.read(lab.folder(of: id) + "/" + name).contains(id))
      try FileManager.default.removeItem(atPath: "/tmp/" + name)
    }
  }

  @Test func withoutAJournalEveryOtherPlaceIsToldFirst() async throws {
    try await Lab.open { lab in
      // A home that cannot be: no host can start, and no journal can be opened.
      try lab.write("", to: "h")
      let terminal = try await Tmux.open(in: lab, columns: 200, rows: 40)
      try await begin(
        terminal, "warroom break-glass --target prod -- sh -c 'ls u/glass-* && touch ran'")
      try await terminal.run("break the glass for prod")
      let screen = try await terminal.wait("THIS IS NOT IN THE JOURNAL", "ended 0")
      #expect(ran(lab))
      // Its own `ls` found the record: it was there before the command began.
      #expect(screen.contains("u/glass-"))
      let files = try FileManager.default.contentsOfDirectory(atPath: lab.folder + "/u")
      let name = try #require(files.first { $0.hasPrefix("glass-") })
      for path in [lab.folder + "/u/" + name, "/tmp/" + name] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(path)")
        let lines = try lab.read(path).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains(#""k":"glass.broken""#) == true)
        #expect(lines.first?.contains("nobody else is awake") == true)
        #expect(lines.last?.contains("ended with status 0") == true)
      }
      try FileManager.default.removeItem(atPath: "/tmp/" + name)
    }
  }
}

extension String {
  /// The last line that is not blank begins with this.
  fileprivate func hasSuffixLine(_ start: String) -> Bool {
    split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }?.hasPrefix(start) == true
  }
}
