package import WarRoomCore

extension Wording {
  // MARK: The world around

  static func kind(_ fact: Surrounding) -> String {
    switch fact {
    case .dependenciesRead: "catalog"
    case .impactStated: "impact"
    case .attributionStated: "cause at"
    case .changeFound: "change"
    case .changeMarked(_, let mark, _): mark.rawValue
    }
  }

  static func role(_ fact: Surrounding) -> ThemeRole {
    switch fact {
    case .dependenciesRead, .changeFound: .info
    case .impactStated(let impact): impact.kind == .works ? .ok : .accent
    case .attributionStated: .accent
    case .changeMarked(_, let mark, _):
      switch mark {
      case .suspect: .warn
      case .cleared: .ok
      case .confirmed: .crit
      }
    }
  }

  static func text(_ fact: Surrounding, in room: Room) -> String {
    switch fact {
    case .dependenciesRead(let map):
      "\(count(map.edges.count, "dependency", "dependencies")) around it, from \(map.source)"
    case .impactStated(let impact): line(impact)
    case .attributionStated(let attribution): line(attribution)
    case .changeFound(let change): "\(change.kind.rawValue) \(change.title)"
    case .changeMarked(let id, let mark, let reason):
      "\(title(ofChange: id, in: room)) \(mark.rawValue): \(reason)"
    }
  }

  /// `users: about 1,200 (status page)`; a statement that was taken back says so.
  package static func line(_ impact: Impact) -> String {
    let subject = impact.subject.isEmpty ? "" : " \(impact.subject)"
    let source = impact.source.isEmpty ? "" : " (\(impact.source))"
    switch impact.kind {
    case .works, .fails:
      guard !impact.value.isEmpty else { return "\(impact.subject): taken back" }
      return "\(impact.subject) \(impact.kind.rawValue): \(impact.value)\(source)"
    case .users, .requests, .regions, .tenants, .revenue, .data:
      let value = impact.value.isEmpty ? "taken back" : impact.value
      return "\(impact.kind.rawValue)\(subject): \(value)\(source)"
    }
  }

  /// Below the stated confidence it is worded as what was observed.
  package static func line(_ attribution: Attribution) -> String {
    let sure = "\(attribution.confidence) % sure"
    return attribution.isConclusion
      ? "\(attribution.side.rawValue), \(sure): \(attribution.basis)"
      : "an observation, \(sure), that speaks for \(attribution.side.rawValue): "
        + attribution.basis
  }

  /// A change with what is held of it: `82 commit 4f2c1d9 Use the new cart: touches checkout`.
  package static func line(_ state: ChangeState, _ score: ChangeScore) -> String {
    let mark = state.mark.map { "\($0.rawValue.uppercased()) " } ?? ""
    let who = state.change.author.map { ", \($0)" } ?? ""
    let why = state.mark == nil ? score.reasons.joined(separator: ", ") : state.reason
    return "\(mark)\(score.points) \(state.change.kind.rawValue) \(state.change.title)\(who)"
      + (why.isEmpty ? "" : ": \(why)")
  }

  private static func title(ofChange id: String, in room: Room) -> String {
    room.surroundings.changes.first { $0.change.id == id }?.change.title ?? id
  }

  // MARK: Signals

  static func kind(_ fact: SignalFact) -> String {
    switch fact {
    case .defined, .sampled, .batch: "signal"
    case .failed: "no data"
    case .changed: "changed"
    case .marked(_, let mark): kind(mark)
    case .costReported: "cost"
    case .judged: "verdict"
    case .stopped: "HALTED"
    case .stopReset: "goes on"
    }
  }

  static func role(_ fact: SignalFact) -> ThemeRole {
    switch fact {
    case .defined, .sampled, .batch, .costReported: .info
    case .marked(_, .raised): .crit
    case .marked(_, .calmed): .ok
    case .marked(_, .onset): .info
    case .failed: .unknown
    case .changed: .warn
    case .judged(_, let verdict): role(verdict.word)
    case .stopped: .crit
    case .stopReset: .ok
    }
  }

  /// How a verdict is to be taken.
  package static func role(_ word: SignalVerdict.Word) -> ThemeRole {
    switch word {
    case .recovered: .ok
    case .improving: .accent
    case .unchanged: .warn
    case .worsened: .crit
    case .noData: .unknown
    }
  }

  static func text(_ fact: SignalFact, in room: Room) -> String {
    switch fact {
    case .defined(let spec):
      let limit = spec.threshold.map { ", limit \(number($0)) \(spec.unit)" } ?? ""
      return "\(spec.title), \(spec.better.rawValue) is better\(limit)"
    case .sampled(let id, let samples):
      guard let sample = samples.last else { return "\(title(ofSignal: id, in: room)) was read" }
      let last = sample.value.map { number($0) } ?? "no data"
      return "\(title(ofSignal: id, in: room)) \(last)"
    case .batch: return "signals were read"
    case .marked(let id, let mark): return "\(title(ofSignal: id, in: room)) \(text(mark))"
    case .costReported(let hundredths, let what):
      return "an agent cost \(number(Double(hundredths) / 100)) for \(what)"
    case .failed(let id, let reason): return "\(title(ofSignal: id, in: room)): \(reason)"
    case .changed(let id, let at, let from, let to):
      return "\(title(ofSignal: id, in: room)) went from \(number(from)) to \(number(to)) at "
        + at.clock
    case .judged(let run, let verdict):
      // The word first: a narrow screen cuts the rest.
      return "\(text(verdict, in: room)); \(name(run, room))"
    case .stopped(let reason): return "proposals halt: \(reason)"
    case .stopReset(let reason): return "proposals go on: \(reason)"
    }
  }

  /// What a signal says of an action, with its numbers.
  package static func text(_ verdict: SignalVerdict, in room: Room) -> String {
    let title = title(ofSignal: verdict.signal, in: room)
    let side = verdict.isSideEffect ? "side effect on " : ""
    let soFar = verdict.isFinal ? "" : " so far"
    return "\(side)\(title) \(verdict.word.rawValue)\(soFar), \(verdict.confidence) % sure, "
      + verdict.basis
  }

  private static func kind(_ mark: SignalMark) -> String {
    switch mark {
    case .onset: "onset"
    case .raised: "raised"
    case .calmed: "calm"
    }
  }

  private static func text(_ mark: SignalMark) -> String {
    switch mark {
    case .onset(let at): "went wrong at \(at.clock) by its own numbers"
    case .raised(let at, let value): "is beyond its limit since \(at.clock): \(number(value))"
    case .calmed(let at, let value): "is within its limit since \(at.clock): \(number(value))"
    }
  }

  private static func title(ofSignal id: String, in room: Room) -> String {
    room.signals.state(id)?.spec.title ?? id
  }

  /// A measured number for people: three significant digits, without an exponent where it can be.
  package static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e6 { return "\(Int64(value))" }
    let size = abs(value)
    let decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    var scale: Double = 1
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return decimals == 0 ? "\(Int64(rounded))" : "\(rounded)"
  }

  // MARK: Review

  static func kind(_ fact: ReviewFact) -> String {
    switch fact {
    case .hypothesisStated: "guess"
    case .hypothesisArgued(_, let argument): argument.speaksFor ? "for" : "against"
    case .hypothesisJudged(_, let standing, _): standing.rawValue
    case .fixRecorded: "fix"
    case .lessonRecorded: "lesson"
    case .actionItemAdded, .actionItemChanged: "to do"
    case .messageSent: "message"
    }
  }

  static func role(_ fact: ReviewFact) -> ThemeRole {
    switch fact {
    case .hypothesisJudged(_, let standing, _):
      switch standing {
      case .confirmed: .crit
      case .likely: .warn
      case .discarded: .muted
      case .open: .info
      }
    case .fixRecorded: .ok
    case .hypothesisStated, .hypothesisArgued, .lessonRecorded, .actionItemAdded,
      .actionItemChanged, .messageSent:
      .info
    }
  }

  static func text(_ fact: ReviewFact, in room: Room) -> String {
    switch fact {
    case .hypothesisStated(let number, let text): return "\(number) \(text)"
    case .hypothesisArgued(let number, let argument):
      let links = argument.links.isEmpty ? "" : " (\(argument.links.joined(separator: ", ")))"
      return "hypothesis \(number): \(argument.text)\(links)"
    case .hypothesisJudged(let number, let standing, let reason):
      return "hypothesis \(number) \(standing.rawValue): \(reason)"
    case .fixRecorded(let fix): return fix.what
    case .lessonRecorded(let lesson): return "\(lesson.kind.rawValue): \(lesson.text)"
    case .actionItemAdded(let item):
      return "\(item.number) \(item.priority.rawValue) \(item.text), "
        + (item.owner ?? "unassigned")
    case .actionItemChanged(let number, let status, let owner, _, let reason):
      return "\(number) \(status.rawValue), \(owner ?? "unassigned"): \(reason)"
    case .messageSent(let to, let text, _): return "to \(to): \(text)"
    }
  }

  // MARK: Orders

  static func order(_ order: SurroundingOrder) -> String {
    switch order {
    case .readDependencies: "read the catalog"
    case .stateImpact(let impact): "state the impact on \(impact.kind.rawValue)"
    case .attribute(let attribution): "attribute it: \(attribution.side.rawValue)"
    case .reportChanges(let changes): "report \(count(changes.count, "change"))"
    case .markChange(_, let mark, _): "mark a change \(mark.rawValue)"
    }
  }

  static func order(_ order: SignalOrder) -> String {
    switch order {
    case .define(let spec): "watch \(spec.title)"
    case .sample, .sampleMany, .fail: "record a signal"
    case .reportCost: "report what an agent cost"
    case .markChange, .mark: "mark where a signal changed"
    case .judge: "judge an action by a signal"
    case .stop: "halt proposals"
    case .resetStop: "let proposals go on"
    }
  }

  static func order(_ order: ReviewOrder) -> String {
    switch order {
    case .stateHypothesis: "state a hypothesis"
    case .argue(let number, let argument):
      "argue \(argument.speaksFor ? "for" : "against") hypothesis \(number)"
    case .judgeHypothesis(let number, let standing, _):
      "call hypothesis \(number) \(standing.rawValue)"
    case .recordFix: "record the fix"
    case .recordLesson: "record a lesson"
    case .addActionItem: "add an action item"
    case .changeActionItem(let number, _, _, _, _): "change action item \(number)"
    case .recordMessage(let to, _, _): "record a message to \(to)"
    }
  }
}
