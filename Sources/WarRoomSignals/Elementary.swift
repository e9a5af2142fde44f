/// The few functions of a real number that the standard library lacks: this target imports no C.
enum Elementary {
  /// Natural logarithm of a positive number, to about 1e-15; minus infinity for anything else.
  static func log(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value > 0 ? .infinity : -.infinity }
    // value = m * 2^e with m in [1, 2); log m = 2 atanh((m - 1) / (m + 1)).
    var mantissa = value.significand
    var exponent = Double(value.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 21, by: 2) {
      sum += term / divisor
      term *= square
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }

  /// e to the power of `value`; 0 and infinity beyond what a `Double` holds.
  static func exp(_ value: Double) -> Double {
    guard value > -700 else { return 0 }
    guard value < 700 else { return .infinity }
    let power = (value / 0.693_147_180_559_945_3).rounded()
    let rest = value - power * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for index in 1...18 {
      term *= rest / Double(index)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(power), significand: 1) * sum
  }

  /// The share of a normal distribution below `score` standard deviations, by formula 7.1.26 of
  /// Abramowitz and Stegun: off by less than 2e-7.
  static func normalShare(below score: Double) -> Double {
    let magnitude = abs(score) / 1.414_213_562_373_095_1
    let step = 1 / (1 + 0.327_591_1 * magnitude)
    let series =
      ((((1.061_405_429 * step - 1.453_152_027) * step) + 1.421_413_741) * step - 0.284_496_736)
      * step + 0.254_829_592
    let tail = series * step * exp(-magnitude * magnitude) / 2
    return score < 0 ? tail : 1 - tail
  }
}
