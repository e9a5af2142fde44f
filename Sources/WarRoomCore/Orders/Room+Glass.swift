extension Room {
  /// Break-glass: the rules of an approval are left out, all others hold. Only a person whom the
  /// policy lets do it, at a terminal, with a reason; not past a stopped line.
  func decideBreakGlass(
    _ glass: BrokenGlass, _ context: Context
  ) throws(Refusal) -> [Fact] {
    _ = try open()
    let author = context.author
    guard author.tty != nil, author.via.isDeliberate else { throw .approvalNeedsTerminal }
    guard context.policy.mayBreakGlass(author) else {
      throw .notAllowed(author.name, to: "break the glass")
    }
    if let andon { throw .andonPulled(reason: andon) }
    try Room.check(glass.reason, field: "reason")
    try Room.check(glass.target, field: "target", limit: Limits.titleLength)
    try Room.check(glass.command)
    guard let id = glass.run else { return [.glassBroken(glass)] }
    let run = try existing(id)
    guard run.state.isPending else {
      throw .runNotIn(id, state: run.state.word, needed: "waiting")
    }
    // Not what somebody says that the run is: what was proposed.
    guard run.proposal.command == glass.command else { throw .digestDiffers(id) }
    return [
      .glassBroken(glass),
      .runVoided(id, reason: "the glass was broken for it by \(author.name); it runs outside"),
    ]
  }
}
