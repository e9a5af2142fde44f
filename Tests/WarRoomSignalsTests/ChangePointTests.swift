import Testing
import WarRoomCore

@testable import WarRoomSignals

@Suite struct ChangePointTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    /// Length and level of each stretch, in deviations of the noise.
    var stretches: [(Int, Double)]
    var noise: Noise
    var testDescription: String { name }
  }

  enum Noise: Sendable {
    case normal, heavyTails, counts, remembers
  }

  static let rows = [
    Row(name: "none", stretches: [(300, 0)], noise: .normal),
    Row(name: "one small", stretches: [(100, 0), (100, 2.5)], noise: .normal),
    Row(name: "there and back", stretches: [(120, 0), (30, 6), (150, 0)], noise: .normal),
    Row(name: "three up", stretches: [(60, 0), (60, 4), (60, 8), (60, 3)], noise: .normal),
    Row(name: "heavy tails, none", stretches: [(300, 0)], noise: .heavyTails),
    Row(name: "heavy tails, one", stretches: [(150, 0), (60, 5)], noise: .heavyTails),
    Row(name: "counts", stretches: [(100, 0), (50, 5)], noise: .counts),
    Row(name: "memory, none", stretches: [(300, 0)], noise: .remembers),
    Row(name: "memory, one", stretches: [(150, 0), (100, 7)], noise: .remembers),
  ]

  /// Of 25 series each, nearly all have exactly the true changes, within three values.
  @Test(arguments: rows) func findsTheTrueChanges(row: Row) {
    var right = 0
    for seed in 0..<25 {
      var dice = Dice(seed: 77_000 + UInt64(seed))
      var memory = 0.0
      var values: [Double] = []
      var truth: [Int] = []
      for (length, level) in row.stretches {
        if !values.isEmpty { truth.append(values.count) }
        for _ in 0..<length { values.append(level + draw(row.noise, &dice, &memory)) }
      }
      if row.noise == .counts { values = values.map { ($0 * 3 + 10).rounded() } }
      let found = ChangePoints.starts(values, fewest: 5)
      if found.count == truth.count, zip(found, truth).allSatisfy({ abs($0 - $1) <= 3 }) {
        right += 1
      }
    }
    #expect(right >= 23)
  }

  @Test func saysTheMomentOfTheFirstNewValue() {
    var dice = Dice(seed: 3)
    var values: [Double] = []
    for index in 0..<60 { values.append((index < 25 ? 0 : 50) + dice.normal()) }
    let made = MadeSeries(
      "step", .unchanged, values: values, interval: 10, onset: 25, action: 40, better: .lower)
    #expect(ChangePoints(made.series).moments == [made.watch.onset])
    let onset = Onset(made.series, before: made.watch.action, better: .lower)
    #expect(onset?.moment == made.watch.onset)
    #expect(Onset(made.series, before: made.watch.action, better: .higher) == nil)
  }

  /// An alert that comes late: the signal itself says when it began.
  @Test func estimatesTheOnsetFromTheSignal() {
    var near = 0
    for seed in 0..<60 {
      var dice = Dice(seed: 5_000 + UInt64(seed))
      let start = dice.whole(60...200)
      var values: [Double] = []
      for index in 0..<(start + 30) { values.append((index < start ? 0 : 8) + dice.normal()) }
      let made = MadeSeries(
        "step", .unchanged, values: values, interval: 15, onset: start, action: start + 29,
        better: .lower)
      let onset = Onset(made.series, before: made.watch.action, better: .lower)
      if let onset, abs(onset.moment.seconds(since: made.watch.onset)) <= 30 { near += 1 }
    }
    #expect(near >= 58)
  }

  @Test(arguments: [[], [1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] as [[Double]])
  func findsNothingWhereNothingIs(values: [Double]) {
    #expect(ChangePoints.starts(values, fewest: 5).isEmpty)
  }

  private func draw(_ noise: Noise, _ dice: inout Dice, _ memory: inout Double) -> Double {
    switch noise {
    case .normal, .counts: return dice.normal()
    case .heavyTails:
      var squares = 0.0
      for _ in 0..<3 {
        let value = dice.normal()
        squares += value * value
      }
      return dice.normal() / (squares / 3).squareRoot()
    case .remembers:
      memory = 0.6 * memory + 0.8 * dice.normal()
      return memory
    }
  }
}
