extension Room {
  /// People's attention is bounded: neither one account nor all of them fill it with questions.
  /// Agents have a budget of their own, below that of people, so that what an agent asks under
  /// somebody's account never keeps that person from asking.
  func checkBudget(_ command: CommandSpec, _ context: Context) throws(Refusal) {
    let pending = runs.filter(\.state.isPending)
    guard pending.count < Limits.pendingApprovals else {
      throw .tooMany(what: "runs that wait", limit: Limits.pendingApprovals)
    }
    let author = context.author
    guard pending.count(where: { $0.isAsked(by: author) }) < Limits.pendingApprovalsOfOne else {
      throw .tooMany(what: "runs of one user that wait", limit: Limits.pendingApprovalsOfOne)
    }
    try checkPace(context)
    try refuseDenied(command, context)
  }

  /// At most so many requests of one account within the window; the refusal says when the oldest
  /// of them leaves it.
  private func checkPace(_ context: Context) throws(Refusal) {
    let pace = context.policy.pace
    let limit = context.author.agent ? pace.agentRequests : pace.requests
    let window = Limits.requestWindowSeconds
    let recent = runs.filter { run in
      run.proposal.friction.persons > 0 && run.isAsked(by: context.author)
        && context.now.seconds(since: run.proposed) < window
    }
    guard recent.count >= limit else { return }
    let left = window - context.now.seconds(since: recent[recent.count - limit].proposed)
    throw .tooManyRequests(
      limit: limit, seconds: window, until: context.now.wall.advanced(bySeconds: left))
  }

  /// What a person has denied, an agent may not ask for again; a person may, but not at once.
  private func refuseDenied(_ command: CommandSpec, _ context: Context) throws(Refusal) {
    // The words alone: another time limit or folder is the same question asked again.
    for run in runs.reversed() where run.proposal.command.words == command.words {
      guard case .refused(.denied, _) = run.state else { continue }
      guard !context.author.agent else { throw .deniedBefore(run.id) }
      guard let denied = run.refused else { continue }
      let left = Limits.denialSeconds - context.now.seconds(since: denied)
      guard left <= 0 else {
        throw .coolingDown(run.id, until: context.now.wall.advanced(bySeconds: left))
      }
    }
  }
}

extension Run {
  /// Asked for by this account, by the person or by its agents alike.
  fileprivate func isAsked(by author: Author) -> Bool {
    proposal.proposer.uid == author.uid && proposal.proposer.agent == author.agent
  }
}
