import CWarRoomSystem

/// A one-way stream between two descriptors, neither inherited by children.
package enum Pipe {
  /// Makes one and returns the numbers of its ends, both to be owned by the caller at once: a
  /// tuple cannot hold owned descriptors. Reading never waits; writing waits for room.
  package static func make() throws(SystemError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try check(unsafe wr_pipe(&ends), "pipe")
    return (ends[0], ends[1])
  }
}
