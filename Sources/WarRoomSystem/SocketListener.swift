import CWarRoomSystem

/// A Unix socket that others connect to; its file goes when the listener is closed.
package struct SocketListener: ~Copyable, Sendable {
  package let descriptor: Descriptor
  package let path: String

  /// Why a socket cannot be offered.
  package enum Failure: Error, Equatable, Sendable {
    /// Longer than the kernel takes, even when it is reached through its folder.
    case pathTooLong(String)
    /// Someone answers there already.
    case inUse(String)
    /// There is a file that is not a socket of ours; it is left alone.
    case notOurs(String)
    /// Others could replace the socket: `folder` is not ours, or its permissions are too wide.
    case unsafeFolder(String)
    case system(SystemError)
  }

  private init(number: Int32, path: String) {
    descriptor = Descriptor(owning: number)
    self.path = path
  }

  /// Listens at `path` with `permissions`, for `group` when given. A dead socket of ours is
  /// removed first; every connection will name the sender with each message.
  package static func bind(
    _ path: String, permissions: UInt32 = 0o600, group: UInt32? = nil
  ) throws(Failure) -> SocketListener {
    do {
      try checkFolder(Files.folder(of: path), shared: group != nil)
      if let facts = try Files.factsIfThere(path) { try removeDead(path, facts) }
      let gid = group.map { Int64($0) } ?? -1
      let text = try cPath(path, "bind")
      let result = unsafe wr_listen(text, permissions, gid, Limits.socketBacklog)
      return SocketListener(number: Int32(try check(result, "bind", path)), path: path)
    } catch let error as SystemError {
      guard error.number != Errno.nameTooLong else { throw .pathTooLong(path) }
      throw .system(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .notOurs(path)
    }
  }

  /// The next waiting connection; nil when none waits.
  package borrowing func accept() throws(SystemError) -> Connection? {
    let result = wr_accept(descriptor.number)
    if result == -Int(Errno.again) { return nil }
    return Connection(owning: Int32(try check(result, "accept")))
  }

  /// Stops listening and removes the socket's file.
  package consuming func close() throws(SystemError) {
    try Files.remove(path)
  }

  /// The folder is ours or root's, and nobody else may rename in it; each folder above likewise.
  private static func checkFolder(_ path: String, shared: Bool) throws {
    var next = try Files.realPath(path)
    var isParent = true
    for _ in 0..<Limits.pathDepth {
      let facts = try Files.facts(next)
      let ours = facts.owner == ThisProcess.effectiveUser || facts.owner == 0
      let sticky = facts.permissions & 0o1000 != 0
      let open = facts.permissions & (isParent && shared ? 0o002 : 0o022) != 0
      guard facts.kind == .folder, ours, !open || sticky else { throw Failure.unsafeFolder(next) }
      guard next != "/" else { return }
      next = Files.folder(of: next)
      isParent = false
    }
  }

  /// Removes a socket only when it is ours and nobody answers.
  private static func removeDead(_ path: String, _ facts: FileFacts) throws {
    guard facts.kind == .socket, facts.owner == ThisProcess.effectiveUser else {
      throw Failure.notOurs(path)
    }
    do {
      _ = try Connection.connect(path, timeout: 0)
      throw Failure.inUse(path)
    } catch let error as SystemError {
      if error.number == Errno.timedOut { throw Failure.inUse(path) }
      guard error.number == Errno.refused else { throw error }
      try Files.remove(path)
    }
  }
}
