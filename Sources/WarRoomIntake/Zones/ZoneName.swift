/// A zone as somebody types it.
package enum ZoneName: Equatable, Sendable {
  /// Seconds east of UTC: an offset, or an abbreviation that stands for one.
  case fixed(Int64)
  /// A name of the zone database, such as `Europe/Berlin`: a path below its folder, safe as one.
  case database(String)

  /// Reads `+02:00`, `-0800`, `+2`, `UTC+2`, `UTC`, `CEST`, `Europe/Berlin`; nil for anything
  /// that is none of these by its letters.
  package init?(_ text: String) {
    var rest = text[...]
    for prefix in ["UTC", "GMT", "utc", "gmt"] where rest.hasPrefix(prefix) && rest.count > 3 {
      let next = rest.dropFirst(3)
      if next.first == "+" || next.first == "-" { rest = next }
    }
    if let seconds = ZoneName.offset(rest) {
      self = .fixed(seconds)
    } else if let seconds = TimeWords.offset(ofZone: text) {
      self = .fixed(seconds)
    } else if ZoneName.isPath(text) {
      self = .database(text)
    } else {
      return nil
    }
  }

  private static func offset(_ text: Substring) -> Int64? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    var digits = parts.joined()
    guard parts.count <= 2, parts.count == 1 || parts.allSatisfy({ $0.utf8.count == 2 }),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    if digits.utf8.count <= 2 { digits += "00" }
    guard (3...4).contains(digits.utf8.count), let hours = Int64(digits.dropLast(2)),
      let minutes = Int64(digits.suffix(2)), hours <= 18, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// Letters, digits, `_`, `+`, `-` and single slashes between: nothing that leaves a folder.
  private static func isPath(_ text: String) -> Bool {
    guard (2...Limits.zoneNameBytes).contains(text.utf8.count),
      text.first?.isLetter ?? false, !text.hasSuffix("/"), !text.contains("//")
    else { return false }
    return text.utf8.allSatisfy { byte in
      (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || (0x30...0x39).contains(byte) || byte == 0x5f || byte == 0x2b || byte == 0x2d
        || byte == 0x2f
    }
  }
}
