package import WarRoomCore

/// The post-incident report as Markdown: facts derived from the journal beside what people wrote.
package struct ReportDocument {
  private let room: Room

  package init(_ room: Room) {
    self.room = room
  }

  /// The whole document; nil before there is an incident. The same room gives the same bytes.
  package var markdown: String? {
    guard let incident = room.incident else { return nil }
    var lines = [
      "# \(safe(incident.title))", "",
      "`\(incident.id)` · \(incident.severity.label) · \(incident.phase.rawValue)", "",
    ]
    lines += section("Summary", [room.closing.report?.summary])
    lines += milestones
    lines += cause
    lines += mitigation
    lines += section("What went well", [room.closing.report?.wentWell])
    lines += section("What to improve", [room.closing.report?.toImprove])
    lines += timeline
    return lines.joined(separator: "\n") + "\n"
  }

  private func safe(_ text: String) -> String { MarkdownText(text).text }

  private func section(_ title: String, _ paragraphs: [String?]) -> [String] {
    [
      "## \(title)", "",
      paragraphs.map { $0.map(safe) ?? "not recorded" }.joined(separator: "\n\n"), "",
    ]
  }

  private var milestones: [String] {
    let times = room.milestones
    let rows: [(String, Timestamp?)] = [
      ("started", times.started), ("detected", times.detected), ("declared", times.declared),
      ("acknowledged", times.acknowledged), ("mitigated", times.mitigated),
      ("recovered", times.recovered), ("resolved", times.resolved),
    ]
    var lines = ["## Milestones", "", "| milestone | UTC |", "| --- | --- |"]
    lines += rows.map { "| \($0.0) | \($0.1?.rfc3339 ?? "not recorded") |" }
    lines += ["", "| duration | from, to | seconds |", "| --- | --- | --- |"]
    lines += times.durations.map {
      "| \($0.name) | \($0.meaning) | \($0.seconds.map(String.init) ?? "not recorded") |"
    }
    return lines + [""]
  }

  private var cause: [String] {
    guard let cause = room.closing.cause else { return section("Root cause", [nil]) }
    return [
      "## Root cause", "", "- Category: \(cause.category.rawValue)",
      "- Trigger: \(safe(cause.trigger))", "- Mechanism: \(safe(cause.mechanism))",
      "- Impact: \(safe(cause.impact))", "- Why it was not caught: \(safe(cause.whyNotCaught))", "",
    ]
  }

  private var mitigation: [String] {
    var lines = ["## Actions", ""]
    if room.runs.isEmpty { lines += ["none", ""] }
    for run in room.runs {
      let command = run.proposal.command.words.map(safe).joined(separator: " ")
      lines.append(
        "- run \(run.id): \(safe(run.proposal.title)), \(run.state.word); \(command); proposed by "
          + "\(safe(run.proposal.proposer.name)) because \(safe(run.proposal.reason))")
    }
    let verified = room.closing.verification.map { "\($0.outcome.rawValue): \(safe($0.basis))" }
    return lines + ["", "Verification: \(verified ?? "not recorded")", ""]
  }

  private var timeline: [String] {
    var lines = ["## Timeline", "", "| UTC | record | what | who |", "| --- | --- | --- | --- |"]
    let ordered = room.entries.sorted {
      ($0.occurred, $0.sequence) < ($1.occurred, $1.sequence)
    }
    for entry in ordered.prefix(Limits.timelineLines) {
      let corrected = entry.amendments.map { " (corrected: \(safe($0)))" }.joined()
      lines.append(
        "| \(entry.occurred.rfc3339) | \(entry.sequence) | \(safe(entry.fact.summary))\(corrected) "
          + "| \(safe(entry.author.label)) |")
    }
    if ordered.count > Limits.timelineLines {
      lines.append("| | | \(ordered.count - Limits.timelineLines) further records | |")
    }
    return lines
  }
}
