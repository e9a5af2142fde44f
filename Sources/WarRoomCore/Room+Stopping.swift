extension Room {
  /// Why proposals have to halt by these limits; nil while none is reached.
  package func stopDue(_ limits: Stopping, now: Timestamp) -> String? {
    let since = signals.resumed ?? milestones.declared ?? now
    let taken = actions(since: signals.resumed)
    let vain = vainActions(taken)
    if vain >= limits.withoutImprovement {
      return "\(vain) actions without improvement; ask for help"
    }
    if let actions = limits.actions, taken.count >= actions {
      return "\(taken.count) actions are the budget of this incident; ask for help"
    }
    if let seconds = limits.seconds, now.seconds(since: since) >= seconds {
      return "the \(seconds / 60) minutes of this incident's budget are over; ask for help"
    }
    if let cost = limits.agentCost, signals.agentCost >= cost {
      return "agents have spent the incident's budget for them; ask for help"
    }
    return nil
  }

  /// Refuses what changes something while proposals halt. The host's own are undos.
  func checkStop(_ context: Context) throws(Refusal) {
    guard context.author.via != .host else { return }
    if let stop = signals.stop ?? stopDue(context.policy.stopping, now: context.now.wall) {
      throw .proposalsHalted(reason: stop)
    }
  }

  /// Runs that changed something and have started, oldest first.
  private func actions(since: Timestamp?) -> [Run] {
    runs.filter { run in
      guard let started = run.startedAt, run.proposal.judgment.commandClass != .readOnly,
        messages.state(of: run.id) == nil
      else { return false }
      return since.map { started > $0 } ?? true
    }
  }

  /// The newest actions in a row whose watch is over without a success. Those that nobody watched,
  /// or that are still watched, say nothing.
  private func vainActions(_ taken: [Run]) -> Int {
    var count = 0
    for run in taken.reversed() {
      let said = signals.verdicts.filter {
        $0.run == run.id && $0.verdict.isFinal && !$0.verdict.isSideEffect
      }
      guard !said.isEmpty else { continue }
      if said.contains(where: \.verdict.isSuccess) { return count }
      count += 1
    }
    return count
  }
}
