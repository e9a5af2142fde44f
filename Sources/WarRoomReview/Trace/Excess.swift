/// How far a figure of an alert is over the limit that a requirement states.
package struct Excess: Equatable, Sendable {
  /// As they are written: `4.2 s`, `at most 2 s`.
  package var observed: String
  package var limit: String
  /// The criterion that states the limit.
  package var criterion: String
  /// Observed by limit.
  package var ratio: Double

  /// `4.2 s against at most 2 s: 2.1 times the limit`.
  package var sentence: String {
    "\(observed) against \(limit): \(Excess.decimal(ratio)) times the limit"
  }

  /// The first criterion that a figure of the texts breaks, both in the same kind of unit; nil
  /// where there is none: nothing is guessed. Figures of `telling` texts come first.
  package static func find(in telling: [String], criteria: [String]) -> Excess? {
    let figures = telling.flatMap { Figure.all(in: $0) }
    for criterion in criteria {
      for limit in Figure.all(in: criterion) {
        guard let bound = limit.bound, limit.value > 0 else { continue }
        for figure in figures where figure.kind == limit.kind && figure.bound == nil {
          let breaks = bound == .most ? figure.value > limit.value : figure.value < limit.value
          guard breaks else { continue }
          let word = bound == .most ? "at most" : "at least"
          return Excess(
            observed: figure.text, limit: "\(word) \(limit.text)", criterion: criterion,
            ratio: figure.value / limit.value)
        }
      }
    }
    return nil
  }

  /// With two decimals, without zeros at their end.
  private static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "many" }
    let hundredths = Int64((value * 100).rounded())
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100)."
      + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A number with its unit, and whether the words before it make it a limit.
  struct Figure: Equatable {
    enum Kind: Equatable { case seconds, percent, bytes, plain }
    enum Bound: Equatable { case most, least }

    var value: Double
    var kind: Kind
    var bound: Bound?
    var text: String

    private static let units: [String: (Kind, Double)] = [
      "ms": (.seconds, 0.001), "s": (.seconds, 1), "sec": (.seconds, 1), "secs": (.seconds, 1),
      "second": (.seconds, 1), "seconds": (.seconds, 1), "milliseconds": (.seconds, 0.001),
      "min": (.seconds, 60), "minute": (.seconds, 60), "minutes": (.seconds, 60),
      "m": (.seconds, 60), "h": (.seconds, 3_600), "hour": (.seconds, 3_600),
      "hours": (.seconds, 3_600), "%": (.percent, 1), "percent": (.percent, 1),
      "kb": (.bytes, 1e3), "mb": (.bytes, 1e6), "gb": (.bytes, 1e9), "kib": (.bytes, 1_024),
      "mib": (.bytes, 1_048_576), "gib": (.bytes, 1_073_741_824),
    ]
    private static let most = [
      "<", "<=", "≤", "under", "below", "less", "most", "within", "exceed", "exceeds", "maximum",
      "max", "up", "limit", "threshold",
    ]
    private static let least = [">", ">=", "≥", "least", "minimum", "min", "above", "over", "more"]
    private static let between = ["than", "or", "equal", "to", "of", "is", "the", "a", "=", ":"]

    static func all(in text: String) -> [Figure] {
      var found: [Figure] = []
      let words = split(text)
      for (place, word) in words.enumerated() {
        guard let value = Double(word), value.isFinite else { continue }
        let next = place + 1 < words.count ? words[place + 1].lowercased() : ""
        let unit = units[next]
        let shown = unit == nil ? word : "\(word) \(words[place + 1])"
        found.append(
          Figure(
            value: value * (unit?.1 ?? 1), kind: unit?.0 ?? .plain,
            bound: bound(before: words[..<place]), text: shown))
      }
      return found
    }

    private static func bound(before words: ArraySlice<String>) -> Bound? {
      for word in words.suffix(4).reversed() {
        let word = word.lowercased()
        if most.contains(word) { return .most }
        if least.contains(word) { return .least }
        guard between.contains(word) else { return nil }
      }
      return nil
    }

    /// Words, numbers and signs apart: `p95<2.5s` is `p95`, `<`, `2.5`, `s`.
    private static func split(_ text: String) -> [String] {
      var words: [String] = []
      var word = ""
      var kind = 0
      for character in text.prefix(10_000) {
        // 1 letters, 2 digits, 3 signs of comparison, 0 what parts words.
        var next = 0
        if character.isLetter { next = 1 } else if character.isNumber { next = 2 }
        if "<>=≤≥%:".contains(character) { next = 3 }
        if character == ".", kind == 2 { next = 2 }
        // A digit within a name belongs to it: p95.
        if kind == 1, next == 2 { next = 1 }
        if next != kind || next == 0 {
          if !word.isEmpty { words.append(word) }
          word = ""
        }
        kind = next
        if next != 0 { word.append(character) }
      }
      if !word.isEmpty { words.append(word) }
      return words.map { $0.last == "." ? String($0.dropLast()) : $0 }
    }
  }
}
