import WarRoomCore
import WarRoomSystem

/// Reads times as the journal prints them, `2026-11-21T02:03:04.123456Z`, with the day of the last
/// one at hand.
struct TapeClock {
  private var day: [UInt8] = []
  private var midnight: Int64 = 0

  /// Microseconds since 1970 of the time printed from `start` to a quote before `end`; nil when
  /// it is none.
  mutating func read(
    _ bytes: borrowing [UInt8], at start: Int, before end: Int
  ) -> Int64? {
    guard start + 27 < end, bytes[start + 26] == 0x5a, bytes[start + 27] == 0x22,
      bytes[start + 10] == 0x54,
      bytes[start + 13] == 0x3a, bytes[start + 16] == 0x3a, bytes[start + 19] == 0x2e,
      let hour = TapeClock.digits(bytes, start + 11, 2), hour < 24,
      let minute = TapeClock.digits(bytes, start + 14, 2), minute < 60,
      let second = TapeClock.digits(bytes, start + 17, 2), second <= 60,
      let fraction = TapeClock.digits(bytes, start + 20, 6)
    else {
      guard let quote = ByteSearch.first(0x22, in: bytes, start..<end) else { return nil }
      let text = String(decoding: bytes[start..<quote], as: UTF8.self)
      return Timestamp(rfc3339: text)?.microseconds
    }
    if day.count != 10 || !TapeLine.matches(day, in: bytes, at: start) {
      let text = String(decoding: bytes[start..<start + 10], as: UTF8.self)
      guard let first = Timestamp(rfc3339: text + "T00:00:00Z") else { return nil }
      day = Array(bytes[start..<start + 10])
      midnight = first.microseconds
    }
    return midnight + ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction
  }

  private static func digits(_ bytes: borrowing [UInt8], _ start: Int, _ count: Int) -> Int64? {
    var value: Int64 = 0
    for index in start..<start + count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }
}
