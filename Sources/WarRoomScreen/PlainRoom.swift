import WarRoomCanvas
package import WarRoomCore

/// A room as plain text, for a pipe, a dumb terminal, or someone who reads line by line. Every
/// line is printable: nothing from outside reaches the terminal as it came.
package enum PlainRoom {
  /// The room at `now`, in lines of at most `width` columns where text can be wrapped; 40 and up.
  /// Without `timeline` it ends before that.
  package static func lines(
    _ room: Room, now: Timestamp, width: Int = 100, timeline: Bool = true
  ) -> [String] {
    var page = PlainPage(width: max(width, 40))
    guard let incident = room.incident else {
      page.line("No incident is declared here.")
      return page.lines
    }
    head(room, incident, now, &page)
    times(room, &page)
    people(room, now, &page)
    blast(room, now, &page)
    readings(room, now, &page)
    signals(room, now, &page)
    surroundings(room, now, &page)
    options(room, &page)
    waiting(room, now, &page)
    runs(room, &page)
    closing(room, incident, &page)
    if timeline { self.timeline(room, &page) }
    return page.lines
  }

  private static func head(
    _ room: Room, _ incident: Incident, _ now: Timestamp, _ page: inout PlainPage
  ) {
    page.line(incident.title)
    let kind = incident.classification?.rawValue ?? "unclassified"
    let mark = incident.investigating ? ", investigating" : ""
    page.line("\(incident.id.text)")
    let inferred = Wording.phaseIsInferred(in: room) ? " (read from the text)" : ""
    page.line(
      "\(Wording.severity(of: incident)), \(kind), \(incident.phase.rawValue)\(inferred)\(mark)")
    for glass in room.broken { page.line("GLASS BROKEN, \(Wording.brokenGlass(glass))") }
    if let andon = room.andon { page.line("LINE STOPPED: \(andon)") }
    if let imported = incident.imported {
      page.field("times", Wording.times(of: imported))
      page.fieldIfAny("link", imported.link ?? "")
    }
    if !incident.scope.isEmpty { page.field("scope", incident.scope) }
    for other in incident.related { page.field("related", other.text) }
    if let from = room.milestones.started {
      let until = room.milestones.resolved ?? now
      page.field("elapsed", Wording.elapsed(seconds: until.seconds(since: from)))
    }
  }

  private static func times(_ room: Room, _ page: inout PlainPage) {
    page.heading("Milestones")
    let all: [(String, Timestamp?)] = [
      ("started", room.milestones.started), ("detected", room.milestones.detected),
      ("declared", room.milestones.declared), ("acknowledged", room.milestones.acknowledged),
      ("mitigated", room.milestones.mitigated), ("recovered", room.milestones.recovered),
      ("resolved", room.milestones.resolved),
    ]
    for (name, moment) in all {
      let text = moment.map { moment in
        let inferred = Wording.isInferred(moment, in: room) ? " ~ read from the text" : ""
        return "\(moment.day) \(moment.clock)Z\(inferred)"
      }
      page.field(name, text ?? "not yet")
    }
    for span in room.milestones.durations {
      let text =
        span.seconds.map { seconds in
          // Noticed before it is said to have begun, say.
          (seconds < 0 ? "-" : "") + Wording.duration(seconds: Int64(clamping: seconds.magnitude))
        } ?? "not yet"
      page.field(span.name, "\(text) (\(span.meaning))")
    }
  }

  private static func people(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    page.heading("People and duties")
    for role in Role.allCases {
      if let person = room.roles[role] { page.field(role.rawValue, person.name) }
    }
    if room.commander == nil { page.field(Role.commander.rawValue, "nobody") }
    for person in room.observers { page.field("observer", person.name) }
    for due in room.obligations() {
      page.field(
        due.obligation.rawValue, "\(Wording.due(due.due, now: now)), by \(due.due.clock)Z")
    }
  }

  private static func blast(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    let radius = BlastRadius(room)
    page.heading("Blast radius: \(radius.summary)")
    for service in radius.services {
      let name = service.name.isEmpty ? "(none named)" : service.name
      let titles = service.firing.map { Wording.alertLine($0.alert) }.joined(separator: "; ")
      if let derived = service.derived {
        let owner = derived.owner.map { ", owner \($0)" } ?? ""
        page.field(name, service.mark.word + ": " + derived.why + owner)
        continue
      }
      let source =
        service.lastSeen.map { " (\(service.sources), \(Wording.age(of: $0, now: now)))" }
        ?? " (no alert names it)"
      page.field(name, service.mark.word + (titles.isEmpty ? "" : ": \(titles)") + source)
    }
  }

  private static func surroundings(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    for stated in room.surroundings.impacts where !stated.impact.kind.isOfService {
      let age = Wording.age(of: stated.at, now: now)
      let source = stated.impact.source.isEmpty ? stated.author.name : stated.impact.source
      let subject = stated.impact.subject.isEmpty ? "" : " \(stated.impact.subject)"
      page.field(
        stated.impact.kind.rawValue + subject, "\(stated.impact.value) (\(source), \(age))")
    }
    if let attribution = room.surroundings.attribution {
      page.field("attribution", Wording.line(attribution))
    } else if let hint = AttributionHint(room) {
      page.field("attribution", "suggested: " + Wording.line(hint.attribution))
    }
    if room.incident?.phase.isFinal == false {
      page.field("urgency", Wording.line(Priority(room, now: now)))
    }
    if let route = TriageRoute(room), room.incident?.phase == .triage {
      page.field("suggested", route.sentence)
    }
    let changes = Surroundings.ranked(in: room)
    guard !changes.isEmpty else { return }
    page.heading("Changes near the onset: \(Wording.count(changes.count, "change"))")
    for (state, score) in changes.prefix(Limits.changesListed) {
      page.field(state.change.at.clock, Wording.line(state, score))
    }
  }

  private static func readings(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    for reading in Readings(room).all {
      let age = reading.at.map { " (check, \(Wording.age(of: $0, now: now)))" } ?? ""
      page.field(reading.name, reading.text + age)
    }
  }

  private static func options(_ room: Room, _ page: inout PlainPage) {
    page.heading("Options, by safety and speed")
    for (index, option) in RankedOptions(room).options.enumerated() {
      let time = option.secondsToEffect.map { Wording.duration(seconds: $0) } ?? "time unknown"
      let count = room.evidenceCount(of: option)
      let evidence = count.expected == 0 ? "" : ", evidence \(count.captured)/\(count.expected)"
      let state = room.latestRun(of: option.id).map { ", \($0.state.word)" } ?? ""
      page.field(
        "\(index + 1) \(option.id)",
        "\(option.title): \(Wording.undoWord(option.undo)), \(time), \(option.risk.rawValue) risk"
          + evidence + state)
      page.field("  ranked by", RankedOptions.terms(of: option).joined(separator: "; "))
    }
  }

  private static func waiting(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    guard !room.awaiting.isEmpty else { return }
    page.heading("Waiting for a person")
    for run in room.awaiting {
      page.field("run \(run.id)", run.proposal.title)
      page.field("command", Wording.command(run.proposal.command.words))
      page.field("judged", Wording.commandClass(run.proposal.judgment).lowercased())
      page.field("because", run.proposal.reason)
      page.field("needs", Wording.persons(run.proposal.friction))
      if let first = run.approvals.first { page.field("approved by", first.author.label) }
      page.field("undo", Wording.undo(run.proposal.undo))
      if let deadline = run.deadline?.deadline {
        page.field("expires", Wording.due(deadline.wall, now: now))
      }
      page.field("type", run.challenge)
    }
  }

  private static func runs(_ room: Room, _ page: inout PlainPage) {
    guard !room.runs.isEmpty else { return }
    page.heading("Runs")
    for run in room.runs {
      var text = "\(run.proposal.title): \(run.state.word)"
      switch run.state {
      case .ended(let outcome): text += ", \(Wording.outcome(outcome))"
      case .refused(_, let reason), .unknown(let reason): text += ", \(reason)"
      case .gathering, .awaiting, .approved, .running: break
      }
      page.field("run \(run.id)", text)
    }
  }

  private static func closing(_ room: Room, _ incident: Incident, _ page: inout PlainPage) {
    page.heading("Towards the end")
    if let verification = room.closing.verification {
      page.field("verification", "\(verification.outcome.rawValue): \(verification.basis)")
    }
    if let cause = room.closing.cause {
      page.field("root cause", cause.category.rawValue)
      page.field("trigger", cause.trigger)
      page.field("mechanism", cause.mechanism)
      page.field("impact", cause.impact)
      page.field("not caught by", cause.whyNotCaught)
    }
    if let report = room.closing.report { page.field("report", report.summary) }
    for phase in incident.exits {
      let needs = (try? room.needs(for: phase, reason: "")) ?? []
      let text = needs.isEmpty ? "possible" : needs.map(Wording.need).joined(separator: "; ")
      page.field("to \(phase.rawValue)", text)
    }
    if incident.phase.isFinal { page.line("  Nothing but notes and corrections from here on.") }
  }

  private static func timeline(_ room: Room, _ page: inout PlainPage) {
    page.heading("Timeline, UTC")
    var order = TimelineOrder()
    order.extend(room.entries)
    var day = ""
    for place in order.places {
      let entry = room.entries[place]
      if entry.occurred.day != day {
        day = entry.occurred.day
        page.line("  \(day)")
      }
      let kind = PrintableText(Wording.kind(entry.fact)).padded(to: 10).string
      let inferred = Wording.kindIsGuessed(entry.fact) ? Wording.inferredMark : " "
      let text = Wording.text(entry.fact, in: room)
      let mark = Wording.timeIsGuessed(entry.fact) ? "?" : " "
      page.entry(
        "  \(entry.occurred.clock)\(mark)\(inferred)\(kind) ", "\(text)  (\(Wording.source(entry)))"
      )
      for amendment in entry.amendments { page.entry("            corrected  ", amendment) }
    }
  }
}
