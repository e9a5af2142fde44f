/// Why it happened: the causal chain that closing needs.
package struct RootCause: Equatable, Sendable {
  package var trigger: String
  package var mechanism: String
  package var impact: String
  package var whyNotCaught: String
  package var category: Category

  /// The kind of cause.
  package enum Category: String, CaseIterable, Sendable {
    case codeDefect = "code defect"
    case configurationError = "configuration error"
    case dataIntegrity = "data integrity"
    case infrastructure = "infrastructure or capacity"
    case externalDependency = "external dependency"
    case humanError = "process or human error"
  }

  package init(
    trigger: String, mechanism: String, impact: String, whyNotCaught: String, category: Category
  ) {
    self.trigger = trigger
    self.mechanism = mechanism
    self.impact = impact
    self.whyNotCaught = whyNotCaught
    self.category = category
  }
}

/// The post-incident report's prose; what the journal already knows is derived beside it.
package struct PostIncidentReport: Equatable, Sendable {
  package var summary: String
  package var wentWell: String
  package var toImprove: String

  package init(summary: String, wentWell: String, toImprove: String) {
    self.summary = summary
    self.wentWell = wentWell
    self.toImprove = toImprove
  }
}

/// The typed statement that the impact is over, or why it was not checked.
package struct Verification: Equatable, Sendable {
  package var outcome: Outcome
  /// What it rests on, named: a number, an evidence item, a person's look.
  package var basis: String

  /// What was stated.
  package enum Outcome: String, CaseIterable, Sendable {
    case passed, failed, waived
  }

  package init(outcome: Outcome, basis: String) {
    self.outcome = outcome
    self.basis = basis
  }

  /// Lets the incident be resolved.
  package var allowsResolving: Bool { outcome != .failed }
}
