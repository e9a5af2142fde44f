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

  /// Bytes that the index of a tape scans in one step: some milliseconds, so that keys are
  /// answered in between.
  static let tapeStep = 1_048_576
  /// Bytes read around a record that is asked for: what stands before and after it comes along.
  static let tapeWindow = 196_608
  /// How much of them lies before it.
  static let tapeWindowBefore = 32_768
  /// Bytes that opening a tape scans at once: the first screens.
  static let tapeOpening = 65_536
  /// Bytes of the shortest line that a journal can hold, hashes included, less some: what the
  /// last record's number is held against.
  static let tapeLeastLine = 250
  /// Bytes at the end of a journal that are looked through for its last record: a line and the
  /// rest of one that was cut short.
  static let tapeEnd = 131_072
  /// Nanoseconds that looking for appended records may take in states.
  static let tapeRefresh: Int64 = 5_000_000
  /// Segments of a tape that are open at a time.
  static let tapeOpenFiles = 16
  /// Bytes of all segments: what five bytes of an offset can name.
  static let tapeBytes = 1 << 40
  /// Records in one piece of the index, 64 KiB.
  static let tapeRows = 4_096
  /// Records that one summary stands for: looked through in less than a microsecond.
  static let tapeBlock = 256
  /// Pieces of an index on disk that are held: enough for a search and what is on the screen.
  static let tapePieces = 8
  /// Bytes of a journal from which its index is kept on disk: below, making it anew is faster
  /// than anybody sees.
  package static let tapeIndexedBytes = 134_217_728
  /// Indexes on disk of one user; the oldest go first. A large one takes a thirtieth of its
  /// journal.
  static let tapeIndexes = 16
  /// Nanoseconds after which an index that was never finished is removed: a day.
  static let tapeLeftoverAge: Int64 = 86_400_000_000_000
  /// Bytes at the start and the end of a journal by which its index knows it again.
  static let tapeEnds = 4_096
  /// Decoded records that are held.
  static let tapeRecords = 512
  /// Bytes of their lines, all together.
  static let tapeRecordBytes = 2_097_152
  /// Work between two snapshots of a tape's state, in units of about 200 ns: about two
  /// milliseconds, an eighth of what a seek may take.
  static let tapeSnapshotWork = 8_000
  /// Work of taking in an alert that came again, from its bytes.
  static let tapeRepeatWork = 3
  /// Work of decoding one line whatever its length, in the same units.
  static let tapeDecodeWork = 60
  /// Bytes of a line that are decoded in one unit.
  static let tapeDecodeBytes = 10
  /// Bytes that all snapshots may take; beyond, every second one is dropped.
  static let tapeSnapshotBytes = 25_165_824
  /// Elements of a list that snapshots share as one piece.
  static let tapePiece = 32
  /// Records between two looks at the clock while states are made.
  static let tapeClockEvery = 64
  /// Bytes that a packed journal may become: its hashes do not pack, so that honest ones stay
  /// below a tenth of this many times their size.
  static let tapeSpoolTimes: Int64 = 64
  /// The same for small ones, whatever they claim.
  static let tapeSpoolLeast: Int64 = 67_108_864
  /// The same for large ones: what a disk may have to spare.
  static let tapeSpoolMost: Int64 = 17_179_869_184
  /// Milliseconds that one call waits for an unpacker which has nothing new.
  static let tapeSpoolNap: Int32 = 1
  /// Stretches on one scrubber: more than any screen has columns.
  static let tapeBuckets = 4_096
}
