import WarRoomCore
import WarRoomTestSupport

/// One state of the search: the real room, the records that made it, the clock and the watcher.
struct ModelState: Sendable {
  var room: Room
  var records: [Record]
  var now: Moment
  var policy: Policy
  var watch: ApprovalWatch
  var boots = 0

  /// The state after `move`; nil when the rules refuse it. What went wrong is in the watcher.
  func after(_ move: ModelMove, _ model: ApprovalModel) -> ModelState? {
    var next = self
    switch move {
    case .order(let order, let author, let judgment):
      let context = Context(
        now: now, author: author, policy: policy, judgment: judgment)
      guard let facts = try? model.rules.decide(room, order, context), !facts.isEmpty else {
        return nil
      }
      next.take(facts, by: author)
    case .wait:
      next.now = now.advanced(seconds: ApprovalModel.step)
    case .crash:
      next.openAgain(model)
    case .reboot:
      next.boots += 1
      next.now.boot = "boot \(next.boots)"
      next.openAgain(model)
    case .dropSecond:
      guard policy.approvers?.isEmpty == false else { return nil }
      next.policy.approvers = []
    }
    return next
  }

  private mutating func take(_ facts: [Fact], by author: Author) {
    let sequence = room.sequence + 1
    let record = Record(
      sequence: sequence, batch: sequence, moment: now, counter: 0, author: author, ticket: nil,
      facts: facts)
    records.append(record)
    room.evolve(record)
    watch.read(record, policy)
    for fact in facts {
      for effect in room.react(to: fact) {
        if case .spawn(let run) = effect { watch.spawned(run) }
      }
    }
  }

  /// Of the crashes one in so many, by its key, makes the room anew from its first record. The
  /// others keep it: it was made by the same code from the same records, one after another.
  private static let replayedEvery: UInt64 = 16

  /// As the host does it: the records make the room, and what was left open is settled.
  private mutating func openAgain(_ model: ApprovalModel) {
    if key.reduce(0, { $0 &* 31 &+ $1 }) % ModelState.replayedEvery == 0 {
      var again = Room()
      for record in records { again.evolve(record) }
      if again != room { watch.violations.append("the records make another room") }
      room = again
    }
    for order in model.rules.settle(room) {
      let context = Context(now: now, author: .host, policy: policy)
      guard let facts = try? model.rules.decide(room, order, context) else { continue }
      take(facts, by: .host)
    }
    watch.reopened(room)
  }

  /// What tells two states apart: everything that an order could ask about, and nothing else.
  var key: [UInt64] {
    var words: [UInt64] = [
      (room.andon == nil ? 0 : 1) | UInt64(policy.approvers?.count ?? 9) << 1
        | UInt64(room.incident?.severity.rawValue ?? 0) << 8
    ]
    for run in room.runs {
      words.append(code(run))
      words.append(watch.code(of: run.id, at: now))
    }
    return words
  }

  private func code(_ run: Run) -> UInt64 {
    var code: UInt64 =
      switch run.state {
      case .gathering: room.evidence(for: run.id).isEmpty ? 0 : 1
      case .awaiting(_, _, let mistyped): 2 + UInt64(mistyped)
      case .approved: 6
      case .running: run.cancelAsked ? 8 : 7
      case .ended: 9
      case .unknown: 10
      case .refused(let ending, _):
        11 + UInt64(Run.Ending.allCases.firstIndex(of: ending) ?? 0)
      }
    code |= (run.evidenceWaiver == nil ? 0 : 1) << 8
    code |= UInt64(run.proposal.proposer.agent ? 1 : 0) << 9
    code |= ModelState.steps(to: run.deadline?.deadline, from: now) << 10
    for approval in run.approvals {
      code = code << 4 | (approval.author.uid == Author.alice.uid ? 1 : 2)
    }
    return code
  }

  /// Whole steps until `deadline`, 0 when it is over; 9 when there is none.
  static func steps(to deadline: Moment?, from now: Moment) -> UInt64 {
    guard let deadline else { return 9 }
    guard deadline.boot == now.boot, deadline.boottime > now.boottime else { return 0 }
    let seconds = (deadline.boottime - now.boottime) / 1_000_000_000
    return UInt64((seconds + ApprovalModel.step - 1) / ApprovalModel.step)
  }
}
