import WarRoomCore
package import WarRoomJSON

/// Reads timelines from the exports of other tools.
package enum JSONTimeline {
  /// Reads one JSON text within the bounds of an import.
  package static func parse(_ bytes: [UInt8]) throws(TimelineError) -> JSON {
    let limits = JSONLimits(
      bytes: Limits.documentBytes, depth: Limits.documentDepth, values: Limits.documentValues)
    let text = Array(TextShape.unmarked(bytes))
    do { return try JSON.parse(text, limits: limits) } catch { throw .badJSON(error) }
  }

  /// What `documents`, all of one format and one export, tell; at least one incident.
  package static func read(
    _ documents: [TimelineDocument], format: TimelineFormat, hints: TimelineHints
  ) throws(TimelineError) -> TimelineReading {
    let drafts: [IncidentDraft]
    switch format {
    case .statuspage: drafts = StatuspageTimeline.read(documents, hints)
    case .pagerduty: drafts = PagerDutyTimeline.read(documents, hints)
    case .slack: drafts = SlackTimeline.read(documents, hints)
    case .github: drafts = IssueTimeline.read(documents, hints)
    case .jira: drafts = JiraTimeline.read(documents, hints)
    case .kubernetes: drafts = KubernetesTimeline.read(documents, hints)
    case .grafana: drafts = GrafanaTimeline.read(documents, hints)
    case .cloudtrail: drafts = CloudTrailTimeline.read(documents, hints)
    case .warroom, .text, .csv, .tsv, .journald, .ndjson, .asciicast:
      throw .otherShape(format)
    }
    let incidents = drafts.compactMap { $0.incident() }
    guard !incidents.isEmpty else { throw .noEntries(format) }
    guard incidents.reduce(0, { $0 + $1.entries.count }) <= Limits.entryCount else {
      throw .tooManyEntries(limit: Limits.entryCount)
    }
    return TimelineReading(
      incidents: incidents.sorted { ($0.entries.first?.at, 0) < ($1.entries.first?.at, 0) },
      unread: drafts.flatMap(\.unread))
  }
}

/// No time comes first.
private func < (left: (Timestamp?, Int), right: (Timestamp?, Int)) -> Bool {
  guard let right = right.0 else { return false }
  return left.0.map { $0 < right } ?? true
}
