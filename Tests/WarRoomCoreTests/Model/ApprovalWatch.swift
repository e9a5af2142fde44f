import WarRoomCore
import WarRoomTestSupport

/// What the facts alone allow to be said of each run: an account of the rules that asks no code of
/// the room.
struct ApprovalWatch: Sendable {
  private var runs: [RunID: Life] = [:]
  private var cordPulled = false
  private var severity: Severity
  /// What went against the rules, in words.
  var violations: [String] = []

  /// One run as the facts tell it.
  private struct Life {
    var proposal: Proposal
    var request: ApprovalRequest?
    var deadline: Moment?
    var approvers: [Author] = []
    var isClosed = false
    var starts = 0
    var spawns = 0
    var isOver = false
  }

  init(severity: Severity) {
    self.severity = severity
  }

  mutating func read(_ record: Record, _ policy: Policy) {
    for fact in record.facts {
      switch fact {
      case .andonPulled:
        cordPulled = true
        // What was pending is revoked with it.
        for (id, life) in runs where life.starts == 0 { runs[id]?.isClosed = true }
      case .andonReleased: cordPulled = false
      case .severitySet(let now, _): severity = now
      case .runProposed(let id, let proposal): runs[id] = Life(proposal: proposal)
      case .approvalRequested(let id, let request):
        runs[id]?.request = request
        runs[id]?.deadline = request.deadline
      case .runApproved(let id, let digest, let typed, _, let until):
        approve(id, digest, typed, record)
        if let until { runs[id]?.deadline = until }
      case .runStarted(let id, let digest): start(id, digest, record, policy)
      case .runDenied(let id, _), .runWithdrawn(let id, _), .runExpired(let id),
        .runRevoked(let id, _), .runVoided(let id, _):
        if runs[id]?.starts != 0 { violations.append("run \(id) was refused after its start") }
        runs[id]?.isClosed = true
      case .runEnded(let id, _), .runLost(let id, _): runs[id]?.isOver = true
      case _: continue
      }
    }
  }

  private mutating func approve(
    _ id: RunID, _ digest: String, _ typed: String, _ record: Record
  ) {
    guard let life = runs[id] else { return violations.append("run \(id) is nobody's") }
    let author = record.author
    if author.agent { violations.append("an agent approved run \(id)") }
    if author.uid == Author.overflowUID { violations.append("nobody approved run \(id)") }
    if life.request?.digest != digest { violations.append("another digest was approved") }
    let isKey = life.proposal.judgment.commandClass == .reversible && typed == "y"
    let isReading = life.proposal.judgment.commandClass == .readOnly && typed == "y"
    if typed != life.proposal.target, !isKey, !isReading {
      violations.append("\(typed) approved run \(id)")
    }
    if !holds(life.deadline, at: record.moment) {
      violations.append("run \(id) was approved too late")
    }
    if life.isClosed { violations.append("run \(id) was approved after its end") }
    if life.approvers.contains(where: { $0.uid == author.uid }) {
      violations.append("one person approved run \(id) twice")
    }
    if !life.approvers.isEmpty, life.proposal.proposer.uid == author.uid {
      violations.append("the proposer was the second approver of run \(id)")
    }
    runs[id]?.approvers.append(author)
  }

  private mutating func start(
    _ id: RunID, _ digest: String, _ record: Record, _ policy: Policy
  ) {
    guard let life = runs[id] else { return violations.append("run \(id) is nobody's") }
    if record.author.via != .host { violations.append("run \(id) was not started by the host") }
    if life.starts > 0 { violations.append("run \(id) started twice") }
    if life.isOver { violations.append("run \(id) started after it was over or unknown") }
    if life.isClosed { violations.append("run \(id) started after it was refused") }
    if cordPulled { violations.append("run \(id) started with the cord pulled") }
    let persons = Set(life.approvers.map(\.uid)).count
    if persons < needed(life.proposal, policy) { violations.append("run \(id) lacks approvals") }
    if let named = policy.approvers,
      life.approvers.contains(where: { $0.uid != policy.owner && !named.contains($0.uid) })
    {
      violations.append("run \(id) rests on somebody who may not approve any more")
    }
    if digest != life.request?.digest { violations.append("run \(id) is not what was approved") }
    if !holds(life.deadline, at: record.moment) { violations.append("run \(id) started late") }
    runs[id]?.starts += 1
    // An approval is used once: another start would find none.
    runs[id]?.approvers = []
  }

  /// A process was to be started for it.
  mutating func spawned(_ id: RunID) {
    runs[id]?.spawns += 1
    if (runs[id]?.spawns ?? 2) > 1 { violations.append("run \(id) was spawned twice") }
  }

  /// After a crash nothing is under way, and what was is unknown.
  mutating func reopened(_ room: Room) {
    for (id, life) in runs where life.starts > 0 {
      let word = room.run(id)?.state.word ?? "gone"
      if !life.isOver || word == "running" {
        violations.append("run \(id) is \(word) after a crash")
      }
    }
    if !room.misfits.isEmpty { violations.append("a fact did not fit") }
  }

  /// How many different people it takes, by the table of the design.
  private func needed(_ proposal: Proposal, _ policy: Policy) -> Int {
    let isGuest =
      proposal.proposer.uid != policy.owner
      && policy.approvers?.contains(proposal.proposer.uid) != true
    switch proposal.judgment.commandClass {
    case .readOnly: return isGuest ? 1 : 0
    case .reversible, .destructive, .unknown:
      return proposal.judgment.tier == 2 && severity <= .sev2 ? 2 : 1
    }
  }

  private func holds(_ deadline: Moment?, at now: Moment) -> Bool {
    guard let deadline, deadline.boot == now.boot else { return false }
    return now.wall < deadline.wall && now.boottime < deadline.boottime
  }

  /// The watcher's part of what tells two states apart.
  func code(of id: RunID, at now: Moment) -> UInt64 {
    guard let life = runs[id] else { return 0 }
    var code = UInt64(min(life.starts, 3)) << 1 | UInt64(min(life.spawns, 3)) << 3
    code |= (life.isClosed ? 1 : 0) << 5 | (life.isOver ? 1 : 0) << 6
    code |= ModelState.steps(to: life.isClosed ? nil : life.deadline, from: now) << 8
    for author in life.approvers { code = code << 4 | (author.uid == Author.alice.uid ? 1 : 2) }
    return code
  }
}
