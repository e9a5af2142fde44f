import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The title of a page.
  func pageTitle(_ page: Page) -> String {
    switch page.subject {
    case .entry(let place):
      entry(place).map { "Record \($0.sequence)" } ?? "Record"
    case .service(let name): name.isEmpty ? "Alerts without a service" : name
    case .option(let id): room.option(id)?.title ?? id
    case .run(let number): Wording.name(RunID(number), room)
    case .readIn: "Read-in"
    case .signal(let id): room.signals.state(id)?.spec.title ?? id
    case .change(let id):
      room.surroundings.changes.first { $0.change.id == id }?.change.title ?? id
    case .evidence(let number): "Evidence \(number)"
    case .alert(let id):
      room.alerts.first { $0.alert.fingerprint == id }?.alert.title ?? id
    case .person(let name): name
    case .assessment: "How urgent, and whose"
    }
  }

  /// The text of a page, from the room as it is now.
  func pageLines(_ page: Page) -> [PageLines.Line] {
    var lines = PageLines(columns: size.columns, labelColumns: page.labelColumns)
    switch page.subject {
    case .entry(let place): describe(entry: place, &lines)
    case .service(let name): describe(service: name, &lines)
    case .option(let id):
      if let option = room.option(id) { describe(option, &lines) }
    case .run(let number):
      if let run = room.run(RunID(number)) { describe(run, &lines) }
    case .readIn: describeReadIn(&lines)
    case .signal(let id): describe(signal: id, &lines)
    case .change(let id): describe(change: id, &lines)
    case .evidence(let number): describe(evidence: number, &lines)
    case .alert(let id): describe(alert: id, &lines)
    case .person(let name): describe(person: name, &lines)
    case .assessment: describeAssessment(&lines)
    }
    return lines.lines
  }

  private func describe(entry place: Int, _ lines: inout PageLines) {
    guard let entry = entry(place) else { return }
    lines.add("what", Wording.kind(entry.fact))
    lines.add("text", Wording.text(entry.fact, in: room))
    lines.add("occurred", "\(entry.occurred.rfc3339)")
    lines.add("recorded", "\(entry.recorded.rfc3339)")
    lines.add("who", Wording.author(entry.author))
    for (index, text) in entry.amendments.enumerated() {
      lines.add(index == 0 ? "corrected" : "", text, .warn)
    }
    if case .entryImported(let imported) = entry.fact { describe(imported, &lines) }
    if case .incidentImported(_, let imported) = entry.fact { describe(imported, &lines) }
    if case .alertReceived(let alert) = entry.fact { describe(alert, &lines) }
    if case .evidenceCaptured(let evidence) = entry.fact { describe(evidence, &lines) }
    if case .unrecognised(_, let json) = entry.fact { lines.add("as written", json) }
    guard let run = entry.fact.runID.flatMap({ room.run($0) }) else { return }
    lines.heading(Wording.name(run.id, room))
    describe(run, &lines)
  }

  private func describe(_ imported: ImportedEntry, _ lines: inout PageLines) {
    lines.addIfAny("said by", imported.actor ?? "")
    lines.addIfAny("until", imported.end?.rfc3339 ?? "")
    lines.addIfAny("line", imported.line == 0 ? "" : "\(imported.line) of the source")
    for (index, guess) in imported.guesses.enumerated() {
      lines.add(index == 0 ? "guessed" : "", Wording.guess(guess), .unknown)
    }
    guard let source = room.incident?.imported else { return }
    lines.add("times", Wording.times(of: source), .muted)
  }

  private func describe(_ imported: ImportedIncident, _ lines: inout PageLines) {
    lines.add("times", Wording.times(of: imported), .muted)
    lines.add("imported at", imported.importedAt.rfc3339)
    lines.addIfAny("link", imported.link ?? "")
    lines.add("digest", imported.digest, .muted)
    let unread = Int(clamping: imported.unreadLines)
    lines.add("not read", Wording.count(unread, "line"), unread == 0 ? .text : .warn)
    for line in imported.unread {
      lines.add(line.line > 0 ? "line \(line.line)" : "", line.text, .muted)
    }
  }

  func describe(_ alert: Alert, _ lines: inout PageLines) {
    lines.addIfAny("service", alert.service ?? "")
    lines.addIfAny("severity", alert.severityAsPrinted)
    lines.addIfAny("link", alert.link ?? "")
    for (index, label) in alert.labels.enumerated() {
      lines.add(index == 0 ? "labels" : "", "\(label.name) = \(label.value)", .muted)
    }
  }

  func describe(_ evidence: Evidence, _ lines: inout PageLines) {
    lines.addIfAny("command", evidence.words.isEmpty ? "" : Wording.command(evidence.words))
    lines.add("size", Wording.bytes(evidence.byteCount))
    lines.addIfAny("digest", evidence.digest, .muted)
    lines.addIfAny("exit status", evidence.exitStatus.map { "\($0)" } ?? "")
    lines.addIfAny("missing", evidence.failure, .warn)
    lines.add("took", Wording.duration(milliseconds: evidence.milliseconds))
    lines.addIfAny("last line", evidence.excerpt)
    lines.addIfAny("redacted", Wording.redacted(evidence.redacted), .warn)
  }

  private func describe(service name: String, _ lines: inout PageLines) {
    guard let service = BlastRadius(room).services.first(where: { $0.name == name }) else {
      return
    }
    lines.add("state", service.mark.word, service.mark.role)
    if let derived = service.derived {
      lines.add("why", derived.why)
      lines.addIfAny("owner", derived.owner ?? "")
      if derived.knowledge != .works, derived.knowledge != .confirmed {
        lines.add("known", "No alert names it: this follows from the catalog alone.")
      }
    } else if service.alerts.isEmpty {
      lines.add("why", "No alert names it. That says nothing about whether it works.")
    }
    for state in service.alerts {
      lines.heading(state.alert.title)
      lines.add("state", state.alert.firing ? "firing" : "ended", state.alert.firing ? .crit : .ok)
      lines.addIfAny("says", state.alert.summary)
      lines.addIfAny("started", state.alert.started?.rfc3339 ?? "")
      lines.addIfAny("ended", state.alert.ended?.rfc3339 ?? "")
      lines.add("seen", "\(state.count)x, \(Wording.age(of: state.lastSeen, now: clock))")
      lines.add("from", state.alert.source)
      describe(state.alert, &lines)
    }
  }

  private func describe(_ option: MitigationOption, _ lines: inout PageLines) {
    for line in optionTerms(option) {
      let label = line.prefix(while: { $0 != " " })
      let text = line.dropFirst(label.count).drop { $0 == " " }
      lines.add(label.replacingDashes, String(text))
    }
    lines.add("ranked by", RankedOptions.terms(of: option).joined(separator: "; "), .muted)
    for (index, collector) in option.evidence.enumerated() {
      lines.add(
        index == 0 ? "evidence" : "",
        "\(collector.name): \(Wording.command(collector.command.words))", .muted)
    }
    guard let run = room.latestRun(of: option.id) else { return }
    lines.heading(Wording.name(run.id, room))
    describe(run, &lines)
  }

  /// The terms of an option, each line a word, two blanks, and what it says.
  func optionTerms(_ option: MitigationOption) -> [String] {
    var lines = ["pattern  \(option.pattern.rawValue)"]
    if !option.effect.isEmpty { lines.append("effect  \(option.effect)") }
    let time = option.secondsToEffect.map { Wording.duration(seconds: $0) } ?? "unknown"
    lines.append("shows-after  \(time)")
    lines.append("risk  \(option.risk.rawValue)" + (option.temporary ? ", temporary" : ""))
    lines.append("undo  \(Wording.undo(option.undo))")
    if !option.doesNotFix.isEmpty { lines.append("leaves  \(option.doesNotFix)") }
    if let command = option.command {
      lines.append("runs  \(Wording.command(command.words))")
    } else if !option.manualSteps.isEmpty {
      lines.append("by-hand  \(option.manualSteps)")
    }
    if let check = option.check {
      lines.append("works-when  \(check.worksWhen)")
    }
    if !option.source.isEmpty { lines.append("from  \(option.source)") }
    return lines
  }

  private func describe(_ run: Run, _ lines: inout PageLines) {
    let mark = Wording.mark(run.state)
    lines.add("state", mark.word, mark.role)
    lines.add("runs", Wording.command(run.proposal.command.words))
    lines.addIfAny("in", run.proposal.command.directory ?? "")
    lines.add("because", run.proposal.reason)
    lines.add("proposed", "\(run.proposedAt.clock) by \(Wording.author(run.proposal.proposer))")
    lines.add("judged", Wording.commandClass(run.proposal.judgment).lowercased())
    for reason in run.proposal.judgment.reasons { lines.add("", reason.text, .muted) }
    lines.add("undo", Wording.undo(run.proposal.undo))
    for approval in run.approvals {
      let marks = approval.marks.isEmpty ? "" : " (\(approval.marks.joined(separator: ", ")))"
      lines.add("approved", "\(approval.at.clock) by \(Wording.author(approval.author))\(marks)")
    }
    switch run.state {
    case .ended(let outcome): lines.add("ended", Wording.outcome(outcome), mark.role)
    case .refused(_, let reason), .unknown(let reason): lines.add("why", reason, mark.role)
    case .gathering, .awaiting, .approved, .running: break
    }
    lines.addIfAny("waived", run.evidenceWaiver ?? "", .warn)
    for kind in Evidence.Kind.allCases {
      for (index, item) in room.evidence(for: run.id, kind: kind).enumerated() {
        let label = kind == .output ? "output" : "evidence \(kind.rawValue)"
        lines.add(
          index == 0 ? label : "", Wording.evidenceLine(item),
          item.failure.isEmpty ? .text : .warn)
      }
    }
  }

  /// What someone who has just come needs: conditions, actions, needs.
  private func describeReadIn(_ lines: inout PageLines) {
    for section in ReadIn(room, now: clock).sections {
      lines.heading(section.title)
      for item in section.items { lines.add(item.label, item.text, item.role) }
    }
  }

  /// Keys of the replay mean nothing on a live board, and most of that board nothing in a replay.
  private func isInHelp(_ entry: ActionEntry) -> Bool {
    guard replay != nil else { return entry.group != .replay }
    return entry.group == .layer || entry.contexts.contains(.replay)
  }

  /// The lines of the help page that match its filter.
  func helpLines(_ page: HelpPage) -> [PageLines.Line] {
    var lines = PageLines(columns: size.columns, labelColumns: HelpPage.labelColumns)
    let typed = page.filter.text.lowercased()
    for group in Action.Group.allCases {
      let entries = ActionTable.entries.filter { entry in
        guard entry.group == group, isInHelp(entry) else { return false }
        let text = "\(entry.name) \(entry.help) \(entry.keyNames)".lowercased()
        return typed.isEmpty || text.contains(typed)
      }
      guard !entries.isEmpty else { continue }
      lines.heading(group.rawValue)
      for entry in entries {
        let isHere = entry.contexts.contains(boardContext)
        let reason = isHere ? unavailable(entry.action) : nil
        let text = entry.help + (reason.map { "  Not now: \($0)" } ?? "")
        lines.add(entry.keyNames, text, reason == nil ? .text : .muted)
      }
    }
    return lines.lines
  }
}

extension Substring {
  /// Words joined by dashes, with blanks again.
  fileprivate var replacingDashes: String { String(map { $0 == "-" ? " " : $0 }) }
}
