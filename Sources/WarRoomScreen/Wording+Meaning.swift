package import WarRoomCore

extension Wording {
  /// What a move to a phase says.
  package static func meaning(of phase: Phase, from: Phase) -> String {
    switch phase {
    case .triage: "find out what is affected"
    case .mitigating:
      switch from {
      case .monitoring: "it came back"
      case .resolved: "open it again"
      case .triage, .mitigating, .review, .closed, .declined, .merged, .cancelled:
        "act on the impact"
      }
    case .monitoring: "the fix is applied; watch whether it holds"
    case .resolved: "the impact is gone and that was verified"
    case .review: from == .triage ? "the impact is over; find the cause" : "find the cause"
    case .closed: "cause and report are written"
    case .declined: "it is no incident"
    case .merged: "it is part of another incident"
    case .cancelled: "it was declared by mistake"
    }
  }

  /// An obligation in a word or two, for the header.
  package static func short(_ obligation: Obligation) -> String {
    switch obligation {
    case .acknowledge: "acknowledge"
    case .allHandsMessage: "all-hands"
    case .warRoom: "war room"
    case .stakeholderNotice: "stakeholders"
    case .statusUpdate: "update"
    case .postMortem: "post-mortem"
    }
  }

  /// What a classification says.
  package static func meaning(of classification: Classification) -> String {
    switch classification {
    case .active: "impaired now"
    case .degraded: "partly working; say what is affected before acting"
    case .postIncident: "the impact is over, the cause unknown"
    }
  }

  /// What a verification says.
  package static func meaning(of outcome: Verification.Outcome) -> String {
    switch outcome {
    case .passed: "it works again"
    case .failed: "it does not work, or not well enough"
    case .waived: "nobody checks, for a reason"
    }
  }
}
