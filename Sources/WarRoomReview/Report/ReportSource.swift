import WarRoomCore

/// What a room says in each section of its report.
struct ReportSource {
  let room: Room
  let incident: Incident

  init(_ room: Room, _ incident: Incident) {
    self.room = room
    self.incident = incident
  }

  /// One look: found, what it touched, why, what was done, how long it took (R5).
  var reconciliation: Report.Section {
    let times = room.milestones
    let items = room.review.actionItems
    let open = items.count { $0.status == .open || $0.status == .underWay }
    let severity = incident.severityIsRecorded ? incident.severity.label : nil
    var fields = [
      Report.Field("Incident", incident.id.text),
      Report.Field("Severity", severity),
      Report.Field("Phase", incident.phase.rawValue),
      Report.Field("Detected", times.detected?.rfc3339),
      Report.Field("Blast radius", blast),
      Report.Field("Cause", room.closing.cause.map { "\($0.trigger) (\($0.category.rawValue))" }),
      Report.Field("Action", effective?.proposal.title ?? mitigatingEntry),
      Report.Field("Resolved", times.resolved?.rfc3339),
      Report.Field("Time taken", span(times.started ?? times.detected, times.resolved)),
      Report.Field("Signal before and after", signalsBeforeAndAfter),
      Report.Field("Ticket", link(to: "ticket")),
      Report.Field(
        "Action items", items.isEmpty ? nil : "\(items.count), of which \(open) open"),
    ]
    if let imported = incident.imported {
      fields += [
        Report.Field("Imported from", "\(imported.file) (\(imported.format))"),
        Report.Field("Its digest", imported.digest), Report.Field("Its source", imported.link),
      ]
    }
    return Report.Section(id: "reconciliation", title: "At a glance", blocks: [.fields(fields)])
  }

  var summary: Report.Section {
    Report.Section(
      id: "summary", title: "Summary", blocks: [.paragraph(room.closing.report?.summary)])
  }

  var impact: Report.Section {
    var rows = room.surroundings.impacts.map { stated in
      [
        stated.impact.kind.rawValue, stated.impact.subject, stated.impact.value,
        stated.impact.source.isEmpty ? stated.author.label : stated.impact.source,
        stated.at.rfc3339,
      ]
    }
    rows += room.alerts.map { state in
      [
        "alert", state.alert.service ?? "", state.alert.title, state.alert.source,
        state.alert.started?.rfc3339 ?? Report.missing,
      ]
    }
    let says = !incident.scope.isEmpty
    var blocks: [Report.Block] =
      says || rows.isEmpty ? [.paragraph(says ? incident.scope : nil)] : []
    if !rows.isEmpty {
      blocks.append(.table(header: ["what", "of", "said", "by", "UTC"], rows: rows))
    }
    if let attribution = room.surroundings.attribution {
      let word = attribution.isConclusion ? "Attributed to" : "Observation that speaks for"
      blocks.append(
        .paragraph(
          "\(word) \(attribution.side.rawValue), \(attribution.confidence) % sure: "
            + attribution.basis))
    }
    return Report.Section(id: "impact", title: "Impact", blocks: blocks)
  }

  var times: Report.Section {
    let times = room.milestones
    let rows: [(String, Timestamp?)] = [
      ("started", times.started), ("detected", times.detected), ("declared", times.declared),
      ("acknowledged", times.acknowledged), ("mitigated", times.mitigated),
      ("recovered", times.recovered), ("resolved", times.resolved),
    ]
    return Report.Section(
      id: "milestones", title: "Milestones and durations",
      blocks: [
        .table(
          header: ["milestone", "UTC"], rows: rows.map { [$0.0, $0.1?.rfc3339 ?? Report.missing] }),
        .table(
          header: ["duration", "from, to", "time"],
          rows: times.durations.map {
            [$0.name, $0.meaning, $0.seconds.map { ReportSource.span($0) } ?? Report.missing]
          }),
      ])
  }

  var cause: Report.Section {
    guard let cause = room.closing.cause else {
      return Report.Section(id: "cause", title: "Root cause", blocks: [.paragraph(nil)])
    }
    return Report.Section(
      id: "cause", title: "Root cause",
      blocks: [
        .fields([
          Report.Field("Category", cause.category.rawValue),
          Report.Field("Trigger", cause.trigger), Report.Field("Mechanism", cause.mechanism),
          Report.Field("Impact", cause.impact),
          Report.Field("Why it was not caught", cause.whyNotCaught),
        ])
      ])
  }

  var hypotheses: Report.Section {
    var blocks: [Report.Block] = []
    for each in room.review.hypotheses {
      let why = each.reason.isEmpty ? "" : ": \(each.reason)"
      blocks.append(.paragraph("\(each.number). \(each.text) — \(each.standing.rawValue)\(why)"))
      let arguments = each.arguments.map { argument in
        let links = argument.links.isEmpty ? "" : " (\(argument.links.joined(separator: ", ")))"
        return "\(argument.speaksFor ? "for" : "against"): \(argument.text)\(links)"
      }
      if !arguments.isEmpty { blocks.append(.list(arguments)) }
    }
    let suspects = Surroundings.ranked(in: room).filter { $0.state.mark != nil }.map { each in
      "\(each.state.change.kind.rawValue) \(each.state.change.id), \(each.state.change.title): "
        + "\(each.state.mark?.rawValue ?? ""), \(each.state.reason)"
    }
    if !suspects.isEmpty { blocks.append(.list(suspects)) }
    return Report.Section(
      id: "investigation", title: "Investigation",
      blocks: blocks.isEmpty ? [.paragraph(nil)] : blocks)
  }

  var mitigation: Report.Section {
    var blocks: [Report.Block] = []
    let rows = room.runs.map { run in
      let proposal = run.proposal
      return [
        "\(run.id)", proposal.title, run.state.word,
        proposal.command.words.joined(separator: " "), proposal.proposer.label,
        proposal.reason,
        room.signals.verdicts.last { $0.run == run.id }.map {
          "\($0.verdict.word.rawValue): \($0.verdict.basis)"
        } ?? Report.missing,
      ]
    }
    if !rows.isEmpty {
      blocks.append(
        .table(
          header: ["run", "action", "end", "command", "proposed by", "because", "verdict"],
          rows: rows))
    }
    let offered = room.options.filter { !$0.title.isEmpty }.map { option in
      option.title + (option.doesNotFix.isEmpty ? "" : " (leaves: \(option.doesNotFix))")
    }
    if !offered.isEmpty { blocks.append(.list(offered)) }
    let verified = room.closing.verification.map { "\($0.outcome.rawValue): \($0.basis)" }
    blocks.append(.fields([Report.Field("Verification", verified)]))
    return Report.Section(id: "mitigation", title: "Mitigation", blocks: blocks)
  }

  var fix: Report.Section {
    guard let fix = room.review.fix else {
      return Report.Section(id: "fix", title: "Fix", blocks: [.paragraph(nil)])
    }
    return Report.Section(
      id: "fix", title: "Fix",
      blocks: [
        .fields([
          Report.Field("What was changed", fix.what),
          Report.Field("Files", fix.files.joined(separator: ", ")),
          Report.Field("Tests", fix.tests),
          Report.Field(
            "Temporary mitigation", fix.temporaryCanGo.map { $0 ? "can go" : "has to stay" }),
          Report.Field("What it does not address", fix.doesNotAddress),
          Report.Field("Where", fix.link),
        ])
      ])
  }
}
