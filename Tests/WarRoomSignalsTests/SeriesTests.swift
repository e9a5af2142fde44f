import Testing
import WarRoomCore

@testable import WarRoomSignals

@Suite struct SeriesTests {
  private func at(_ seconds: Int64, _ value: Double?) -> Sample {
    Sample(time: Timestamp(microseconds: seconds * 1_000_000), value: value)
  }

  @Test func sortsAndKeepsTheLaterOfTwoForOneMoment() {
    let series = Series([at(20, 2), at(0, 0), at(10, 9), at(10, 1)])
    #expect(series.samples == [at(0, 0), at(10, 1), at(20, 2)])
    #expect(series.interval == 10)
  }

  @Test func keepsMissingDataAsMissing() {
    let series = Series([at(0, 1), at(10, .nan), at(20, .infinity), at(30, nil), at(40, 5)])
    #expect(series.samples.map(\.value) == [1, nil, nil, nil, 5])
    #expect(
      series.gaps() == [Series.Gap(from: at(0, nil).time, to: at(40, nil).time)])
    #expect(series.newest?.value == 5)
    #expect(Series([at(0, nil)]).newest == nil)
  }

  @Test func bearsTheEndsOfTime() {
    let series = Series([
      Sample(time: Timestamp(microseconds: .min), value: 1),
      Sample(time: Timestamp(microseconds: .max), value: 2),
    ])
    #expect(series.interval == 1e13)
  }

  static let statistics: [(String, Double, Double)] = [
    ("median of four", Robust.median([4, 1, 3, 2]), 2.5),
    ("median of none", Robust.median([]), 0),
    ("MAD", Robust.medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]), 1),
    ("centre, one wild", Robust.centre([1, 2, 3, 1e9]), 2.75),
    ("scale of counts mostly zero", Robust.scale(of: [0, 0, 0, 0, 0, 1, 1, 0]), 0.5),
    ("log 10", Elementary.log(10), 2.302_585_092_994_046),
    ("log 1e-9", Elementary.log(1e-9), -20.723_265_836_946_414),
    ("exp 1", Elementary.exp(1), 2.718_281_828_459_045),
    ("exp -20", Elementary.exp(-20) * 1e9, 2.061_153_622_438_558),
    ("share below 0", Elementary.normalShare(below: 0), 0.5),
    ("share below 1.96", Elementary.normalShare(below: 1.96), 0.975_002),
    ("share below -3", Elementary.normalShare(below: -3), 0.001_349_9),
  ]

  @Test(arguments: statistics) func calculates(row: (String, Double, Double)) {
    #expect(abs(row.1 - row.2) < 1e-6)
  }

  @Test func drawsTheLineOfTheilAndSen() throws {
    var points = (0..<20).map { Point(time: Double($0), value: 3 + 2 * Double($0)) }
    points[7].value = 500
    points[15].value = -90
    let line = try #require(Slope(points))
    #expect(abs(line.perSecond - 2) < 0.05)
    #expect(abs(line.atZero - 3) < 0.5)
    #expect(line.score > 4)
    #expect(Slope(Array(points.prefix(2))) == nil)
  }
}
