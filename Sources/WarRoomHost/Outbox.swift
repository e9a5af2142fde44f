/// Bytes on their way to a socket.
struct Outbox {
  private(set) var bytes: [UInt8] = []
  /// Where the bytes begin that were not sent yet.
  private(set) var start = 0

  var count: Int { bytes.count - start }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// Forgets bytes that were sent. Room is given back now and then: moving the rest each time
  /// would cost more than the sending.
  mutating func drop(_ sent: Int) {
    start += sent
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= Limits.feedBytes)
      start = 0
    } else if start >= Limits.feedBytes {
      bytes.removeFirst(start)
      start = 0
    }
  }

  /// Forgets all that was not begun to be sent, a line at a time.
  mutating func cutAfterLine() {
    guard count > 0, let end = bytes[start...].firstIndex(of: 0x0a) else { return }
    bytes.removeSubrange((end + 1)...)
  }
}
