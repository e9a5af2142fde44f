package import WarRoomWire

/// The last record of a journal, by number and hash: whoever keeps one can tell later whether
/// the journal still holds what it held then.
package struct ChainHead: Hashable, Sendable {
  /// 0 before the first record.
  package let sequence: UInt64
  package let hash: Digest

  package init(sequence: UInt64, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Before the first record.
  package static let start = ChainHead(sequence: 0, hash: .journalStart)
}
