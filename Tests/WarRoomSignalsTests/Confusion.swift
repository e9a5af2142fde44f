import WarRoomCore

@testable import WarRoomSignals

/// What the judge said of many series whose answer is known.
struct Confusion {
  private(set) var counts: [String: [Verdict.Word: Int]] = [:]
  private(set) var total = 0
  private(set) var right = 0
  private(set) var notRecoveries = 0
  private(set) var falseRecoveries = 0
  private(set) var worse = 0
  private(set) var worseInThree = 0
  private(set) var notWorse = 0
  /// At any moment of the watch.
  private(set) var falseCords = 0
  private(set) var sure = 0.0

  mutating func take(_ made: MadeSeries) {
    let judge = Judge(made.series, made.watch)
    let verdict = judge.verdict
    total += 1
    counts[made.kind, default: [:]][verdict.word, default: 0] += 1
    sure += verdict.confidence
    if made.truth.contains(verdict.word) { right += 1 }
    if !made.truth.contains(.recovered) {
      notRecoveries += 1
      if verdict.word == .recovered { falseRecoveries += 1 }
    }
    let calls = made.momentsAfter.lazy.map { judge.isWorsened(at: $0) }
    if made.isAtOnce {
      worse += 1
      if calls.prefix(3).contains(true) { worseInThree += 1 }
    }
    if !made.truth.contains(.worsened) {
      notWorse += 1
      if calls.contains(true) { falseCords += 1 }
    }
  }

  func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  var rightShare: Double { share(right, of: total) }
  var falseRecoveryShare: Double { share(falseRecoveries, of: notRecoveries) }
  var worseInThreeShare: Double { share(worseInThree, of: worse) }
  var falseCordShare: Double { share(falseCords, of: notWorse) }

  var lines: [String] {
    let words = Verdict.Word.allCases
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    var lines = [cell("", 22) + words.map { cell($0.rawValue, 11) }.joined()]
    for (kind, row) in counts.sorted(by: { $0.key < $1.key }) {
      lines.append(
        cell(kind, 22) + words.map { cell(row[$0].map(String.init) ?? ".", 11) }.joined())
    }
    func percent(_ share: Double) -> String { "\((share * 10_000).rounded() / 100) %" }
    lines.append("right \(percent(rightShare)) of \(total)")
    lines.append("recovered said of a non-recovery \(percent(falseRecoveryShare))")
    lines.append("worsening called within 3 samples \(percent(worseInThreeShare)) of \(worse)")
    lines.append("false cords at any moment \(percent(falseCordShare)) of \(notWorse)")
    lines.append("mean confidence \(percent(sure / Double(max(1, total))))")
    return lines
  }
}
