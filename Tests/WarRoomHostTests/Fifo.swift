import Foundation
import WarRoomSystem

/// A named pipe: whoever opens it for reading has been started, and says so by it.
enum Fifo {
  static func make(_ path: String) throws {
    guard unsafe mkfifo(path, 0o600) == 0 else {
      throw SystemError(call: "mkfifo", number: errno, path: path)
    }
  }

  /// True when a process has it open for reading; that process then sees its end.
  static func hasReader(_ path: String) -> Bool {
    guard let end = try? Descriptor.open(path, [.write, .nonblocking]) else { return false }
    _ = consume end
    return true
  }
}
