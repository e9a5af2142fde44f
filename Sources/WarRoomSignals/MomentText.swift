package import WarRoomCore

/// Times as people and tools write them into files and options.
package enum MomentText {
  /// RFC 3339, where a missing offset means UTC; or a number since the epoch: in seconds, with or
  /// without a fraction, or where that would be beyond the year 5000 in milliseconds, microseconds
  /// or nanoseconds. Nil for anything else.
  package static func parse(_ text: String) -> Timestamp? {
    if let moment = Timestamp(rfc3339: text) { return moment }
    if text.utf8.contains(UInt8(ascii: ":")) { return Timestamp(rfc3339: text + "Z") }
    let isDecimal = text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2d } ?? false
    guard isDecimal, !text.utf8.contains(0x78), let number = Double(text), number.isFinite
    else { return nil }
    var micros = number * 1e6
    if abs(number) >= 1e17 {
      micros = number / 1e3
    } else if abs(number) >= 1e14 {
      micros = number
    } else if abs(number) >= 1e11 {
      micros = number * 1e3
    }
    guard abs(micros) < 2.5e17 else { return nil }
    return Timestamp(microseconds: Int64(micros.rounded()))
  }
}
