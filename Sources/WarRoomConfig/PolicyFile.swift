package import WarRoomCore
import WarRoomGate

/// `policy.yaml` as written: who may do what, and what it takes; the host finds the user ids.
package struct PolicyFile: Equatable, Sendable {
  /// Nil: everyone who can reach the room and is no observer.
  package var approvers: [Who]?
  /// Nil: everyone who can reach the room and is no observer, agents included.
  package var proposers: [Who]?
  /// Who may read and nothing else.
  package var observers: [Who] = []
  /// Who may break the glass; nil: the home's owner; empty: nobody.
  package var glass: [Who]?
  /// Seconds that a request waits for its first approval; nil: the built-in time.
  package var approvalSeconds: Int64?
  /// Seconds from the first approval within which the second must come; nil: the built-in time.
  package var secondApprovalSeconds: Int64?
  /// Requests of one account in ten minutes; nil: the built-in number.
  package var requests: Int?
  /// The same for the agents of one account.
  package var agentRequests: Int?
  package var friction: [FrictionRule] = []
  /// When proposals halt; nil: the built-in rule.
  package var stopping: Stopping?
  /// The signature under the whole file; nil: none.
  package var loosening: Loosening?

  /// One entry of a list of people.
  package enum Who: Hashable, Sendable {
    case name(String)
    case uid(UInt32)
    /// Everybody whose account is in the group.
    case group(String)
    /// Agents and scripts that say so.
    case agents
  }

  /// Everything that the file loosens, one sentence each; empty when it only tightens.
  package var loosenings: [String] {
    var sentences: [String] = []
    for rule in friction {
      guard let loosening = rule.loosening, let (what, builtIn) = rule.loosened else { continue }
      sentences.append(
        "\(what): \(rule.friction.rawValue) instead of \(builtIn.rawValue): \(loosening.text)")
    }
    guard let loosening else { return sentences }
    var policy = Policy(owner: 0)
    apply(to: &policy)
    return sentences + policy.widenings.map { "\($0): \(loosening.text)" }
      + (widensGlass ? ["others than the owner may break the glass: \(loosening.text)"] : [])
  }

  /// Somebody is named who could not break it without the file.
  var widensGlass: Bool { glass?.isEmpty == false }

  /// Sets all that needs no user ids.
  package func apply(to policy: inout Policy) {
    policy.approvalSeconds = approvalSeconds ?? Policy.approvalSeconds
    policy.secondApprovalSeconds = secondApprovalSeconds ?? Policy.secondApprovalSeconds
    policy.pace.requests = requests ?? Policy.requests
    policy.pace.agentRequests = agentRequests ?? Policy.agentRequests
    policy.friction = friction
    policy.stopping = stopping ?? Stopping()
    policy.loosening = loosening
    policy.people.agentsPropose = proposers?.contains(.agents) ?? true
  }
}
