/// How much of one sender's allowance is left: it fills up steadily, to what one second brings.
struct RateLimit {
  private let perSecond: Double
  private var left: Double
  /// Nanoseconds of the clock that is asked.
  private var filled: Int64

  init(perSecond: Int, now: Int64) {
    self.perSecond = Double(perSecond)
    left = Double(perSecond)
    filled = now
  }

  /// Takes one request; false when there is no allowance left.
  mutating func take(now: Int64) -> Bool {
    let gained = Double(max(0, now - filled)) / 1e9 * perSecond
    left = min(perSecond, left + gained)
    filled = now
    guard left >= 1 else { return false }
    left -= 1
    return true
  }
}
