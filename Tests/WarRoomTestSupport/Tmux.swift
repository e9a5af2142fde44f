import Foundation

/// A terminal with a shell in it. Keys go in as a person presses them, and the screen is read as a
/// person sees it.
package struct Tmux: Sendable {
  private let lab: Lab
  private let socket: String

  /// What the shell asks with; nothing else on a screen reads so.
  package static let prompt = "ready>"

  /// Opens a terminal of this size with a shell that runs in the lab.
  package static func open(
    in lab: Lab, columns: Int = 80, rows: Int = 24, extra: [String: String] = [:]
  ) async throws -> Tmux {
    let name = UUID().uuidString.prefix(8)
    let terminal = Tmux(lab: lab, socket: lab.folder + "/x-\(name)")
    var shell = ["env", "-i"]
    let own = ["PS1": prompt + " ", "TERM": "screen-256color", "HISTFILE": ""]
    for (name, value) in lab.environment.merging(own, uniquingKeysWith: { $1 })
      .merging(extra, uniquingKeysWith: { $1 })
    { shell.append("\(name)=\(value)") }
    shell += ["bash", "--norc", "--noprofile", "--noediting", "-i"]
    try await terminal.command(
      ["start-server", ";", "set-option", "-g", "status", "off", ";"]
        + ["set-option", "-s", "escape-time", "0", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + shell)
    try await terminal.wait(prompt)
    return terminal
  }

  @discardableResult
  private func command(_ words: [String], input: String? = nil) async throws -> String {
    let done = try await lab.run(
      "tmux", ["-S", socket, "-f", "/dev/null"] + words, input: input)
    guard done.status == 0 else { throw Trouble("tmux \(words): \(done.errors)") }
    return done.output
  }

  /// Types a command line and presses Enter.
  package func run(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-l`, `Tab`, `a`.
  package func press(_ keys: String...) async throws {
    try await command(["send-keys", "--"] + keys)
  }

  /// Types text as it stands.
  package func type(_ text: String) async throws {
    try await command(["send-keys", "-l", "--", text])
  }

  /// Pastes text in brackets, as a terminal does for a program that has asked for them.
  package func paste(_ text: String) async throws {
    try await command(["load-buffer", "-"], input: text)
    try await command(["paste-buffer", "-p", "-d"])
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) async throws {
    try await command(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Ends the terminal as a closed window does: everything in it is hung up.
  package func close() async throws {
    try await command(["kill-session"])
  }

  /// What stands on the screen, without blanks at the right.
  package func screen() async throws -> String {
    try await command(["capture-pane", "-p"])
  }

  /// A variable of tmux, such as `alternate_on` or `pane_pid`.
  package func variable(_ name: String) async throws -> String {
    try await command(["display-message", "-p", "#{\(name)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as asked for, and gives it.
  @discardableResult
  package func wait(
    _ what: String, where holds: (String) -> Bool
  ) async throws -> String {
    var seen = ""
    return try await Waiting.first {
      seen = try await screen()
      return holds(seen) ? seen : nil
    } otherwise: {
      "the screen never showed \(what); last seen:\n\(seen)"
    }
  }

  /// Waits until all of these stand on the screen.
  @discardableResult
  package func wait(_ texts: String...) async throws -> String {
    try await wait("\(texts)") { screen in texts.allSatisfy { screen.contains($0) } }
  }

  /// Waits until the shell asks again after this text: the command before has ended.
  @discardableResult
  package func waitForShell(after text: String) async throws -> String {
    try await wait("a prompt after \(text)") { screen in
      guard let found = screen.range(of: text, options: .backwards) else { return false }
      return screen[found.upperBound...].contains(Tmux.prompt)
    }
  }
}
