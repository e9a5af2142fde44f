package import WarRoomCore

/// Where a run can stand, each final way apart.
package enum RunStage: String, CaseIterable, Sendable {
  case gathering, awaiting, awaitingSecond, approved, running, ended
  case denied, withdrawn, expired, revoked, voided, unknown

  /// A mitigating incident whose run 1 stands here: typed target `prod/checkout`, one collector;
  /// for `awaitingSecond` the riskiest class, approved by alice.
  package func room() throws(Refusal) -> RoomBuilder {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let run = RunID(1)
    try builder.apply(
      .propose(option: "roll-back", reason: "errors since v42"),
      judged: self == .awaitingSecond ? .riskiest : .destructive)
    guard self != .gathering else { return builder }
    try builder.apply(all: [.capture(.sample()), .requestApproval(run, .sample())])
    let approve = OrderKind.approve.sample
    switch self {
    case .gathering, .awaiting: break
    case .awaitingSecond, .approved: try builder.apply(approve)
    case .running: try builder.apply(all: [approve, OrderKind.start.sample])
    case .ended:
      try builder.apply(all: [approve, OrderKind.start.sample, OrderKind.end.sample])
    case .unknown:
      try builder.apply(all: [approve, OrderKind.start.sample, OrderKind.lose.sample])
    case .denied: try builder.apply(OrderKind.deny.sample)
    case .withdrawn: try builder.apply(OrderKind.withdraw.sample)
    case .revoked: try builder.apply(all: [approve, OrderKind.revoke.sample])
    case .voided: try builder.apply(OrderKind.void.sample)
    case .expired:
      builder.wait(seconds: 300)
      try builder.apply(.expire(run))
      builder.now = .sample
    }
    return builder
  }
}
