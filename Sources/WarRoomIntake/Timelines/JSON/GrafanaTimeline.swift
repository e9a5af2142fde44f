import WarRoomCore
import WarRoomJSON

/// Annotations of Grafana's dashboards.
enum GrafanaTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var draft = IncidentDraft(title: nil, hints: hints)
    for document in documents {
      let items =
        document.json.elements
        ?? (document.json.has("annotations")
          ? document.json.list("annotations") : [document.json])
      for (index, item) in items.enumerated() {
        add(item, "\(document.file)[\(index)]", to: &draft)
      }
    }
    return [draft]
  }

  private static func add(_ item: JSON, _ place: String, to draft: inout IncidentDraft) {
    let tags = item.list("tags").compactMap(\.text)
    let (old, new) = (item.words("prevState") ?? "", item.words("newState") ?? "")
    var text = item.words("text", "title") ?? item.words("alertName") ?? ""
    if !new.isEmpty {
      let states = old.isEmpty ? new : "\(old) → \(new)"
      text = text.isEmpty ? states : "\(text) (\(states))"
    }
    if text.isEmpty { text = tags.joined(separator: ", ") }
    let isChange = tags.contains { changes.contains($0.lowercased()) }
    let inferred = EntryWords.kind(of: text) ?? (isChange ? .change : nil)
    let isAlert = !new.isEmpty
    draft.add(
      IncidentDraft.Words(
        text: text, actor: item.words("userName", "login"),
        kind: isAlert ? .alert : inferred ?? .note,
        guesses: isAlert || inferred == nil ? [] : [.kind]),
      at: item["time"], until: item["timeEnd"], place: place)
  }

  private static let changes: Set<String> = [
    "deploy", "deployment", "release", "rollout", "change", "config", "feature-flag",
  ]
}
