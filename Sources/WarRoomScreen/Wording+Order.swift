package import WarRoomCore

extension Wording {
  /// An order in a few words, for the line that says whether it was taken.
  package static func order(_ order: Order) -> String {
    switch order {
    case .declare: "declare"
    case .receive: "alert"
    case .alerts(.deliver): "alerts"
    case .alerts: "inbox"
    case .acknowledge: "acknowledge"
    case .classify(let classification): "classify as \(classification.rawValue)"
    case .setSeverity(let severity, _): "set \(severity.label)"
    case .stateScope: "scope"
    case .move(let phase, _): "move to \(phase.rawValue)"
    case .investigate(let on): on ? "investigating" : "not investigating"
    case .relate(let id, _): "relate to \(id.short)"
    case .assign(let role, let person): "\(person.name) as \(role.rawValue)"
    case .handOver(let person): "command to \(person.name)"
    case .meet(let obligation, _): obligation.rawValue
    case .note(let kind, _, _): kind.rawValue
    case .amend(let sequence, _, _): "correct record \(sequence)"
    case .adopt: "a command run outside the gate"
    case .offer(let option): "option \(option.id)"
    case .propose(let option, _): "propose \(option)"
    case .proposeCommand(let command, _, _): "propose \(command.words.first ?? "a command")"
    case .proposeRun(let command, _, _, _): "run \(command.words.first ?? "a command")"
    case .waiveEvidence(let run, _): "waive the evidence of run \(run)"
    case .approve(let run, _, _): "approve run \(run)"
    case .deny(let run, _): "deny run \(run)"
    case .withdraw(let run, _): "withdraw run \(run)"
    case .revoke(let run, _): "revoke run \(run)"
    case .cancel(let run, _): "stop run \(run)"
    case .pullAndon: "stop the line"
    case .releaseAndon: "release the line"
    case .breakGlass: "break the glass"
    case .verify: "verification"
    case .recordCause: "root cause"
    case .fileReport: "report"
    case .capture, .requestApproval, .void, .expire, .start, .end, .lose, .openJournal,
      .openSegment, .reportRecovery, .reportClockStep:
      "host"
    case .surround(let it): Wording.order(it)
    case .signal(let it): Wording.order(it)
    case .review(let it): Wording.order(it)
    case .message(let it): Wording.order(it)
    }
  }
}
