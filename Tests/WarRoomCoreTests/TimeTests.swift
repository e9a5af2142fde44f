import Testing
import WarRoomCore
import WarRoomTestSupport

/// Moments as text, and the names made of them.
@Suite struct TimeTests {
  static let rows: [(String, Int64)] = [
    ("1970-01-01T00:00:00.000000Z", 0),
    ("1969-12-31T23:59:59.999999Z", -1),
    ("2026-11-21T03:12:00.000000Z", 1_795_230_720_000_000),
    ("2000-02-29T12:00:00.000001Z", 951_825_600_000_001),
    ("2024-02-29T00:00:00.000000Z", 1_709_164_800_000_000),
    ("2024-12-31T23:59:59.000000Z", 1_735_689_599_000_000),
    ("1900-03-01T00:00:00.000000Z", -2_203_891_200_000_000),
    ("0000-01-01T00:00:00.000000Z", -62_167_219_200_000_000),
    ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
  ]

  @Test(arguments: rows)
  func textAndMomentGoRound(text: String, microseconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.microseconds == microseconds)
    #expect(Timestamp(microseconds: microseconds).rfc3339 == text)
  }

  @Test func everyDayOfFourCenturiesGoesRound() {
    for day in Int64(-80_000)...80_000 {
      let moment = Timestamp(microseconds: day * 86_400_000_000 + 86_399_999_999)
      guard Timestamp(rfc3339: moment.rfc3339) == moment else {
        Issue.record("\(moment.rfc3339) reads as another moment")
        return
      }
    }
  }

  static let accepted: [(String, String)] = [
    ("2026-11-21T03:12:00Z", "2026-11-21T03:12:00.000000Z"),
    ("2026-11-21 03:12:00z", "2026-11-21T03:12:00.000000Z"),
    ("2026-11-21t03:12:00.5+01:00", "2026-11-21T02:12:00.500000Z"),
    ("2026-11-21T03:12:00.123456789Z", "2026-11-21T03:12:00.123456Z"),
    ("2026-11-21T00:30:00+0530", "2026-11-20T19:00:00.000000Z"),
    ("2026-12-31T23:59:60Z", "2027-01-01T00:00:00.000000Z"),
    ("2026-11-21T03:12:00-00:00", "2026-11-21T03:12:00.000000Z"),
  ]

  @Test(arguments: accepted)
  func otherFormsAreRead(text: String, canonical: String) {
    #expect(Timestamp(rfc3339: text)?.rfc3339 == canonical)
  }

  static let refused = [
    "", "2026", "2026-11-21", "2026-11-21T03:12:00", "2026-11-21T03:12:00.Z",
    "2026-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-11-00T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T03:60:00Z", "2026-11-21T03:12:61Z",
    "2026-11-21T03:12:00+24:00", "2026-11-21T03:12:00Zx", "-026-11-21T03:12:00Z",
    "+2026-11-21T03:12:00Z", "12026-11-21T03:12:00Z", "\u{FF12}026-11-21T03:12:00Z",
    "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
  ]

  @Test(arguments: refused)
  func whatNamesNoMomentIsRefused(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test(arguments: [Int64.min, .min + 1, -1, 0, .max])
  func noMomentEndsTheProgram(microseconds: Int64) {
    let moment = Timestamp(microseconds: microseconds)
    #expect(moment.rfc3339.hasSuffix("Z"))
    #expect(moment.advanced(bySeconds: .max) >= moment)
    #expect(moment.advanced(bySeconds: .min) <= moment)
    _ = moment.seconds(since: Timestamp(microseconds: .max))
    _ = CivilTime(moment, offsetSeconds: .min)
    _ = IncidentID(title: "x", declared: moment)
  }

  static let slugs: [(String, String)] = [
    ("Checkout 5xx", "checkout-5xx"),
    ("", "incident"),
    ("\u{6545}\u{969C}", "incident"),
    ("../../etc/passwd", "etc-passwd"),
    ("a/b\\c\u{0}d\ne", "a-b-c-d-e"),
    ("-rf --no-preserve-root /", "rf-no-preserve-root"),
    ("$(reboot) `reboot`; reboot", "reboot-reboot-reboot"),
    ("\u{202E}evil\u{1B}[2J", "evil-2j"),
    ("one two three four five six", "one-two-three-four-five"),
    (String(repeating: "a", count: 500), "incident"),
    (".", "incident"),
  ]

  @Test(arguments: slugs)
  func aTitleBecomesASafeName(title: String, slug: String) {
    let id = IncidentID(title: title, declared: .sample)
    #expect(id.text == "inc-20261121-0312-" + slug)
    #expect(IncidentID(id.text) == id)
    let third = IncidentID(title: title, declared: .sample, attempt: 3)
    #expect(third.text == id.text + "-3")
    #expect(IncidentID(third.text) == third)
    #expect(id.short == "0312-" + slug)
  }

  static let unsafe = [
    "", "inc-", "inc-20261121-0312-", "inc-20261121-0312-../x", "inc-20261121-0312-A",
    "inc-20261121-0312-a b", "inc-20261121-0312-a\n", "inc-20261121-0312-\u{E9}",
    "xinc-20261121-0312-a", "inc-20261121-0312-" + String(repeating: "a", count: 63),
  ]

  @Test(arguments: unsafe)
  func whatIsNoSafeNameIsNoIncident(text: String) { #expect(IncidentID(text) == nil) }

  @Test func idsSortByTime() {
    let later = IncidentID(title: "a", declared: Timestamp.sample.advanced(bySeconds: 60))
    #expect(IncidentID(title: "z", declared: .sample) < later)
  }
}
