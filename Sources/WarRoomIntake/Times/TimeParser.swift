import WarRoomCore

/// Reads one written time from a few dozen bytes: a date and a clock in either order that is
/// known, then perhaps a zone, then nothing.
struct TimeParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var date = CivilDate()
  private var clock: Int64 = 0
  private var fraction: Int64 = 0
  private var east: Int64?

  private struct CivilDate {
    var year: Int64 = -1
    var month: Int64 = 0
    var day: Int64 = 0
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) -> WrittenTime.Reading {
    var parser = TimeParser(bytes)
    parser.skipWeekday()
    let start = parser
    let forms: [(inout TimeParser) -> Bool] = [
      { $0.yearFirst() }, { $0.monthName() }, { $0.dayThenMonthName() }, { $0.numericDate() },
    ]
    for form in forms {
      parser = start
      if form(&parser), parser.isAtEnd { return parser.reading() }
    }
    return .unreadable
  }

  /// `20261121021500`: fourteen digits that are a date and a clock.
  static func compact(_ bytes: [UInt8]) -> WrittenTime? {
    guard bytes.count == 14 else { return nil }
    var parser = TimeParser(bytes)
    guard let year = parser.number(4), (1970...2199).contains(year),
      let month = parser.number(2), let day = parser.number(2), parser.packedClock()
    else { return nil }
    parser.date = CivilDate(year: year, month: month, day: day)
    guard case .time(let time) = parser.reading() else { return nil }
    return time
  }

  private func reading() -> WrittenTime.Reading {
    guard (1...12).contains(date.month), date.day >= 1,
      date.day <= CivilTime.daysInMonth(year: date.year, month: date.month)
    else { return .unreadable }
    if date.year <= 1 { return .unset }
    let days = CivilTime.days(year: date.year, month: date.month, day: date.day)
    let seconds = days * 86_400 + clock - (east ?? 0)
    if seconds == 0, fraction == 0 { return .unset }
    let moment = Timestamp(microseconds: seconds * 1_000_000 + fraction)
    return .time(WrittenTime(moment: moment, zone: east == nil ? .assumed : .stated))
  }
}

// The forms.
extension TimeParser {
  /// `2026-11-21T02:15:00.123Z`, `2026/11/21 02:15:00 GMT`, `20261121T021500Z`, `2026-11-21`.
  private mutating func yearFirst() -> Bool {
    guard let year = number(4) else { return false }
    let packed = peek().map { (0x30...0x39).contains($0) } ?? false
    let mark = packed ? nil : takeAny("-/.")
    guard packed || mark != nil, let month = packed ? number(2) : short() else { return false }
    if let mark, !take(mark) { return false }
    guard let day = packed ? number(2) : short() else { return false }
    date = CivilDate(year: year, month: month, day: day)
    if isAtEnd { return true }
    let before = offset
    if takeAny("Tt_") == nil {
      separators()
      guard offset > before else { return false }
    }
    guard
      packed && bytes.count > offset + 2 && bytes[offset + 2] != 0x3a
        ? packedClock() : clockFace()
    else { return false }
    return zone()
  }

  /// `Sep 19 15:29:14 CEST 2018`, `Apr 05, 2022 - 16:36 UTC`, `November 21, 2026 at 2:15 PM`.
  private mutating func monthName() -> Bool {
    guard let month = TimeWords.month(word()) else { return false }
    _ = take(".")
    blanks()
    guard let day = short() else { return false }
    ordinal()
    date = CivilDate(year: -1, month: month, day: day)
    let afterDay = self
    separators()
    if let year = number(4), peek() != 0x3a {
      date.year = year
      if isAtEnd { return true }
      separators()
      return clockFace() && zone()
    }
    // The year comes last, with or without a zone before it.
    self = afterDay
    separators()
    guard clockFace() else { return false }
    blanks()
    if !(peek().map { (0x30...0x39).contains($0) } ?? true) {
      guard zoneOnce() else { return false }
      blanks()
    }
    guard let year = number(4) else { return false }
    date.year = year
    return zone()
  }

  /// `Thu, 29 Feb 2024 11:48:32 GMT`, `21/Nov/2026:02:15:00 +0000`, `21-Nov-2026 02:15`.
  private mutating func dayThenMonthName() -> Bool {
    guard let day = short() else { return false }
    ordinal()
    _ = takeAny("-/. ")
    blanks()
    guard let month = TimeWords.month(word()) else { return false }
    _ = takeAny("-/.,")
    blanks()
    guard let year = number(4) else { return false }
    date = CivilDate(year: year, month: month, day: day)
    if isAtEnd { return true }
    if !take(":") { separators() }
    return clockFace() && zone()
  }

  /// `3/22/2019 1:36:31 PM`; the first number is the day where it cannot be a month, and where
  /// dots stand between.
  private mutating func numericDate() -> Bool {
    guard let first = short(), let mark = takeAny("/.-"), let second = short(), take(mark),
      let year = number(4)
    else { return false }
    let dayFirst = first > 12 || mark == "."
    date = CivilDate(
      year: year, month: dayFirst ? second : first, day: dayFirst ? first : second)
    if isAtEnd { return true }
    separators()
    return clockFace() && zone()
  }
}

// The parts.
extension TimeParser {
  /// `2:15`, `02:15:00.123456789`, `2:15 PM`.
  private mutating func clockFace() -> Bool {
    guard var hour = short(), take(":"), let minute = number(2) else { return false }
    var second: Int64 = 0
    if take(":") {
      guard let seconds = number(2) else { return false }
      second = seconds
      if takeAny(".,") != nil, !decimals() { return false }
    }
    let before = offset
    thinBlanks()
    let mark = word().lowercased()
    if mark == "am" || mark == "pm" {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (mark == "pm" ? 12 : 0)
    } else {
      offset = before
    }
    guard hour < 24, minute < 60, second <= 60 else { return false }
    clock = hour * 3_600 + minute * 60 + second
    return true
  }

  /// `021500`, `0215`.
  private mutating func packedClock() -> Bool {
    guard let hour = number(2), let minute = number(2), hour < 24, minute < 60 else {
      return false
    }
    let second = number(2) ?? 0
    guard second <= 60 else { return false }
    if take("."), !decimals() { return false }
    clock = hour * 3_600 + minute * 60 + second
    return true
  }

  private mutating func decimals() -> Bool {
    var value: Int64 = 0
    var count = 0
    while let digit = number(1) {
      if count < 6 { value = value * 10 + digit }
      count += 1
    }
    for _ in min(count, 6)..<6 { value *= 10 }
    fraction = value
    return count > 0
  }

  /// A zone or none; some print it twice: `+0000 UTC`, `+02:00[Europe/Berlin]`, `+0200 (CEST)`.
  private mutating func zone() -> Bool {
    blanks()
    if isAtEnd { return true }
    guard zoneOnce() else { return false }
    blanks()
    if isAtEnd { return true }
    if takeAny("[(") != nil {
      while let next = peek(), next != 0x5d, next != 0x29 { offset += 1 }
      guard takeAny("])") != nil else { return false }
    } else {
      _ = zoneOnce()
      blanks()
    }
    // The monotonic reading that Go prints behind a time.
    if bytes[offset...].starts(with: "m=".utf8) { offset = bytes.count }
    return true
  }

  private mutating func zoneOnce() -> Bool {
    let name = word()
    if !name.isEmpty {
      guard let seconds = TimeWords.offset(ofZone: name) else { return false }
      east = seconds
      guard peek() == 0x2b || peek() == 0x2d else { return true }
    }
    guard let sign = takeAny("+-") else { return !name.isEmpty }
    guard let hours = short(), hours < 24 else { return false }
    _ = takeAny(":.")
    let minutes = number(2) ?? 0
    guard minutes < 60 else { return false }
    east = (sign == "+" ? 1 : -1) * (hours * 3_600 + minutes * 60)
    return true
  }

  private mutating func skipWeekday() {
    let before = offset
    if TimeWords.isWeekday(word()) {
      _ = takeAny(",.")
      blanks()
    } else {
      offset = before
    }
  }

  /// `1st`, `22nd`.
  private mutating func ordinal() {
    let before = offset
    if !["st", "nd", "rd", "th"].contains(word().lowercased()) { offset = before }
  }

  /// What stands between a date and a clock: blanks, a comma, a dash, `at`, `@`.
  private mutating func separators() {
    while let next = peek(), next == 0x20 || next == 0x2c || next == 0x2d || next == 0x40 {
      offset += 1
    }
    let before = offset
    if word().lowercased() == "at" { blanks() } else { offset = before }
  }
}

// The bytes.
extension TimeParser {
  private var isAtEnd: Bool { offset == bytes.count }

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let next = peek(), UInt32(next) == mark.value else { return false }
    offset += 1
    return true
  }

  private mutating func takeAny(_ marks: String) -> Unicode.Scalar? {
    guard let next = peek() else { return nil }
    let scalar = Unicode.Scalar(next)
    guard marks.unicodeScalars.contains(scalar) else { return nil }
    offset += 1
    return scalar
  }

  /// Exactly `width` digits; nothing is taken otherwise.
  private mutating func number(_ width: Int) -> Int64? {
    guard offset + width <= bytes.count else { return nil }
    var value: Int64 = 0
    for byte in bytes[offset..<offset + width] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    offset += width
    return value
  }

  /// One or two digits.
  private mutating func short() -> Int64? { number(2) ?? number(1) }

  private mutating func word() -> String {
    let start = offset
    while let next = peek(), (0x41...0x5a).contains(next) || (0x61...0x7a).contains(next) {
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func blanks() { while take(" ") {} }

  /// Blanks, also the narrow and the no-break one that stand before AM and PM in newer locales.
  private mutating func thinBlanks() {
    blanks()
    for blank in [[0xe2, 0x80, 0xaf], [0xc2, 0xa0]] as [[UInt8]]
    where bytes[offset...].starts(with: blank) {
      offset += blank.count
    }
  }
}
