import WarRoomCore

/// What a signal says of the newest action, while it is watched and until another one is taken.
struct SignalWatch: Equatable, Sendable {
  let run: RunID
  /// Nil before the first word.
  let verdict: SignalVerdict?
  /// Seconds since the action was over, and for how many it is watched.
  let passed: Int64
  let window: Int64

  /// Nil where nothing that changes anything has run, or its watch ended without a word.
  init?(of signal: String, in room: Room, now: Timestamp) {
    guard
      let run = room.runs.last(where: {
        $0.startedAt != nil && $0.proposal.judgment.commandClass != .readOnly
      }), let over = run.endedAt
    else { return nil }
    self.run = run.id
    verdict =
      room.signals.verdicts.last { $0.run == run.id && $0.verdict.signal == signal }?.verdict
    passed = max(now.seconds(since: over), 0)
    window = room.watchSeconds(of: run)
    if verdict == nil, passed > window || run.isUnderWay { return nil }
  }

  /// The watch is not over.
  var isOn: Bool { verdict?.isFinal != true && passed <= window }

  /// `improving 62 %, 2:10 of 5:00`.
  var text: Message {
    // In steps of ten seconds, as ages are.
    let rough = passed / 10 * 10
    let progress =
      isOn ? "\(Wording.countdown(seconds: rough)) of \(Wording.countdown(seconds: window))" : ""
    guard let verdict else { return Message("watching, \(progress)", .running) }
    let said = "\(verdict.word.rawValue) \(verdict.confidence) %"
    return Message(
      progress.isEmpty ? said : "\(said), \(progress)", Wording.role(verdict.word))
  }
}

extension Run {
  /// It has begun and nobody has seen its end.
  var isUnderWay: Bool {
    if case .running = state { true } else { false }
  }
}
