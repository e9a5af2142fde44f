import Testing
import WarRoomCore

@testable import WarRoomSignals

@Suite struct JudgeTests {
  /// 40 values at `usual`, then `during`, then `after`, a minute apart, with noise of one.
  private func judged(
    usual: Double = 10, noise: Double = 1, history: Int = 40, during: [Double], after: [Double],
    better: Better = .lower, threshold: Double? = nil
  ) -> (judge: Judge, made: MadeSeries) {
    var dice = Dice(seed: 11)
    var values = [Double](repeating: usual, count: history) + during + after
    for index in values.indices { values[index] += noise * dice.normal() }
    var made = MadeSeries(
      "", .noData, values: values, interval: 60, onset: history, action: history + during.count,
      better: better)
    made.watch.threshold = threshold
    return (Judge(made.series, made.watch), made)
  }

  private func level(_ value: Double, _ count: Int) -> [Double] {
    Array(repeating: value, count: count)
  }

  private func ramp(_ from: Double, _ to: Double, _ count: Int) -> [Double] {
    (0..<count).map { from + (to - from) * Double($0) / Double(count - 1) }
  }

  @Test func saysTheNumbersBehindTheWord() throws {
    let verdict = judged(during: level(40, 20), after: level(10, 20)).judge.verdict
    #expect(verdict.word == .recovered)
    #expect(verdict.isDecided && verdict.isSuccess && verdict.confidence > 0.9)
    let numbers = verdict.numbers
    let baseline = try #require(numbers.baseline)
    #expect(abs(baseline.level - 10) < 0.5)
    #expect((0.6...1.5).contains(baseline.scale))
    #expect(baseline.source == .lastHour)
    #expect(abs(try #require(numbers.before) - 40) < 1)
    #expect(abs(try #require(numbers.now) - 10) < 1.5)
    #expect(abs(try #require(numbers.regained) - 1) < 0.05)
    #expect(abs(try #require(numbers.slopeAfter)) < 0.2)
    #expect(numbers.samplesAfter == 20)
    #expect(numbers.progress == 1)
  }

  @Test func mirrorsWhatIsBetterHigher() {
    let lower = judged(during: level(40, 20), after: level(25, 20)).judge.verdict
    let higher = judged(during: level(40, 20), after: level(25, 20), better: .higher).judge.verdict
    #expect(lower.word == .improving && higher.word == .improving)
    #expect(higher.numbers.now == lower.numbers.now.map { -$0 })
    #expect(higher.numbers.slopeAfter == lower.numbers.slopeAfter.map { -$0 })
    #expect(higher.numbers.regained == lower.numbers.regained)
  }

  @Test func namesWhatWasFallingAlready() {
    let verdict = judged(during: ramp(60, 35, 20), after: ramp(34, 10, 20)).judge.verdict
    #expect(verdict.word == .improving)
    #expect(verdict.wasFallingAlready && !verdict.isSuccess)
    #expect(verdict.remarks.contains(.alreadyFalling))
  }

  @Test func creditsAnActionThatBeatsTheTrend() {
    let verdict = judged(during: ramp(60, 56, 20), after: level(10, 20)).judge.verdict
    #expect(verdict.word == .recovered)
    #expect(verdict.isSuccess)
  }

  @Test func callsAWorseningAfterThreeSamplesAndForGood() {
    let (judge, made) = judged(during: level(40, 20), after: level(50, 20))
    let calls = made.momentsAfter.prefix(3).map { judge.verdict(at: $0) }
    #expect(calls.map(\.word) == [.noData, .noData, .worsened])
    #expect(calls[2].isDecided)
    #expect(made.momentsAfter.map { judge.isWorsened(at: $0) }.first { $0 } == true)
  }

  @Test func callsARecoveryOnlyAfterHalfTheWatch() {
    let (judge, made) = judged(during: level(40, 20), after: level(10, 30))
    let decided = made.momentsAfter.map { judge.verdict(at: $0).isDecided }
    #expect(decided.prefix(15).allSatisfy { !$0 })
    #expect(decided.dropFirst(20).allSatisfy { $0 })
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var history = 40
    var noise = 1.0
    var during: [Double] = Array(repeating: 40, count: 20)
    var after: [Double]
    var threshold: Double?
    var word: Verdict.Word
    var remark: Verdict.Remark?
    var testDescription: String { name }
  }

  static func level(_ value: Double, _ count: Int) -> [Double] {
    Array(repeating: value, count: count)
  }

  static let rows: [Row] = [
    Row(name: "two values", after: level(10, 2), word: .noData, remark: .tooFewAfter),
    Row(
      name: "silent at the end", after: level(10, 10) + level(.nan, 12), word: .noData,
      remark: .silentNow),
    Row(
      name: "mostly silent", after: (0..<24).map { $0 % 8 == 0 ? 10 : .nan } + [10],
      word: .noData, remark: .tooFewAfter),
    Row(
      name: "nothing before", during: level(.nan, 20), after: level(10, 20), word: .noData,
      remark: .nothingBefore),
    Row(
      name: "no baseline", history: 2, after: level(10, 20), word: .noData, remark: .noBaseline),
    Row(
      name: "no baseline, a threshold", history: 2, after: level(10, 20), threshold: 20,
      word: .recovered, remark: .noBaseline),
    Row(
      name: "no baseline, beyond the threshold", history: 2, after: level(24, 20), threshold: 20,
      word: .improving, remark: .noBaseline),
    Row(
      name: "beyond the threshold", noise: 4, after: level(17, 40), threshold: 12,
      word: .improving, remark: .beyondThreshold),
    Row(
      name: "no fault", during: level(10, 20), after: level(10, 20), word: .unchanged,
      remark: .notElevated),
    Row(name: "without noise", noise: 0, after: level(10, 20), word: .recovered),
    Row(name: "without noise, unchanged", noise: 0, after: level(40, 20), word: .unchanged),
    Row(name: "without noise, worse", noise: 0, after: level(42, 20), word: .worsened),
    Row(name: "back again", after: level(10, 12) + level(40, 12), word: .unchanged),
    Row(name: "worse, then silent", after: level(55, 6) + level(.nan, 16), word: .worsened),
  ]

  @Test(arguments: rows) func says(row: Row) {
    let verdict = judged(
      noise: row.noise, history: row.history, during: row.during, after: row.after,
      threshold: row.threshold
    ).judge.verdict
    #expect(verdict.word == row.word)
    if let remark = row.remark { #expect(verdict.remarks.contains(remark)) }
  }

  @Test func usesTheSameHourOfYesterday() {
    var dice = Dice(seed: 5)
    let start = 3 * 288 - 40
    let values = (0..<(start + 40)).map { index in
      let tide = 30 * Double(abs(index % 288 - 144)) / 144
      let fault: Double = index >= start && index < start + 20 ? 25 : 0
      return 50 + tide + fault + dice.normal()
    }
    let made = MadeSeries(
      "", .recovered, values: values, interval: 300, onset: start, action: start + 20,
      better: .lower)
    let verdict = Judge(made.series, made.watch).verdict
    #expect(verdict.word == .recovered)
    #expect(verdict.numbers.baseline?.source == .yesterday)
  }

  @Test func bearsAnything() {
    var dice = Dice(seed: 9)
    for _ in 0..<200 {
      let samples = (0..<dice.whole(0...40)).map { _ in
        Sample(
          time: Timestamp(microseconds: Int64(bitPattern: dice.next()) >> dice.whole(0...63)),
          value: dice.pick([nil, 0, -1, 1e308, -1e308, 1e-300, dice.unit()]))
      }
      func moment() -> Timestamp {
        samples.randomElement(using: &dice)?.time ?? Timestamp(microseconds: 0)
      }
      let watch = Watch(
        onset: moment(), action: moment(), until: moment(), better: dice.pick([.lower, .higher]),
        threshold: dice.pick([nil, 0, 1e308]))
      let verdict = Judge(Series(samples), watch).verdict
      #expect((0...1).contains(verdict.confidence))
    }
  }
}
