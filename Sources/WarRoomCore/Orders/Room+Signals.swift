extension Room {
  func decideSignal(_ order: SignalOrder, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try declared()
    switch order {
    case .define(let spec):
      try check(spec, context)
      return [.signal(.defined(spec))]
    case .sample(let id, let samples):
      try known(id)
      guard !samples.isEmpty, samples.count <= Limits.samplesOfOneRecord else {
        throw .tooMany(what: "samples", limit: Limits.samplesOfOneRecord)
      }
      return [.signal(.sampled(signal: id, samples))]
    case .sampleMany(let batch):
      guard batch.count > 0, batch.count <= Limits.valuesOfOneBatch else {
        throw .tooMany(what: "samples", limit: Limits.valuesOfOneBatch)
      }
      for grid in batch.grids { for column in grid.columns { try known(column.signal) } }
      return [.signal(.batch(batch))]
    case .fail(let id, let reason):
      try known(id)
      guard signals.state(id)?.failure != reason else { throw .unchanged("it failed so before") }
      return [.signal(.failed(signal: id, reason: reason))]
    case .markChange(let id, let at, let from, let to):
      try known(id)
      return [.signal(.changed(signal: id, at: at, from: from, to: to))]
    case .mark(let id, let mark):
      try known(id)
      return [.signal(.marked(signal: id, mark))]
    case .judge(let run, let verdict):
      guard self.run(run) != nil else { throw .noSuchRun(run) }
      return [.signal(.judged(run, verdict))]
    case .stop(let reason):
      try Room.check(reason, field: "reason")
      guard signals.stop == nil else { throw .unchanged("proposals halt already") }
      return [.signal(.stopped(reason: reason))]
    case .reportCost(let hundredths, let what):
      try Room.check(what, field: "what", limit: Limits.titleLength)
      guard (1...Limits.costHundredths).contains(hundredths) else {
        throw .malformedOrder("a cost is more than 0 and at most a million")
      }
      return [.signal(.costReported(hundredths: hundredths, what: what))]
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

  private func check(_ spec: SignalSpec, _ context: Context) throws(Refusal) {
    // What is read, is read with the owner's rights.
    guard context.author.via == .host || context.policy.trusts(context.author.uid) else {
      throw .notAllowed(context.author.name, to: "have this home read a signal")
    }
    try Room.check(spec.title, field: "title", limit: Limits.titleLength)
    let isSlug = spec.id.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard isSlug, !spec.id.isEmpty, spec.id.utf8.count <= 80 else {
      throw .malformedOrder("a signal's id may hold only a-z, 0-9 and -")
    }
    guard spec.unit.unicodeScalars.count <= Limits.titleLength else {
      throw .textTooLong(field: "unit", limit: Limits.titleLength)
    }
    guard (1...3_600).contains(spec.intervalSeconds) else {
      throw .malformedOrder("a signal is read every 1 to 3,600 seconds")
    }
    guard spec.threshold?.isFinite != false else {
      throw .malformedOrder("a threshold is a number")
    }
    try Room.check(spec.source, context.judgment)
    guard signals.state(spec.id)?.spec != spec else { throw .unchanged("it is defined so already") }
    guard signals.signals.count < Limits.signalCount || signals.state(spec.id) != nil else {
      throw .tooMany(what: "signals", limit: Limits.signalCount)
    }
  }

  private static func check(
    _ source: SignalSpec.Source, _ judgment: Judgment?
  ) throws(Refusal) {
    switch source {
    case .prometheus(let server, let query):
      let rest = ["http://", "https://"].first { server.hasPrefix($0) }.map {
        server.dropFirst($0.count)
      }
      guard let rest, let host = rest.split(separator: "/").first, !host.isEmpty,
        server.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
      else { throw .malformedOrder("a server is written as http://HOST:PORT or https://HOST") }
      // The journal is read by others.
      guard !host.contains("@") else {
        throw .malformedOrder("a server's address holds no name and password")
      }
      guard !rest.contains("?"), !rest.contains("#") else {
        throw .malformedOrder("a server's address ends before any ? or #")
      }
      try check(query, field: "query")
    case .command(let words):
      let command = CommandSpec(words: words, directory: nil, timeLimitSeconds: 1)
      try check(command)
      guard let judgment, judgment.commandClass == .readOnly else {
        let why = judgment?.reasons.first?.text ?? "nothing was judged"
        throw .commandMalformed("it is read again and again, so it may only read: \(why)")
      }
    case .alert(let fingerprint, let value):
      try check(fingerprint, field: "alert", limit: Limits.titleLength)
      try check(value, field: "value", limit: Limits.titleLength)
    case .log(let path, let text):
      guard path.hasPrefix("/"), !path.utf8.contains(0),
        path.utf8.count <= Limits.directoryBytes
      else { throw .malformedOrder("a log's path begins with /") }
      try check(text, field: "containing", limit: Limits.titleLength)
    }
  }
}
