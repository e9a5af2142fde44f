import CWarRoomSystem

/// A system call that failed: which one, on what, and the kernel's number for why.
package struct SystemError: Error, Equatable, Sendable {
  /// The call's name, such as `fdatasync`.
  package let call: String
  /// The errno value, above zero.
  package let number: Int32
  /// What it was about; may hold any bytes, so it is escaped where it is shown.
  package let path: String?

  package init(call: String, number: Int32, path: String? = nil) {
    self.call = call
    self.number = number
    self.path = path
  }

  /// The kernel's words for `number`: `No such file or directory`.
  package var reason: String {
    var bytes = [CChar](repeating: 0, count: 160)
    let count = bytes.count
    let length = unsafe wr_error_text(number, &bytes, count)
    return Text.decode(bytes, length)
  }

  /// One line: `open /x/y: No such file or directory`.
  package var text: String {
    let what = path.map { call + " " + $0 } ?? call
    return what + ": " + reason
  }

  /// The disk or the quota is used up.
  package var isFull: Bool { number == Errno.noSpace || number == Errno.overQuota }
  /// Nothing has that name.
  package var isMissing: Bool { number == Errno.missing }
  /// Something has that name already.
  package var isTaken: Bool { number == Errno.exists }
  /// Permissions, or a file system that is mounted read-only, forbid it.
  package var isForbidden: Bool {
    number == Errno.permission || number == Errno.access || number == Errno.readOnly
  }
}

/// Turns a C result, a value or -errno, into a value or an error.
@discardableResult
func check(
  _ result: Int, _ call: String, _ path: @autoclosure () -> String? = nil
) throws(SystemError) -> Int {
  guard result < 0 else { return result }
  throw SystemError(call: call, number: Int32(truncatingIfNeeded: -result), path: path())
}

/// A path as C reads it: one that holds a NUL would name another file.
func cPath(_ path: String, _ call: String) throws(SystemError) -> String {
  guard !path.utf8.contains(0), !path.isEmpty, path.utf8.count < Limits.pathBytes else {
    throw SystemError(call: call, number: Errno.invalid, path: path)
  }
  return path
}
