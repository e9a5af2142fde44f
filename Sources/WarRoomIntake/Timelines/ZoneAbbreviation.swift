/// The zones that people name beside times.
///
/// Some short forms belong to several zones; the one that is met most in write-ups is meant:
/// `CST` and `EST` are American (not China, not Australia), `IST` is Indian (not Irish or Israeli),
/// `BST` British (not Bangladesh), `AST` Atlantic (not Arabia), `GST` Gulf, `SST` is left out.
/// `PST` beside a summer date is what clocks showed, which is `PDT`, and is told as a guess; `MST`
/// stays as printed, for Arizona has no summer time.
enum ZoneAbbreviation {
  /// The zone called `word`, an abbreviation in any case or a name such as `Europe/Berlin`.
  static func zone(_ word: UInt64) -> MentionedZone? { table[word] }

  /// By the whole name of the zone database, lower case.
  static func zone(named name: String) -> MentionedZone? { places[name] }

  /// True for words that are zones even in lower case or before the clock.
  static func isPlain(_ word: UInt64) -> Bool { word == utc || word == gmt }

  private static let utc = ASCII.key("utc")
  private static let gmt = ASCII.key("gmt")

  private static let table: WordTable<MentionedZone> = {
    var table: [(String, MentionedZone)] = []
    for (names, minutes) in fixed {
      for name in names.split(separator: " ") {
        table.append((String(name), MentionedZone(fixed: minutes * 60)))
      }
    }
    for (names, rule, minutes) in ruled {
      for name in names.split(separator: " ") {
        let claim: MentionedZone.Claim
        if name.hasSuffix("dt") || name.hasSuffix("est") && name.utf8.count > 3 || name == "bst"
          || name == "mesz"
        {
          claim = .summer
        } else {
          claim = name.hasSuffix("t") && name.utf8.count == 2 ? .none : .standard
        }
        let zone = MentionedZone(rule: rule, standardSeconds: minutes * 60, claim: claim)
        table.append((String(name), zone))
      }
    }
    return WordTable(table)
  }()

  /// Minutes east of UTC.
  private static let fixed: [(String, Int)] = [
    ("utc gmt ut uct zulu z", 0), ("wat", 60), ("sast cat", 120),
    ("msk eat trt", 180), ("gst", 240), ("pkt", 300), ("ist", 330), ("npt", 345),
    ("ict wib", 420), ("sgt hkt awst pht myt", 480), ("jst kst", 540), ("acst", 570),
    ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780), ("brt art", -180),
    ("clt", -240), ("mst", -420), ("hst", -600),
  ]

  private static let ruled: [(String, MentionedZone.Rule, Int)] = [
    ("pst pdt pt", .american, -480), ("mdt mt", .american, -420), ("cst cdt ct", .american, -360),
    ("est edt et", .american, -300), ("ast adt", .american, -240), ("nst ndt", .american, -210),
    ("akst akdt", .american, -540), ("wet west", .european, 0), ("bst", .european, 0),
    ("cet cest met mest mez mesz", .european, 60), ("eet eest", .european, 120),
    ("aet", .australian, 600), ("pacific", .american, -480), ("eastern", .american, -300),
  ]

  private static let places: [String: MentionedZone] = {
    var places: [String: MentionedZone] = [:]
    for (names, rule, minutes) in placeList {
      for name in names.split(separator: " ") {
        places[String(name)] = MentionedZone(
          rule: rule, standardSeconds: minutes * 60, claim: .none)
      }
    }
    return places
  }()

  private static let placeList: [(String, MentionedZone.Rule, Int)] = [
    ("america/los_angeles us/pacific america/vancouver america/tijuana", .american, -480),
    ("america/denver us/mountain america/edmonton", .american, -420),
    ("america/phoenix us/arizona", .fixed, -420),
    ("america/chicago us/central america/winnipeg", .american, -360),
    ("america/new_york us/eastern america/toronto america/detroit", .american, -300),
    ("america/halifax", .american, -240), ("america/sao_paulo", .fixed, -180),
    ("america/argentina/buenos_aires america/buenos_aires", .fixed, -180),
    ("america/bogota america/lima", .fixed, -300), ("america/mexico_city", .fixed, -360),
    ("europe/london europe/dublin europe/lisbon", .european, 0),
    (
      "europe/berlin europe/paris europe/madrid europe/rome europe/amsterdam europe/brussels "
        + "europe/vienna europe/zurich europe/stockholm europe/oslo europe/copenhagen "
        + "europe/prague europe/warsaw europe/budapest europe/belgrade", .european, 60
    ),
    ("europe/helsinki europe/kiev europe/kyiv europe/athens europe/bucharest", .european, 120),
    ("europe/moscow europe/istanbul africa/nairobi", .fixed, 180),
    ("africa/johannesburg africa/cairo", .fixed, 120), ("africa/lagos", .fixed, 60),
    ("asia/dubai", .fixed, 240), ("asia/karachi", .fixed, 300),
    ("asia/kolkata asia/calcutta", .fixed, 330), ("asia/bangkok asia/jakarta", .fixed, 420),
    (
      "asia/singapore asia/hong_kong asia/shanghai asia/taipei asia/manila australia/perth",
      .fixed, 480
    ),
    ("asia/tokyo asia/seoul", .fixed, 540), ("australia/brisbane", .fixed, 600),
    ("australia/sydney australia/melbourne australia/hobart", .australian, 600),
    ("pacific/auckland", .newZealand, 720),
    ("etc/utc utc gmt etc/gmt zulu", .fixed, 0),
  ]
}
