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

/// Who may do what, and for how long an approval holds.
package struct Policy: Equatable, Sendable {
  /// Owner of the home directory.
  package var owner: UInt32
  /// User ids that may approve; nil: everyone who can reach the room and is no observer.
  package var approvers: Set<UInt32>?
  /// Seconds that a request waits for its first approval.
  package var approvalSeconds: Int64
  /// Seconds from the first approval within which the second must come.
  package var secondApprovalSeconds: Int64

  package init(
    owner: UInt32, approvers: Set<UInt32>? = nil, approvalSeconds: Int64 = 300,
    secondApprovalSeconds: Int64 = 900
  ) {
    self.owner = owner
    self.approvers = approvers
    self.approvalSeconds = approvalSeconds
    self.secondApprovalSeconds = secondApprovalSeconds
  }

  /// The owner, and whoever the policy names: they may use the owner's rights by themselves.
  func trusts(_ uid: UInt32) -> Bool {
    uid == owner || approvers?.contains(uid) == true
  }
}
