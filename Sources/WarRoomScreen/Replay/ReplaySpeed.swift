/// How fast a replay plays.
package enum ReplaySpeed: Equatable, Sendable {
  /// So many times as fast as it happened, 1...1000.
  case times(Int)
  /// As fast as it can be shown, whatever lies between.
  case unbounded

  /// What `+` and `-` go through.
  package static let steps: [ReplaySpeed] =
    [1, 2, 5, 10, 20, 60, 120, 300, 600, 1_000].map { .times($0) } + [.unbounded]
  /// A minute in a second: an incident of hours in a few minutes.
  package static let usual = ReplaySpeed.times(60)

  /// A number from 1 to 1000, with or without `x`, or `max`; nil for anything else.
  package init?(_ text: String) {
    if text == "max" {
      self = .unbounded
      return
    }
    let digits = text.hasSuffix("x") ? text.dropLast() : text[...]
    guard let times = Int(digits), (1...1_000).contains(times) else { return nil }
    self = .times(times)
  }

  /// `60x` or `max`.
  package var text: String {
    switch self {
    case .times(let times): "\(times)x"
    case .unbounded: "max"
    }
  }

  private var order: Int {
    switch self {
    case .times(let times): times
    case .unbounded: .max
    }
  }

  /// The next step up; the fastest stays.
  var faster: ReplaySpeed { ReplaySpeed.steps.first { $0.order > order } ?? .unbounded }
  /// The next step down; the slowest stays.
  var slower: ReplaySpeed { ReplaySpeed.steps.last { $0.order < order } ?? .times(1) }
}
