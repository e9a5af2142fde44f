import Testing
import WarRoomCore

@testable import WarRoomIntake

/// Zones as people type them, and the offsets that the zone database gives.
struct ZoneTests {
  @Test(
    arguments: [
      ("+02:00", 7_200), ("-0800", -28_800), ("+2", 7_200), ("UTC+2", 7_200), ("UTC", 0),
      ("gmt-3", -10_800), ("CEST", 7_200), ("PST", -28_800), ("+05:30", 19_800),
    ] as [(String, Int64)])
  func offsetsAndAbbreviations(_ text: String, _ seconds: Int64) {
    #expect(ZoneName(text) == .fixed(seconds))
  }

  @Test(arguments: [
    "", "+", "+25:00", "../etc/passwd", "/etc/passwd", "Europe/..", "a", "+1:2:3", "Eu rope",
  ])
  func nothingElseIsAZone(_ text: String) { #expect(ZoneName(text) == nil) }

  @Test func aNameOfTheDatabaseIsASafePath() {
    #expect(ZoneName("Europe/Berlin") == .database("Europe/Berlin"))
    #expect(ZoneName("Etc/GMT+3") == .database("Etc/GMT+3"))
  }

  /// A file with one change and a rule for all time after it.
  private static func file(rule: String) -> [UInt8] {
    func number(_ value: Int64, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - $0))) }
    }
    func header(times: Int64, types: Int64, letters: Int64) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, times, types, letters].flatMap { number($0, 4) }
    }
    let type = number(3_600, 4) + [0, 0]
    let first = header(times: 0, types: 1, letters: 4) + type + Array("CET\0".utf8)
    let second =
      header(times: 1, types: 2, letters: 4) + number(0, 8) + [1] + number(1_200, 4) + [0, 0]
      + type + Array("CET\0".utf8)
    return first + second + [0x0a] + Array(rule.utf8) + [0x0a]
  }

  @Test(
    arguments: [
      ("1960-01-01T00:00:00Z", 1_200), ("2026-01-15T12:00:00Z", 3_600),
      ("2026-03-29T01:59:59Z", 3_600), ("2026-03-29T03:00:00Z", 7_200),
      ("2026-07-15T12:00:00Z", 7_200), ("2026-10-25T02:30:00Z", 7_200),
      ("2026-10-25T03:00:00Z", 3_600), ("2126-07-15T12:00:00Z", 7_200),
    ] as [(String, Int64)])
  func theRuleAppliesToEachDateByItsLocalTime(_ local: String, _ seconds: Int64) throws {
    let rules = try #require(ZoneRules(Self.file(rule: "CET-1CEST,M3.5.0,M10.5.0/3")))
    let time = try #require(Timestamp(rfc3339: local))
    #expect(rules.secondsEast(ofLocal: time) == seconds)
  }

  @Test func theSouthHasItsSummerOverTheNewYear() throws {
    let rules = try #require(ZoneRules(Self.file(rule: "AEST-10AEDT,M10.1.0,M4.1.0/3")))
    let january = try #require(Timestamp(rfc3339: "2026-01-15T00:00:00Z"))
    let july = try #require(Timestamp(rfc3339: "2026-07-15T00:00:00Z"))
    #expect(rules.secondsEast(ofLocal: january) == 39_600)
    #expect(rules.secondsEast(ofLocal: july) == 36_000)
  }

  @Test func brokenFilesAreNoZones() {
    let whole = Self.file(rule: "<-03>3")
    #expect(ZoneRules(whole)?.secondsEast(at: Timestamp(microseconds: 1)) == -10_800)
    for length in 0..<(whole.count - 8) { #expect(ZoneRules(Array(whole[..<length])) == nil) }
    for place in 0..<whole.count {
      var broken = whole
      broken[place] = 0xff
      _ = ZoneRules(broken)?.secondsEast(at: Timestamp(microseconds: 0))
    }
  }
}
