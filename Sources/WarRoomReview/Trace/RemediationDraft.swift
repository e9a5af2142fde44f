package import WarRoomCore

/// What a violated requirement asks for: an intent to mend it, and the loop that stays open until
/// that is done. Derived from the alert, the trace and the incident; what is not recorded says so.
package struct RemediationDraft: Equatable, Sendable {
  /// Such as `INT-013`.
  package var intent: String
  /// The section, line by line.
  package var section: [String]

  /// What it is drafted from.
  package struct Source: Equatable, Sendable {
    package var alert: Alert?
    /// The incident that the alert belongs to, as far as it is known.
    package var room: Room?
    package var day: String

    package init(alert: Alert?, room: Room?, day: String) {
      self.alert = alert
      self.room = room
      self.day = day
    }
  }

  private static let missing = "*not recorded*"

  /// `intent` is the next free id; `level` the number of marks of a heading of an intent.
  package init(_ trace: Trace, _ source: Source, intent: String, level: Int) {
    self.intent = intent
    let marks = String(repeating: "#", count: min(max(level, 1), 5))
    let requirement = trace.requirement
    let about = requirement?.id ?? RemediationDraft.missing
    let title = source.alert?.title ?? trace.alert ?? requirement?.title ?? ""
    var lines = ["\(marks) \(intent): Remediate \(about): \(MarkdownText(title).text)", ""]
    let related = ([about] + trace.related).joined(separator: ", ")
    lines += [
      "- **Type**: remediation",
      "- **Priority**: \(RemediationDraft.priority(requirement, source))",
      "- **Source**: \(RemediationDraft.origin(trace, source))",
      "- **Related Requirements**: \(related)",
      "- **Related Intents**: \(trace.intent?.id ?? RemediationDraft.missing)",
      "- **Drafted**: \(source.day)", "",
    ]
    let parts: [(String, [String])] = [
      ("Problem", RemediationDraft.problem(trace, source)),
      ("Investigation", RemediationDraft.investigation(trace, source.room)),
      ("Success Criteria", RemediationDraft.criteria(trace, source)),
      ("Impact", RemediationDraft.impact(source.room)),
    ]
    for (name, text) in parts {
      lines +=
        ["\(marks)# \(name)", ""] + (text.isEmpty ? [RemediationDraft.missing] : text) + [""]
    }
    lines.removeLast()
    section = lines
  }

  private static func priority(_ requirement: Requirement?, _ source: Source) -> String {
    if let priority = requirement?.priority { return MarkdownText(priority).text }
    let severity = source.room?.incident?.severity ?? source.alert?.severity
    return severity.map { "P\($0.rawValue - 1) (\($0.label))" } ?? missing
  }

  private static func origin(_ trace: Trace, _ source: Source) -> String {
    var parts: [String] = []
    if let alert = source.alert {
      parts.append("alert \(MarkdownText(alert.title).text) (\(MarkdownText(alert.source).text))")
    } else if let alert = trace.alert {
      parts.append("alert \(MarkdownText(alert).text)")
    }
    if let id = source.room?.incident?.id { parts.append("incident \(id.text)") }
    return parts.isEmpty ? missing : parts.joined(separator: ", ")
  }

  private static func problem(_ trace: Trace, _ source: Source) -> [String] {
    var lines: [String] = []
    if let alert = source.alert {
      let text = [alert.title, alert.summary].filter { !$0.isEmpty }.joined(separator: ": ")
      lines.append("- " + MarkdownText(text).text)
      let criteria = trace.requirement?.acceptance ?? []
      let names = ["value", "current", "observed", "actual"]
      let values = alert.labels.filter { label in
        names.contains { label.name.lowercased().contains($0) }
      }.map(\.value)
      if let excess = Excess.find(in: values + [alert.title, alert.summary], criteria: criteria) {
        lines.append("- Figures: " + MarkdownText(excess.sentence).text)
        lines.append("- Violated: " + MarkdownText(excess.criterion).text)
      } else {
        lines.append("- Figures: \(missing)")
      }
    }
    if let cause = source.room?.closing.cause {
      lines.append("- Cause: " + MarkdownText(cause.trigger).text)
    }
    return lines
  }

  private static func investigation(_ trace: Trace, _ room: Room?) -> [String] {
    var lines = trace.code.map { "- Code: `\(shown($0.file)):\($0.line)`" }
    lines += trace.commits.prefix(Limits.draftedCommits).map {
      "- Commit `\($0.hash.prefix(12))`: \(MarkdownText($0.subject).text)"
    }
    lines += (room?.review.hypotheses ?? []).map {
      "- Hypothesis, \($0.standing.rawValue): \(MarkdownText($0.text).text)"
    }
    lines += trace.missing.map { "- Missing: \(MarkdownText($0).text)" }
    return lines
  }

  /// A file's name as it can stand between marks of code.
  private static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0 != "`" && MarkdownText.isShown($0) ? $0 : "?" }))
  }

  private static func criteria(_ trace: Trace, _ source: Source) -> [String] {
    var lines = (trace.requirement?.acceptance ?? []).map { "- \(MarkdownText($0).text)" }
    if let alert = source.alert {
      lines.append("- The alert \(MarkdownText(alert.title).text) stays resolved")
    }
    return lines
  }

  private static func impact(_ room: Room?) -> [String] {
    guard let room, let incident = room.incident else { return [] }
    var lines: [String] = []
    if let impact = room.closing.cause?.impact { lines.append("- " + MarkdownText(impact).text) }
    if let blast = ReportSource(room, incident).blast {
      lines.append("- Affected: " + MarkdownText(blast).text)
    }
    lines += room.surroundings.impacts.map {
      "- \($0.impact.kind.rawValue): \(MarkdownText($0.impact.value).text)"
    }
    return lines
  }
}
