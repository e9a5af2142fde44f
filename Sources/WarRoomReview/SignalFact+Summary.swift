import WarRoomCore

extension SignalFact {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .defined(let spec): "signal \(spec.title)"
    case .sampled(let signal, let samples): "\(samples.count) samples of \(signal)"
    case .failed(let signal, let reason): "no data of \(signal): \(reason)"
    case .changed(let signal, _, let from, let to): "\(signal) went from \(from) to \(to)"
    case .judged(let run, let verdict):
      "run \(run) \(verdict.word.rawValue) by \(verdict.signal), \(verdict.confidence) % sure: "
        + verdict.basis
    case .stopped(let reason): "proposals halted: \(reason)"
    case .stopReset(let reason): "proposals go on: \(reason)"
    }
  }
}
