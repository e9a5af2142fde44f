import CWarRoomSystem

/// A one-way stream between two descriptors, neither inherited by children.
package struct Pipe: ~Copyable, Sendable {
  /// Reading from it never waits.
  package let read: Descriptor
  /// Writing to it waits for room.
  package let write: Descriptor

  /// Makes both ends.
  package init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    try check(unsafe wr_pipe(&ends), "pipe")
    read = Descriptor(owning: ends[0])
    write = Descriptor(owning: ends[1])
  }
}
