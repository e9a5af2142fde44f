import WarRoomCore
import WarRoomWire

extension Samples {
  static let orders: [Order] =
    [
      .declare(declaration), .declare(Declaration(title: "")), .receive(alert), .acknowledge,
      .classify(.degraded), .setSeverity(.sev3, reason: hostile), .stateScope(hostile),
      .move(.mitigating, reason: hostile), .investigate(true), .relate(incident, reason: hostile),
      .assign(.scribe, stranger), .handOver(person), .meet(.statusUpdate, text: hostile),
      .note(.hypothesis, text: hostile, occurred: time), .note(.note, text: "", occurred: nil),
      .amend(sequence: .max, text: hostile, occurred: nil), .offer(option), .offer(.watch),
      .propose(option: "roll-back", reason: hostile),
      .proposeCommand(command, target: nil, reason: hostile),
      .proposeCommand(plainCommand, target: hostile, reason: ""),
      .proposeRun(command, target: nil, reason: hostile, caller),
      .adopt(AdoptedCommand(line: hostile, source: hostile, occurred: nil)),
      .waiveEvidence(RunID(1), reason: hostile),
      .approve(RunID(1), digest: digest, typed: hostile), .deny(RunID(1), reason: hostile),
      .withdraw(RunID(1), reason: hostile), .revoke(RunID(1), reason: hostile),
      .cancel(RunID(1), reason: hostile), .pullAndon(reason: hostile),
      .releaseAndon(reason: hostile), .breakGlass(glass), .breakGlass(bareGlass),
      .verify(verification), .recordCause(cause),
      .fileReport(report), .capture(evidence), .capture(bareEvidence),
      .requestApproval(RunID(1), request), .void(RunID(1), reason: hostile), .expire(RunID(1)),
      .start(RunID(1), digest: digest), .lose(RunID(1), reason: hostile), .openJournal(identity),
      .openSegment(link), .reportRecovery(recovery), .reportClockStep(step),
    ] + outcomes.map { .end(RunID(1), $0) } + areaOrders

  static let refusals: [Refusal] = [
    .alreadyDeclared(incident), .notDeclared, .incidentOver(.closed),
    .moveForbidden(from: .triage, to: .closed), .moveNeeds(Refusal.Need.allCases, to: .closed),
    .moveNeeds([], to: .review), .notReadOnlyPhase(.resolved), .unchanged(hostile),
    .textMissing(field: hostile), .textTooLong(field: "note", limit: 8_000),
    .tooMany(what: hostile, limit: 64), .timeInFuture(field: "started"), .noSuchRecord(.max),
    .noSuchOption(hostile), .optionExists(hostile), .optionHasNoCommand("watch"),
    .commandMalformed(hostile), .noSuchObligation(.warRoom, .sev4), .observersOnlyWatch(hostile),
    .onlyTheHost, .onlyTheCommander(hostile), .onlyTheCommander(nil), .agentsNeverApprove,
    .approvalNeedsTerminal, .unknownUser(65_534), .rootMayNotApprove, .notAnApprover(hostile),
    .secondPersonNeeded(first: hostile), .proposerMayNotBeSecond,
    .notAllowed(hostile, to: hostile), .noSuchRun(RunID(4)),
    .runNotIn(RunID(4), state: "running", needed: "approved"), .digestDiffers(RunID(4)),
    .approvalExpired(RunID(4)), .deniedBefore(RunID(4)),
    .coolingDown(RunID(4), until: time),
    .tooManyRequests(limit: 12, seconds: 600, until: later),
    .evidenceMissing(RunID(4), names: ["a", hostile]), .andonPulled(reason: hostile),
    .proposalsHalted(reason: hostile),
    .andonNotPulled, .actionsNotInPhase(.review), .importedIsPast, .journalUnavailable(hostile),
    .policyBroken(hostile),
    .busy, .malformedOrder(hostile),
  ]

  static let clientMessages: [ClientMessage] =
    [
      .hello(protocolVersion: 1, version: "0.1.0", via: .cli, agent: true, asserted: hostile),
      .hello(protocolVersion: 9, version: "", via: .console, agent: false, asserted: nil),
      .attach(incident, since: .max), .detach, .rooms, .status, .stop,
      .environment([Alert.Label(name: "TZ", value: hostile)]),
      .share(group: hostile, folder: "/run/warroom"),
      .listen(address: hostile, exposed: true), .listen(address: nil, exposed: false),
    ] + orders.map { .order(ticket: hostile, incident: incident, $0) }
    + [.order(ticket: "t", incident: nil, .declare(declaration))]

  static let summary = RoomSummary(
    id: incident, title: hostile, severity: .sev1, phase: .mitigating, waitingApprovals: 2)
  static let presences = [
    Presence(uid: 0, user: "root", asserted: hostile, tty: "pts/1", via: .run, agent: true),
    Presence(uid: 1, user: "", asserted: nil, tty: nil, via: .webhook, agent: false),
  ]
  static let status = HostStatus(
    pid: 1, version: "0.1.0", protocolVersion: 1, rooms: 2, clients: 3, runs: 4,
    uptimeSeconds: 1 << 40)

  static let listening = HostStatus(
    pid: 1, version: "", protocolVersion: 1, rooms: 0, clients: 0, runs: 0, uptimeSeconds: 0,
    listening: hostile, alertsTaken: .max)

  static let hostMessages: [HostMessage] =
    [
      .welcome(protocolVersion: 1, version: "0.1.0", pid: 42, owner: 1_000, home: hostile),
      .attached(incident, sequence: 0),
      .record(Array("{\"v\":1,\"n\":1}\n".utf8)),
      .accepted(ticket: hostile, incident: incident, sequence: .max),
      .rooms([summary, summary]), .rooms([]), .people(presences), .people([]),
      .output(RunID(3), Array(0...255)), .output(RunID(3), []), .output(RunID(3), [0xff]),
      .output(RunID(3), [0, 1]), .output(RunID(3), [1, 2, 3]), .status(status),
      .warning(hostile), .goodbye(hostile), .inbox(waiting: 0), .inbox(waiting: 100_000),
      .status(listening),
    ] + refusals.map { .refused(ticket: hostile, $0) }
}
