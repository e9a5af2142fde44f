/// What someone wants to run, with everything that the decision rests on.
package struct Proposal: Equatable, Sendable {
  /// The option it carries out; nil for a command typed by hand.
  package var option: String?
  package var title: String
  package var command: CommandSpec
  /// The environment it will have, whole; sorted by name.
  package var environment: [Alert.Label]
  package var judgment: Judgment
  package var friction: Friction
  /// What has to be typed.
  package var target: String
  package var collectors: [Collector]
  package var check: MitigationOption.Check?
  package var undo: MitigationOption.Undo
  package var reason: String
  /// Titles of the options that were on offer and not chosen.
  package var notChosen: [String]
  package var proposer: Author
  package var executor: Executor
  /// What the policy loosened for it, one sentence each; empty where nothing was, and in journals
  /// of versions that knew no loosening.
  package var loosened: [String]

  package init(
    option: String?, title: String, command: CommandSpec, environment: [Alert.Label],
    judgment: Judgment, friction: Friction, target: String, collectors: [Collector],
    check: MitigationOption.Check?, undo: MitigationOption.Undo, reason: String,
    notChosen: [String], proposer: Author, executor: Executor = .host, loosened: [String] = []
  ) {
    self.option = option
    self.title = title
    self.command = command
    self.environment = environment
    self.judgment = judgment
    self.friction = friction
    self.target = target
    self.collectors = collectors
    self.check = check
    self.undo = undo
    self.reason = reason
    self.notChosen = notChosen
    self.proposer = proposer
    self.executor = executor
    self.loosened = loosened
  }
}

/// What an approval is bound to.
package struct ApprovalRequest: Equatable, Sendable {
  /// SHA-256 over the canonical bytes of everything that will run, lower-case hex.
  package var digest: String
  /// Makes two requests for the same command differ.
  package var nonce: String
  /// Ends on either clock, whichever comes first; another boot ends it too. Where two persons are
  /// needed, the first one's yes sets it anew.
  package internal(set) var deadline: Moment
  /// The deadline that the digest was made with; it stays.
  package let sealedDeadline: Moment
  /// What the digest leaves open, one sentence each.
  package let remarks: [String]

  package init(digest: String, nonce: String, deadline: Moment, remarks: [String] = []) {
    self.digest = digest
    self.nonce = nonce
    self.deadline = deadline
    self.sealedDeadline = deadline
    self.remarks = remarks
  }

  /// True once either clock has passed the deadline, or the machine was started anew.
  package func hasExpired(at now: Moment) -> Bool {
    now.wall >= deadline.wall || now.boot != deadline.boot || now.boottime >= deadline.boottime
  }
}
