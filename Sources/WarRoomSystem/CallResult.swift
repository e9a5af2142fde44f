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
