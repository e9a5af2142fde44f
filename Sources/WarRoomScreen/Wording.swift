package import WarRoomCore

/// The only place that words refusals, facts, states and times: short, concrete, active English
/// for a tired person. Everything here may hold words from outside; who draws it escapes it.
package enum Wording {
  /// A length of time to read at a glance: `48 s`, `12 min`, `3 h 05 min`, `2 d 4 h`.
  package static func duration(seconds: Int64) -> String {
    let seconds = max(seconds, 0)
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min" }
    if seconds < 86_400 {
      let minutes = seconds / 60 % 60
      return "\(seconds / 3_600) h" + (minutes == 0 ? "" : " \(padded(minutes)) min")
    }
    let hours = seconds / 3_600 % 24
    return "\(seconds / 86_400) d" + (hours == 0 ? "" : " \(hours) h")
  }

  /// Time passed, to the second: `+00:17:32`; a day and more: `+2d 03:04:05`.
  package static func elapsed(seconds: Int64) -> String {
    let seconds = max(seconds, 0)
    let days = seconds / 86_400
    let clock =
      padded(seconds / 3_600 % 24) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
    return "+" + (days > 0 ? "\(days)d " : "") + clock
  }

  /// Time left, to the second: `4:51`.
  package static func countdown(seconds: Int64) -> String {
    let seconds = max(seconds, 0)
    return "\(seconds / 60):" + padded(seconds % 60)
  }

  /// How long ago: `12 s ago`; `just now` under two seconds.
  package static func age(of moment: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds(since: moment)
    return seconds < 2 ? "just now" : duration(seconds: seconds) + " ago"
  }

  /// How long ago, in steps of ten seconds below a minute: what is read every few seconds must not
  /// draw the screen anew with each.
  package static func roughAge(of moment: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds(since: moment)
    if seconds < 10 { return "just now" }
    return duration(seconds: seconds < 60 ? seconds / 10 * 10 : seconds) + " ago"
  }

  /// A share of a second or more: `0.8 s`, `12 s`, `3 min`.
  package static func duration(milliseconds: Int64) -> String {
    guard milliseconds < 10_000 else { return duration(seconds: milliseconds / 1_000) }
    return "\(max(milliseconds, 0) / 1_000).\(max(milliseconds, 0) % 1_000 / 100) s"
  }

  /// A count of bytes: `340 B`, `12 kB`, `3 MB`.
  package static func bytes(_ count: Int64) -> String {
    if count < 10_000 { return "\(count) B" }
    if count < 10_000_000 { return "\(count / 1_000) kB" }
    return "\(count / 1_000_000) MB"
  }

  /// When something is due, and how a person should take it.
  package static func due(_ moment: Timestamp, now: Timestamp) -> String {
    let seconds = moment.seconds(since: now)
    if now > moment { return "OVERDUE " + duration(seconds: now.seconds(since: moment)) }
    return "due " + duration(seconds: seconds)
  }

  /// `1 alert`, `2 alerts`, `no alerts`.
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    switch number {
    case 0: "no " + (many ?? one + "s")
    case 1: "1 " + one
    default: "\(number) " + (many ?? one + "s")
    }
  }

  /// Words as an argument vector is read back: what holds anything but plain characters is quoted.
  package static func command(_ words: [String]) -> String {
    words.map { isPlain($0) ? $0 : "'" + $0 + "'" }.joined(separator: " ")
  }

  /// True for a word that can be mistaken for nothing else when it stands among others.
  package static func isPlain(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x25, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x40, 0x5F: true
        default: false
        }
      }
  }

  private static func padded(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
