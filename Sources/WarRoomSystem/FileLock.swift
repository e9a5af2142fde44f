import CWarRoomSystem

/// An exclusive lock of a whole file, held as long as this value or the file's last descriptor.
///
/// The lock belongs to the open file: a child that inherited the descriptor would keep it after
/// our death. Descriptors of this module are never inherited.
package struct FileLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// What came of asking for the lock.
  package enum Failure: Error, Equatable, Sendable {
    /// Another process, or another descriptor of this one, has it.
    case held
    /// After the lock was taken the path named another file than the one that is locked.
    case replaced
    case system(SystemError)
  }

  /// Opens `path` (made 0600 when missing) and locks it without waiting.
  package static func take(_ path: String) throws(Failure) -> FileLock {
    do {
      let file = try Descriptor.open(path, [.read, .write, .create])
      try lock(file)
      guard try file.facts().isSame(as: try Files.facts(path)) else { throw Failure.replaced }
      return FileLock(file: file)
    } catch let error as SystemError {
      guard error.number != Errno.again else { throw .held }
      throw .system(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .held
    }
  }

  private static func lock(_ file: borrowing Descriptor) throws(SystemError) {
    try check(wr_lock(file.number), "flock")
  }
}
