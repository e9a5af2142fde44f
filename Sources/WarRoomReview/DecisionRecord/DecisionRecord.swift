package import WarRoomCore

/// The decision record of an incident, in the style of the repository that it goes to. It is
/// derived from the journal; what nobody recorded reads *not recorded*.
package struct DecisionRecord: Equatable, Sendable {
  package var fileName: String
  package var text: String

  /// Nil before there is an incident. `day` is the day it is written, as `2026-11-21`.
  package init?(_ room: Room, _ style: DecisionRecordStyle, title: String?, day: String) {
    guard let incident = room.incident else { return nil }
    let title = title ?? incident.title
    fileName = style.fileName(slug: IncidentID.slug(of: title))
    var lines = [style.headline(MarkdownText(title).text), ""]
    if style.hasDateLine { lines += ["Date: \(day)", ""] }
    if style.hasStatusLine { lines += ["Status: proposed", ""] }
    lines += ["Incident: \(incident.id.text)", ""]
    let parts = style.parts.isEmpty ? DecisionRecordStyle.usual.parts : style.parts
    for part in parts {
      lines += ["## \(part)", ""] + DecisionRecord.body(of: part, room, incident) + [""]
    }
    text = lines.joined(separator: "\n")
  }

  /// What the journal has to say under a heading, by the words that such headings are made of.
  private static func body(of part: String, _ room: Room, _ incident: Incident) -> [String] {
    let name = part.lowercased()
    func names(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    if names("status") { return ["Proposed"] }
    if names("option", "alternative", "considered") { return options(room) }
    if names("driver", "context", "problem", "background", "motivation", "what happened") {
      return context(room, incident)
    }
    if names("consequence", "outcome and", "result", "impact", "follow") {
      return consequences(room)
    }
    if names("decision", "solution", "what we do", "resolution", "fix") { return decision(room) }
    if names("link", "reference", "more information", "related") {
      return ["Incident \(incident.id.text)"] + incident.related.map { "Incident \($0.text)" }
    }
    return [missing]
  }

  private static let missing = "*not recorded*"

  private static func context(_ room: Room, _ incident: Incident) -> [String] {
    let source = ReportSource(room, incident)
    var fields: [(String, String?)] = [("What happened", room.closing.report?.summary)]
    fields.append(("Impact", room.closing.cause?.impact ?? source.blast))
    fields.append(("Trigger", room.closing.cause?.trigger))
    fields.append(("Mechanism", room.closing.cause?.mechanism))
    fields.append(("Why it was not caught", room.closing.cause?.whyNotCaught))
    let times = room.milestones
    fields.append(("Time taken", source.span(times.started ?? times.detected, times.resolved)))
    return list(fields)
  }

  private static func decision(_ room: Room) -> [String] {
    guard let fix = room.review.fix else { return [missing] }
    return list([
      ("What was changed", fix.what), ("Files", fix.files.joined(separator: ", ")),
      ("Tests", fix.tests), ("Where", fix.link),
    ])
  }

  private static func consequences(_ room: Room) -> [String] {
    let fix = room.review.fix
    var lines = list([
      ("What it does not address", fix?.doesNotAddress),
      (
        "Temporary mitigation",
        fix?.temporaryCanGo.map { $0 ? "can go" : "has to stay" }
      ),
    ])
    lines += room.review.actionItems.map { item in
      let owner = item.owner.map { MarkdownText($0).text } ?? "unassigned"
      return "- \(item.priority.rawValue): \(MarkdownText(item.text).text) "
        + "(\(item.status.rawValue), \(owner))"
    }
    return lines
  }

  private static func options(_ room: Room) -> [String] {
    let lines = room.options.map { option in
      let tried = room.runs.last { $0.proposal.option == option.id }
      let ending = tried.map { ": \($0.state.word)" } ?? ": not taken"
      return "- \(MarkdownText(option.title).text)\(ending)"
    }
    return lines.isEmpty ? [missing] : lines
  }

  private static func list(_ fields: [(String, String?)]) -> [String] {
    fields.map { name, value in
      let said = value.flatMap { $0.isEmpty ? nil : MarkdownText($0).text }
      return "- \(name): \(said ?? missing)"
    }
  }
}
