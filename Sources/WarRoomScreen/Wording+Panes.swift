package import WarRoomCore

extension Wording {
  /// A measured number with its unit: `38.2 %`, `210 ms`, `17`.
  package static func quantity(_ value: Double, _ unit: String) -> String {
    unit.isEmpty ? number(value) : "\(number(value)) \(unit)"
  }

  /// The same in two significant digits, for what other numbers are compared with.
  package static func roughly(_ value: Double, _ unit: String) -> String {
    guard value != 0, value.isFinite, abs(value) < 10 else {
      return quantity(value.rounded(), unit)
    }
    var scale = 10.0
    for _ in 0..<Limits.roughDigits where abs(value) * scale < 10 { scale *= 10 }
    return quantity((value * scale).rounded() / scale, unit)
  }

  /// Where a signal goes, in a word; empty where nobody can tell.
  package static func trend(_ trend: SignalReading.Trend) -> Message {
    switch trend {
    case .worse: Message("worse", .warn)
    case .better: Message("better", .ok)
    case .steady: Message("steady", .muted)
    case .unknown: Message("", .muted)
    }
  }

  /// `at least 52 of 100: depth 12 (38 % fail, error rate), breadth unknown, …`.
  package static func line(_ priority: Priority) -> String {
    let least = priority.isComplete ? "" : "at least "
    let terms = priority.terms.map { term in
      term.points.map { "\(term.name) \($0) (\(term.why))" } ?? "\(term.name) unknown"
    }
    return "\(least)\(priority.points) of 100: " + terms.joined(separator: ", ")
  }

  /// Where a signal's values come from.
  package static func source(_ source: SignalSpec.Source) -> String {
    switch source {
    case .prometheus(let server, let query): "Prometheus at \(server): \(query)"
    case .command(let words): command(words)
    case .alert(let fingerprint, let value): "the value \(value) of the alert \(fingerprint)"
    case .log(let path, let text): "lines a second of \(path) with \(text)"
    }
  }

  /// What people say of a change; a dash where nobody has said anything.
  package static func mark(_ mark: Change.Mark?) -> Mark {
    switch mark {
    case .suspect: Mark("~", "suspect", .warn)
    case .cleared: Mark("+", "cleared", .ok)
    case .confirmed: Mark("!", "confirmed", .crit)
    case nil: Mark("-", "", .muted)
    }
  }

  /// What it means to mark a change.
  package static func meaning(of mark: Change.Mark) -> String {
    switch mark {
    case .suspect: "it may be the cause; others should look"
    case .cleared: "it was looked at and is not the cause"
    case .confirmed: "it is the cause, or part of it"
    }
  }
}
