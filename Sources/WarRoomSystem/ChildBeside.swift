import CWarRoomSystem

/// A child that shares everything with us: process group, terminal, streams, folder, environment.
package struct ChildBeside: Sendable {
  package let pid: Int32

  /// What became of it.
  package enum Change: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// Stopped by a signal; it may go on.
    case stopped(Int32)
  }

  /// Runs `path` with `words`, the first being the program's own name. What cannot be executed is
  /// an error here.
  package init(_ path: String, words: [String]) throws(SystemError) {
    let words = try Detached.blob(words)
    let result = unsafe wr_spawn_beside(try cPath(path, "exec"), words, words.count)
    pid = Int32(try check(result, "exec", path))
  }

  /// What has changed since the last call; nil when nothing has. Never waits.
  package func change() throws(SystemError) -> Change? {
    var kind: Int32 = 0
    var value: Int32 = 0
    guard try check(unsafe wr_wait(pid, &kind, &value), "waitpid") > 0 else { return nil }
    switch kind {
    case 1: return .exited(value)
    case 2: return .signalled(value)
    case _: return .stopped(value)
    }
  }

  /// Throws away what was typed and not read, where we are in front at a terminal: what somebody
  /// typed while they waited is no answer to the child.
  package static func discardTyped() {
    guard ThisProcess.isTerminal(0), wr_is_foreground(0) == 1 else { return }
    TerminalInput.discard()
  }
}
