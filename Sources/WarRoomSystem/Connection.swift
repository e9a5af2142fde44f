import CWarRoomSystem

/// One connected Unix stream socket; reads and writes never wait.
package struct Connection: ~Copyable, Sendable {
  package let descriptor: Descriptor

  init(owning number: Int32) {
    descriptor = Descriptor(owning: number)
  }

  /// What a read gave.
  package enum Received: Equatable, Sendable {
    /// Bytes were appended; who sent them, by the kernel's word at the moment of sending. Bytes
    /// of two senders never come in one read. Nil only when the kernel attached nothing.
    case bytes(Int, Credentials?)
    case nothingYet
    /// The other side has closed.
    case end
  }

  /// What a write did.
  package enum Sent: Equatable, Sendable {
    /// How many bytes the kernel took, at least one.
    case bytes(Int)
    case noRoomYet
    /// Nobody is left to read.
    case closed
  }

  /// Connects to a listener; `timedOut` when its backlog stays full for so many milliseconds.
  package static func connect(
    _ path: String, timeout: Int32 = 1_000
  ) throws(SystemError) -> Connection {
    let text = try cPath(path, "connect")
    let number = try check(unsafe wr_connect(text, timeout), "connect", path)
    return Connection(owning: Int32(number))
  }

  /// Appends at most `limit` bytes to `bytes`.
  package borrowing func receive(
    into bytes: inout [UInt8], limit: Int
  ) throws(SystemError) -> Received {
    var sender = wr_credentials()
    let fd = descriptor.number
    var result = 0
    let room = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      result = unsafe wr_receive(fd, buffer.baseAddress, limit, &sender)
      count = max(result, 0)
    }
    bytes += room
    if result == -Int(Errno.again) { return .nothingYet }
    if result == 0 || result == -Int(Errno.connectionReset) { return .end }
    let count = try check(result, "recvmsg")
    return .bytes(count, sender.present == 1 ? Credentials(sender) : nil)
  }

  /// Sends from `start` on, as much as the kernel takes without waiting.
  package borrowing func send(_ bytes: [UInt8], from start: Int = 0) throws(SystemError) -> Sent {
    let fd = descriptor.number
    let result = unsafe bytes.withUnsafeBytes { buffer in
      unsafe wr_send(
        fd, buffer.baseAddress.map { unsafe $0 + start }, max(buffer.count - start, 0))
    }
    switch result {
    case -Int(Errno.again): return .noRoomYet
    case -Int(Errno.brokenPipe), -Int(Errno.connectionReset): return .closed
    default: return .bytes(try check(result, "send"))
    }
  }

  /// Who connected (or listened), frozen at that moment; compare with each message's sender.
  package borrowing func peer() throws(SystemError) -> Credentials {
    var peer = wr_credentials()
    try check(unsafe wr_peer(descriptor.number, &peer), "SO_PEERCRED")
    return Credentials(peer)
  }

  /// Supplementary groups of who connected, frozen at that moment.
  package borrowing func peerGroups() throws(SystemError) -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: Limits.groupCount)
    let capacity = groups.count
    let count = unsafe wr_peer_groups(descriptor.number, &groups, capacity)
    return Array(groups.prefix(try check(count, "SO_PEERGROUPS")))
  }

  /// A handle on the peer's process that cannot be confused with a later one of the same number:
  /// readable once it has ended. Nil before Linux 6.5.
  package borrowing func peerProcess() -> Descriptor? {
    let result = wr_peer_pidfd(descriptor.number)
    return result < 0 ? nil : Descriptor(owning: Int32(result))
  }
}
