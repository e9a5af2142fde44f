import Testing
import WarRoomCore
import WarRoomTestSupport

/// What the records alone allow to be said: a second, simpler account of the rules, which shares
/// no code with the room.
struct Ledger {
  private var proposals: [RunID: Proposal] = [:]
  private var requests: [RunID: ApprovalRequest] = [:]
  private var approvers: [RunID: [Author]] = [:]
  private var finished: Set<RunID> = []
  private var started: Set<RunID> = []
  private var watching: Set<UInt32> = []
  private var severity = Severity.sev2
  private var cordPulled = false
  private var verdict: Verification.Outcome?
  private var hasCause = false
  private var hasReport = false
  /// What went against the rules, in words.
  private(set) var violations: [String] = []
  /// How often each rule was put to the test.
  private(set) var starts = 0
  private(set) var closings = 0

  mutating func read(_ record: Record) {
    let author = record.author
    for fact in record.facts {
      if let id = fact.runID { readRun(fact, id, record) }
      switch fact.kind {
      case .andonPulled: cordPulled = true
      case .andonReleased: cordPulled = false
      case .causeRecorded: hasCause = true
      case .reportFiled: hasReport = true
      case .roleAssigned, .commandHandedOver, .severitySet, .incidentDeclared,
        .verificationStated, .phaseMoved:
        readRoom(fact)
      case .incidentImported, .entryImported, .alertReceived, .alertRepeated,
        .incidentAcknowledged, .incidentClassified,
        .scopeStated, .investigationMarked, .incidentRelated, .obligationMet, .noteAdded,
        .commandAdopted, .recordAmended, .optionOffered, .runProposed, .evidenceCaptured,
        .evidenceWaived,
        .approvalRequested, .approvalMistyped, .runApproved, .runDenied, .runWithdrawn,
        .runExpired, .runRevoked, .runVoided, .runStarted, .runCancelAsked, .runEnded, .runLost,
        .glassBroken,
        .journalOpened, .segmentOpened, .journalRecovered, .clockStepped, .surrounding, .signal,
        .review, .message, .alert, .unrecognised:
        break
      }
      let watcher = author.via != .host && watching.contains(author.uid)
      // Whoever becomes an observer by their own order still wrote that one.
      if watcher, fact.kind != .roleAssigned { violations.append("an observer wrote \(fact.kind)") }
    }
  }

  private mutating func readRoom(_ fact: Fact) {
    switch fact {
    case .roleAssigned(.observer, let person):
      if let uid = person.uid { watching.insert(uid) }
    case .roleAssigned(_, let person), .commandHandedOver(_, let person):
      if let uid = person.uid { watching.remove(uid) }
    case .severitySet(let now, _): severity = now
    case .incidentDeclared(_, let declaration): severity = declaration.severity ?? .sev2
    case .verificationStated(let verification): verdict = verification.outcome
    case .phaseMoved(let from, let to, _):
      if to == .resolved, verdict != .passed, verdict != .waived {
        violations.append("resolved without a verification")
      }
      if to == .mitigating, from != .triage { verdict = nil }
      guard to == .closed else { return }
      closings += 1
      if !hasCause || !hasReport { violations.append("closed without cause or report") }
    case _: return
    }
  }

  private mutating func readRun(_ fact: Fact, _ id: RunID, _ record: Record) {
    switch fact {
    case .runProposed(_, let proposal): proposals[id] = proposal
    case .approvalRequested(_, let request): requests[id] = request
    case .runApproved(_, let digest, let typed, _, let until):
      approve(id, digest, typed, until, record)
    case .runStarted(_, let digest): start(id, digest, record)
    case .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runEnded, .runLost:
      if !finished.insert(id).inserted { violations.append("run \(id) ended twice") }
    case _: return
    }
  }

  private mutating func approve(
    _ id: RunID, _ digest: String, _ typed: String, _ until: Moment?, _ record: Record
  ) {
    let author = record.author
    if author.agent || author.tty == nil || author.uid == 0 || author.uid == Author.overflowUID {
      violations.append("\(author) approved run \(id)")
    }
    if digest != requests[id]?.digest { violations.append("another digest was approved") }
    if typed.isEmpty || typed != proposals[id]?.target && typed != "y" {
      violations.append("\(typed) was typed for run \(id)")
    }
    let logins = (approvers[id] ?? []).map(\.login)
    if logins.contains(author.login) { violations.append("run \(id) was approved twice by one") }
    if !logins.isEmpty, author.login == proposals[id]?.proposer.login {
      violations.append("the proposer was the second person of run \(id)")
    }
    if requests[id]?.hasExpired(at: record.moment) != false {
      violations.append("run \(id) was approved too late")
    }
    approvers[id, default: []].append(author)
    // The request as the next person has it: the same digest, and a time of its own.
    if let until, let request = requests[id] {
      requests[id] = ApprovalRequest(
        digest: request.digest, nonce: request.nonce, deadline: until)
    }
  }

  private mutating func start(_ id: RunID, _ digest: String, _ record: Record) {
    starts += 1
    guard let proposal = proposals[id], let request = requests[id] else {
      return violations.append("run \(id) started without a request")
    }
    let friction = Friction.required(for: proposal.judgment, severity: severity)
    let said = approvers[id] ?? []
    if said.count < friction.persons { violations.append("run \(id) lacks approvals") }
    if said.contains(where: { watching.contains($0.uid) }) {
      violations.append("an observer's approval started run \(id)")
    }
    if !started.insert(id).inserted { violations.append("run \(id) started twice") }
    if finished.contains(id) { violations.append("run \(id) started after its end") }
    if digest != request.digest { violations.append("run \(id) is not what was approved") }
    if request.hasExpired(at: record.moment) { violations.append("run \(id) started late") }
    if cordPulled { violations.append("run \(id) started with the cord pulled") }
    if proposal.judgment.commandClass != .readOnly { verdict = nil }
  }
}
