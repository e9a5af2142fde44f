import WarRoomCore
import WarRoomJSON

extension Order {
  /// Writes `{"k":…,"d":{…}}`.
  func write(to w: inout JSONWriter) {
    switch self {
    case .declare(let declaration): w.order(.declare, declaration)
    case .receive(let alert): w.order(.receive, alert)
    case .alerts(let order): w.order(.alerts) { order.writeMembers(to: &$0) }
    case .acknowledge: w.order(.acknowledge) { _ in }
    case .classify(let it): w.order(.classify) { $0.member("classification", it) }
    case .setSeverity(let it, let why): w.order(.setSeverity) { $0.severity(it, reason: why) }
    case .stateScope(let text): w.order(.stateScope) { $0.member("text", text) }
    case .move(let to, let why): w.order(.move) { $0.move(to, reason: why) }
    case .investigate(let on): w.order(.investigate) { $0.member("on", on) }
    case .relate(let id, let why): w.order(.relate) { $0.incident(id, reason: why) }
    case .assign(let role, let person): w.order(.assign) { $0.role(role, person) }
    case .handOver(let person): w.order(.handOver) { $0.member("to", person) }
    case .meet(let it, let text): w.order(.meet) { $0.obligation(it, text) }
    case .note(let kind, let text, let time): w.order(.note) { $0.note(kind, text, time) }
    case .amend(let number, let text, let time): w.order(.amend) { $0.amend(number, text, time) }
    case .adopt(let command): w.order(.adopt, command)
    case .offer(let option): w.order(.offer, option)
    case .propose(let option, let why): w.order(.propose) { $0.propose(option, reason: why) }
    case .proposeCommand(let command, let target, let why):
      w.order(.proposeCommand) { $0.propose(command, target, reason: why) }
    case .proposeRun(let command, let target, let why, let caller):
      w.order(.proposeRun) {
        $0.propose(command, target, reason: why)
        $0.member("caller", caller)
      }
    case .waiveEvidence(let run, let why): w.order(.waiveEvidence) { $0.run(run, reason: why) }
    case .approve(let run, let digest, let typed):
      w.order(.approve) { $0.approval(run, digest, typed) }
    case .deny(let run, let why): w.order(.deny) { $0.run(run, reason: why) }
    case .withdraw(let run, let why): w.order(.withdraw) { $0.run(run, reason: why) }
    case .revoke(let run, let why): w.order(.revoke) { $0.run(run, reason: why) }
    case .cancel(let run, let why): w.order(.cancel) { $0.run(run, reason: why) }
    case .pullAndon(let why): w.order(.pullAndon) { $0.member("reason", why) }
    case .releaseAndon(let why): w.order(.releaseAndon) { $0.member("reason", why) }
    case .breakGlass(let glass): w.order(.breakGlass, glass)
    case .surround(let order): w.order(.surround) { order.writeMembers(to: &$0) }
    case .signal(let order): w.order(.signal) { order.writeMembers(to: &$0) }
    case .review(let order): w.order(.review) { order.writeMembers(to: &$0) }
    case .message(let order): w.order(.message) { order.writeMembers(to: &$0) }
    case .verify(let verification): w.order(.verify, verification)
    case .recordCause(let cause): w.order(.recordCause, cause)
    case .fileReport(let report): w.order(.fileReport, report)
    case .capture(let evidence): w.order(.capture, evidence)
    case .requestApproval(let run, let it): w.order(.requestApproval) { $0.run(run, it) }
    case .void(let run, let why): w.order(.void) { $0.run(run, reason: why) }
    case .expire(let run): w.order(.expire) { $0.member("run", run) }
    case .start(let run, let digest): w.order(.start) { $0.run(run, digest: digest) }
    case .end(let run, let outcome): w.order(.end) { $0.run(run, outcome) }
    case .lose(let run, let why): w.order(.lose) { $0.run(run, reason: why) }
    case .openJournal(let identity): w.order(.openJournal, identity)
    case .openSegment(let link): w.order(.openSegment, link)
    case .reportRecovery(let recovery): w.order(.reportRecovery, recovery)
    case .reportClockStep(let step): w.order(.reportClockStep, step)
    }
  }
}

extension JSONWriter {
  /// Writes `{"k":…,"d":{…}}`, the inner members by `details`.
  mutating func tagged(_ kind: String, _ details: (inout JSONWriter) -> Void) {
    beginObject()
    member("k", kind)
    name("d")
    beginObject()
    details(&self)
    endObject()
    endObject()
  }

  fileprivate mutating func order(_ kind: OrderKind, _ details: (inout JSONWriter) -> Void) {
    tagged(kind.rawValue, details)
  }

  fileprivate mutating func order(_ kind: OrderKind, _ value: some WireObject) {
    tagged(kind.rawValue) { value.writeMembers(to: &$0) }
  }

  fileprivate mutating func move(_ to: Phase, reason: String) {
    member("to", to)
    member("reason", reason)
  }

  fileprivate mutating func propose(_ option: String, reason: String) {
    member("option", option)
    member("reason", reason)
  }

  fileprivate mutating func propose(_ command: CommandSpec, _ target: String?, reason: String) {
    member("command", command)
    member("target", target)
    member("reason", reason)
  }
}
