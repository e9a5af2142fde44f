extension Friction {
  /// What a judgment demands of people: friction follows risk.
  ///
  /// Tier 2 on a major incident needs two persons; nothing that runs unknown commands goes below
  /// the typed target.
  package static func required(for judgment: Judgment, severity: Severity) -> Friction {
    switch judgment.commandClass {
    case .readOnly:
      return .none
    case .reversible:
      return judgment.tier >= 2 ? escalated(severity) : .key
    case .destructive, .unknown:
      return judgment.tier >= 2 ? escalated(severity) : .typedTarget
    }
  }

  private static func escalated(_ severity: Severity) -> Friction {
    severity.isMajor ? .secondPerson : .typedTarget
  }
}
