package import WarRoomCore

extension PlainRoom {
  /// One run with everything that a decision about it rests on.
  package static func run(_ run: Run, in room: Room, width: Int = 100) -> [String] {
    var page = PlainPage(width: max(width, 40))
    page.heading("Run \(run.id): \(run.proposal.title)")
    page.field("state", run.state.word)
    page.field("command", Wording.command(run.proposal.command.words))
    page.field("executed by", Wording.executor(run.proposal.executor))
    page.field("directory", run.proposal.command.directory ?? "the incident's evidence folder")
    if run.proposal.executor == .host {
      page.field(
        "stops after", Wording.duration(seconds: run.proposal.command.timeLimitSeconds))
    }
    for entry in run.proposal.environment {
      page.field("environment", "\(entry.name)=\(entry.value)")
    }
    if !run.proposal.notChosen.isEmpty {
      page.field("not chosen", run.proposal.notChosen.joined(separator: ", "))
    }
    page.field("judged", Wording.commandClass(run.proposal.judgment).lowercased())
    for reason in Wording.reasons(run.proposal.judgment) { page.field("because", reason) }
    for target in run.proposal.judgment.targets { page.field("touches", target.text) }
    for loosened in run.proposal.loosened { page.field("LOOSENED", loosened) }
    page.field("undo", Wording.undo(run.proposal.undo))
    if let waiver = run.evidenceWaiver { page.field("evidence", "skipped: \(waiver)") }
    for item in room.evidence(for: run.id) { page.field("evidence", Wording.evidenceLine(item)) }
    page.field("asked by", "\(Wording.author(run.proposal.proposer)): \(run.proposal.reason)")
    switch run.state {
    case .awaiting(let request, let approvals, _):
      for approval in approvals { page.field("approved by", Wording.author(approval.author)) }
      page.field("needs", Wording.persons(run.proposal.friction))
      page.field("to type", run.challenge)
      for remark in request.remarks { page.field("bound", remark) }
      page.field("expires", "\(request.deadline.wall.clock)Z")
      page.field("digest", request.digest)
    case .ended(let outcome):
      page.field("result", Wording.outcome(outcome))
    case .refused(_, let reason), .unknown(let reason):
      page.field("reason", reason)
    case .gathering, .approved, .running:
      break
    }
    return page.lines
  }
}
