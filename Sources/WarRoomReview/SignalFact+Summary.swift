import WarRoomCore

extension SignalFact {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .defined(let spec): "signal \(spec.title)"
    case .sampled(let signal, _): "samples of \(signal)"
    case .batch: "samples of signals"
    case .marked(let signal, .onset(let at)): "\(signal) went wrong at \(at.rfc3339)"
    case .marked(let signal, .raised(let at, let value)):
      "\(signal) is beyond its limit since \(at.rfc3339): \(value)"
    case .marked(let signal, .calmed(let at, let value)):
      "\(signal) is within its limit since \(at.rfc3339): \(value)"
    case .costReported(let hundredths, let what):
      "an agent cost \(Double(hundredths) / 100) for \(what)"
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
