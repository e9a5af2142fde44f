import WarRoomTestSupport

extension Lab {
  /// Proposes a command and approves it at a terminal of its own, which stays open.
  @discardableResult
  func approveCommand(_ command: String..., options: [String] = []) async throws -> Tmux {
    let proposed = try await run(
      Program.warroom, ["propose", "--target", "go"] + options + ["--"] + command)
    guard proposed.status == 0 else { throw Trouble("not proposed: \(proposed.errors)") }
    let terminal = try await Tmux.open(in: self)
    try await terminal.run("warroom approve; echo ended $?")
    try await terminal.wait("Type go and Enter")
    try await terminal.run("go")
    try await terminal.wait("approved, recorded as", "ended 0")
    return terminal
  }
}
