/// A zone as text names it: an offset, or a place whose summer time follows a rule.
struct MentionedZone: Equatable, Sendable {
  /// When summer time is kept, by the rules in force since 2007.
  enum Rule: Equatable, Sendable {
    case fixed, american, european, australian, newZealand
  }

  /// Which half of the year the word itself speaks of.
  enum Claim: Equatable, Sendable {
    case none, standard, summer
  }

  var rule: Rule
  private var storedSeconds: Int32
  var claim: Claim
  /// As it stood in the text.
  var printed = ""

  init(rule: Rule, standardSeconds: Int, claim: Claim) {
    self.rule = rule
    storedSeconds = Int32(truncatingIfNeeded: standardSeconds)
    self.claim = claim
  }

  /// Seconds east of UTC outside of summer time.
  var standardSeconds: Int { Int(storedSeconds) }

  init(fixed seconds: Int) {
    self.init(rule: .fixed, standardSeconds: seconds, claim: .none)
  }

  /// Seconds east of UTC at a local day and second of the day, and whether the word is wrong for
  /// that time of the year.
  func offset(_ day: Int, _ second: Int) -> (seconds: Int, doubtful: Bool) {
    let summer = isSummer(day, second)
    let seconds = standardSeconds + (summer ? 3_600 : 0)
    switch claim {
    case .none: return (seconds, false)
    case .standard: return (seconds, summer)
    case .summer: return (seconds, !summer)
    }
  }

  private func isSummer(_ day: Int, _ second: Int) -> Bool {
    let year: Int
    switch rule {
    case .fixed: return false
    case .american, .european, .australian, .newZealand: year = CivilDay.fields(day).year
    }
    let now = day * 86_400 + second
    switch rule {
    case .fixed: return false
    case .american:
      return now >= sunday(year, 3, 8) * 86_400 + 7_200
        && now < sunday(year, 11, 1) * 86_400 + 7_200
    case .european:
      return now >= sunday(year, 3, 25) * 86_400 + 3_600 + standardSeconds
        && now < sunday(year, 10, 25) * 86_400 + 7_200 + standardSeconds
    case .australian:
      return now >= sunday(year, 10, 1) * 86_400 + 7_200
        || now < sunday(year, 4, 1) * 86_400 + 10_800
    case .newZealand:
      return now >= sunday(year, 9, 24) * 86_400 + 7_200
        || now < sunday(year, 4, 1) * 86_400 + 10_800
    }
  }

  /// The first Sunday from that day on.
  private func sunday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let number = CivilDay.number(year, month, day)
    return number + 6 - CivilDay.weekday(number)
  }
}
