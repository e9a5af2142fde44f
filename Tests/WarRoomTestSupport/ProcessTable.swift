import Foundation
import Glibc

/// The processes of this machine, as the kernel shows them.
package enum ProcessTable {
  /// The processes whose arguments or environment name this path, without this one.
  package static func naming(_ path: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let needle = Data(path.utf8)
    return names.compactMap { Int32($0) }.filter { pid in
      guard pid != getpid() else { return false }
      return ["cmdline", "environ"].contains { name in
        read("/proc/\(pid)/\(name)").range(of: needle) != nil
      } && !isGone(pid)
    }.sorted()
  }

  /// The words that a process was started with.
  package static func words(_ pid: Int32) -> [String] {
    read("/proc/\(pid)/cmdline").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// It has ended; one that nobody has reaped yet has ended too.
  package static func isGone(_ pid: Int32) -> Bool {
    let status = String(decoding: read("/proc/\(pid)/stat"), as: UTF8.self)
    guard let end = status.lastIndex(of: ")") else { return true }
    let state = status[status.index(after: end)...].drop { $0 == " " }.first
    return state == "Z" || state == "X"
  }

  /// Sends a signal; what is gone already is no trouble.
  package static func signal(_ pid: Int32, _ number: Int32) {
    guard pid > 1 else { return }
    _ = kill(pid, number)
  }

  private static func read(_ path: String) -> Data {
    guard let file = FileHandle(forReadingAtPath: path) else { return Data() }
    return (try? file.readToEnd()) ?? Data()
  }
}
