extension Room {
  /// What is still owed, the soonest first; nothing in an imported incident.
  package func obligations() -> [DueObligation] {
    guard let incident, incident.imported == nil else { return [] }
    var due: [DueObligation] = []
    for obligation in Obligation.allCases {
      guard isOwed(obligation, in: incident.phase), met[obligation] == nil || obligation.recurs,
        let soonest = soonestDue(obligation, at: incident.severity)
      else { continue }
      due.append(DueObligation(obligation: obligation, due: soonest))
    }
    return due.sorted { $0.due < $1.due }
  }

  /// By when, at this severity; nil when nothing is owed at it. What the milder severities that
  /// were passed through already asked for is not put off by a rise.
  private func soonestDue(_ obligation: Obligation, at severity: Severity) -> Timestamp? {
    guard obligation.dueSeconds(at: severity) != nil else { return nil }
    return Severity.allCases.filter { $0 >= severity }.compactMap { each in
      guard let seconds = obligation.dueSeconds(at: each), let first = reached[each] else {
        return nil
      }
      let since = met[obligation].map { max($0, first) } ?? first
      return since.advanced(bySeconds: seconds)
    }.min()
  }

  private func isOwed(_ obligation: Obligation, in phase: Phase) -> Bool {
    switch obligation {
    case .acknowledge: milestones.acknowledged == nil && phase.allowsActions
    case .allHandsMessage, .warRoom, .stakeholderNotice, .statusUpdate: phase.allowsActions
    case .postMortem: !phase.isFinal
    }
  }
}

extension Milestones {
  /// A time between two milestones.
  package struct Duration: Equatable, Sendable {
    /// `TTD`, `TTA`, `TTM`, `TTR`.
    package var name: String
    package var meaning: String
    /// Nil until both ends are known.
    package var seconds: Int64?
  }

  /// Time to detect, acknowledge, mitigate and resolve.
  package var durations: [Duration] {
    func span(_ from: Timestamp?, _ to: Timestamp?) -> Int64? {
      guard let from, let to else { return nil }
      return to.seconds(since: from)
    }
    return [
      Duration(name: "TTD", meaning: "started to detected", seconds: span(started, detected)),
      Duration(
        name: "TTA", meaning: "detected to acknowledged", seconds: span(detected, acknowledged)),
      Duration(name: "TTM", meaning: "started to mitigated", seconds: span(started, mitigated)),
      Duration(name: "TTR", meaning: "started to resolved", seconds: span(started, resolved)),
    ]
  }
}
