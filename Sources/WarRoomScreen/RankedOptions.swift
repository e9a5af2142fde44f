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

  private static func key(_ option: MitigationOption) -> [Int64] {
    let watching: Int64 = option.pattern == .watch ? 1 : 0
    let undo: Int64 = option.undo == .irreversible ? 1 : 0
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
