package import WarRoomCore

/// The options side by side: by what can be undone, then by risk, then in the usual order of the
/// patterns, then by speed. Doing nothing always comes last.
package struct RankedOptions: Equatable, Sendable {
  package var options: [MitigationOption]

  package init(_ room: Room) {
    options = room.options.enumerated().sorted { left, right in
      let first = RankedOptions.key(left.element)
      let second = RankedOptions.key(right.element)
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }

  /// What an option is ranked by, in the order in which it counts.
  package static func terms(of option: MitigationOption) -> [String] {
    let undo =
      switch option.undo {
      case .irreversible: "cannot be taken back"
      case .unrecorded: "nobody knows whether it can be taken back"
      case .command, .manual, .notNeeded: "can be taken back"
      }
    let patterns = MitigationOption.Pattern.allCases.count
    let time = option.secondsToEffect.map { "shows in \(Wording.duration(seconds: $0))" }
    return (option.pattern == .watch ? ["changing nothing comes last"] : []) + [
      undo, "risk \(option.risk.rawValue)",
      "\(option.pattern.rawValue) is \(option.pattern.rank + 1) of \(patterns) in the usual order",
      time ?? "time to its effect unknown",
    ]
  }

  private static func key(_ option: MitigationOption) -> [Int64] {
    let watching: Int64 = option.pattern == .watch ? 1 : 0
    let undo: Int64 =
      switch option.undo {
      case .irreversible, .unrecorded: 1
      case .command, .manual, .notNeeded: 0
      }
    let risk = Int64(MitigationOption.Risk.allCases.firstIndex(of: option.risk) ?? 0)
    return [watching, undo, risk, Int64(option.pattern.rank), option.secondsToEffect ?? .max]
  }
}

extension Room {
  /// The newest run of an option.
  func latestRun(of option: String) -> Run? {
    runs.last { $0.proposal.option == option }
  }

  /// Captured and expected evidence of an option: of its newest run, or nothing yet.
  func evidenceCount(of option: MitigationOption) -> (captured: Int, expected: Int) {
    guard let run = latestRun(of: option.id) else { return (0, option.evidence.count) }
    return evidenceCount(of: run)
  }

  /// Captured and expected evidence of a run.
  func evidenceCount(of run: Run) -> (captured: Int, expected: Int) {
    let good = Set(evidence(for: run.id).filter { !$0.digest.isEmpty }.map(\.name))
    let names = run.proposal.collectors.map(\.name)
    return (names.count { good.contains($0) }, names.count)
  }
}
