/// One execution of one judged command, from its proposal to its end.
///
///     gathering ──> awaiting ──> approved ──> running ──> ended
///         |            |             |           |
///         |            |             |           +──> unknown  (nobody saw its end)
///         +────────────+─────────────+──> refused: denied, withdrawn, expired, revoked, voided
///
/// The same as a list, which a test compares with the code:
///
///     gathering -> awaiting, approved, refused
///     awaiting -> approved, refused
///     approved -> running, refused
///     running -> ended, unknown
///
/// What the diagram leaves out: a run that needs nobody goes from gathering to approved when its
/// digest is fixed; a run that needs two people stays in awaiting after the first; refused, ended
/// and unknown are final, so an approval is used at most once.
package struct Run: Equatable, Sendable {
  package let id: RunID
  package let proposal: Proposal
  /// When it was asked for.
  let proposed: Moment
  package internal(set) var state: State
  /// Why the evidence was skipped; nil when it was not.
  package internal(set) var evidenceWaiver: String?
  package internal(set) var startedAt: Timestamp?
  /// Who said yes, for when its state no longer holds them.
  var granted: [Approval]
  /// When it ended without running; nil unless it did.
  var refused: Moment?
  /// Someone asked for it to be stopped.
  package internal(set) var cancelAsked: Bool

  /// Data lives in the case: a state without its data cannot be written.
  package enum State: Equatable, Sendable {
    case gathering
    case awaiting(ApprovalRequest, approvals: [Approval], mistyped: Int)
    case approved(ApprovalRequest, approvals: [Approval])
    case running(digest: String, approvals: [Approval])
    case ended(RunOutcome)
    case refused(Ending, reason: String)
    case unknown(reason: String)
  }

  /// How a run ended without running.
  package enum Ending: String, CaseIterable, Sendable {
    case denied, withdrawn, expired, revoked, voided
  }

  /// One person's yes.
  package struct Approval: Equatable, Sendable {
    package var author: Author
    package var at: Timestamp
    /// Said beside the name, such as that root approved.
    package var marks: [String]

    package init(author: Author, at: Timestamp, marks: [String]) {
      self.author = author
      self.at = at
      self.marks = marks
    }
  }

  /// When it was asked for, for people.
  package var proposedAt: Timestamp { proposed.wall }

  init(id: RunID, proposal: Proposal, proposed: Moment) {
    self.id = id
    self.proposal = proposal
    self.proposed = proposed
    self.state = .gathering
    self.granted = []
    self.cancelAsked = false
  }
}

extension Run.State {
  /// One word, as people read it.
  package var word: String {
    switch self {
    case .gathering: "capturing evidence"
    case .awaiting(_, let approvals, _):
      approvals.isEmpty ? "waiting for approval" : "waiting for a second person"
    case .approved: "approved"
    case .running: "running"
    case .ended(let outcome): outcome.succeeded ? "succeeded" : "failed"
    case .refused(let ending, _): ending.rawValue
    case .unknown: "unknown"
    }
  }

  /// Nothing further happens to it.
  package var isFinal: Bool {
    switch self {
    case .gathering, .awaiting, .approved, .running: false
    case .ended, .refused, .unknown: true
    }
  }

  /// An approval, or the way to one, that can still be taken back.
  package var isPending: Bool {
    switch self {
    case .gathering, .awaiting, .approved: true
    case .running, .ended, .refused, .unknown: false
    }
  }
}
