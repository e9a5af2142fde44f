/// Bounds of a journal on disk.
package enum Limits {
  /// Bytes of one write: what is flushed in one go, far above any group of waiting people.
  package static let batchBytes = 262_144
  /// Bytes that a batch has room for from the start: most single records.
  static let batchRoom = 2_048
  /// Bytes of a segment after which the next one begins: read and checked in well under a second.
  package static let segmentBytes: Int64 = 67_108_864
  /// Bytes of a segment that is still read: one batch may pass `segmentBytes`, and a full disk
  /// puts the next segment off.
  package static let readableSegmentBytes = 268_435_456
  /// Segments of one journal: six digits.
  static let segmentCount = 999_999
  /// Bytes of disk held ahead of the end at least, so that a full disk still takes about 1,800
  /// records.
  static let reserveBytes: Int64 = 1_048_576
  /// Bytes held ahead each time the reserve is renewed. Renewing costs the next sync about as much
  /// as a sync alone: once for every 3 MiB that does not show, with every half it took a fifth of
  /// the throughput of large groups.
  static let reserveRenewal: Int64 = 4_194_304
  /// Microseconds by which the wall clock may move against the boot clock before that is a step.
  package static let clockStep: Int64 = 500_000
  /// Torn tails with the same number set aside: recovery cut again and again.
  static let tornFiles = 1_000
  /// Bytes that a follower reads in one go.
  static let followBytes = 1_048_576
  /// Bytes of the mark that a failed sync leaves.
  static let markBytes = 4_096
}
