import WarRoomCore

/// One signal as the panes show it: every number with its unit, its age and how to take it.
struct SignalView: Equatable, Sendable {
  let state: SignalBoard.SignalState
  let reading: SignalReading
  let now: Timestamp
  /// The newest verdict that rests on it, or a watch that has none yet; nil without either.
  let watch: SignalWatch?

  var spec: SignalSpec { state.spec }

  init(_ state: SignalBoard.SignalState, in room: Room, now: Timestamp) {
    self.state = state
    self.now = now
    reading = room.reading(state, now: now)
    watch = SignalWatch(of: state.spec.id, in: room, now: now)
  }

  /// Everything that is known of it, oldest first.
  var samples: [SignalSample] { state.early + state.samples }

  /// Seconds between two samples over which a line is drawn as if they touched.
  var gapSeconds: Int64 {
    max(SignalReading.freshSeconds(spec), spec.intervalSeconds * 4)
  }

  /// Glyph, word and meaning of where it stands.
  var mark: Mark {
    let over = spec.better == .lower ? "over limit" : "under limit"
    return switch reading.standing {
    case .beyond: Mark("!", over, .crit)
    case .unusual: Mark("~", "unusual", .warn)
    case .usual: Mark("+", "usual", .ok)
    case .within: Mark("-", "within limit", .info)
    case .unmeasured: Mark("-", "no limit", .info)
    case .noData: Mark("?", "no data", .unknown)
    }
  }

  /// `! 38.2 %`, or for how long there has been nothing.
  var value: Mark {
    guard reading.standing != .noData, let value = reading.newest?.value else {
      let silence = reading.newest.map { sample in
        let seconds = now.seconds(since: sample.at)
        return " " + Wording.duration(seconds: seconds < 60 ? seconds / 10 * 10 : seconds)
      }
      return Mark("?", "no data" + (silence ?? " yet"), .unknown)
    }
    return Mark(mark.glyph, Wording.quantity(value, spec.unit), mark.role)
  }

  /// Where it goes, in a word; empty where nobody can tell.
  var trend: Message { Wording.trend(reading.trend) }

  /// `usual 0.4 %`.
  var usual: String {
    reading.usual.map { "usual \(Wording.roughly($0.level, spec.unit))" } ?? ""
  }

  /// `limit 5 %`.
  var limit: String {
    spec.threshold.map { "limit \(Wording.quantity($0, spec.unit))" } ?? ""
  }

  /// `12 s ago`; empty before the first value.
  var age: String { reading.newest.map { Wording.roughAge(of: $0.at, now: now) } ?? "" }

  /// Why there is nothing, and what was read last.
  var silence: String {
    guard reading.standing == .noData else { return "" }
    var parts: [String] = []
    if let failure = state.failure { parts.append(failure) }
    if let value = reading.newest?.value {
      parts.append("last \(Wording.quantity(value, spec.unit))")
    }
    return parts.joined(separator: ", ")
  }

  /// `+12.5 %`, over the time of the trend; empty where it stands still.
  var movement: String {
    guard let change = reading.change, reading.trend == .worse || reading.trend == .better else {
      return ""
    }
    let sign = change > 0 ? "+" : ""
    return "\(sign)\(Wording.roughly(change, spec.unit))"
  }

  /// How to take a value at any time: as the newest one is taken.
  func role(of value: Double) -> ThemeRole {
    let isLower = spec.better == .lower
    if let limit = spec.threshold, isLower ? value > limit : value < limit { return .crit }
    guard let usual = reading.usual else { return .text }
    return (isLower ? value > usual.high : value < usual.low) ? .warn : .muted
  }

  /// The least and the greatest that a chart of `values` shows: the threshold and what is usual
  /// belong to it, so that heights mean something. Never empty.
  func scale(_ values: [Double]) -> ClosedRange<Double> {
    var all = values
    if let limit = spec.threshold { all.append(limit) }
    if let usual = reading.usual { all += [usual.low, usual.high] }
    let least = all.min() ?? 0
    let most = all.max() ?? 1
    // A scale that nearly begins at zero begins there.
    let low = least >= 0 && least < most / 4 ? 0 : least
    return low < most ? low...most : low - 1...most + 1
  }
}
