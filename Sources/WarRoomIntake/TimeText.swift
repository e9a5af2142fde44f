import WarRoomCore
import WarRoomJSON

/// Times as other programs write them.
enum TimeText {
  /// The member `name`; nil when it is absent, empty, or the zero time that means "not yet".
  static func read(_ body: JSONObject, _ name: String) throws(IntakeError) -> Timestamp? {
    let path = JSONPath.member(body.path, name).description
    guard let json = body[name] else { return nil }
    switch json {
    case .string(let text):
      if text.isEmpty || text.hasPrefix("0001-01-01") { return nil }
      if let time = Timestamp(rfc3339: text) ?? number(text) { return time }
      throw .badTime(path: path)
    case .number(let text):
      if text == "0" { return nil }
      guard let time = number(text) else { throw .badTime(path: path) }
      return time
    case .null, .bool, .array, .object:
      throw .wrong(body.wrong(name, "a time"))
    }
  }

  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size;
  /// seconds may have a fraction.
  static func number(_ text: String) -> Timestamp? {
    let parts = text.utf8.split(separator: 0x2e, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = digits(parts[0]) else { return nil }
    guard parts.count == 1 || whole < Limits.secondsBelow else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard parts[1].count <= 9, let value = digits(parts[1]) else { return nil }
      var scaled = value
      for _ in parts[1].count..<9 { scaled *= 10 }
      fraction = scaled / 1_000
    }
    if whole < Limits.secondsBelow {
      return Timestamp(microseconds: whole * 1_000_000 + fraction)
    }
    if whole < Limits.millisecondsBelow { return Timestamp(microseconds: whole * 1_000) }
    if whole < Limits.microsecondsBelow { return Timestamp(microseconds: whole) }
    return Timestamp(microseconds: whole / 1_000)
  }

  private static func digits(_ text: Substring.UTF8View) -> Int64? {
    guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(Substring(text))
  }
}
