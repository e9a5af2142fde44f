import WarRoomCore

@testable import WarRoomSignals

/// A generated series with its right answer.
struct MadeSeries {
  var kind: String
  var truth: Set<Verdict.Word>
  var series: Series
  var watch: Watch
  /// The moments of the samples after the action.
  var momentsAfter: [Timestamp]
  /// It gets worse in one step right at the action.
  var isAtOnce = false

  /// `values` are spaced by `interval` seconds; NaN is no data; `onset` and `action` are indices of
  /// the first value of what follows. The values grow as things get worse.
  init(
    _ kind: String, _ truth: Verdict.Word..., values: [Double], interval: Double, onset: Int,
    action: Int, better: Better
  ) {
    func moment(_ index: Int) -> Timestamp {
      Timestamp(microseconds: 1_795_000_000_000_000 + Int64(Double(index) * interval * 1e6))
    }
    self.kind = kind
    self.truth = Set(truth)
    series = Series(
      values.enumerated().map { index, value in
        Sample(time: moment(index), value: value.isFinite ? better.sign * value : nil)
      })
    watch = Watch(
      onset: moment(onset), action: moment(action), until: moment(values.count - 1),
      better: better)
    momentsAfter = (action..<values.count).map(moment)
  }
}
