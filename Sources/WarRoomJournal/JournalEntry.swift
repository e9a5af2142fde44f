package import WarRoomCore
package import WarRoomWire

/// A record with the sealed line that holds it.
package struct JournalEntry: Equatable, Sendable {
  package let record: Record
  /// The line with its line feed, byte for byte as on disk: what goes to clients too.
  package let bytes: [UInt8]
  /// What the next line names.
  package let hash: Digest
}
