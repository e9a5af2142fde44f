import WarRoomCore
import WarRoomJSON

/// Times of log lines: the two forms that nearly all of them have are read from their bytes, all
/// others as `WrittenTime` reads them.
enum LineTime {
  /// `bytes` is a JSON value as printed.
  static func read(_ bytes: ArraySlice<UInt8>) -> WrittenTime.Reading {
    let isText = bytes.first == 0x22 && bytes.count >= 2
    let inner = isText ? bytes.dropFirst().dropLast() : bytes
    if let moment = rfc3339(inner) ?? integer(inner) {
      return .time(WrittenTime(moment: moment))
    }
    if isText { return WrittenTime.read(String(decoding: inner, as: UTF8.self)) }
    guard let json = try? JSON.parse(bytes) else { return .unreadable }
    return WrittenTime.read(json)
  }

  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, by size; nil for 0 too.
  private static func integer(_ bytes: ArraySlice<UInt8>) -> Timestamp? {
    // Fourteen digits may be a date and a clock.
    guard (9...19).contains(bytes.count), bytes.count != 14, let value = digits(bytes), value > 0
    else { return nil }
    if value < Limits.secondsBelow { return Timestamp(microseconds: value * 1_000_000) }
    if value < Limits.millisecondsBelow { return Timestamp(microseconds: value * 1_000) }
    return Timestamp(microseconds: value < Limits.microsecondsBelow ? value : value / 1_000)
  }

  /// `2026-11-21T02:03:04.123456Z` and with an offset such as `+02:00`; nil for all else.
  private static func rfc3339(_ bytes: ArraySlice<UInt8>) -> Timestamp? {
    let start = bytes.startIndex
    guard bytes.count >= 20, bytes[start + 4] == 0x2d, bytes[start + 7] == 0x2d,
      bytes[start + 10] == 0x54 || bytes[start + 10] == 0x20, bytes[start + 13] == 0x3a,
      bytes[start + 16] == 0x3a, let year = digits(bytes[start..<start + 4]), year > 1,
      let month = digits(bytes[start + 5..<start + 7]), (1...12).contains(month),
      let day = digits(bytes[start + 8..<start + 10]), day >= 1,
      day <= CivilTime.daysInMonth(year: year, month: month),
      let hour = digits(bytes[start + 11..<start + 13]), hour < 24,
      let minute = digits(bytes[start + 14..<start + 16]), minute < 60,
      let second = digits(bytes[start + 17..<start + 19]), second < 60
    else { return nil }
    var place = start + 19
    var micros: Int64 = 0
    if bytes[place] == 0x2e || bytes[place] == 0x2c {
      var scale: Int64 = 100_000
      place += 1
      while place < bytes.endIndex, (0x30...0x39).contains(bytes[place]) {
        micros += Int64(bytes[place] - 0x30) * scale
        scale /= 10
        place += 1
      }
    }
    guard let east = offset(bytes[place...]) else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - east
    let moment = Timestamp(microseconds: seconds * 1_000_000 + micros)
    return moment.microseconds == 0 ? nil : moment
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let start = bytes.startIndex
    if bytes.count == 1, bytes[start] == 0x5a { return 0 }
    guard bytes.count == 6, bytes[start] == 0x2b || bytes[start] == 0x2d, bytes[start + 3] == 0x3a,
      let hours = digits(bytes[start + 1..<start + 3]), hours < 24,
      let minutes = digits(bytes[start + 4..<start + 6]), minutes < 60
    else { return nil }
    return (bytes[start] == 0x2b ? 1 : -1) * (hours * 3_600 + minutes * 60)
  }

  /// Nil for anything but digits, and for more than fit.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      let (product, high) = value.multipliedReportingOverflow(by: 10)
      let (sum, over) = product.addingReportingOverflow(Int64(byte - 0x30))
      guard !high, !over else { return nil }
      value = sum
    }
    return value
  }
}
