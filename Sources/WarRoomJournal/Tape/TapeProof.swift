import WarRoomCore
import WarRoomWire

/// How far the chain of a tape has been checked.
struct TapeProof {
  /// Records from the start whose bytes, hashes and links are as they were written.
  var count = 0
  /// Where the next line begins.
  var offset = 0
  /// What it must name.
  var previous: Digest?
  /// The write that the record before belongs to.
  var batch: UInt64 = 0
  /// All bytes of the segment so far.
  var segment = DigestStream()
  var segmentStart = 0
}
