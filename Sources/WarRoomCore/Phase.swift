/// Where the incident stands.
///
///                  +--------------------------- merged, declined, cancelled
///                  |            (each with a reason, from triage to monitoring;
///                  |             declined from triage only)
///     triage ──> mitigating ──> monitoring ──> resolved ──> review ──> closed
///       |            ^              |              |           ^
///       |            +── relapse ───+              |           |
///       |            +── reopen ───────────────────+           |
///       +── post-incident, impact stated to be over ───────────+
///
/// The same as a list, which a test compares with the code:
///
///     triage -> mitigating, review, declined, merged, cancelled
///     mitigating -> monitoring, merged, cancelled
///     monitoring -> resolved, mitigating, merged, cancelled
///     resolved -> review, mitigating
///     review -> closed
///
/// What the diagram leaves out: *investigating* is a mark beside the phase, not a phase;
/// what each move needs is in `Room.needs`.
package enum Phase: String, CaseIterable, Sendable {
  case triage, mitigating, monitoring, resolved, review, closed
  case declined, merged, cancelled

  /// Phases that this one may be left for, whatever else is needed.
  package var exits: [Phase] {
    switch self {
    case .triage: [.mitigating, .review, .declined, .merged, .cancelled]
    case .mitigating: [.monitoring, .merged, .cancelled]
    case .monitoring: [.resolved, .mitigating, .merged, .cancelled]
    case .resolved: [.review, .mitigating]
    case .review: [.closed]
    case .closed, .declined, .merged, .cancelled: []
    }
  }

  /// Nothing changes any more but notes, amendments and relations to other incidents.
  package var isFinal: Bool { exits.isEmpty }

  /// The impact may still be going on, so actions make sense.
  package var allowsActions: Bool {
    switch self {
    case .triage, .mitigating, .monitoring: true
    case .resolved, .review, .closed, .declined, .merged, .cancelled: false
    }
  }

  /// Leaving for this phase needs a typed reason.
  package var needsReason: Bool {
    switch self {
    case .declined, .merged, .cancelled: true
    case .triage, .mitigating, .monitoring, .resolved, .review, .closed: false
    }
  }
}
