import WarRoomCore
import WarRoomTestSupport

/// One thing that may happen next.
enum ModelMove: Sendable, CustomStringConvertible {
  case order(Order, by: Author, judged: Judgment? = nil)
  case wait
  /// The host dies and is started again.
  case crash
  /// The machine is started again, and the host with it.
  case reboot
  /// The policy file no longer names the second approver.
  case dropSecond

  var description: String {
    switch self {
    case .order(let order, let author, _): "\(author.agent ? "agent" : author.user): \(order)"
    case .wait: "time passes"
    case .crash: "the host crashes"
    case .reboot: "the machine restarts"
    case .dropSecond: "the policy drops the second approver"
    }
  }

  /// Names the kind of what happens, for counting what was tried.
  var kind: String {
    switch self {
    case .order(let order, _, _): "\(order.kind)"
    case .wait: "wait"
    case .crash: "crash"
    case .reboot: "reboot"
    case .dropSecond: "drop"
    }
  }

  /// Everything that anybody may try in a state, sensible or not.
  static func all(in state: ModelState, _ model: ApprovalModel) -> [ModelMove] {
    var moves: [ModelMove] = [
      .wait, .crash, .reboot,
      .order(.pullAndon(reason: "worse"), by: .alice),
      .order(.pullAndon(reason: "worse"), by: .agent),
      .order(.releaseAndon(reason: "understood"), by: .alice),
      .order(.releaseAndon(reason: "understood"), by: .bob),
    ]
    if let raised = model.raised {
      moves.append(.order(.setSeverity(raised, reason: "it spreads"), by: .alice))
    }
    if model.mayDropSecond { moves.append(.dropSecond) }
    let asked = state.room.runs.map(\.proposal.proposer)
    for wish in model.wishes where !asked.contains(wish.author) {
      let order =
        wish.byOption
        ? Order.propose(option: "roll-back", reason: "errors")
        : .proposeCommand(.look, target: nil, reason: "errors")
      moves.append(.order(order, by: wish.author, judged: wish.judgment))
    }
    for run in state.room.runs { moves += all(about: run, at: state.now) }
    return moves
  }

  private static func all(about run: Run, at now: Moment) -> [ModelMove] {
    let id = run.id
    let digest = digest(of: id)
    let request = ApprovalRequest(
      digest: digest, nonce: "n\(id)", deadline: now.advanced(seconds: ApprovalModel.step))
    func approve(_ author: Author, _ digest: String, _ typed: String) -> ModelMove {
      .order(.approve(id, digest: digest, typed: typed), by: author)
    }
    var moves: [ModelMove] = [
      .order(.capture(.sample(run: id)), by: .host),
      .order(.waiveEvidence(id, reason: "no time"), by: .alice),
      .order(.requestApproval(id, request), by: .host),
      .order(.cancel(id, reason: "hangs"), by: .alice),
      .order(.void(id, reason: "changed"), by: .host), .order(.expire(id), by: .host),
      .order(.start(id, digest: digest), by: .host), .order(.start(id, digest: "x"), by: .host),
      .order(.start(id, digest: digest), by: .alice),
      .order(.end(id, .success), by: .host), .order(.lose(id, reason: "gone"), by: .host),
      approve(.agent, digest, run.challenge), approve(.nobody, digest, run.challenge),
    ]
    for person in [Author.alice, .bob] {
      moves += [
        approve(person, digest, run.challenge), approve(person, "x", run.challenge),
        approve(person, digest, "x"), .order(.deny(id, reason: "no"), by: person),
        .order(.withdraw(id, reason: "no"), by: person),
        .order(.revoke(id, reason: "no"), by: person),
      ]
    }
    moves.append(.order(.withdraw(id, reason: "no"), by: .agent))
    return moves
  }

  /// What the model's host seals for a run.
  static func digest(of run: RunID) -> String { "digest \(run)" }
}
