import CWarRoomSystem

/// One open file, owned: closed when the value ends, never inherited by a child.
package struct Descriptor: ~Copyable, Sendable {
  /// For calls that only borrow it; above 2.
  package let number: Int32

  /// Takes over an open descriptor; nobody else may close it.
  package init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = wr_close(number)
  }

  /// Closes now and reports what the kernel says of it; either way the descriptor is gone.
  package consuming func close() throws(SystemError) {
    let number = self.number
    discard self
    try check(wr_close(number), "close")
  }

  /// Gives the number to somebody else, who closes it from here on.
  package consuming func release() -> Int32 {
    let number = self.number
    discard self
    return number
  }

  /// A second descriptor of the same open file; a lock on either is the same lock.
  package borrowing func duplicate() throws(SystemError) -> Descriptor {
    Descriptor(owning: Int32(try check(wr_duplicate(number), "dup")))
  }

  /// How a file is opened.
  package struct Mode: OptionSet, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }
    /// For reading.
    package static let read = Mode(rawValue: 1)
    /// For writing.
    package static let write = Mode(rawValue: 2)
    /// Each write goes to the end, wherever that is by then.
    package static let append = Mode(rawValue: 4)
    /// Made when missing.
    package static let create = Mode(rawValue: 8)
    /// Fails when the file exists.
    package static let exclusive = Mode(rawValue: 16)
    /// Fails on anything but a folder.
    package static let folder = Mode(rawValue: 32)
    /// Follows a link in the last part of the path; without it a link is refused.
    package static let follow = Mode(rawValue: 64)
    /// Emptied first.
    package static let truncate = Mode(rawValue: 128)
    /// Opening, reading and writing never wait.
    package static let nonblocking = Mode(rawValue: 256)
  }

  /// Opens `path` close-on-exec; links in the last part are refused unless `.follow` is given.
  package static func open(
    _ path: String, _ mode: Mode, permissions: UInt32 = 0o600
  ) throws(SystemError) -> Descriptor {
    let result = unsafe wr_open(try cPath(path, "open"), mode.rawValue, permissions)
    return Descriptor(owning: Int32(try check(result, "open", path)))
  }
}
