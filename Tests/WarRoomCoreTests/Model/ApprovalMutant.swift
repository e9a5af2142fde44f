import WarRoomCore
import WarRoomTestSupport

/// The rules with one of them left out, to see that the search finds it.
enum ApprovalMutant: String, CaseIterable, Sendable {
  case agentsMayApprove, nobodyMayApprove, anyDigestApproves, anyTargetApproves
  case approvesAfterExpiry, proposerMayBeSecond, onePersonIsTwo, oneIsEnoughForTwo
  case startsWithTheCordPulled, startsAfterExpiry, startsAnything, startsTwice
  case startsAfterAnEnd, anybodyStarts, cordRevokesNothing, forgottenApproverCounts
  case crashLeavesRunning, crashStartsAgain, startsUnapproved, outgrownStarts

  /// What has to be seen of it, as part of the watcher's words.
  var words: String {
    switch self {
    case .agentsMayApprove: "an agent approved"
    case .nobodyMayApprove: "nobody approved"
    case .anyDigestApproves: "another digest was approved"
    case .anyTargetApproves: "approved run"
    case .approvesAfterExpiry: "approved too late"
    case .proposerMayBeSecond: "the proposer was the second approver"
    case .onePersonIsTwo: "approved run 1 twice"
    case .oneIsEnoughForTwo, .startsUnapproved, .outgrownStarts: "lacks approvals"
    case .startsWithTheCordPulled: "with the cord pulled"
    case .startsAfterExpiry: "started late"
    case .startsAnything: "is not what was approved"
    case .startsTwice, .crashStartsAgain: "started twice"
    case .startsAfterAnEnd: "started after it was refused"
    case .anybodyStarts: "not started by the host"
    case .cordRevokesNothing: "after it"
    case .forgottenApproverCounts: "may not approve any more"
    case .crashLeavesRunning: "is running after a crash"
    }
  }

  /// The models in which it can show.
  var models: [ApprovalModel] {
    let fitting = ApprovalModel.all.filter { model in
      switch self {
      case .forgottenApproverCounts: model.mayDropSecond
      case .outgrownStarts: model.raised != nil
      case _: true
      }
    }
    return fitting.map { model in
      var model = model
      model.name = "\(rawValue) in: \(model.name)"
      model.rules.decide = { (room, order, context) throws(Refusal) in
        try decide(room, order, context)
      }
      if self == .crashLeavesRunning { model.rules.settle = { _ in [] } }
      if self == .crashStartsAgain {
        model.rules.settle = { room in
          room.runs.filter { $0.state.word == "running" }
            .map { .start($0.id, digest: ModelMove.digest(of: $0.id)) }
        }
      }
      return model
    }
  }

  private func decide(
    _ room: Room, _ order: Order, _ context: Context
  ) throws(Refusal) -> [Fact] {
    do {
      return mutate(try room.decide(order, in: context), order, room)
    } catch {
      guard let facts = instead(of: error, order, room) else { throw error }
      return facts
    }
  }

  /// What it decides where the rules refuse; nil: they stand.
  private func instead(of refusal: Refusal, _ order: Order, _ room: Room) -> [Fact]? {
    switch (self, order, refusal) {
    case (.agentsMayApprove, .approve(let id, let digest, let typed), .agentsNeverApprove),
      (.nobodyMayApprove, .approve(let id, let digest, let typed), .unknownUser),
      (.anyDigestApproves, .approve(let id, let digest, let typed), .digestDiffers),
      (.approvesAfterExpiry, .approve(let id, let digest, let typed), .approvalExpired),
      (.proposerMayBeSecond, .approve(let id, let digest, let typed), .proposerMayNotBeSecond),
      (.onePersonIsTwo, .approve(let id, let digest, let typed), .secondPersonNeeded):
      return [.runApproved(id, digest: digest, typed: typed, marks: [], until: nil)]
    case (.startsTwice, .start(let id, let digest), .runNotIn(_, "running", _)),
      (.crashStartsAgain, .start(let id, let digest), .runNotIn(_, "running", _)),
      (.startsAfterAnEnd, .start(let id, let digest), .runNotIn(_, "denied", _)),
      (.anybodyStarts, .start(let id, let digest), .onlyTheHost),
      (.startsUnapproved, .start(let id, let digest), .runNotIn(_, "waiting for approval", _)),
      (
        .oneIsEnoughForTwo, .start(let id, let digest),
        .runNotIn(
          _, "waiting for a second person",
          _)
      ):
      return [.runStarted(id, digest: digest)]
    case (_, _, _): return nil
    }
  }

  /// What it makes of what the rules decide.
  private func mutate(_ facts: [Fact], _ order: Order, _ room: Room) -> [Fact] {
    switch (self, order, facts.first) {
    case (.anyTargetApproves, .approve(let id, let digest, let typed), .approvalMistyped):
      return [.runApproved(id, digest: digest, typed: typed, marks: [], until: nil)]
    case (.startsWithTheCordPulled, .start(let id, let digest), .runRevoked)
    where room.andon != nil,
      (.startsAfterExpiry, .start(let id, let digest), .runExpired):
      return [.runStarted(id, digest: digest)]
    case (.outgrownStarts, .start(let id, let digest), .runVoided) where digest != "x":
      return [.runStarted(id, digest: digest)]
    case (.startsAnything, .start(let id, "x"), .runVoided): return [.runStarted(id, digest: "x")]
    case (.forgottenApproverCounts, .start(let id, let digest), .runRevoked)
    where room.andon == nil:
      return [.runStarted(id, digest: digest)]
    case (.cordRevokesNothing, .pullAndon, _), (.outgrownStarts, .setSeverity, _):
      return Array(facts.prefix(1))
    case (_, _, _): return facts
    }
  }
}
