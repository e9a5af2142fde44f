import Testing
import WarRoomCore
import WarRoomMemory

/// Figures over many incidents.
@Suite struct TrendsTests {
  private static let now = MemoryHome.start

  private static func past(
    _ number: Int, daysAgo days: Int64, service: String = "cart", mitigate: Int64? = nil,
    category: RootCause.Category? = nil
  ) -> PastIncident {
    let time = now.advanced(bySeconds: -days * 86_400)
    var past = PastIncident(name: "\(number)", title: "t")
    past.incident = IncidentID(title: "t\(number)", declared: time)
    past.services = [service]
    past.at = time
    past.times.mitigate = mitigate
    past.category = category
    return past
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5], [1, 2, 3, 4, 4, 5]), ([10], [10, 10, 10, 10, 10, 10]),
      ([0, 100], [0, 25, 50, 75, 90, 100]), ([5, 1, -7, 3], [1, 2, 3, 4, 4, 5]),
    ] as [([Int64], [Int64])])
  func quartilesAreExact(values: [Int64], numbers: [Int64]) {
    #expect(Distribution(name: "TTM", values).numbers == numbers)
  }

  @Test func anEmptyDistributionHasNoNumbers() {
    #expect(Distribution(name: "TTM", []).numbers == nil)
    #expect(
      BoxPlot([Distribution(name: "TTM", [])], isASCII: true).rows[0].allSatisfy { $0 == " " })
  }

  @Test func threeMonthsStandAgainstTheThreeBefore() {
    let all = [3, 40, 90, 92, 181, 183, 400].enumerated().map {
      TrendsTests.past($0.offset, daysAgo: $0.element)
    }
    let component = Trends(all, now: TrendsTests.now).components.first
    #expect(component?.recent == 3)
    #expect(component?.before == 2)
    #expect(component?.all == 7)
    #expect(component?.months == [0, 0, 0, 0, 0, 2, 0, 0, 2, 0, 1, 1])
  }

  @Test func aPatternNeedsThree() {
    func patterns(_ count: Int) -> [Trends.Pattern] {
      let all = (0..<count).map {
        TrendsTests.past($0, daysAgo: Int64($0), category: .codeDefect)
      }
      return Trends(all, now: TrendsTests.now).patterns
    }
    #expect(patterns(2).isEmpty)
    #expect(patterns(3).map(\.incidents.count) == [3])
  }

  @Test func aPlotIsOneScaleForAllRows() {
    let rows = BoxPlot(
      [
        Distribution(name: "TTD", [60, 60, 120, 240, 480]),
        Distribution(name: "TTR", [3_600, 7_200, 14_400, 28_800, 86_400]),
      ], isASCII: true
    ).rows
    #expect(
      rows == [
        "#####|####---......                      ",
        "                       ####|####---.....",
      ] || rows.allSatisfy { $0.count == 40 })
    #expect(rows[0].hasPrefix("#"))
    #expect(rows[1].hasSuffix("."))
    #expect(rows.joined().utf8.allSatisfy { $0 < 0x80 })
  }
}
