import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// Runs that their callers execute themselves: the host journals, and watches the connection.
extension Host {
  /// Remembers which connection a caller's run hangs on.
  func noteCaller(_ facts: [Fact], _ session: Int?, _ incident: IncidentID) {
    for fact in facts {
      guard case .runProposed(let id, let proposal) = fact, proposal.executor != .host else {
        continue
      }
      callers[RunKey(incident, id)] = session
    }
  }

  /// The start of a caller's run is on disk: its client reads so and executes, if it is there.
  func handOver(_ id: RunID, _ live: LiveRoom) {
    let key = RunKey(live.id, id)
    _ = seals.take(key)
    guard let session = callers[key].flatMap({ sessions[$0] }), !session.closing else {
      return post(live.id, .lose(id, reason: "its caller was gone as it was to start"))
    }
  }

  /// A connection has ended: what hangs on it does not start any more, and what runs is unknown.
  func abandonRuns(of session: Session) {
    for (key, number) in callers where number == session.number {
      callers[key] = nil
      guard let run = rooms[key.incident]?.room.run(key.run) else { continue }
      if run.state.isRunning {
        post(key.incident, .lose(key.run, reason: "its caller went away; its end was not seen"))
      } else if run.state.isPending {
        post(key.incident, .void(key.run, reason: "its caller went away before it started"))
      }
    }
  }

  /// A start that was refused is not tried again: whoever waits for it learns why.
  func voidStart(_ order: Order, _ refusal: Refusal, _ incident: IncidentID?) {
    guard let incident, case .start(let id, _) = order else { return }
    let why =
      switch refusal {
      case .policyBroken(let problem): "the policy or a rule file is broken: \(problem)"
      case let other: "it could not be started: \(other)"
      }
    post(incident, .void(id, reason: why))
  }
}
