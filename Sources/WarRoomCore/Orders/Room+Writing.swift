extension Room {
  /// Notes and amendments: they may still be written when an incident is over.
  func decideWriting(_ order: Order, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try declared()
    let now = context.now.wall
    switch order {
    case .note(let kind, let text, let occurred):
      try Room.check(text, field: "text")
      try Room.check(occurred, field: "occurred", now: now)
      return [.noteAdded(kind, text: text, occurred: occurred)]
    case .amend(let sequence, let text, let occurred):
      guard entries.contains(where: { $0.sequence == sequence }) else {
        throw .noSuchRecord(sequence)
      }
      try Room.check(text, field: "text")
      try Room.check(occurred, field: "occurred", now: now)
      return [.recordAmended(sequence: sequence, text: text, occurred: occurred)]
    case .adopt(let command):
      return try decideAdopt(command, context)
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .offer, .propose, .proposeCommand,
      .proposeRun,
      .waiveEvidence, .approve, .deny, .withdraw, .revoke, .cancel, .pullAndon, .releaseAndon,
      .breakGlass, .verify, .recordCause, .fileReport, .capture, .requestApproval, .void, .expire,
      .start, .end, .lose, .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      return []
    }
  }
}
