/// Words within written times, lower-case.
package enum TimeWords {
  /// What senders put where there is no time. The year 1 and 1970 are found by their value.
  static let unset: Set<String> = [
    "null", "nil", "none", "-", "--", "n/a", "na", "never", "undefined", "unknown",
    "0000-00-00 00:00:00", "0000-00-00t00:00:00z", "0000-00-00",
  ]

  /// 1 to 12 for a month's English name or its first three letters (also `sept`); nil otherwise.
  package static func month(_ word: String) -> Int64? {
    let word = word.lowercased()
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || $0.prefix(3) == word }.map { Int64($0 + 1) }
  }

  /// True for a weekday's English name or a usual short form of it.
  package static func isWeekday(_ word: String) -> Bool {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return false }
    return weekdays.contains { $0 == word || ($0.hasPrefix(word) && word.utf8.count <= 5) }
  }

  /// Seconds east of UTC that a zone's abbreviation stands for; nil for an unknown one. Where two
  /// zones share one, the one that monitoring tools print most is meant: `CST` is American,
  /// `IST` Indian, `BST` British summer time.
  package static func offset(ofZone word: String) -> Int64? {
    zones[word.uppercased()].map { $0 * 60 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Minutes east of UTC.
  private static let zones: [String: Int64] = [
    "UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "WET": 0, "UCT": 0, "ZULU": 0,
    "WEST": 60, "BST": 60, "CET": 60, "MET": 60, "WAT": 60,
    "CEST": 120, "MEST": 120, "EET": 120, "SAST": 120, "CAT": 120,
    "EEST": 180, "MSK": 180, "EAT": 180, "TRT": 180,
    "GST": 240, "PKT": 300, "IST": 330, "NPT": 345, "ICT": 420, "WIB": 420,
    "SGT": 480, "HKT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
    "NST": -210, "NDT": -150, "AST": -240, "ADT": -180, "BRT": -180, "ART": -180, "CLT": -240,
  ]
}
