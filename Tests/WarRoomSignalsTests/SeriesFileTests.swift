import Testing
import WarRoomCore

@testable import WarRoomSignals

@Suite struct SeriesFileTests {
  static let good: [(text: String, values: [Double?])] = [
    ("", []),
    ("time,value\n", []),
    ("time,value\n2026-11-21T02:00:00Z,1\n2026-11-21T02:00:05+00:00,2.5e3\n", [1, 2_500]),
    ("1795000000,1\n1795000005.5,\n1795000010,NaN\n1795000015,inf\n", [1, nil, nil, nil]),
    ("\u{feff}Time,Value\r\n\r\n\"1795000000\" , \"7\"\r\n1795000005,null", [7, nil]),
    ("host,value,time\nweb,3,1795000000\n,4,1795000001\n", [3, 4]),
    ("time,value\n1795000000,1\n1795000005\u{2c}-2\n", [1, -2]),
  ]

  @Test(arguments: good) func reads(row: (text: String, values: [Double?])) throws {
    #expect(try SeriesFile.parse(Array(row.text.utf8)).samples.map(\.value) == row.values)
  }

  static let bad: [(text: String, line: Int, what: SeriesFile.Problem.What)] = [
    ("when,what\n1,2\n", 1, .noHeader("when,what")),
    ("time,value\n1795000000,1\n\nyesterday,2\n", 4, .time("yesterday")),
    ("time,value\n1795000000,high\n", 2, .value("high")),
    ("time,value\n1795000000\n", 2, .columns(1)),
    ("time,value\n2026-13-01T00:00:00Z,1\n", 2, .time("2026-13-01T00:00:00Z")),
  ]

  @Test(arguments: bad)
  func namesTheLine(row: (text: String, line: Int, what: SeriesFile.Problem.What)) {
    #expect(throws: SeriesFile.Problem(line: row.line, what: row.what)) {
      try SeriesFile.parse(Array(row.text.utf8))
    }
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: SeriesFile.Problem(line: 1, what: .notText)) {
      try SeriesFile.parse([0xff, 0xfe, 0x2c, 0x31])
    }
  }

  static let moments: [(String, Int64?)] = [
    ("2026-11-21T02:03:04.5Z", 1_795_226_584_500_000),
    ("2026-11-21 02:03:04", 1_795_226_584_000_000),
    ("1795226584", 1_795_226_584_000_000), ("1795226584.25", 1_795_226_584_250_000),
    ("1795226584250", 1_795_226_584_250_000), ("1795226584250000", 1_795_226_584_250_000),
    ("1795226584250000000", 1_795_226_584_250_000), ("0", 0), ("-5", -5_000_000), ("", nil),
    ("nan", nil), ("infinity", nil), ("1e400", nil), ("12:30", nil), ("0x10p3", nil),
  ]

  @Test(arguments: moments) func readsMoments(row: (String, Int64?)) {
    #expect(MomentText.parse(row.0)?.microseconds == row.1)
  }
}
