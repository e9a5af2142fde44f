import Testing
import WarRoomCore

@testable import WarRoomSignals

@Suite struct RaiseRuleTests {
  /// One value each 15 seconds, the newest at the moment of the question.
  private func series(_ values: [Double]) -> Series {
    Series(
      values.enumerated().map { index, value in
        Sample(
          time: moment.advanced(bySeconds: Int64(15 * (index - values.count + 1))), value: value)
      })
  }

  private let moment = Timestamp(microseconds: 1_795_000_000_000_000)

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var values: [[Double]]
    var isRaised: Bool
    var testDescription: String { name }
  }

  static let calm = [1.0, 2, 1, 2, 1, 2, 1, 2]
  static let rows = [
    Row(name: "calm", values: [calm], isRaised: false),
    Row(name: "one sample", values: [calm + [90]], isRaised: false),
    Row(name: "not long enough", values: [calm + [9, 8, 9]], isRaised: false),
    Row(name: "long enough", values: [calm + [9, 8, 9, 9, 8]], isRaised: true),
    Row(name: "interrupted", values: [calm + [9, 8, 1, 9, 8]], isRaised: false),
    Row(name: "wild beyond it", values: [calm + [5.1, 19, 5.1, 5.2, 30]], isRaised: false),
    Row(
      name: "within its noise", values: [calm + [5.1, 9, 5.01, 7, 5.01]], isRaised: false),
    Row(name: "one of three", values: [calm + [9, 9, 9, 9, 9], calm, calm], isRaised: false),
    Row(
      name: "two of three", values: [calm + [9, 9, 9, 9, 9], calm, calm + [8, 8, 8, 9, 8]],
      isRaised: true),
    Row(name: "no data", values: [calm + [.nan, .nan, .nan, .nan, .nan]], isRaised: false),
    Row(name: "too young", values: [[9, 9]], isRaised: false),
    Row(name: "nothing", values: [], isRaised: false),
  ]

  @Test(arguments: rows) func raisesWhatLastsIsBroadAndIsClear(row: Row) {
    #expect(
      RaiseRule.usual.isMet(
        by: row.values.map(series), threshold: 5, better: .lower, at: moment) == row.isRaised)
  }
}
