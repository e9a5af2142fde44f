/// Measured numbers as they are written down.
enum SignalNumber {
  /// Three significant digits, for people.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let size = abs(value)
    let factor: Double = size >= 100 ? 1 : size >= 10 ? 10 : size >= 1 ? 100 : 1_000
    let rounded = (value * factor).rounded() / factor
    return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
  }

  static func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + number(value)
  }

  /// Nine significant digits: more than any source means, and less to write down.
  static func rounded(_ value: Double?) -> Double? {
    guard let value, value.isFinite, value != 0 else { return value }
    var factor = 1.0
    var size = abs(value)
    guard size < 1e15, size > 1e-9 else { return value }
    while size >= 1e9 {
      size /= 10
      factor /= 10
    }
    while size < 1e8 {
      size *= 10
      factor *= 10
    }
    return (value * factor).rounded() / factor
  }
}
