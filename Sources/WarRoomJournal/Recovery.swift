package import WarRoomCore

/// What a journal is found in when it is opened, and what is done about it.
///
/// Each case names a real failure. Several may hold at once; they are dealt with in this order.
/// All but the last group change nothing; every change can itself be cut short and is then done
/// again by the next open (a copy is complete before the original is cut, a cut is synced before
/// anything is appended).
package enum Recovery: String, CaseIterable, Sendable {
  // MARK: Refused: nothing is changed, reading what comes before still works.

  /// No first record. Either nobody ever created it, or the machine went down while it was being
  /// created: nothing was acknowledged, `Journal.create` begins anew.
  case noRecord

  /// A line is not what was written, and a whole line of a later write follows; or a line of an
  /// earlier segment is damaged. Writes are synced one after the other, so this one had been
  /// acknowledged: a failing disk, a bad copy, an editor, or someone who tampers.
  case damagedInside

  /// A segment in the middle is missing, or is not the one that its successor names: a restore
  /// that left out files, or someone who replaced one.
  case segmentsDoNotFit

  /// A whole line says that it is of a later version: an older program was started on a newer
  /// journal. Cutting it off would destroy what the newer one wrote.
  case writtenByNewer

  // MARK: Mended.

  /// The journal ends with a whole record and was left in peace, or its process was killed after
  /// a write: what is there is synced before it counts.
  case whole

  /// The last write is not whole: power was cut, or the machine or disk stopped, between the
  /// write and the end of its sync. Nothing of it was acknowledged. Whole records of it are kept;
  /// the rest is copied beside the journal, then cut off.
  case tornTail

  /// The newest segment has no first record: power was cut while it was being begun. What there
  /// is of it is set aside and the segment is begun again.
  case segmentNotBegun

  /// The mark of a failed sync is there: the kernel may have dropped what was written, and the
  /// file may show what the disk does not hold. The file is read anew from the disk and never
  /// appended to; a new segment names what it holds.
  case syncFailed

  /// A tail was set aside, but no record says so: power was cut in the middle of a recovery. The
  /// record is written now.
  case recoveryNotRecorded
}

/// What opening a journal found and did.
package struct RecoveryReport: Equatable, Sendable {
  package var found: [Recovery] = []
  /// What was set aside and is recorded now, newest last.
  package var setAside: [JournalRecovery] = []
  /// The journal lies in memory: a reboot takes it.
  package var isInMemory = false
}

extension JournalError {
  /// The row of the table that this refusal belongs to; nil when it is about something else.
  package var row: Recovery? {
    switch self {
    case .missing: .noRecord
    case .damaged(let damage):
      switch damage.reason {
      case .line, .chain, .batch, .content, .tooLarge, .packed: .damagedInside
      case .segmentMissing, .segmentLink: .segmentsDoNotFit
      }
    case .newer: .writtenByNewer
    case .exists, .held, .exposed, .sharedFileSystem, .full, .unwritable, .batchFull, .stale,
      .poisoned, .system:
      nil
    }
  }
}
