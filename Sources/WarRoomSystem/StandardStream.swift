import CWarRoomSystem

/// One of the three streams that a process is born with.
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Writes all of a text; false when nobody reads it any more.
  @discardableResult
  package func write(_ text: String) -> Bool {
    write(Array(text.utf8))
  }

  /// Writes all bytes; false when nobody reads them any more.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let fd = rawValue
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe wr_write(fd, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
      }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Everything up to the end, at most `limit` bytes; `tooBig` beyond it.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let fd = rawValue
      let size = chunk.count
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe wr_read(fd, buffer.baseAddress, size)
      }
      let taken = try check(count, "read")
      if taken == 0 { return bytes }
      bytes += chunk[..<taken]
    }
    throw SystemError(call: "read", number: Errno.tooBig)
  }
}
