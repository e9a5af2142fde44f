extension Room {
  func decideSignal(_ order: SignalOrder, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try declared()
    switch order {
    case .define(let spec):
      try check(spec)
      return [.signal(.defined(spec))]
    case .sample(let id, let samples):
      try known(id)
      guard !samples.isEmpty, samples.count <= Limits.samplesOfOneRecord else {
        throw .tooMany(what: "samples", limit: Limits.samplesOfOneRecord)
      }
      return [.signal(.sampled(signal: id, samples))]
    case .fail(let id, let reason):
      try known(id)
      guard signals.state(id)?.failure != reason else { throw .unchanged("it failed so before") }
      return [.signal(.failed(signal: id, reason: reason))]
    case .markChange(let id, let at, let from, let to):
      try known(id)
      return [.signal(.changed(signal: id, at: at, from: from, to: to))]
    case .judge(let run, let verdict):
      guard self.run(run) != nil else { throw .noSuchRun(run) }
      return [.signal(.judged(run, verdict))]
    case .stop(let reason):
      try Room.check(reason, field: "reason")
      guard signals.stop == nil else { throw .unchanged("proposals halt already") }
      return [.signal(.stopped(reason: reason))]
    case .resetStop(let reason):
      try Room.check(reason, field: "reason")
      guard commander?.isSame(as: context.author.person) == true else {
        throw .onlyTheCommander(commander?.name)
      }
      guard signals.stop != nil else { throw .unchanged("proposals do not halt") }
      return [.signal(.stopReset(reason: reason))]
    }
  }

  private func known(_ id: String) throws(Refusal) {
    guard signals.state(id) != nil else { throw .malformedOrder("no signal \(id)") }
  }

  private func check(_ spec: SignalSpec) throws(Refusal) {
    try Room.check(spec.title, field: "title", limit: Limits.titleLength)
    let isSlug = spec.id.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard isSlug, !spec.id.isEmpty, spec.id.utf8.count <= 80 else {
      throw .malformedOrder("a signal's id may hold only a-z, 0-9 and -")
    }
    guard (1...3_600).contains(spec.intervalSeconds) else {
      throw .malformedOrder("a signal is read every 1 to 3,600 seconds")
    }
    guard signals.signals.count < Limits.signalCount || signals.state(spec.id) != nil else {
      throw .tooMany(what: "signals", limit: Limits.signalCount)
    }
  }
}
