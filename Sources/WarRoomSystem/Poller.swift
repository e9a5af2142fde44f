import CWarRoomSystem

/// Waits until one of several descriptors is ready.
package struct Poller: Sendable {
  private var interests: [wr_interest] = []

  /// What to wait for.
  package struct Interest: OptionSet, Sendable {
    package let rawValue: Int16
    package init(rawValue: Int16) { self.rawValue = rawValue }
    /// There is something to read, or the end.
    package static let read = Interest(rawValue: 1)
    /// There is room to write.
    package static let write = Interest(rawValue: 4)
  }

  /// One descriptor that has something to say.
  package struct Ready: Equatable, Sendable {
    package let number: Int32
    package let read: Bool
    package let write: Bool
    /// Closed by the other side, in error, or not open at all; read to learn more.
    package let ended: Bool
  }

  package init() {}

  /// Forgets every descriptor; the room for them is kept.
  package mutating func clear() { interests.removeAll(keepingCapacity: true) }

  /// Adds one descriptor; with no interest only its end is reported.
  package mutating func add(_ number: Int32, _ interest: Interest) {
    interests.append(wr_interest(fd: number, asked: interest.rawValue, ready: 0))
  }

  /// What is ready, in the order added; empty after `timeout` milliseconds (negative: for ever)
  /// or when a signal came.
  package mutating func wait(timeout: Int32) throws(SystemError) -> [Ready] {
    let count = interests.count
    let result = unsafe wr_poll(&interests, count, timeout)
    if result == -Int(Errno.interrupted) { return [] }
    guard try check(result, "poll") > 0 else { return [] }
    return interests.compactMap { interest in
      guard interest.ready != 0 else { return nil }
      return Ready(
        number: interest.fd, read: interest.ready & 0x001 != 0,
        write: interest.ready & 0x004 != 0, ended: interest.ready & 0x038 != 0)
    }
  }
}
