import WarRoomCore
import WarRoomJSON

extension Refusal {
  /// Reads `{"k":…,"d":{…}}`; a kind that this version does not know becomes `malformedOrder`
  /// with the kind as its text, so that an older client still sees a refusal.
  init(_ object: JSONObject) throws(JSONShapeError) {
    let name = try object.string("k")
    guard let kind = RefusalKind(rawValue: name) else {
      self = .malformedOrder(name)
      return
    }
    self = try Refusal.read(kind, object.details())
  }

  private static func read(
    _ kind: RefusalKind, _ d: JSONObject
  ) throws(JSONShapeError) -> Refusal {
    switch kind {
    case .alreadyDeclared: try .alreadyDeclared(d.incident("incident"))
    case .notDeclared: .notDeclared
    case .incidentOver: try .incidentOver(d.phase("phase"))
    case .moveForbidden: try .moveForbidden(from: d.phase("from"), to: d.phase("to"))
    case .moveNeeds: try .moveNeeds(d.needs(), to: d.phase("to"))
    case .notReadOnlyPhase: try .notReadOnlyPhase(d.phase("phase"))
    case .unchanged: try .unchanged(d.string("what"))
    case .textMissing: try .textMissing(field: d.string("field"))
    case .textTooLong: try .textTooLong(field: d.string("field"), limit: d.integer("limit"))
    case .tooMany: try .tooMany(what: d.string("what"), limit: d.integer("limit"))
    case .timeInFuture: try .timeInFuture(field: d.string("field"))
    case .noSuchRecord: try .noSuchRecord(d.integer("record"))
    case .noSuchOption: try .noSuchOption(d.string("option"))
    case .optionExists: try .optionExists(d.string("option"))
    case .optionHasNoCommand: try .optionHasNoCommand(d.string("option"))
    case .commandMalformed: try .commandMalformed(d.string("what"))
    case .noSuchObligation: try .noSuchObligation(d.obligation(), d.severity("severity"))
    case .observersOnlyWatch: try .observersOnlyWatch(d.string("name"))
    case .onlyTheHost: .onlyTheHost
    case .onlyTheCommander: try .onlyTheCommander(d.optionalString("name"))
    case .agentsNeverApprove: .agentsNeverApprove
    case .approvalNeedsTerminal: .approvalNeedsTerminal
    case .unknownUser: try .unknownUser(d.integer("uid"))
    case .rootMayNotApprove: .rootMayNotApprove
    case .notAnApprover: try .notAnApprover(d.string("name"))
    case .secondPersonNeeded: try .secondPersonNeeded(first: d.string("first"))
    case .proposerMayNotBeSecond: .proposerMayNotBeSecond
    case .notAllowed: try .notAllowed(d.string("name"), to: d.string("to"))
    case .noSuchRun: try .noSuchRun(d.run("run"))
    case .runNotIn: try readState(d)
    case .digestDiffers: try .digestDiffers(d.run("run"))
    case .approvalExpired: try .approvalExpired(d.run("run"))
    case .deniedBefore: try .deniedBefore(d.run("run"))
    case .coolingDown: try .coolingDown(d.run("run"), until: d.timestamp("until"))
    case .tooManyRequests: try readPace(d)
    case .evidenceMissing: try .evidenceMissing(d.run("run"), names: d.strings("names"))
    case .proposalsHalted: try .proposalsHalted(reason: d.reason())
    case .andonPulled: try .andonPulled(reason: d.reason())
    case .andonNotPulled: .andonNotPulled
    case .actionsNotInPhase: try .actionsNotInPhase(d.phase("phase"))
    case .importedIsPast: .importedIsPast
    case .journalUnavailable: try .journalUnavailable(d.string("what"))
    case .policyBroken: try .policyBroken(d.string("what"))
    case .busy: .busy
    case .malformedOrder: try .malformedOrder(d.string("what"))
    }
  }

  private static func readPace(_ d: JSONObject) throws(JSONShapeError) -> Refusal {
    try .tooManyRequests(
      limit: d.integer("limit"), seconds: d.integer("seconds"), until: d.timestamp("until"))
  }

  private static func readState(_ d: JSONObject) throws(JSONShapeError) -> Refusal {
    try .runNotIn(d.run("run"), state: d.string("state"), needed: d.string("needed"))
  }
}

extension JSONObject {
  fileprivate func needs() throws(JSONShapeError) -> [Refusal.Need] {
    var needs: [Refusal.Need] = []
    for word in try strings("needs") {
      guard let need = Refusal.Need(rawValue: word) else { throw wrong("needs", "list of needs") }
      needs.append(need)
    }
    return needs
  }
}
