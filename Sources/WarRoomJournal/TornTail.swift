import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// Bytes after the last whole record, on their way into a file of their own.
struct TornTail {
  private let bytes: [UInt8]
  private let base: String
  private let place: JournalPlace

  /// `sequence` is the last whole record before the tail.
  init(_ bytes: [UInt8], number: Int, after sequence: UInt64, _ place: JournalPlace) {
    self.bytes = bytes
    self.place = place
    base = JournalPlace.segmentName(number) + ".torn.\(sequence + 1)"
  }

  /// Copies the tail beside the journal, durably, and names the copy; nil when there is nothing.
  /// A copy that an earlier, interrupted recovery completed is found again.
  func setAside() throws(JournalError) -> String? {
    guard !bytes.isEmpty else { return nil }
    let taken = Set(try place.names())
    for attempt in 1...Limits.tornFiles {
      let name = attempt == 1 ? base : base + "-\(attempt)"
      let path = place.path(name)
      let isCopied = try JournalError.asking { () throws(SystemError) in
        guard taken.contains(name) else {
          try Files.replace(path, with: bytes)
          return true
        }
        guard try Files.facts(path).size == Int64(bytes.count),
          try Files.read(path, limit: bytes.count) == bytes
        else { return false }
        // The copy was renamed into place; whether its name had reached the disk is unknown.
        try Files.syncFolder(place.folder)
        return true
      }
      if isCopied { return name }
    }
    throw .exists(place.path(base))
  }

  /// What the journal says of one file that was set aside.
  static func describe(
    _ name: String, in place: JournalPlace
  ) throws(JournalError) -> JournalRecovery {
    let bytes = try JournalError.asking { () throws(SystemError) in
      try Files.read(place.path(name), limit: Limits.readableSegmentBytes)
    }
    return JournalRecovery(
      byteCount: Int64(bytes.count), digest: Digest.sha256(of: bytes).hex, file: name)
  }
}
