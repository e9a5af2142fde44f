import WarRoomCore
import WarRoomJSON

extension SignalFact {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .defined(let spec): spec.writeMembers(to: &w)
    case .sampled(let signal, let samples): w.samples(signal, samples)
    case .batch(let batch): batch.writeMembers(to: &w)
    case .marked(let signal, let mark): w.mark(signal, mark)
    case .costReported(let hundredths, let what): w.cost(hundredths, what)
    case .failed(let signal, let reason): w.failure(signal, reason)
    case .changed(let signal, let at, let from, let to): w.changed(signal, at, from, to)
    case .judged(let run, let verdict): w.judged(run, verdict)
    case .stopped(let reason): w.member("reason", reason)
    case .stopReset(let reason): w.member("reason", reason)
    }
  }

  /// `kind` is one of this area's.
  init(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) {
    self =
      switch kind {
      case .signalDefined: try .defined(SignalSpec(d))
      case .signalSampled: try .sampled(signal: d.string("signal"), d.samples())
      case .signalBatch: try .batch(SignalBatch(d))
      case .signalMarked: try .marked(signal: d.string("signal"), SignalMark(d))
      case .costReported:
        try .costReported(hundredths: d.int64("hundredths"), what: d.string("for"))
      case .signalFailed: try .failed(signal: d.string("signal"), reason: d.reason())
      case .signalChanged:
        try .changed(
          signal: d.string("signal"), at: d.timestamp("at"), from: d.number("from"),
          to: d.number("to"))
      case .signalJudged: try .judged(d.run("run"), SignalVerdict(d))
      case .signalStopped: try .stopped(reason: d.reason())
      case _: try .stopReset(reason: d.reason())
      }
  }
}

extension SignalOrder {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .define(let spec):
      w.member("what", "define")
      spec.writeMembers(to: &w)
    case .sample(let signal, let samples):
      w.member("what", "sample")
      w.samples(signal, samples)
    case .sampleMany(let batch):
      w.member("what", "batch")
      batch.writeMembers(to: &w)
    case .mark(let signal, let mark):
      w.member("what", "mark")
      w.mark(signal, mark)
    case .reportCost(let hundredths, let what):
      w.member("what", "cost")
      w.cost(hundredths, what)
    case .fail(let signal, let reason):
      w.member("what", "fail")
      w.failure(signal, reason)
    case .markChange(let signal, let at, let from, let to):
      w.member("what", "change")
      w.changed(signal, at, from, to)
    case .judge(let run, let verdict):
      w.member("what", "judge")
      w.judged(run, verdict)
    case .stop(let reason):
      w.member("what", "stop")
      w.member("reason", reason)
    case .resetStop(let reason):
      w.member("what", "reset")
      w.member("reason", reason)
    }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.string("what") {
    case "define": self = try .define(SignalSpec(d))
    case "sample": self = try .sample(signal: d.string("signal"), d.samples())
    case "batch": self = try .sampleMany(SignalBatch(d))
    case "mark": self = try .mark(signal: d.string("signal"), SignalMark(d))
    case "cost":
      self = try .reportCost(hundredths: d.int64("hundredths"), what: d.string("for"))
    case "fail": self = try .fail(signal: d.string("signal"), reason: d.reason())
    case "change":
      self = try .markChange(
        signal: d.string("signal"), at: d.timestamp("at"), from: d.number("from"),
        to: d.number("to"))
    case "judge": self = try .judge(d.run("run"), SignalVerdict(d))
    case "stop": self = try .stop(reason: d.reason())
    case "reset": self = try .resetStop(reason: d.reason())
    case _: throw d.wrong("what", "an order of signals")
    }
  }
}

extension JSONWriter {
  /// Times as microseconds since the first, values as numbers: most of a journal may be samples.
  fileprivate mutating func samples(_ signal: String, _ samples: [SignalSample]) {
    member("signal", signal)
    let start = samples.first?.at ?? Timestamp(microseconds: 0)
    member("from", start)
    name("after")
    beginArray()
    for sample in samples {
      integer(sample.at.microseconds - start.microseconds)
    }
    endArray()
    name("values")
    beginArray()
    for sample in samples { number(sample.value) }
    endArray()
  }

  fileprivate mutating func mark(_ signal: String, _ mark: SignalMark) {
    member("signal", signal)
    switch mark {
    case .onset(let at):
      member("mark", SignalMark.Kind.onset)
      member("at", at)
    case .raised(let at, let value):
      member("mark", SignalMark.Kind.raised)
      member("at", at)
      member("value", number: value)
    case .calmed(let at, let value):
      member("mark", SignalMark.Kind.calmed)
      member("at", at)
      member("value", number: value)
    }
  }

  fileprivate mutating func cost(_ hundredths: Int64, _ what: String) {
    member("hundredths", hundredths)
    member("for", what)
  }

  fileprivate mutating func failure(_ signal: String, _ reason: String) {
    member("signal", signal)
    member("reason", reason)
  }

  fileprivate mutating func changed(
    _ signal: String, _ at: Timestamp, _ from: Double, _ to: Double
  ) {
    member("signal", signal)
    member("at", at)
    member("from", number: from)
    member("to", number: to)
  }

  fileprivate mutating func judged(_ run: RunID, _ verdict: SignalVerdict) {
    member("run", run)
    verdict.writeMembers(to: &self)
  }
}

extension JSONObject {
  fileprivate func samples() throws(JSONShapeError) -> [SignalSample] {
    let start = try timestamp("from")
    let after = try array("after")
    let values = try array("values")
    guard after.count == values.count else { throw wrong("values", "as many as `after`") }
    var samples: [SignalSample] = []
    for (offset, value) in zip(after, values) {
      guard let microseconds = offset.integer(as: Int64.self),
        microseconds.magnitude < 1 << 60
      else { throw wrong("after", "microseconds") }
      let isNothing = if case .null = value { true } else { false }
      guard isNothing || value.number != nil else { throw wrong("values", "numbers or null") }
      let at = Timestamp(microseconds: start.microseconds &+ microseconds)
      samples.append(SignalSample(at: at, value: value.number))
    }
    return samples
  }
}

extension SignalSpec: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("signal", id)
    w.member("title", title)
    w.member("unit", unit)
    w.member("better", better)
    if let threshold { w.member("threshold", number: threshold) }
    w.member("interval", intervalSeconds)
    w.name("source")
    w.beginObject()
    source.writeMembers(to: &w)
    w.endObject()
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      id: d.string("signal"), title: d.string("title"), unit: d.string("unit"),
      better: d.word("better", "direction"), threshold: d.optionalNumber("threshold"),
      source: Source(d.object("source")), intervalSeconds: d.int64("interval"))
  }
}

extension SignalSpec.Source {
  fileprivate func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .prometheus(let server, let query):
      w.member("server", server)
      w.member("query", query)
    case .command(let words):
      w.member("command", words)
    case .alert(let fingerprint, let value):
      w.member("alert", fingerprint)
      w.member("value", value)
    case .log(let path, let text):
      w.member("log", path)
      w.member("containing", text)
    }
  }

  fileprivate init(_ d: JSONObject) throws(JSONShapeError) {
    if d.has("server") {
      self = try .prometheus(server: d.string("server"), query: d.string("query"))
    } else if d.has("command") {
      self = try .command(d.strings("command"))
    } else if d.has("alert") {
      self = try .alert(fingerprint: d.string("alert"), value: d.string("value"))
    } else {
      self = try .log(path: d.string("log"), containing: d.string("containing"))
    }
  }
}

extension SignalVerdict: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("signal", signal)
    w.member("verdict", word)
    w.member("confidence", confidence)
    w.member("final", isFinal)
    w.member("basis", basis)
    if wasFallingAlready { w.member("alreadyFalling", true) }
    if isSideEffect { w.member("sideEffect", true) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      signal: d.string("signal"), word: d.word("verdict", "verdict"),
      confidence: d.integer("confidence"), isFinal: d.bool("final"), basis: d.string("basis"),
      wasFallingAlready: d.optional("alreadyFalling", "true or false") { $0.truth } ?? false,
      isSideEffect: d.optional("sideEffect", "true or false") { $0.truth } ?? false)
  }
}
