/// Who may do what, how much it takes, and for how long an approval holds.
package struct Policy: Equatable, Sendable {
  /// Owner of the home directory: may always propose and approve.
  package var owner: UInt32
  /// User ids that may approve; nil: everyone who can reach the room and is no observer.
  package var approvers: Set<UInt32>?
  /// Seconds that a request waits for its first approval.
  package var approvalSeconds: Int64
  /// Seconds from the first approval within which the second must come.
  package var secondApprovalSeconds: Int64
  /// Who else may do what.
  package var people = People()
  /// How many requests people are asked to look at.
  package var pace = Pace()
  /// When proposals halt.
  package var stopping = Stopping()
  /// What commands take, beyond and below the built-in table.
  package var friction: [FrictionRule] = []
  /// The signature under longer times and larger budgets than the built-in ones; nil: none.
  package var loosening: Loosening?

  /// Everyone but the approvers.
  package struct People: Equatable, Sendable {
    /// User ids that may propose; nil: everyone who can reach the room and is no observer.
    package var proposers: Set<UInt32>?
    /// Agents and scripts may propose.
    package var agentsPropose = true
    /// User ids that may read and nothing else.
    package var observers: Set<UInt32> = []
    /// User ids that may break the glass; the owner is one unless it is off.
    package var glass: Set<UInt32>

    package init(glass: Set<UInt32> = []) {
      self.glass = glass
    }
  }

  /// Requests for an approval that one account makes within ten minutes.
  package struct Pace: Equatable, Sendable {
    package var requests = Policy.requests
    /// The same for the agents of one account.
    package var agentRequests = Policy.agentRequests

    package init() {}
  }

  /// Built in: seconds for the first approval.
  package static let approvalSeconds: Int64 = 300
  /// Built in: seconds from the first approval to the second.
  package static let secondApprovalSeconds: Int64 = 900
  /// Built in: one in 50 seconds is as fast as anybody can look at them.
  package static let requests = 12
  /// Built in: the same for the agents of one account, which do not tire.
  package static let agentRequests = 6

  package init(
    owner: UInt32, approvers: Set<UInt32>? = nil,
    approvalSeconds: Int64 = Policy.approvalSeconds,
    secondApprovalSeconds: Int64 = Policy.secondApprovalSeconds
  ) {
    self.owner = owner
    self.approvers = approvers
    self.approvalSeconds = approvalSeconds
    self.secondApprovalSeconds = secondApprovalSeconds
    people.glass = [owner]
  }

  /// The owner, and whoever the policy names: they may use the owner's rights by themselves.
  func trusts(_ uid: UInt32) -> Bool {
    uid == owner || approvers?.contains(uid) == true
  }

  /// Only reads; through `sudo` and `su` as well. The owner is never kept from the own home.
  package func observes(_ author: Author) -> Bool {
    guard author.uid != owner else { return false }
    return people.observers.contains(author.uid)
      || author.login.map { people.observers.contains($0) } == true
  }

  /// May ask for something to be run.
  func mayPropose(_ author: Author) -> Bool {
    if author.agent { return people.agentsPropose }
    return author.uid == owner || people.proposers?.contains(author.uid) != false
  }

  /// May run a command that nobody approved, as a person at a terminal.
  package func mayBreakGlass(_ author: Author) -> Bool {
    !author.agent && author.uid != Author.overflowUID && !observes(author)
      && people.glass.contains(author.uid)
  }

  /// What a judged command takes of people: the built-in table, lowered by rules that somebody
  /// signed, then raised by those that only tighten. A tightening rule always wins.
  package func friction(for judgment: Judgment, severity: Severity) -> Friction {
    let builtIn = Friction.required(for: judgment, severity: severity)
    let fitting = friction.filter { $0.fits(judgment, severity) }
    let lowered = fitting.filter { $0.loosening != nil }.map(\.friction).min()
    let raised = fitting.filter { $0.loosening == nil || $0.friction > builtIn }
      .map(\.friction).max()
    return max(min(builtIn, lowered ?? builtIn), raised ?? .none)
  }

  /// Every loosening that applies to a run, one sentence each, for the prompt.
  package func loosenings(
    for judgment: Judgment, severity: Severity, friction: Friction, agent: Bool
  ) -> [String] {
    var sentences: [String] = []
    let builtIn = Friction.required(for: judgment, severity: severity)
    if friction < builtIn {
      for rule in self.friction where rule.fits(judgment, severity) && rule.friction < builtIn {
        guard let loosening = rule.loosening else { continue }
        sentences.append(
          "\(rule.friction.rawValue) instead of \(builtIn.rawValue): \(loosening.text)")
      }
    }
    guard friction.persons > 0, let loosening else { return sentences }
    for widened in widened(persons: friction.persons, agent: agent) {
      sentences.append("\(widened): \(loosening.text)")
    }
    return sentences
  }

  /// What is longer or larger than built in, as far as it touches such a run.
  private func widened(persons: Int, agent: Bool) -> [String] {
    var texts: [String] = []
    if approvalSeconds > Policy.approvalSeconds {
      texts.append("waits \(approvalSeconds) s instead of \(Policy.approvalSeconds) s")
    }
    if persons > 1, secondApprovalSeconds > Policy.secondApprovalSeconds {
      texts.append(
        "the second person has \(secondApprovalSeconds) s instead of "
          + "\(Policy.secondApprovalSeconds) s")
    }
    let (limit, usual) =
      agent ? (pace.agentRequests, Policy.agentRequests) : (pace.requests, Policy.requests)
    if limit > usual {
      texts.append(
        "\(limit) requests\(agent ? " of agents" : "") in ten minutes instead of \(usual)")
    }
    return texts
  }

  /// All that is longer or larger than built in.
  package var widenings: [String] {
    let agents = widened(persons: 0, agent: true).filter { $0.contains("of agents") }
    return widened(persons: 2, agent: false) + agents
  }
}
