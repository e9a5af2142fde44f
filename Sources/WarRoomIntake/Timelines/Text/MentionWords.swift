/// Words in and around written times. Keys are those of `ASCII.key`.
enum MentionWords {
  /// What a word before a time says of it.
  enum Lead {
    case plain, approximate, between
  }

  /// What a word behind a time says of it.
  enum Remark {
    /// Only its unit, as `hrs`, `Uhr`, `local time`.
    case unit
    case about
  }

  static let and = ASCII.key("and")
  static let of = ASCII.key("of")
  static let de = ASCII.key("de")
  static let to = ASCII.key("to")
  static let the = ASCII.key("the")
  static let uhr = ASCII.key("uhr")
  static let next = ASCII.key("next")
  static let morning = ASCII.key("morning")
  static let time = ASCII.key("time")
  static let later = ASCII.key("later")
  static let earlier = ASCII.key("earlier")

  static func lead(_ word: UInt64) -> Lead? { leads[word] }
  static func joins(_ word: UInt64) -> Bool { joiners.contains(word) }
  static func ranges(_ word: UInt64) -> Bool { rangeWords.contains(word) }
  static func remark(_ word: UInt64) -> Remark? { remarks[word] }
  static func isSuffix(_ word: UInt64) -> Bool { suffixes.contains(word) }
  static func isUnknown(_ word: UInt64) -> Bool { unknown.contains(word) }
  static func isVague(_ word: UInt64) -> Bool { vague.contains(word) }
  /// Second of the day.
  static func clock(_ word: UInt64) -> Int? { clocks[word] }
  /// Seconds of a unit.
  static func unit(_ word: UInt64) -> Int? { units[word] }
  /// Twice the number, for `half`.
  static func number(_ word: UInt64) -> Int? { numbers[word] }
  /// 1 for later, -1 for earlier.
  static func direction(_ word: UInt64) -> Int? { directions[word] }

  private static let leads = WordTable<Lead>([
    ("at on by from since starting um am le", .plain),
    ("ca c circa approx approximately around about roughly nearly almost etwa environ ungefahr",
      .approximate),
    ("gegen vers", .approximate),
    ("between", .between),
  ])
  private static let joiners = WordTable("at on of um a den der le el the in t klo kl ore")
  private static let rangeWords = WordTable("to until till through thru bis and_until")
  private static let remarks = WordTable<Remark>([
    ("hrs hours hr h uhr local time times", .unit),
    ("ish approx approximately about maybe around circa unsure uncertain sure estimated estimate "
      + "est probably guess roughly env", .about),
  ])
  private static let suffixes = WordTable("st nd rd th er")
  private static let unknown = WordTable("unknown tbd tbc time unclear n")
  private static let vague = WordTable("few several couple")
  private static let clocks = WordTable<Int>([
    ("noon midday", 43_200), ("midnight", 0),
  ])
  private static let units = WordTable<Int>([
    ("s sec secs second seconds", 1), ("m min mins minute minutes minuten", 60),
    ("h hr hrs hour hours stunden", 3_600), ("d day days tage", 86_400),
    ("week weeks", 604_800), ("month months", 2_629_800), ("year years", 31_557_600),
  ])
  private static let numbers = WordTable<Int>([
    ("half", 1), ("a an one", 2), ("two couple", 4), ("three few", 6), ("four", 8), ("five", 10),
    ("six", 12), ("seven", 14), ("eight", 16), ("nine", 18), ("ten several", 20), ("eleven", 22),
    ("twelve", 24), ("fifteen", 30), ("twenty", 40), ("thirty", 60), ("forty", 80),
  ])
  private static let directions = WordTable<Int>([
    ("later after afterwards spater", 1), ("earlier prior before ago", -1),
  ])
}
