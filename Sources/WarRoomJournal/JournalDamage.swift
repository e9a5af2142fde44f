package import WarRoomWire

/// The first place where a journal is not what was written.
package struct JournalDamage: Equatable, Sendable {
  /// The segment's file name.
  package let file: String
  /// Counted from 1; 0 when it is about the file as a whole.
  package let line: Int
  /// Bytes from the start of the file to the line.
  package let offset: Int
  package let reason: Reason

  /// In what way it differs.
  package enum Reason: Equatable, Sendable {
    /// The line is not whole; later lines prove that it once was.
    case line(WireError)
    /// The line is whole, but belongs elsewhere: another number, or another line before it.
    case chain(expected: UInt64, found: UInt64)
    /// The line is whole and in its place, but claims a batch that it cannot be of.
    case batch(UInt64)
    /// The line is whole and in its place, but what it says cannot be read.
    case content(WireError)
    /// A segment in the middle is missing; this is the first one after the gap.
    case segmentMissing(Int)
    /// The segment does not begin with the record that ties it to the one before, or that record
    /// names other bytes than the one before holds.
    case segmentLink
    /// The segment is larger than any that was ever written.
    case tooLarge
    /// The file is packed, and the tool that unpacks it gave up behind what came before.
    case packed(tool: String)
  }
}
