/// What a severity obliges people to do, and by when.
package enum Obligation: String, CaseIterable, Sendable {
  case acknowledge = "acknowledge"
  case allHandsMessage = "all-hands message"
  case warRoom = "war room"
  case stakeholderNotice = "stakeholder notice"
  case statusUpdate = "status update"
  case postMortem = "post-mortem scheduled"

  /// Seconds after the incident first was this bad or worse by which it is due first.
  package func dueSeconds(at severity: Severity) -> Int64? {
    switch (self, severity) {
    case (.acknowledge, .sev1), (.acknowledge, .sev2): 5 * 60
    case (.acknowledge, .sev3), (.acknowledge, .sev4): 60 * 60
    case (.allHandsMessage, .sev1): 10 * 60
    case (.warRoom, .sev1): 10 * 60
    case (.stakeholderNotice, .sev2): 30 * 60
    case (.statusUpdate, .sev1): 60 * 60
    case (.statusUpdate, .sev2): 4 * 60 * 60
    case (.postMortem, .sev1), (.postMortem, .sev2): 72 * 60 * 60
    case (.allHandsMessage, _), (.warRoom, _), (.stakeholderNotice, _), (.statusUpdate, _),
      (.postMortem, _):
      nil
    }
  }

  /// Status updates come due again after each; everything else is done once.
  package var recurs: Bool { self == .statusUpdate }
}

/// An obligation of one room with its time.
package struct DueObligation: Equatable, Sendable {
  package var obligation: Obligation
  package var due: Timestamp

  package init(obligation: Obligation, due: Timestamp) {
    self.obligation = obligation
    self.due = due
  }
}
