import WarRoomCore
import WarRoomJSON

extension Refusal {
  /// Writes `{"k":…,"d":{…}}`.
  func write(to w: inout JSONWriter) {
    switch self {
    case .alreadyDeclared(let id): w.refusal(.alreadyDeclared) { $0.member("incident", id) }
    case .notDeclared: w.refusal(.notDeclared)
    case .incidentOver(let phase): w.refusal(.incidentOver) { $0.member("phase", phase) }
    case .moveForbidden(let from, let to): w.refusal(.moveForbidden) { $0.move(from, to) }
    case .moveNeeds(let needs, let to): w.refusal(.moveNeeds) { $0.needs(needs, to) }
    case .notReadOnlyPhase(let it): w.refusal(.notReadOnlyPhase) { $0.member("phase", it) }
    case .unchanged(let what): w.refusal(.unchanged, what: what)
    case .textMissing(let field): w.refusal(.textMissing) { $0.member("field", field) }
    case .textTooLong(let field, let limit): w.refusal(.textTooLong) { $0.field(field, limit) }
    case .tooMany(let what, let limit): w.refusal(.tooMany) { $0.what(what, limit) }
    case .timeInFuture(let field): w.refusal(.timeInFuture) { $0.member("field", field) }
    case .noSuchRecord(let number): w.refusal(.noSuchRecord) { $0.member("record", number) }
    case .noSuchOption(let option): w.refusal(.noSuchOption) { $0.member("option", option) }
    case .optionExists(let option): w.refusal(.optionExists) { $0.member("option", option) }
    case .optionHasNoCommand(let it): w.refusal(.optionHasNoCommand) { $0.member("option", it) }
    case .commandMalformed(let what): w.refusal(.commandMalformed, what: what)
    case .noSuchObligation(let it, let at): w.refusal(.noSuchObligation) { $0.due(it, at) }
    case .observersOnlyWatch(let name): w.refusal(.observersOnlyWatch) { $0.member("name", name) }
    case .onlyTheHost: w.refusal(.onlyTheHost)
    case .onlyTheCommander(let name): w.refusal(.onlyTheCommander) { $0.member("name", name) }
    case .agentsNeverApprove: w.refusal(.agentsNeverApprove)
    case .approvalNeedsTerminal: w.refusal(.approvalNeedsTerminal)
    case .unknownUser(let uid): w.refusal(.unknownUser) { $0.member("uid", uid) }
    case .rootMayNotApprove: w.refusal(.rootMayNotApprove)
    case .notAnApprover(let name): w.refusal(.notAnApprover) { $0.member("name", name) }
    case .secondPersonNeeded(let it): w.refusal(.secondPersonNeeded) { $0.member("first", it) }
    case .proposerMayNotBeSecond: w.refusal(.proposerMayNotBeSecond)
    case .notAllowed(let name, let to): w.refusal(.notAllowed) { $0.name(name, to: to) }
    case .noSuchRun(let run): w.refusal(.noSuchRun) { $0.member("run", run) }
    case .runNotIn(let run, let state, let needed):
      w.refusal(.runNotIn) { $0.run(run, state: state, needed: needed) }
    case .digestDiffers(let run): w.refusal(.digestDiffers) { $0.member("run", run) }
    case .approvalExpired(let run): w.refusal(.approvalExpired) { $0.member("run", run) }
    case .deniedBefore(let run): w.refusal(.deniedBefore) { $0.member("run", run) }
    case .coolingDown(let run, let until): w.refusal(.coolingDown) { $0.run(run, until: until) }
    case .tooManyRequests(let limit, let seconds, let until):
      w.refusal(.tooManyRequests) { $0.pace(limit, seconds, until) }
    case .evidenceMissing(let run, let it): w.refusal(.evidenceMissing) { $0.names(run, it) }
    case .proposalsHalted(let reason):
      w.refusal(.proposalsHalted) { $0.member("reason", reason) }
    case .andonPulled(let reason): w.refusal(.andonPulled) { $0.member("reason", reason) }
    case .andonNotPulled: w.refusal(.andonNotPulled)
    case .actionsNotInPhase(let it): w.refusal(.actionsNotInPhase) { $0.member("phase", it) }
    case .importedIsPast: w.refusal(.importedIsPast)
    case .journalUnavailable(let what): w.refusal(.journalUnavailable, what: what)
    case .policyBroken(let what): w.refusal(.policyBroken, what: what)
    case .busy: w.refusal(.busy)
    case .malformedOrder(let what): w.refusal(.malformedOrder, what: what)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func refusal(
    _ kind: RefusalKind, _ details: (inout JSONWriter) -> Void = { _ in }
  ) {
    tagged(kind.rawValue, details)
  }

  fileprivate mutating func refusal(_ kind: RefusalKind, what: String) {
    tagged(kind.rawValue) { $0.member("what", what) }
  }

  fileprivate mutating func move(_ from: Phase, _ to: Phase) {
    member("from", from)
    member("to", to)
  }

  fileprivate mutating func needs(_ needs: [Refusal.Need], _ to: Phase) {
    member("needs", needs.map(\.rawValue))
    member("to", to)
  }

  fileprivate mutating func field(_ field: String, _ limit: Int) {
    member("field", field)
    member("limit", limit)
  }

  fileprivate mutating func what(_ what: String, _ limit: Int) {
    member("what", what)
    member("limit", limit)
  }

  fileprivate mutating func due(_ obligation: Obligation, _ severity: Severity) {
    member("obligation", obligation)
    member("severity", severity)
  }

  fileprivate mutating func run(_ run: RunID, state: String, needed: String) {
    member("run", run)
    member("state", state)
    member("needed", needed)
  }

  fileprivate mutating func run(_ run: RunID, until: Timestamp) {
    member("run", run)
    member("until", until)
  }

  fileprivate mutating func pace(_ limit: Int, _ seconds: Int64, _ until: Timestamp) {
    member("limit", limit)
    member("seconds", seconds)
    member("until", until)
  }

  fileprivate mutating func name(_ name: String, to: String) {
    member("name", name)
    member("to", to)
  }

  fileprivate mutating func names(_ run: RunID, _ names: [String]) {
    member("run", run)
    member("names", names)
  }
}
