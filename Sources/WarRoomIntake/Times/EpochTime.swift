import WarRoomCore

/// Counts since 1970: seconds, milliseconds, microseconds or nanoseconds, told apart by size.
enum EpochTime {
  /// `text` is a number as JSON prints it, or nearly so. Seconds may have a fraction, which may
  /// also be the sequence number of a Slack message; larger units lose theirs.
  static func read(_ text: String) -> WrittenTime.Reading {
    let parts = text.utf8.split(separator: 0x2e, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = digits(parts[0]) else {
      return exponent(Array(text.utf8))
    }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard parts[1].allSatisfy({ isDigit($0) }) else {
        return exponent(Array(text.utf8))
      }
      fraction = microseconds(parts[1])
    }
    return moment(whole, fraction)
  }

  static func isNumeral(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2e }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func moment(_ whole: Int64, _ fraction: Int64) -> WrittenTime.Reading {
    if whole == 0 { return .unset }
    let microseconds: Int64 =
      if whole < Limits.secondsBelow {
        whole * 1_000_000 + fraction
      } else if whole < Limits.millisecondsBelow {
        whole * 1_000
      } else if whole < Limits.microsecondsBelow {
        whole
      } else {
        whole / 1_000
      }
    return .time(WrittenTime(moment: Timestamp(microseconds: microseconds)))
  }

  /// `1.709991285873E9`: what some languages print for a float.
  static func exponent(_ bytes: [UInt8]) -> WrittenTime.Reading {
    guard bytes.count <= Limits.timeBytes, let first = bytes.first, isDigit(first),
      bytes.contains(where: { $0 == 0x65 || $0 == 0x45 }),
      let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite, value < 9e18
    else { return .unreadable }
    let whole = value.rounded(.down)
    let fraction = ((value - whole) * 1_000_000).rounded()
    return moment(Int64(whole), min(999_999, Int64(fraction)))
  }

  /// The first six digits after the dot.
  private static func microseconds(_ text: Substring.UTF8View) -> Int64 {
    var value: Int64 = 0
    var count = 0
    for byte in text.prefix(6) {
      value = value * 10 + Int64(byte - 0x30)
      count += 1
    }
    for _ in count..<6 { value *= 10 }
    return value
  }

  private static func digits(_ text: Substring.UTF8View) -> Int64? {
    guard !text.isEmpty, text.allSatisfy({ isDigit($0) }) else { return nil }
    return Int64(Substring(text))
  }
}
