import CWarRoomSystem

/// A child that reads one open file and writes another, such as an unpacker, and is told apart by
/// nothing else: no terminal, no errors of its own on the screen. It ends with us.
package struct Filter: Sendable {
  /// Its process.
  package let pid: Int32

  /// Runs `path` with `words`, the first being the program's own name. The kernel ends it when it
  /// would write more than `limit` bytes.
  package init(
    _ path: String, words: [String], from input: borrowing Descriptor,
    to output: borrowing Descriptor, limit: Int64
  ) throws(SystemError) {
    let words = try Detached.blob(words)
    let text = try cPath(path, "exec")
    let (source, target) = (input.number, output.number)
    let result = unsafe wr_spawn_filter(text, words, words.count, source, target, limit)
    pid = Int32(try check(result, "exec", path))
  }

  /// How it ended; nil while it runs. Never waits; not to be asked again once it ended.
  package func end() throws(SystemError) -> ChildBeside.Change? {
    var kind: Int32 = 0
    var value: Int32 = 0
    guard try check(unsafe wr_wait(pid, &kind, &value), "waitpid") > 0, kind != 3 else {
      return nil
    }
    return kind == 1 ? .exited(value) : .signalled(value)
  }

  /// Ends it at once and reaps it.
  package func stop() {
    _ = wr_kill(pid, 9)
    _ = wr_reap(pid)
  }
}
