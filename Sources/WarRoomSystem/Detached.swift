import CWarRoomSystem

/// Starts a process that outlives us: own session, leader of its own process group, no terminal,
/// no descriptors of ours.
package enum Detached {
  /// Runs `path` with `arguments` (the first is the program's own name) and `environment`
  /// (`NAME=value`); output and errors are appended to `logPath` (0600, no link). Returns its
  /// process id once it really executes; an executable that cannot run is an error here.
  package static func spawn(
    _ path: String, arguments: [String], environment: [String], logPath: String
  ) throws(SystemError) -> Int32 {
    let words = try blob(arguments)
    let variables = try blob(environment)
    let text = try cPath(path, "exec")
    let log = try cPath(logPath, "exec")
    let result = unsafe wr_spawn_detached(
      text, words, words.count, variables, variables.count, log)
    return Int32(try check(result, "exec", path))
  }

  /// Strings laid end to end, each with its NUL.
  static func blob(_ strings: [String]) throws(SystemError) -> [CChar] {
    var bytes: [CChar] = []
    for string in strings {
      guard !string.utf8.contains(0) else {
        throw SystemError(call: "exec", number: Errno.invalid, path: string)
      }
      bytes += string.utf8.map { CChar(bitPattern: $0) }
      bytes.append(0)
    }
    return bytes
  }
}
