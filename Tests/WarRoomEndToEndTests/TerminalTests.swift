import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// The terminal: drawn well at every size, and given back as it was found.
@Suite struct TerminalTests {
  static let sizes = [(80, 24), (60, 16), (200, 60), (132, 43)]

  @Test(arguments: sizes) func everySizeShowsTheIncident(_ size: (Int, Int)) async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab, columns: size.0, rows: size.1)
      let screen = try await console.terminal.wait("MITIGATING", "SEV-3", "1 Timeline", "3 Options")
      #expect(screen.isCleanScreen(columns: size.0, rows: size.1), "\(screen)")
      // The footer stands on the last row.
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows[size.1 - 1].contains("? help"))
    }
  }

  @Test func tooSmallItSaysSoAndComesBack() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      try await console.terminal.resize(columns: 40, rows: 10)
      let small = try await console.terminal.wait("60x15") { $0.contains("60") }
      #expect(small.isCleanScreen(columns: 40, rows: 10), "\(small)")
      for (columns, rows) in [(200, 60), (60, 16), (20, 3), (80, 24)] {
        try await console.terminal.resize(columns: columns, rows: rows)
        guard columns >= 60 else { continue }
        let screen = try await console.terminal.wait("the board at \(columns)x\(rows)") {
          let lines = $0.split(separator: "\n", omittingEmptySubsequences: false)
          return lines.count >= rows && lines[rows - 1].contains("? help")
            && lines[rows - 2].unicodeScalars.count == columns
        }
        #expect(screen.isCleanScreen(columns: columns, rows: rows), "\(screen)")
      }
    }
  }

  @Test func controlLDrawsAnew() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      let tty = try await console.terminal.variable("pane_tty")
      try await lab.run("sh", ["-c", #"printf '\033[5;10HGARBAGE' >"$1""#, "sh", tty])
      try await console.terminal.wait("GARBAGE")
      try await console.terminal.press("C-l")
      try await console.terminal.wait("a clean screen") { !$0.contains("GARBAGE") }
    }
  }

  @Test func controlZGoesToTheShellAndBack() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      let before = try await terminal.settings(lab)
      try await terminal.run("warroom")
      for _ in 1...2 {
        try await terminal.wait("MITIGATING", "? help")
        try await terminal.press("C-z")
        try await terminal.wait("Stopped")
        #expect(try await terminal.variable("alternate_on") == "0")
        #expect(try await terminal.settings(lab) == before)
        try await terminal.run("clear; fg")
      }
      try await terminal.wait("MITIGATING", "? help")
      try await terminal.press("?")
      try await terminal.wait("Keys: type to filter")
      try await terminal.press("Escape")
      try await terminal.wait("? help")
      try await terminal.press("q")
      try await terminal.waitForShell(after: "/h/")
      #expect(try await terminal.settings(lab) == before)
    }
  }

  static let signals = [
    ("TERM", SIGTERM, "ended 143"), ("HUP", SIGHUP, "ended 129"), ("SEGV", SIGSEGV, "ended 139"),
    ("ABRT", SIGABRT, "ended 134"), ("BUS", SIGBUS, "ended 135"), ("INT", SIGINT, "ended"),
  ]

  @Test(arguments: signals)
  func aSignalGivesTheTerminalBack(_ row: (String, Int32, String)) async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      let before = try await terminal.settings(lab)
      try await terminal.run("warroom; echo ended $?")
      try await terminal.wait("MITIGATING", "? help")
      #expect(try await terminal.variable("alternate_on") == "1")
      ProcessTable.signal(try #require(lab.consoles.first), row.1)
      if row.1 == SIGINT {
        // As ctrl-c: it takes two.
        try await terminal.wait("ctrl-c again leaves")
        ProcessTable.signal(try #require(lab.consoles.first), row.1)
      }
      try await terminal.wait(row.2)
      #expect(try await terminal.variable("alternate_on") == "0")
      #expect(try await terminal.variable("cursor_flag") == "1")
      #expect(try await terminal.settings(lab) == before)
      #expect(try await terminal.screen().contains("MITIGATING") == false)
    }
  }

  static let starts = ["warroom", "(trap '' HUP; exec warroom)", "exec warroom"]

  @Test(arguments: starts) func aLostTerminalEndsIt(_ line: String) async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run(line)
      try await terminal.wait("MITIGATING", "? help")
      let console = try #require(lab.consoles.first)
      try await terminal.close()
      try await Waiting.until("the console has ended", within: .seconds(5)) {
        ProcessTable.isGone(console)
      }
      #expect(lab.consoles.isEmpty)
      #expect(try await lab.warroom("note", "the host goes on").status == 0)
    }
  }

  @Test func anUnknownTerminalIsNoObstacle() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let terminal = try await Tmux.open(in: lab, extra: ["TERM": "xterm-of-tomorrow"])
      try await terminal.run("warroom")
      try await terminal.wait("MITIGATING", "? help", "Terminal xterm-of-tomorrow is unknown")
    }
  }

  @Test func asciiStaysAscii() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab, "--ascii --mono")
      #expect(try await console.terminal.screen().allSatisfy(\.isASCII))
      let plain = try await Console.open(in: lab, extra: ["LC_ALL": "C"])
      #expect(try await plain.terminal.screen().allSatisfy(\.isASCII))
    }
  }

  @Test func hostileTextIsNotObeyed() async throws {
    try await Lab.open { lab in
      let hostile = #"\u001b]2;owned\u0007\u001b[2J\u001b[31mred\u202e"#
      try await lab.warroom("declare", "--from", "-", input: AlertBody.webhook(summary: hostile))
      let console = try await Console.open(in: lab, columns: 160, rows: 40)
      let screen = try await console.terminal.wait("1 Timeline", "red")
      #expect(screen.isCleanScreen(columns: 160, rows: 40))
      #expect(try await console.terminal.variable("pane_title") != "owned")
    }
  }
}

extension Tmux {
  /// All settings of the terminal's line discipline, as `stty -a` tells them.
  fileprivate func settings(_ lab: Lab) async throws -> String {
    let file = lab.folder + "/stty-" + UUID().uuidString.prefix(8)
    try await run("clear; stty -a >\(file).part; mv \(file).part \(file)")
    return try await Waiting.first {
      try? lab.read(file)
    } otherwise: {
      "stty -a told nothing"
    }
  }
}

extension Lab {
  /// The consoles of the lab: neither hosts nor the shells around.
  fileprivate var consoles: [Int32] {
    ProcessTable.naming(home).filter { ProcessTable.words($0) == ["warroom"] }
  }
}

extension String {
  /// Nothing on it acts, is half a character, or stands beyond its edges.
  fileprivate func isCleanScreen(columns: Int, rows: Int) -> Bool {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count <= rows + 1 && lines.allSatisfy { $0.unicodeScalars.count <= columns }
      && unicodeScalars.allSatisfy {
        $0 == "\n"
          || $0.value != 0xfffd && $0.properties.generalCategory != .control
            && $0.properties.generalCategory != .format
      }
  }
}
