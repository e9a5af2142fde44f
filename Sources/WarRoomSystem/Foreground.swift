import CWarRoomSystem

/// A command in our own terminal: it has our streams, our environment and our user, and we wait.
package enum Foreground {
  /// How it ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Runs `words` (the first is looked up on the `PATH`) in `folder`. What cannot be started is an
  /// error.
  package static func run(
    _ words: [String], in folder: String?
  ) throws(SystemError) -> Ending {
    var bytes: [CChar] = []
    for word in words {
      guard !word.utf8.contains(0) else {
        throw SystemError(call: "exec", number: Errno.invalid, path: word)
      }
      bytes += word.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    guard !words.isEmpty else { throw SystemError(call: "exec", number: Errno.invalid) }
    let result = unsafe wr_run_here(try cPath(folder ?? ".", "chdir"), bytes, bytes.count)
    let status = Int32(try check(result, "exec", words.first))
    return status < 256 ? .exited(status) : .signalled(status - 256)
  }
}
