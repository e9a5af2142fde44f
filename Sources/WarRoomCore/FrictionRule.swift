/// One entry of the policy: what commands of these classes take at these severities.
package struct FrictionRule: Equatable, Sendable {
  package var classes: Set<Judgment.CommandClass>
  package var tiers: Set<Int>
  package var severities: Set<Severity>
  package var friction: Friction
  /// Whose signature lets it ask for less than the built-in table; nil: it only asks for more.
  package var loosening: Loosening?

  package init(
    classes: Set<Judgment.CommandClass>, tiers: Set<Int>, severities: Set<Severity>,
    friction: Friction, loosening: Loosening? = nil
  ) {
    self.classes = classes
    self.tiers = tiers
    self.severities = severities
    self.friction = friction
    self.loosening = loosening
  }

  func fits(_ judgment: Judgment, _ severity: Severity) -> Bool {
    // A tier beyond the ones that are known is at least as risky as the last one.
    classes.contains(judgment.commandClass) && tiers.contains(min(max(judgment.tier, 1), 2))
      && severities.contains(severity)
  }

  /// The tiers of a judgment.
  package static let allTiers: Set<Int> = [1, 2]

  /// The first case for which it asks for less than the built-in table, in words, with what is
  /// built in; nil when there is none.
  package var loosened: (what: String, builtIn: Friction)? {
    var cases: [(String, Friction)] = []
    for commandClass in Judgment.CommandClass.allCases where classes.contains(commandClass) {
      for tier in tiers.sorted() {
        for severity in severities.sorted() {
          let builtIn = Friction.required(
            for: Judgment(commandClass: commandClass, tier: tier, reasons: [], targets: []),
            severity: severity)
          guard friction < builtIn else { continue }
          cases.append(("\(commandClass.rawValue), tier \(tier), \(severity.label)", builtIn))
        }
      }
    }
    guard let first = cases.first else { return nil }
    let more = cases.count > 1 ? " and \(cases.count - 1) more" : ""
    return (first.0 + more, first.1)
  }
}
