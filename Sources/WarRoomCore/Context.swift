/// What decide needs to know of the world: the core has no clock and asks nobody.
package struct Context: Equatable, Sendable {
  package var now: Moment
  package var author: Author
  package var policy: Policy
  /// The id for a declaration.
  package var incident: IncidentID?
  /// What the gate says of the command that is proposed.
  package var judgment: Judgment?
  /// The environment that the command would have.
  package var environment: [Alert.Label]

  package init(
    now: Moment, author: Author, policy: Policy, incident: IncidentID? = nil,
    judgment: Judgment? = nil, environment: [Alert.Label] = []
  ) {
    self.now = now
    self.author = author
    self.policy = policy
    self.incident = incident
    self.judgment = judgment
    self.environment = environment
  }
}
