import WarRoomCore

/// Checks every byte of a journal, and whether it still holds what it was seen to hold.
package enum JournalVerifier {
  /// What a check finds.
  package enum Verdict: Equatable, Sendable {
    /// Every record fits the one before.
    case intact(ChainHead)
    /// Intact up to this record; the last write after it was cut short.
    case torn(after: ChainHead, bytes: Int, file: String)
    /// Intact up to `after`; there is the first line that is not what was written.
    case damaged(after: ChainHead, JournalDamage)
    /// Intact up to `after`; this line is of a newer warroom.
    case newer(after: ChainHead, file: String, line: Int, version: UInt64)
    /// Intact in itself, but it ends before a record that someone has seen: rolled back.
    case behind(ChainHead, seen: ChainHead)
    /// Intact in itself, but this record is not the one that someone has seen: another history.
    case fork(at: ChainHead, seen: ChainHead)
  }

  /// Reads the journal at `path` (a folder or one file) against the heads that clients or notes
  /// have `seen`. Throws `missing` or `system` when it cannot be read at all.
  package static func verify(
    _ path: String, seen: [ChainHead] = []
  ) throws(JournalError) -> Verdict {
    let reader = try JournalReader(path: path)
    let wanted = Dictionary(grouping: seen, by: \.sequence)
    var head = ChainHead.start
    var fork: Verdict?
    do {
      let summary = try reader.read { entry in
        head = ChainHead(sequence: entry.record.sequence, hash: entry.hash)
        guard fork == nil, let seen = wanted[head.sequence]?.first(where: { $0 != head }) else {
          return
        }
        fork = .fork(at: head, seen: seen)
      }
      if let fork { return fork }
      if let last = seen.max(by: { $0.sequence < $1.sequence }), last.sequence > head.sequence {
        return .behind(head, seen: last)
      }
      guard case .torn = summary.end else { return .intact(head) }
      return .torn(after: head, bytes: summary.tornBytes, file: summary.file)
    } catch {
      switch error {
      case .damaged(let damage): return .damaged(after: head, damage)
      case .newer(let file, let line, let version):
        return .newer(after: head, file: file, line: line, version: version)
      case .missing, .exists, .held, .exposed, .sharedFileSystem, .full, .unwritable, .batchFull,
        .stale, .poisoned, .system:
        throw error
      }
    }
  }
}
