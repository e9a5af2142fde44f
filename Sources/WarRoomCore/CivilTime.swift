/// A moment split into the fields of the proleptic Gregorian calendar, UTC.
///
/// The conversions are the `days_from_civil` and `civil_from_days` algorithms of Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms".
package struct CivilTime: Equatable, Sendable {
  package var year: Int64
  package var month: Int64
  package var day: Int64
  package var hour: Int64
  package var minute: Int64
  package var second: Int64
  package var microsecond: Int64

  /// The fields of `timestamp` in UTC, or moved by `offsetSeconds` east of it.
  package init(_ timestamp: Timestamp, offsetSeconds: Int64 = 0) {
    let moved = timestamp.advanced(bySeconds: offsetSeconds).microseconds
    var (day, rest) = moved.quotientAndRemainder(dividingBy: 86_400_000_000)
    if rest < 0 {
      day -= 1
      rest += 86_400_000_000
    }
    self.microsecond = rest % 1_000_000
    rest /= 1_000_000
    self.second = rest % 60
    self.minute = rest / 60 % 60
    self.hour = rest / 3_600
    let shifted = day + 719_468
    let era = CivilTime.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    self.month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to a calendar day, which the caller has checked.
  package static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Days of a month; 0 for a month that does not exist.
  package static func daysInMonth(year: Int64, month: Int64) -> Int64 {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: return 31
    case 4, 6, 9, 11: return 30
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: return 0
    }
  }

  static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
