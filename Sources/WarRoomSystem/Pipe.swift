import CWarRoomSystem

/// A one-way stream between two descriptors, neither inherited by children.
package enum Pipe {
  /// The reading end never waits; the writing end does.
  package static func make() throws(SystemError) -> (read: Descriptor, write: Descriptor) {
    var ends: [Int32] = [-1, -1]
    try check(unsafe wr_pipe(&ends), "pipe")
    return (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
  }
}
