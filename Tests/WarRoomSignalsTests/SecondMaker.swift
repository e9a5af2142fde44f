import Glibc
import WarRoomSignals

/// A generator built in another way, to see that nothing was fitted to the first: what is measured
/// is drawn from the process behind it (requests that fail, things that queue, times that drag), so
/// noise grows with the level, comes in steps, has heavy tails or remembers.
struct SecondMaker {
  private var dice: Dice
  private let noise: Noise
  private let before: Int
  private let during: Int
  private let after: Int
  /// Usual level and size of the fault in units of the noise at the usual level.
  private let usual: Double
  private let size: Double
  private var memory = 0.0

  enum Noise: CaseIterable {
    case heavyTails, remembers, counts, shareOfRequests, skewed, plain
  }

  static let kinds = [
    "step back", "decay", "late step", "half way", "slow fall anyway", "relapse", "stays",
    "climbs on", "step up", "silence",
  ]

  init(seed: UInt64) {
    var dice = Dice(seed: seed &* 7_919 &+ 13)
    noise = dice.pick(Noise.allCases)
    before = dice.whole(30...400)
    during = dice.whole(8...60)
    after = dice.whole(20...80)
    usual = dice.pick([3, 10, 40, 200])
    size = dice.between(8, 60)
    self.dice = dice
  }

  mutating func make(_ kind: String) -> MadeSeries {
    let course = course(kind)
    memory = 0
    let start = before + during
    var values: [Double] = []
    for index in 0..<(start + after) {
      var height = 0.0
      if index >= before { height = index < start ? during(kind, index) : course.height(index) }
      values.append(draw(height))
    }
    if kind == "step up" {
      // Four to fifteen times the scaled MAD that the signal has at this height.
      let shown = (0..<400).map { _ in draw(size) }
      let step = dice.between(4, 15) * max(deviation(shown), unitStep)
      values.replaceSubrange(start..., with: values[start...].map { $0 + step })
    }
    if kind == "silence" {
      let lost = dice.whole((after / 3)...after)
      values.replaceSubrange(
        (start + after - lost)..., with: Array(repeating: Double.nan, count: lost))
    }
    let flip = noise == .heavyTails || noise == .plain ? dice.chance(0.4) : false
    let truths = Array(course.truth)
    var made = MadeSeries(
      kind, truths[0], values: values, interval: dice.pick([1, 5, 15, 60]), onset: before,
      action: start, better: flip ? .higher : .lower)
    made.truth = course.truth
    made.kind = kind
    made.isAtOnce = kind == "step up"
    return made
  }

  /// Height of the fault in units of the usual noise.
  private func during(_ kind: String, _ index: Int) -> Double {
    let gone = Double(index - before)
    if kind == "slow fall anyway" { return size * exp2(-gone / half) }
    // The fault takes a few samples to stand.
    return size * min(1, (gone + 1) / 3)
  }

  /// Half-life of the fall that no action made: what is left at the end is a fifth to a half.
  private var half: Double { Double(during + after) / (1.2 + Double(during % 10) / 10) }

  private struct Course {
    var truth: Set<Verdict.Word>
    var height: (Int) -> Double
  }

  private mutating func course(_ kind: String) -> Course {
    let start = before + during
    let span = Double(after)
    let size = size
    switch kind {
    case "step back": return Course(truth: [.recovered]) { _ in 0 }
    case "decay":
      let half = span * dice.between(0.03, 0.09)
      return Course(truth: [.recovered]) { size * exp2(-Double($0 - start) / half) }
    case "late step":
      let delay = Int(span * dice.between(0.2, 0.6))
      return Course(truth: [.recovered]) { $0 - start < delay ? size : 0 }
    case "half way":
      let left = dice.between(0.4, 0.6)
      return Course(truth: [.improving]) { _ in size * left }
    case "slow fall anyway":
      let before = before
      let half = half
      return Course(truth: [.improving]) { size * exp2(-Double($0 - before) / half) }
    case "relapse":
      let calm = Int(span * dice.between(0.2, 0.5))
      return Course(truth: [.unchanged]) { $0 - start < calm ? 0 : size }
    case "climbs on":
      let slope = dice.between(0.6, 1.5) * size / span
      return Course(truth: [.worsened]) { size + slope * Double($0 - start + 1) }
    case "step up": return Course(truth: [.worsened]) { _ in size }
    case "silence": return Course(truth: [.noData]) { _ in 0 }
    default: return Course(truth: [.unchanged]) { _ in size }
    }
  }

  /// What one sample shows at a height of the fault.
  private mutating func draw(_ height: Double) -> Double {
    switch noise {
    case .plain: return usual + height + dice.normal()
    case .heavyTails: return usual + height + student()
    case .remembers:
      memory = 0.6 * memory + 0.8 * dice.normal()
      return usual + height + memory
    case .counts: return Double(poisson(usual + height * usual.squareRoot()))
    case .shareOfRequests:
      // Of 500 requests each.
      let share = min(0.95, 0.01 + 0.0045 * height)
      return Double(poisson(500 * share)) / 500
    case .skewed: return (usual + height * usual * 0.25) * exp(0.25 * dice.normal())
    }
  }

  /// Three degrees of freedom.
  private mutating func student() -> Double {
    let squares = (0..<3).reduce(0.0) { sum, _ in
      let value = dice.normal()
      return sum + value * value
    }
    return dice.normal() / (squares / 3).squareRoot()
  }

  private mutating func poisson(_ mean: Double) -> Int {
    if mean > 200 { return max(0, Int((mean + mean.squareRoot() * dice.normal()).rounded())) }
    let floor = exp(-mean)
    var product = dice.unit()
    var count = 0
    while product > floor {
      product *= dice.unit()
      count += 1
    }
    return count
  }

  private var unitStep: Double { noise == .shareOfRequests ? 0.002 : 1 }

  private func deviation(_ values: [Double]) -> Double {
    let middle = values.sorted()[values.count / 2]
    return 1.4826 * values.map { abs($0 - middle) }.sorted()[values.count / 2]
  }
}
