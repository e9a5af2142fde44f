package import WarRoomCore

/// One for each case of `Order`: the two switches below do not compile when one is missing.
package enum OrderKind: CaseIterable, Sendable {
  case declare, receive, acknowledge, classify, setSeverity, stateScope, move, investigate, relate
  case assign, handOver, meet, note, amend, adopt, offer, propose, proposeCommand, proposeRun
  case waiveEvidence, approve
  case deny, withdraw, revoke, cancel, pullAndon, releaseAndon, breakGlass, verify, recordCause,
    fileReport
  case capture, requestApproval, void, expire, start, end, lose, openJournal, openSegment
  case reportRecovery, reportClockStep, surround, signal, review, alerts
  case message

  /// An order of this kind as somebody would send it; those about a run name run 1.
  package var sample: Order {
    let run = RunID(1)
    let digest = ApprovalRequest.sample().digest
    return switch self {
    case .declare: .declare(Declaration(title: "Checkout 5xx"))
    case .receive: .receive(.sample)
    case .acknowledge: .acknowledge
    case .classify: .classify(.degraded)
    case .setSeverity: .setSeverity(.sev1, reason: "it spreads")
    case .stateScope: .stateScope("checkout in eu-1")
    case .move: .move(.monitoring, reason: "it looks over")
    case .investigate: .investigate(true)
    case .relate: .relate(.other, reason: "same release")
    case .assign: .assign(.scribe, Author.bob.person)
    case .handOver: .handOver(Author.bob.person)
    case .meet: .meet(.statusUpdate, text: "told everyone")
    case .note: .note(.observation, text: "errors since the release", occurred: nil)
    case .amend: .amend(sequence: 1, text: "began earlier", occurred: .sample)
    case .adopt:
      .adopt(AdoptedCommand(line: "rm core", source: "typed", occurred: .sample))
    case .offer:
      .offer(MitigationOption(id: "restart", title: "Restart", pattern: .restart, command: .look))
    case .propose: .propose(option: "roll-back", reason: "errors since v42")
    case .proposeCommand: .proposeCommand(.rollBack, target: nil, reason: "errors since v42")
    case .proposeRun:
      .proposeRun(.rollBack, target: nil, reason: "errors since v42", .sample)
    case .waiveEvidence: .waiveEvidence(run, reason: "no time")
    case .approve: .approve(run, digest: digest, typed: "prod/checkout")
    case .deny: .deny(run, reason: "too early")
    case .withdraw: .withdraw(run, reason: "another way")
    case .revoke: .revoke(run, reason: "second thoughts")
    case .cancel: .cancel(run, reason: "hangs")
    case .pullAndon: .pullAndon(reason: "it gets worse")
    case .releaseAndon: .releaseAndon(reason: "understood")
    case .breakGlass: .breakGlass(.sample)
    case .surround:
      .surround(
        .stateImpact(Impact(kind: .users, subject: "", value: "about 1,200", source: "ana")))
    case .signal:
      .signal(
        .define(
          SignalSpec(
            id: "errors", title: "error rate", unit: "%", better: .lower, threshold: 5,
            source: .prometheus(server: "http://127.0.0.1:9090", query: "errors"),
            intervalSeconds: 5)))
    case .alerts: .alerts(.deliver([.sample]))
    case .review: .review(.stateHypothesis("v42 broke the cart"))
    case .message:
      .message(
        .draft(IncidentMessage(number: 0, kind: .statusPage, text: "We look into it.", digest: "")))
    case .verify: .verify(Verification(outcome: .passed, basis: "0 errors in 5 minutes"))
    case .recordCause: .recordCause(.sample)
    case .fileReport: .fileReport(.sample)
    case .capture: .capture(.sample())
    case .requestApproval: .requestApproval(run, .sample())
    case .void: .void(run, reason: "the file changed")
    case .expire: .expire(run)
    case .start: .start(run, digest: digest)
    case .end: .end(run, .success)
    case .lose: .lose(run, reason: "nobody saw")
    case .openJournal:
      .openJournal(JournalIdentity(id: "j1", incident: .sample, host: "bastion"))
    case .openSegment:
      .openSegment(SegmentLink(segment: 2, previousBytes: 9, previousDigest: "d", reason: "full"))
    case .reportRecovery:
      .reportRecovery(JournalRecovery(byteCount: 3, digest: "d", file: "torn"))
    case .reportClockStep:
      .reportClockStep(ClockStep(before: .sample, after: .sample, boottime: 1))
    }
  }
}

extension Order {
  package var kind: OrderKind {
    switch self {
    case .declare: .declare
    case .receive: .receive
    case .acknowledge: .acknowledge
    case .classify: .classify
    case .setSeverity: .setSeverity
    case .stateScope: .stateScope
    case .move: .move
    case .investigate: .investigate
    case .relate: .relate
    case .assign: .assign
    case .handOver: .handOver
    case .meet: .meet
    case .note: .note
    case .amend: .amend
    case .adopt: .adopt
    case .offer: .offer
    case .propose: .propose
    case .proposeCommand: .proposeCommand
    case .proposeRun: .proposeRun
    case .waiveEvidence: .waiveEvidence
    case .approve: .approve
    case .deny: .deny
    case .withdraw: .withdraw
    case .revoke: .revoke
    case .cancel: .cancel
    case .pullAndon: .pullAndon
    case .releaseAndon: .releaseAndon
    case .breakGlass: .breakGlass
    case .verify: .verify
    case .recordCause: .recordCause
    case .fileReport: .fileReport
    case .capture: .capture
    case .requestApproval: .requestApproval
    case .void: .void
    case .expire: .expire
    case .start: .start
    case .end: .end
    case .lose: .lose
    case .openJournal: .openJournal
    case .openSegment: .openSegment
    case .reportRecovery: .reportRecovery
    case .reportClockStep: .reportClockStep
    case .surround: .surround
    case .signal: .signal
    case .review: .review
    case .message: .message
    case .alerts: .alerts
    }
  }
}
