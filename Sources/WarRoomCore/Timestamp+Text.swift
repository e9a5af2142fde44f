extension Timestamp {
  /// RFC 3339 in UTC with six fractional digits: `2026-11-21T02:03:04.123456Z`.
  package var rfc3339: String {
    let civil = CivilTime(self)
    return Timestamp.digits(civil.year, 4) + "-" + Timestamp.digits(civil.month, 2) + "-"
      + Timestamp.digits(civil.day, 2) + "T" + clock + "."
      + Timestamp.digits(civil.microsecond, 6) + "Z"
  }

  /// Time of day in UTC: `02:03:04`.
  package var clock: String {
    let civil = CivilTime(self)
    return Timestamp.digits(civil.hour, 2) + ":" + Timestamp.digits(civil.minute, 2) + ":"
      + Timestamp.digits(civil.second, 2)
  }

  /// Calendar day in UTC: `2026-11-21`.
  package var day: String { String(rfc3339.prefix(10)) }

  /// Reads RFC 3339: any number of fractional digits (beyond six they are cut), `Z` or an offset
  /// with or without a colon. Nil when the text is anything else or names no real moment.
  package init?(rfc3339 text: String) {
    var reader = DigitReader(text.utf8)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2),
      reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2)
    else { return nil }
    guard let fraction = reader.fraction(), let offset = reader.offset(), reader.isAtEnd else {
      return nil
    }
    let dayCount = CivilTime.daysInMonth(year: year, month: month)
    guard (1...12).contains(month), (1...max(dayCount, 1)).contains(day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    // An offset may lead out of the years that have four digits.
    guard Timestamp.writableSeconds.contains(seconds) else { return nil }
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  /// From 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  private static let writableSeconds: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  static func digits(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

/// Reads fixed-width numbers and marks from ASCII.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String.UTF8View) {
    rest = text[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == mark.value else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ width: Int) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<width {
      guard let digit = self.digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Microseconds after a dot; zero without one; nil for a dot without digits.
  mutating func fraction() -> Int64? {
    guard take(".") else { return 0 }
    var value: Int64 = 0
    var count = 0
    while let digit = self.digit() {
      if count < 6 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int64? {
    if take("Z") || take("z") { return 0 }
    let sign: Int64
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(2) else { return nil }
    _ = take(":")
    guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  private mutating func digit() -> Int64? {
    guard let first = rest.first, first >= 0x30, first <= 0x39 else { return nil }
    rest.removeFirst()
    return Int64(first - 0x30)
  }
}
