import Foundation
import WarRoomTestSupport

/// The console in a terminal, driven as a person drives it.
struct Console: Sendable {
  let terminal: Tmux

  /// Starts it from a shell and waits for its first frame.
  static func open(
    in lab: Lab, columns: Int = 80, rows: Int = 24, _ arguments: String = "",
    extra: [String: String] = [:]
  ) async throws -> Console {
    let terminal = try await Tmux.open(in: lab, columns: columns, rows: rows, extra: extra)
    try await terminal.run("warroom \(arguments)")
    let console = Console(terminal: terminal)
    try await terminal.wait("the board") { $0.contains("? help") && $0.contains("IC ") }
    return console
  }

  /// Presses a key of the board and waits for what it opens.
  func open(_ key: String, _ title: String) async throws {
    try await terminal.press(key)
    try await terminal.wait(title)
  }

  /// Types an answer below this title, sends it, and waits until the title is gone.
  func answer(_ title: String, _ text: String) async throws {
    try await terminal.wait(title)
    try await terminal.type(text)
    try await terminal.wait(text)
    try await terminal.press("Enter")
    try await terminal.wait("\(title) gone") { !$0.contains(title) }
  }

  /// Takes the row of a menu that begins with this word.
  func take(_ word: String) async throws {
    let marked = { (screen: String) in
      screen.split(separator: "\n").contains { $0.hasPrefix("> \(word)") }
    }
    for _ in 0..<12 {
      if marked(try await terminal.screen()) { break }
      let before = try await terminal.screen()
      try await terminal.press("j")
      try await terminal.wait("the next row") { $0 != before }
    }
    try await terminal.wait("> \(word)", where: marked)
    try await terminal.press("Enter")
  }

  /// Opens the request that waits and passes its dead time, in which no key counts.
  func openApproval() async throws {
    try await terminal.wait("waits for you: a")
    try await open("a", "APPROVAL")
    try await passDeadTime()
  }

  /// Types until a key counts, and takes it back.
  func passDeadTime() async throws {
    try await Waiting.until("a key counts in the prompt") {
      try await terminal.press("x")
      let screen = try await terminal.wait("what became of x") {
        $0.contains("Too early") || $0.typed?.isEmpty == false
      }
      return screen.typed?.isEmpty == false
    }
    try await Waiting.until("an empty field") {
      try await terminal.press("BSpace")
      return try await terminal.screen().typed == ""
    }
  }

  /// Types the target of an open prompt, whole.
  func approve(_ target: String) async throws {
    try await terminal.type(target)
    try await terminal.wait("the target typed") { $0.typed == target }
    try await terminal.press("Enter")
    try await terminal.wait("the prompt gone") { !$0.contains("━ APPROVAL ") }
  }
}

extension String {
  /// What stands in the field of the approval prompt.
  var typed: String? {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.lastIndex(where: { $0.contains("to run exactly this:") }),
      place + 1 < lines.count
    else { return nil }
    return lines[place + 1].trimmingCharacters(in: CharacterSet(charactersIn: "> "))
  }
}
