import WarRoomCore
import WarRoomJSON

extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    member(name, string: text)
  }

  mutating func member(_ name: String, _ text: String?) {
    guard let text else {
      self.name(name)
      null()
      return
    }
    member(name, string: text)
  }

  mutating func member<Number: FixedWidthInteger>(_ name: String, _ number: Number) {
    if Number.isSigned {
      member(name, integer: Int64(truncatingIfNeeded: number))
    } else {
      member(name, unsigned: UInt64(truncatingIfNeeded: number))
    }
  }

  mutating func member<Number: FixedWidthInteger>(_ name: String, _ number: Number?) {
    if let number {
      member(name, number)
    } else {
      self.name(name)
      null()
    }
  }

  mutating func member(_ name: String, _ truth: Bool) {
    self.name(name)
    bool(truth)
  }

  mutating func member(_ name: String, _ time: Timestamp) {
    self.name(name)
    timestamp(time)
  }

  mutating func member(_ name: String, _ time: Timestamp?) {
    self.name(name)
    if let time { timestamp(time) } else { null() }
  }

  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  mutating func member(_ name: String, _ word: some RawRepresentable<String>) {
    member(name, word.rawValue)
  }

  mutating func member(_ name: String, _ severity: Severity?) {
    member(name, severity?.label)
  }

  mutating func member(_ name: String, _ run: RunID) {
    member(name, run.number)
  }

  mutating func member(_ name: String, _ incident: IncidentID?) {
    member(name, incident?.text)
  }

  /// The hex digits, without quotes.
  mutating func raw(_ digest: Digest) {
    appendHex(digest.words)
  }

  /// RFC 3339 with six fractional digits in UTC, as `Timestamp.rfc3339`, without its strings.
  mutating func timestamp(_ time: Timestamp) {
    let civil = CivilTime(time)
    guard (0...9_999).contains(civil.year) else {
      fail("a time beyond the years 0 to 9999")
      null()
      return
    }
    self.time(
      date: (civil.year, civil.month, civil.day),
      time: (civil.hour, civil.minute, civil.second, civil.microsecond))
  }
}
