import Glibc
import WarRoomSignals

/// The generator that the limits were set on: normal noise around levels, in eight kinds.
struct FirstMaker {
  private var dice: Dice
  private let interval: Double
  private let history: Int
  private let fault: Int
  private let window: Int
  private let level: Double
  private let unit: Double
  private let better: Bool

  static let kinds = [
    "recovering", "partly", "falling anyway", "flat", "noisy", "worsening", "gaps", "rhythm",
  ]

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    interval = dice.pick([5, 10, 15, 30, 60])
    history = dice.whole(40...200)
    fault = dice.whole(12...40)
    window = dice.whole(20...60)
    unit = dice.pick([0.01, 1, 250])
    level = unit * dice.between(10, 60)
    better = dice.chance(0.7)
    self.dice = dice
  }

  mutating func make(_ kind: String) -> MadeSeries {
    switch kind {
    case "recovering": made(kind, .recovered, values(size: rise(), recovery()))
    case "partly":
      made(kind, .improving, values(size: dice.between(12, 40), partly()))
    case "falling anyway": fallingAnyway()
    case "flat": made(kind, .unchanged, values(size: rise()) { _ in 1 })
    case "noisy":
      made(kind, .unchanged, noisy(values(size: dice.between(4, 12), noise: 1) { _ in 1 }))
    case "worsening":
      worsening()
    case "gaps": gaps()
    default: rhythm()
    }
  }

  private mutating func rise() -> Double { dice.between(8, 40) }

  private func made(_ kind: String, _ truth: Verdict.Word, _ values: [Double]) -> MadeSeries {
    MadeSeries(
      kind, truth, values: values, interval: interval, onset: history, action: history + fault,
      better: better ? .lower : .higher)
  }

  /// `course` gives the part of the rise that is left at each sample after the action.
  private mutating func values(
    size: Double, noise: Double = 1, _ course: (Int) -> Double
  ) -> [Double] {
    (0..<(history + fault + window)).map { index in
      let part =
        index < history ? 0 : index < history + fault ? 1 : course(index - history - fault)
      return level + unit * (size * part + noise * dice.normal())
    }
  }

  /// At once, or falling off with a fifth of the window at most.
  private mutating func recovery() -> (Int) -> Double {
    if dice.chance(0.5) {
      let delay = dice.whole(0...(window / 4))
      return { $0 < delay ? 1 : 0 }
    }
    let half = Double(window) * dice.between(0.04, 0.1)
    return { exp2(-Double($0) / half) }
  }

  private mutating func partly() -> (Int) -> Double {
    let left = dice.between(0.35, 0.7)
    if dice.chance(0.5) { return { _ in left } }
    let count = Double(window)
    return { 1 - (1 - left) * Double($0 + 1) / count }
  }

  private mutating func fallingAnyway() -> MadeSeries {
    let size = dice.between(15, 40)
    let reached = dice.between(-0.1, 0.5)
    let total = Double(fault + window)
    let values = (0..<(history + fault + window)).map { index in
      let part =
        index < history ? 0 : max(0, 1 - (1 - reached) * Double(index - history) / total)
      return level + unit * (size * part + dice.normal())
    }
    return made("falling anyway", .improving, values)
  }

  private mutating func noisy(_ values: [Double]) -> [Double] {
    let more = dice.between(1, 2)
    return values.map { value in
      let wild = dice.chance(0.02) ? dice.between(-8, 8) : 0
      return value + unit * (more * dice.normal() + wild)
    }
  }

  private mutating func worsening() -> MadeSeries {
    let size = rise()
    let step = dice.between(4, 14)
    var made = made("worsening", .worsened, values(size: size) { _ in 1 + step / size })
    made.isAtOnce = true
    return made
  }

  /// Holes all over, or nothing more from some moment on.
  private mutating func gaps() -> MadeSeries {
    let truth: Verdict.Word = dice.pick([.recovered, .unchanged, .noData])
    let size = rise()
    let recovery = recovery()
    var values = values(size: size) { truth == .unchanged ? 1 : recovery($0) }
    if truth == .noData {
      let lost = dice.whole((window / 3)...window)
      for index in (values.count - lost)..<values.count { values[index] = .nan }
    } else {
      let share = dice.between(0.05, 0.35)
      for index in values.indices where dice.chance(share) { values[index] = .nan }
    }
    return made("gaps", truth, values)
  }

  /// Three or eight days in steps of five minutes, with a wave of a day.
  private mutating func rhythm() -> MadeSeries {
    let days = dice.pick([3, 8])
    let start = days * 288 - dice.whole(0...287)
    let fault = dice.whole(10...30)
    let window = dice.whole(12...36)
    let size = dice.between(8, 30)
    let wave = dice.between(4, 12)
    let phase = dice.between(0, 288)
    let recovers = dice.chance(0.5)
    let values = (0..<(start + fault + window)).map { index in
      let part: Double = index < start ? 0 : index < start + fault ? 1 : recovers ? 0 : 1
      let tide = wave * sin((Double(index) + phase) * 2 * Double.pi / 288)
      return level + unit * (size * part + tide + dice.normal())
    }
    return MadeSeries(
      "rhythm", recovers ? .recovered : .unchanged, values: values, interval: 300, onset: start,
      action: start + fault, better: better ? .lower : .higher)
  }
}
