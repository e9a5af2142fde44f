extension Room {
  /// Refuses a caller whose description could not be kept or bound.
  static func check(_ caller: Caller) throws(Refusal) {
    guard caller.executable.hasPrefix("/"), isPath(caller.executable) else {
      throw .commandMalformed("its program's path is not absolute")
    }
    guard isDigest(caller.executableDigest), isDigest(caller.environmentDigest) else {
      throw .commandMalformed("its program or environment is not named by a digest")
    }
    guard caller.searchPath.utf8.count <= Limits.searchPathBytes,
      !caller.searchPath.utf8.contains(0)
    else { throw .textTooLong(field: "PATH", limit: Limits.searchPathBytes) }
    guard isPath(caller.standardInput), isPath(caller.mountNamespace) else {
      throw .commandMalformed("its standard input or its files have no name")
    }
    guard caller.doubts.count <= Limits.doubtCount else {
      throw .tooMany(what: "doubts", limit: Limits.doubtCount)
    }
    for doubt in caller.doubts { try check(doubt, field: "doubt", limit: Limits.titleLength) }
  }

  private static func isPath(_ text: String) -> Bool {
    (1...Limits.directoryBytes).contains(text.utf8.count) && !text.utf8.contains(0)
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether this is a caller's own word on how the run ended that it executes: the same account,
  /// and the same process as the kernel names it.
  func isOwnEnd(_ order: Order, by author: Author) -> Bool {
    guard case .end(let id, _) = order, author.via == .run, let run = run(id),
      run.proposal.executor.caller != nil
    else { return false }
    let proposer = run.proposal.proposer
    return proposer.uid == author.uid && proposer.pid == author.pid
  }

  /// A caller knows how its process ended, and nothing of its output.
  static func checkOwnEnd(_ outcome: RunOutcome) throws(Refusal) {
    switch outcome.ending {
    case .exited, .signalled, .cancelled: break
    case .notStarted(let why): try check(why, field: "reason", limit: Limits.titleLength)
    case .timedOut: throw .malformedOrder("a caller has no time limit")
    }
    guard outcome.milliseconds >= 0, outcome.byteCount == 0, outcome.digest.isEmpty,
      outcome.excerpt.isEmpty
    else { throw .malformedOrder("a caller's output is not captured") }
  }

  func decideAdopt(_ command: AdoptedCommand, _ context: Context) throws(Refusal) -> [Fact] {
    try Room.check(command.line, field: "command")
    try Room.check(command.source, field: "source", limit: Limits.titleLength)
    try Room.check(command.occurred, field: "occurred", now: context.now.wall)
    guard let judgment = context.judgment else { throw .malformedOrder("nothing was judged") }
    return [.commandAdopted(command, judgment)]
  }
}
