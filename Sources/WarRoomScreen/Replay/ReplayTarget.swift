package import WarRoomCore

/// Where somebody wants to go in a replay, as they wrote it.
package enum ReplayTarget: Equatable, Sendable {
  case start
  case end
  /// A share of the whole time, 0...1: `34 %`.
  case share(Double)
  /// `2017-01-31 23:27`, `2017-01-31T23:27:00Z`.
  case moment(Timestamp)
  /// Seconds after midnight, UTC: `23:27`, `23:27:05`.
  case timeOfDay(Int64)
  /// Seconds from where the replay stands: `+5m`, `-90s`, `+2h`; where it is opened, a negative
  /// one counts from its end.
  case shift(Int64)

  /// Nil for anything that is none of these.
  package init?(_ written: String) {
    let text = written.trimmedBlanks
    if let known = ["start": ReplayTarget.start, "end": .end][text.lowercased()] {
      self = known
    } else if text.hasSuffix("%") {
      guard let share = Double(String(text.dropLast()).trimmedBlanks), share >= 0, share <= 100
      else { return nil }
      self = .share(share / 100)
    } else if let seconds = ReplayTarget.shift(text) {
      self = .shift(seconds)
    } else if let moment = ReplayTarget.moment(text) {
      self = .moment(moment)
    } else if let seconds = ReplayTarget.timeOfDay(text) {
      self = .timeOfDay(seconds)
    } else {
      return nil
    }
  }

  private static func shift(_ text: String) -> Int64? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }) else { return nil }
    let digits = text.dropFirst().dropLast()
    guard (1...6).contains(digits.utf8.count), let count = Int64(digits), count >= 0 else {
      return nil
    }
    return (sign == "-" ? -1 : 1) * count * unit
  }

  private static func moment(_ text: String) -> Timestamp? {
    for ending in ["", "Z", ":00Z", "T00:00:00Z"] {
      if let moment = Timestamp(rfc3339: text + ending) { return moment }
    }
    // `2024-03-13T15:27Z`, without seconds.
    return text.hasSuffix("Z") ? Timestamp(rfc3339: text.dropLast() + ":00Z") : nil
  }

  private static func timeOfDay(_ text: String) -> Int64? {
    let clock = text.hasSuffix("Z") ? text.dropLast() : text[...]
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var total: Int64 = 0
    for (part, limit) in zip(parts, [24, 60, 60] as [Int64]) {
      guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int64(part), number < limit
      else { return nil }
      total = total * 60 + number
    }
    return parts.count == 2 ? total * 60 : total
  }

  /// The moment that is meant, for a replay that stands at `now` between two ends. A time of day
  /// is that of the same day, or the first one that the replay reaches.
  package func moment(from start: Timestamp, to end: Timestamp, now: Timestamp) -> Timestamp {
    switch self {
    case .start: return start
    case .end: return end
    case .share(let share): return ReplayScale(from: start, to: end).moment(at: share)
    case .moment(let moment): return moment
    case .shift(let seconds): return now.advanced(bySeconds: seconds)
    case .timeOfDay(let seconds):
      let days = [now, start, start.advanced(bySeconds: 86_400), end]
      let wanted = days.map { day in
        let civil = CivilTime(day)
        let passed = civil.hour * 3_600 + civil.minute * 60 + civil.second
        let midnight = Timestamp(
          microseconds: day.microseconds - passed * 1_000_000 - civil.microsecond)
        return midnight.advanced(bySeconds: seconds)
      }
      return wanted.first { $0 >= start && $0 <= end } ?? wanted[0]
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmedBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
