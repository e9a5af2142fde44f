import WarRoomCore
import WarRoomSignals

/// A judgment as the record that people read.
enum VerdictBasis {
  static func recorded(
    _ verdict: Verdict, of spec: SignalSpec, isOver: Bool
  ) -> SignalVerdict {
    SignalVerdict(
      signal: spec.id, word: word(verdict.word),
      confidence: UInt8(max(0, min(100, (verdict.confidence * 100).rounded()))),
      isFinal: isOver || verdict.isDecided, basis: text(verdict, spec),
      wasFallingAlready: verdict.wasFallingAlready)
  }

  static func word(_ word: Verdict.Word) -> SignalVerdict.Word {
    switch word {
    case .recovered: .recovered
    case .improving: .improving
    case .unchanged: .unchanged
    case .worsened: .worsened
    case .noData: .noData
    }
  }

  private static func text(_ verdict: Verdict, _ spec: SignalSpec) -> String {
    let numbers = verdict.numbers
    var parts: [String] = []
    func value(_ number: Double) -> String {
      SignalNumber.number(number) + (spec.unit.isEmpty ? "" : " " + spec.unit)
    }
    if let now = numbers.now {
      parts.append(
        numbers.before.map { "from \(value($0)) to \(value(now))" } ?? "at \(value(now))")
    } else if let before = numbers.before {
      parts.append("\(value(before)) before")
    }
    if let baseline = numbers.baseline {
      let noise = SignalNumber.number(baseline.scale)
      parts.append("baseline \(value(baseline.level)) ± \(noise) (\(baseline.source.rawValue))")
    } else if let threshold = spec.threshold {
      parts.append("limit \(value(threshold)), no baseline")
    }
    if let before = numbers.slopeBefore, let after = numbers.slopeAfter {
      parts.append(
        "\(SignalNumber.signed(before)) a minute before and \(SignalNumber.signed(after)) after")
    }
    parts.append("\(numbers.samplesAfter) values")
    parts += verdict.remarks.filter { $0 != .noBaseline }.map(\.rawValue)
    return parts.joined(separator: ", ")
  }
}
