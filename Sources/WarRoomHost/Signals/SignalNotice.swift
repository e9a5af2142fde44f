import WarRoomCore

/// What work off the loop found out about a signal.
enum SignalNotice: Sendable {
  /// One at a time of each signal.
  case read(SignalReading)
  /// One at a time of each room.
  case examined(signal: String, SignalExamination)
  /// One at a time of each run.
  case judged(RunID, [SignalVerdict])
}

/// What one reading gave.
struct SignalReading: Sendable {
  var signal: String
  var result: Result<[SignalSample], SignalProblem>
  /// How far a log was read.
  var log: LogPlace?
}

/// Why there was nothing to read, in words that stay the same as long as the trouble does.
struct SignalProblem: Error, Equatable {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}
