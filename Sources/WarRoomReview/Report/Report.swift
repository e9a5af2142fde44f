package import WarRoomCore

/// The post-incident report, as what it says: facts derived from the journal beside what people
/// wrote. Markdown, HTML and JSON are three writings of this one value, so that none holds a fact
/// that the others lack. The same room gives the same report.
package struct Report: Equatable, Sendable {
  package var title: String
  package var sections: [Section]
  /// What is drawn in HTML above the timeline; nil without two different times.
  package var drawing: TimelineDrawing?

  /// One heading with what stands under it.
  package struct Section: Equatable, Sendable {
    /// A word of a-z and `-` that stays the same.
    package var id: String
    package var title: String
    package var blocks: [Block]
  }

  /// A piece of a section. A text that nobody gave is nil and reads *not recorded*.
  package enum Block: Equatable, Sendable {
    case paragraph(String?)
    case fields([Field])
    case list([String])
    case table(header: [String], rows: [[String]])
  }

  /// A name and its value.
  package struct Field: Equatable, Sendable {
    package var name: String
    package var value: String?

    init(_ name: String, _ value: String?) {
      self.name = name
      self.value = value.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// What stands for a missing text: never a guess.
  package static let missing = "not recorded"

  /// Nil before there is an incident.
  package init?(_ room: Room) {
    guard let incident = room.incident else { return nil }
    title = incident.title
    let source = ReportSource(room, incident)
    sections = [
      source.reconciliation, source.summary, source.impact, source.times, source.cause,
      source.hypotheses, source.mitigation, source.fix, source.factors, source.lessons,
      source.actionItems, source.decisions, source.evidence, source.timeline,
    ]
    drawing = TimelineDrawing(room)
  }

  /// What closing does not need and a good review has, as sentences.
  package static func loose(in room: Room) -> [String] {
    guard let incident = room.incident else { return [] }
    var loose = room.review.actionItems.filter { $0.status == .open && $0.owner == nil }.map {
      "Action item \($0.number) has no owner."
    }
    if incident.severity.isMajor, incident.severityIsRecorded, room.review.actionItems.isEmpty {
      loose.append("No action item is recorded for a major incident.")
    }
    return loose
  }

  /// What still stands in the way of closing, as sentences; empty when nothing does.
  package static func gaps(in room: Room) -> [String] {
    guard room.incident != nil else { return ["No incident is declared."] }
    var gaps: [String] = []
    if room.closing.cause == nil { gaps.append("The root cause is not recorded.") }
    if room.closing.report == nil { gaps.append("The report's summary is not written.") }
    if room.closing.verification == nil, room.incident?.imported == nil {
      gaps.append("Nobody verified that the impact is over.")
    }
    for run in room.runs where !run.state.isFinal {
      gaps.append("Run \(run.id) is not over.")
    }
    return gaps
  }
}
