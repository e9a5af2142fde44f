/// Steps for the axes of a chart: 1, 2 or 5 times a power of ten for values, usual parts of an hour
/// for time.
enum ChartAxis {
  /// At most `count` values to write beside a chart, from the least up; at least one.
  static func values(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, count > 1 else { return [range.lowerBound] }
    var step = 1.0
    for _ in 0..<Limits.axisSteps where step * 10 > span { step /= 10 }
    for _ in 0..<Limits.axisSteps where step * 10 <= span { step *= 10 }
    for factor in [0.1, 0.2, 0.5, 1, 2, 5, 10] where span / (step * factor) <= Double(count - 1) {
      step *= factor
      break
    }
    var value = (range.lowerBound / step).rounded(.up) * step
    var values: [Double] = []
    while value <= range.upperBound + step / 1_000, values.count < count {
      values.append(abs(value) < step / 1_000 ? 0 : value)
      value += step
    }
    return values.isEmpty ? [range.lowerBound] : values
  }

  /// Seconds between the times that are written below a chart of `span` seconds, at most `count` of
  /// them.
  static func seconds(_ span: Int64, count: Int) -> Int64 {
    let steps: [Int64] = [
      5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400,
    ]
    return steps.first { span / $0 <= Int64(max(count, 1)) } ?? 86_400
  }
}
