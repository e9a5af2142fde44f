import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  func describe(signal id: String, _ lines: inout PageLines) {
    guard let signal = outlook.signals.views.first(where: { $0.spec.id == id }) else { return }
    let state = signal.state
    lines.add("now", signal.value.text, signal.value.role)
    lines.add("stands", signal.mark.word, signal.mark.role)
    lines.addIfAny("silence", signal.silence, .unknown)
    lines.addIfAny("read", signal.age)
    lines.addIfAny("goes", signal.trend.text, signal.trend.role)
    lines.addIfAny("moved", signal.movement)
    if let usual = signal.reading.usual {
      let low = Wording.quantity(usual.low, state.spec.unit)
      let high = Wording.quantity(usual.high, state.spec.unit)
      let level = Wording.quantity(usual.level, state.spec.unit)
      lines.add("usual", "\(level), from \(low) to \(high)")
    } else {
      lines.add("usual", "unknown: too few values from before it began", .unknown)
    }
    lines.add("limit", signal.limit.isEmpty ? "nobody set one" : signal.limit)
    lines.add("better", state.spec.better.rawValue)
    lines.add("from", Wording.source(state.spec.source))
    lines.add("every", Wording.duration(seconds: state.spec.intervalSeconds))
    for change in state.changes {
      lines.add(
        "changed",
        "\(change.at.clock) from \(Wording.quantity(change.from, state.spec.unit)) to "
          + Wording.quantity(change.to, state.spec.unit))
    }
    for judged in room.signals.verdicts where judged.verdict.signal == id {
      lines.heading("After \(Wording.name(judged.run, room))")
      let word = "\(judged.verdict.word.rawValue), \(judged.verdict.confidence) % sure"
      lines.add("verdict", word, Wording.role(judged.verdict.word))
      lines.add("because", judged.verdict.basis)
      lines.add("said", "\(judged.at.clock), \(judged.verdict.isFinal ? "final" : "so far")")
    }
  }

  func describe(change id: String, _ lines: inout PageLines) {
    guard let found = changes.first(where: { $0.state.change.id == id }) else { return }
    let change = found.state.change
    lines.add("what", change.kind.rawValue)
    lines.add("title", change.title)
    lines.add("at", "\(change.at.rfc3339), \(Wording.age(of: change.at, now: clock))")
    lines.addIfAny("by", change.author ?? "")
    lines.addIfAny("service", change.service ?? "")
    lines.add("from", change.source)
    lines.addIfAny("size", change.size.map { "\($0)" } ?? "")
    lines.addIfAny("link", change.link ?? "")
    lines.add("points", "\(found.score.points) of 100")
    for reason in found.score.reasons { lines.add("", reason) }
    if let mark = found.state.mark {
      let shown = Wording.mark(mark)
      lines.add("people say", "\(shown.text): \(found.state.reason)", shown.role)
    } else {
      let key = replay == nil ? ": \(ActionTable.keyName(.markChange))" : ""
      lines.add("people say", "nothing yet\(key)", .muted)
    }
    guard !change.detail.isEmpty else { return }
    lines.add("shown by", Wording.command(change.detail), .muted)
  }

  func describe(evidence number: Int, _ lines: inout PageLines) {
    guard let item = room.evidence.first(where: { $0.number == number }) else { return }
    lines.add("name", item.name)
    describe(item, &lines)
  }

  func describe(alert fingerprint: String, _ lines: inout PageLines) {
    guard let state = room.alerts.first(where: { $0.alert.fingerprint == fingerprint }) else {
      return
    }
    lines.add("state", state.alert.firing ? "firing" : "ended", state.alert.firing ? .crit : .ok)
    lines.addIfAny("says", state.alert.summary)
    lines.addIfAny("started", state.alert.started?.rfc3339 ?? "")
    lines.addIfAny("ended", state.alert.ended?.rfc3339 ?? "")
    lines.add("seen", "\(state.count)x, \(Wording.age(of: state.lastSeen, now: clock))")
    lines.add("from", state.alert.source)
    describe(state.alert, &lines)
  }

  /// What somebody has and has done here.
  func describe(person name: String, _ lines: inout PageLines) {
    let roles = Role.allCases.filter { room.roles[$0]?.name == name }.map(\.rawValue)
    lines.add("role", roles.isEmpty ? "none" : roles.joined(separator: ", "))
    let isHere = feed.people.contains { $0.name == name }
    if replay == nil {
      lines.add("console", isHere ? "open here" : "not open", isHere ? .text : .muted)
    }
    let own = room.entries.filter { $0.author.name == name }
    lines.add("records", "\(own.count)")
    for entry in own.suffix(Limits.personRows) where entry.fact.isListed {
      lines.add(
        entry.occurred.clock,
        "\(Wording.kind(entry.fact)): \(Wording.text(entry.fact, in: room))")
    }
  }

  /// How urgent it is and whose fault it looks like, each with what it rests on.
  func describeAssessment(_ lines: inout PageLines) {
    let priority = outlook.urgency ?? Priority(room, now: clock)
    let least = priority.isComplete ? "" : "at least "
    lines.heading("How urgent: \(least)\(priority.points) of 100")
    for term in priority.terms {
      let points = term.points.map { "\($0) of \(term.most)" } ?? "unknown"
      lines.add(
        term.name, "\(points), \(term.why)", term.points == nil ? .unknown : .text)
    }
    if let route = TriageRoute(room) { lines.add("begin", route.sentence) }
    lines.heading("Whose fault it looks like")
    if let stated = room.surroundings.attribution {
      lines.add("stated", Wording.line(stated))
    }
    if let hint = outlook.hint {
      lines.add("suggested", Wording.line(hint.attribution))
      for sign in hint.signs {
        lines.add("\(sign.weight)", "for \(sign.side.rawValue): \(sign.text)", .muted)
      }
      lines.add(
        "", "Below \(Attribution.conclusionFrom) % it is an observation, not a conclusion.", .muted)
    } else {
      lines.add("suggested", "unknown: nothing on record speaks for any side", .unknown)
    }
    lines.heading("What is affected")
    for row in BlastRows(room, outlook, now: clock).rows where row.subject == .assessment {
      guard !["urgency", "route", "fault"].contains(row.id) else { continue }
      let source = [row.source, row.age].filter { !$0.isEmpty }.joined(separator: " ")
      lines.add(row.name, row.text + (source.isEmpty ? "" : " (\(source))"))
    }
  }
}
