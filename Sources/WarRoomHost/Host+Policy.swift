import WarRoomConfig
import WarRoomCore
import WarRoomSystem

extension Host {
  /// The policy is read again for each order; a broken one lets nothing be approved or started.
  func checkPolicy(for order: Incoming, in room: Room) throws(Refusal) {
    guard order.session != nil || order.order.restsOnPolicy else { return }
    loadPolicy(for: people(of: order, in: room))
    guard order.order.restsOnPolicy else { return }
    if let problem = policyProblem ?? rules.problems.first?.description {
      throw .policyBroken(problem)
    }
  }

  /// Whose groups matter to the decision: who asks, and whose yes or wish is under way.
  private func people(of order: Incoming, in room: Room) -> Set<UInt32> {
    var people: Set<UInt32> = [order.author?.uid ?? identity.author.uid]
    if let login = order.author?.login { people.insert(login) }
    for run in room.runs.suffix(Limits.runsLookedAt) where !run.state.isFinal {
      people.insert(run.proposal.proposer.uid)
      for approval in run.approvals { people.insert(approval.author.uid) }
    }
    return people
  }

  /// Reads who may do what. While the file is broken the last good one stands, and nothing is
  /// approved.
  func loadPolicy(for people: Set<UInt32> = []) {
    let before = policyProblem
    policyProblem = nil
    do throws(ConfigError) {
      let path = PolicyReader.path(in: options.configuration)
      guard var reader = try PolicyReader(path: path) else {
        policy = Policy(owner: identity.author.uid)
        return
      }
      policy = reader.policy(owner: identity.author.uid, people: people)
      for name in reader.unknown where namesMissed.insert(name).inserted {
        log("policy: there is no account named \(name); it stands for nobody")
      }
    } catch {
      policyProblem = error.description
      guard policyProblem != before else { return }
      log("policy: \(error.description); nothing is approved until it is mended")
    }
  }
}

extension Order {
  /// Without a policy that can be read these are refused.
  fileprivate var restsOnPolicy: Bool {
    switch self {
    case .approve, .start, .breakGlass, .proposeRun: true
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer, .propose,
      .proposeCommand, .waiveEvidence, .deny, .withdraw, .revoke, .cancel, .pullAndon,
      .releaseAndon, .verify, .recordCause, .fileReport, .capture, .requestApproval, .void,
      .expire, .end, .lose, .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      false
    }
  }
}
