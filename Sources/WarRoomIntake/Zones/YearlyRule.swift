import WarRoomCore

/// A rule such as `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX, `TZ`): standard time, and summer time
/// between two days of each year.
struct YearlyRule: Equatable, Sendable {
  private let standard: Int64
  private let summer: Summer?

  private struct Summer: Equatable, Sendable {
    var east: Int64
    var start: Day
    var end: Day
  }

  /// A weekday of a month, the last one for week 5, and seconds after its midnight.
  private struct Day: Equatable, Sendable {
    var month: Int64
    var week: Int64
    var weekday: Int64
    var second: Int64

    /// In seconds since 1970, by the clock that is shown then.
    func moment(in year: Int64) -> Int64 {
      let first = CivilTime.days(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday.
      let weekdayOfFirst = ((first + 4) % 7 + 7) % 7
      var day = 1 + (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
      if day > CivilTime.daysInMonth(year: year, month: month) { day -= 7 }
      return (first + day - 1) * 86_400 + second
    }
  }

  /// Nil for rules that count days of the year: no zone of our time has one.
  init?(_ text: String) {
    var parser = RuleParser(text)
    guard parser.name(), let west = parser.offset() else { return nil }
    standard = -west
    if parser.isAtEnd {
      summer = nil
      return
    }
    guard parser.name() else { return nil }
    var east = -west + 3_600
    if !parser.next(is: ",") {
      guard let west = parser.offset() else { return nil }
      east = -west
    }
    guard let start = YearlyRule.day(&parser), let end = YearlyRule.day(&parser), parser.isAtEnd
    else { return nil }
    summer = Summer(east: east, start: start, end: end)
  }

  func secondsEast(at second: Int64) -> Int64 {
    guard let summer else { return standard }
    let moment = Timestamp(microseconds: 0).advanced(bySeconds: second)
    let year = CivilTime(moment, offsetSeconds: standard).year
    let start = summer.start.moment(in: year) - standard
    let end = summer.end.moment(in: year) - summer.east
    let isSummer =
      start < end ? (start..<end).contains(second) : !(end..<start).contains(second)
    return isSummer ? summer.east : standard
  }

  /// `,M3.5.0/2`.
  private static func day(_ parser: inout RuleParser) -> Day? {
    guard parser.take(","), parser.take("M"), let month = parser.number(),
      (1...12).contains(month), parser.take("."), let week = parser.number(),
      (1...5).contains(week), parser.take("."), let weekday = parser.number(), weekday < 7
    else { return nil }
    var second: Int64 = 7_200
    if parser.take("/") {
      guard let offset = parser.offset() else { return nil }
      second = offset
    }
    return Day(month: month, week: week, weekday: weekday, second: second)
  }
}

private struct RuleParser {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func next(is mark: Unicode.Scalar) -> Bool { rest.first.map(UInt32.init) == mark.value }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next(is: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Letters, or anything between `<` and `>`.
  mutating func name() -> Bool {
    if take("<") {
      guard let close = rest.firstIndex(of: 0x3e) else { return false }
      rest = rest[rest.index(after: close)...]
      return true
    }
    let letters = rest.prefix { (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number() -> Int64? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int64(Substring(digits))
  }

  /// `-1`, `5:30`, `+02:00:00` as seconds.
  mutating func offset() -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number().map({ $0 * 3_600 }) else { return nil }
    var unit: Int64 = 60
    while unit > 0, take(":") {
      guard let value = number() else { return nil }
      seconds += value * unit
      unit /= 60
    }
    return isNegative ? -seconds : seconds
  }
}
