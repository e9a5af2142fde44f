package import WarRoomCore
package import WarRoomJSON

/// A moment as another program or a person wrote it down, in any of the forms met in the field.
package struct WrittenTime: Hashable, Sendable {
  package var moment: Timestamp
  package var zone: Zone

  /// How sure the moment is, as far as the zone goes.
  package enum Zone: Hashable, Sendable {
    /// Written beside the time, or a count since 1970.
    case stated
    /// Nothing was written: read as UTC, may be hours off.
    case assumed
  }

  /// What stands where a time is expected.
  package enum Reading: Hashable, Sendable {
    case time(WrittenTime)
    /// Absent, empty, null, zero since 1970 or the year 1: "not yet" in one sender or another.
    case unset
    /// Something, but no time that we know.
    case unreadable
  }

  package init(moment: Timestamp, zone: Zone = .stated) {
    self.moment = moment
    self.zone = zone
  }

  /// The time that `text` is, whole; nil for "unset" and for everything else.
  package init?(_ text: String) {
    guard case .time(let time) = WrittenTime.read(text) else { return nil }
    self = time
  }

  /// Reads a member's value; nil stands for one that is absent.
  package static func read(_ json: JSON?) -> Reading {
    switch json {
    case nil, .null: .unset
    case .string(let text): read(text)
    case .number(let text): EpochTime.read(text)
    case .bool, .array, .object: .unreadable
    }
  }

  /// Reads a text that is a time and nothing else; blanks around it are passed over.
  package static func read(_ text: String) -> Reading {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      guard bytes.count < Limits.timeBytes else { return .unreadable }
      bytes.append(byte)
    }
    while let last = bytes.last, last == 0x20 || (0x09...0x0d).contains(last) {
      bytes.removeLast()
    }
    let start = bytes.firstIndex { $0 != 0x20 && !(0x09...0x0d).contains($0) } ?? bytes.count
    bytes.removeFirst(start)
    guard !bytes.isEmpty else { return .unset }
    if TimeWords.unset.contains(String(decoding: bytes, as: UTF8.self).lowercased()) {
      return .unset
    }
    if bytes.allSatisfy({ EpochTime.isNumeral($0) }) {
      if let compact = TimeParser.compact(bytes) { return .time(compact) }
      return EpochTime.read(String(decoding: bytes, as: UTF8.self))
    }
    let reading = TimeParser.read(bytes)
    return reading == .unreadable ? EpochTime.exponent(bytes) : reading
  }
}
