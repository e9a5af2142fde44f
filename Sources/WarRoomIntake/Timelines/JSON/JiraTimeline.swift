import WarRoomCore
import WarRoomJSON

/// Jira issues: their creation, comments and changes of status.
enum JiraTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    documents.flatMap { document -> [JSON] in
      document.json.elements
        ?? (document.json.has("issues") ? document.json.list("issues") : [document.json])
    }.map { draft($0, hints) }
  }

  private static func draft(_ issue: JSON, _ hints: TimelineHints) -> IncidentDraft {
    let fields = issue["fields"] ?? issue
    let summary = fields.words("summary")
    let key = issue.words("key")
    var draft = IncidentDraft(
      title: [key, summary].compactMap { $0 }.joined(separator: " "), hints: hints)
    draft.state(severity: fields.at("priority", "name")?.text)
    draft.link = issue.words("self")
    for component in fields.list("components") { draft.name(service: component.words("name")) }
    let description = fields["description"].map { "\n" + text($0) } ?? ""
    draft.add(
      IncidentDraft.Words(
        text: "Created: \(summary ?? key ?? "")\(description)", actor: name(fields["reporter"]),
        kind: .message),
      at: fields["created"], place: "created")
    let comments = fields.at("comment", "comments")?.elements ?? fields.list("comments")
    for (index, comment) in comments.enumerated() {
      let body = comment["body"].map(text) ?? ""
      let kind = EntryWords.kind(of: body)
      draft.add(
        IncidentDraft.Words(
          text: body, actor: name(comment["author"]), kind: kind ?? .message,
          guesses: kind == nil ? [] : [.kind]),
        at: comment["created"], place: "comment[\(index)]")
    }
    let histories = issue.at("changelog", "histories")?.elements ?? []
    for (index, history) in histories.enumerated() {
      add(history, "changelog[\(index)]", to: &draft)
    }
    // The history tells it too, in whatever words the project has for it.
    if let resolved = fields["resolutiondate"], let moment = draft.moment(resolved),
      !draft.entries.contains(where: { entry in
        entry.entry.kind == .resolved
          && abs(entry.at.microseconds - moment.microseconds) < sameMoment
      })
    {
      draft.add(
        IncidentDraft.Words(text: "Resolved", actor: nil, kind: .resolved), at: resolved,
        place: "resolutiondate")
    }
    return draft
  }

  /// Microseconds within which a change and the date it sets are one.
  private static let sameMoment: Int64 = 60_000_000

  /// All that one person changed at one time: one entry.
  private static func add(_ history: JSON, _ place: String, to draft: inout IncidentDraft) {
    var kind = ImportedEntry.Kind.note
    var lines: [String] = []
    for item in history.list("items").prefix(Limits.partsKept) {
      let field = item.words("field") ?? "field"
      let (from, to) = (item.words("fromString") ?? "", item.words("toString") ?? "")
      lines.append("\(field): \(from.isEmpty ? "" : "\(from) → ")\(to.isEmpty ? "none" : to)")
      if field == "status" { kind = JiraTimeline.kind(to) }
    }
    draft.add(
      IncidentDraft.Words(
        text: lines.joined(separator: "\n"), actor: name(history["author"]), kind: kind,
        guesses: kind == .note ? [] : [.kind]),
      at: history["created"], place: place)
  }

  /// Every project names its own; these are the usual ones.
  private static func kind(_ status: String) -> ImportedEntry.Kind {
    switch status.lowercased() {
    case "resolved", "done", "closed", "completed": .resolved
    case "in progress", "investigating", "work in progress", "acknowledged": .acknowledged
    case "mitigated", "monitoring": .mitigated
    case "reopened": .outageBegins
    default: .note
    }
  }

  private static func name(_ person: JSON?) -> String? {
    person?.words("displayName", "name", "emailAddress")
  }

  /// A text, or the text of a document object.
  private static func text(_ json: JSON) -> String {
    if let text = json.text { return text }
    let type = json.words("type") ?? ""
    switch type {
    case "text": return json.words("text") ?? ""
    case "hardBreak": return "\n"
    case "mention", "emoji", "status", "date":
      return json["attrs"]?.words("text", "shortName", "timestamp") ?? ""
    case "inlineCard", "blockCard": return json["attrs"]?.words("url") ?? ""
    default: break
    }
    let inner = json.list("content").map(text)
    let isBlock = ["doc", "bulletList", "orderedList", "table", "tableRow", "blockquote"]
    return inner.joined(separator: isBlock.contains(type) ? "\n" : "")
  }
}
