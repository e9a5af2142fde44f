import WarRoomCore
import WarRoomJSON

/// GitHub issues with their comments: as `gh issue view --json` prints them, from the REST API,
/// or as webhooks.
enum IssueTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var issues: [JSON] = []
    var loose: [JSON] = []
    for document in documents {
      for json in document.json.elements ?? [document.json] { sort(json, &issues, &loose) }
    }
    var drafts = issues.map { draft($0, comments(of: $0, loose, isOnly: issues.count == 1), hints) }
    let homeless = issues.count == 1 ? [] : loose.filter { issue(of: $0, issues) == nil }
    if !homeless.isEmpty {
      var draft = IncidentDraft(title: nil, hints: hints)
      add(homeless, to: &draft)
      drafts.append(draft)
    }
    return drafts
  }

  private static func sort(_ json: JSON, _ issues: inout [JSON], _ loose: inout [JSON]) {
    if let issue = json["issue"] {
      if !issues.contains(where: { isSame($0, issue) }) { issues.append(issue) }
      if let comment = json["comment"] { loose.append(comment) }
    } else if json.has("title") {
      issues.append(json)
    } else {
      loose.append(json)
    }
  }

  private static func isSame(_ left: JSON, _ right: JSON) -> Bool {
    guard let url = left.words("url", "html_url") else { return false }
    return url == right.words("url", "html_url")
  }

  private static func issue(of comment: JSON, _ issues: [JSON]) -> JSON? {
    guard let url = comment.words("issue_url") else { return nil }
    return issues.first { $0.words("url") == url }
  }

  private static func comments(of issue: JSON, _ loose: [JSON], isOnly: Bool) -> [JSON] {
    let own = loose.filter { comment in
      isOnly || comment.words("issue_url").map { $0 == issue.words("url") } ?? false
    }
    return issue.list("comments") + own
  }

  private static func draft(
    _ issue: JSON, _ comments: [JSON], _ hints: TimelineHints
  ) -> IncidentDraft {
    var draft = IncidentDraft(title: issue.words("title"), hints: hints)
    draft.link = issue.words("html_url", "url")
    for label in issue.list("labels") {
      let name = label.words("name") ?? label.text ?? ""
      let word = name.split(whereSeparator: { ":/= ".contains($0) }).last.map(String.init) ?? ""
      if Severity(label: word) != nil || word.lowercased().hasPrefix("sev") {
        draft.state(severity: word)
      }
    }
    let body = issue.words("body").map { "\n" + $0 } ?? ""
    draft.add(
      IncidentDraft.Words(
        text: "Opened: \(issue.words("title") ?? "")\(body)", actor: author(issue), kind: .message),
      at: issue["createdAt"] ?? issue["created_at"], place: "issue")
    add(comments, to: &draft)
    if let closed = issue["closedAt"] ?? issue["closed_at"] {
      draft.add(
        IncidentDraft.Words(
          text: "Closed", actor: issue.at("closed_by", "login")?.text, kind: .resolved,
          guesses: [.kind]),
        at: closed, place: "closed_at")
    }
    return draft
  }

  private static func add(_ comments: [JSON], to draft: inout IncidentDraft) {
    for (index, comment) in comments.enumerated() {
      let body = comment.words("body") ?? ""
      let kind = EntryWords.kind(of: body)
      draft.add(
        IncidentDraft.Words(
          text: body, actor: author(comment), kind: kind ?? .message,
          guesses: kind == nil ? [] : [.kind]),
        at: comment["createdAt"] ?? comment["created_at"], place: "comments[\(index)]")
    }
  }

  private static func author(_ json: JSON) -> String? {
    json.at("author", "login")?.text ?? json.at("user", "login")?.text
  }
}
