package import WarRoomCore

extension PastIncident {
  /// Nil before anything is declared.
  package init?(_ room: Room) {
    guard let incident = room.incident else { return nil }
    self.init(name: incident.id.text, title: PastIncident.cut(incident.title))
    self.incident = incident.id
    services = PastIncident.services(of: room, incident)
    severity = incident.severityIsRecorded ? incident.severity.label : nil
    phase = incident.phase
    isImported = incident.imported != nil
    // What was imported was declared long before it was recorded here.
    at =
      room.milestones.declared ?? room.milestones.started ?? room.milestones.detected
      ?? room.entries.first?.occurred
    symptoms = PastIncident.cut(PastIncident.symptoms(of: room, incident).joined(separator: "\n"))
    if let cause = room.closing.cause {
      self.cause = PastIncident.cut(cause.trigger + "\n" + cause.whyNotCaught)
      mechanism = PastIncident.cut(cause.mechanism)
      category = cause.category
    }
    let likely = room.review.hypotheses.filter {
      $0.standing == .confirmed || $0.standing == .likely
    }
    if room.closing.cause == nil {
      cause = PastIncident.cut(likely.map(\.text).joined(separator: "\n"))
    }
    attempts = Array(PastIncident.attempts(of: room).prefix(Limits.attempts))
    worked = PastIncident.worked(in: room, attempts)
    for duration in room.milestones.durations {
      switch duration.name {
      case "TTD": times.detect = duration.seconds
      case "TTA": times.acknowledge = duration.seconds
      case "TTM": times.mitigate = duration.seconds
      case _: times.resolve = duration.seconds
      }
    }
  }

  private static func services(of room: Room, _ incident: Incident) -> [String] {
    var names = incident.services
    names += room.alerts.compactMap(\.alert.service)
    names += room.surroundings.impacts.filter { $0.impact.kind == .fails }.map(\.impact.subject)
    var seen: Set<String> = []
    return Array(
      names.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }.prefix(Limits.services))
  }

  /// Alerts first: where the text is cut, they are what a new incident begins with, too.
  private static func symptoms(of room: Room, _ incident: Incident) -> [String] {
    var texts: [String] = []
    for state in room.alerts {
      texts.append(state.alert.title)
      texts.append(state.alert.summary)
      texts += state.alert.labels.filter { $0.name.lowercased() == "alertname" }.map(\.value)
    }
    texts.append(incident.scope)
    texts += room.surroundings.impacts.map { "\($0.impact.subject) \($0.impact.value)" }
    texts += room.signals.signals.map(\.spec.title)
    if let report = room.closing.report { texts.append(report.summary) }
    var size = texts.reduce(0) { $0 + $1.utf8.count }
    for entry in room.entries where size < Limits.textBytes {
      let text: String
      switch entry.fact {
      case .noteAdded(_, let said, _): text = said
      case .entryImported(let imported): text = imported.text
      case _: continue
      }
      // A later correction says what was meant.
      texts.append(entry.amendments.last ?? text)
      size += text.utf8.count
    }
    return texts.filter { !$0.isEmpty }
  }

  private static func attempts(of room: Room) -> [Attempt] {
    let lastGood = room.runs.last { $0.endedWell && $0.proposal.judgment.commandClass != .readOnly }
    var attempts: [Attempt] = []
    for run in room.runs where run.proposal.judgment.commandClass != .readOnly {
      attempts.append(
        Attempt(
          title: run.proposal.title, option: run.proposal.option,
          command: run.proposal.command.words.joined(separator: " "), ending: run.state.word,
          worked: worked(run, in: room, isLast: run.id == lastGood?.id)))
    }
    for entry in room.entries {
      switch entry.fact {
      case .commandAdopted(let adopted, let judgment) where judgment.commandClass != .readOnly:
        attempts.append(
          Attempt(
            title: adopted.line, option: nil, command: adopted.line,
            ending: "run outside the gate", worked: nil))
      case .entryImported(let imported) where imported.kind == .action:
        attempts.append(
          Attempt(
            title: entry.amendments.last ?? imported.text, option: nil, command: "",
            ending: "from its source", worked: nil))
      case _: continue
      }
    }
    return attempts.map { attempt in
      var cut = attempt
      cut.title = PastIncident.cut(attempt.title)
      cut.command = PastIncident.cut(attempt.command)
      return cut
    }
  }

  /// By what the signals said; without them, the last change that went well before somebody
  /// stated that all is well again. Otherwise nobody knows.
  private static func worked(_ run: Run, in room: Room, isLast: Bool) -> Bool? {
    let words = room.signals.verdicts.filter { $0.run == run.id }.map(\.verdict.word)
    if words.contains(.worsened) { return false }
    if words.contains(.recovered) || words.contains(.improving) { return true }
    if words.contains(.unchanged) { return false }
    guard case .ended(let outcome) = run.state else { return nil }
    if !outcome.succeeded { return false }
    return isLast && room.closing.verification?.outcome == .passed ? true : nil
  }

  private static func worked(in room: Room, _ attempts: [Attempt]) -> [String] {
    var texts = attempts.filter { $0.worked == true }.map(\.title)
    for entry in room.entries {
      if case .entryImported(let imported) = entry.fact, imported.kind == .mitigated {
        texts.append(entry.amendments.last ?? imported.text)
      }
    }
    if let fix = room.review.fix { texts.append(fix.what) }
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(Limits.attempts)
      .map { cut($0) }
  }

  /// The first bytes of a text, whole characters.
  static func cut(_ text: String, bytes: Int = Limits.textBytes) -> String {
    guard text.utf8.count > bytes else { return text }
    var size = 0
    return String(
      text.unicodeScalars.prefix { scalar in
        size += scalar.utf8.count
        return size <= bytes
      })
  }
}

extension Run {
  fileprivate var endedWell: Bool {
    if case .ended(let outcome) = state { outcome.succeeded } else { false }
  }
}
