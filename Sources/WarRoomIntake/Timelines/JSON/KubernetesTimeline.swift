import WarRoomCore
import WarRoomJSON

/// Events of a cluster, of both API versions.
enum KubernetesTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var draft = IncidentDraft(title: nil, hints: hints)
    var seen: Set<String> = []
    for document in documents {
      let json = document.json
      let items = json.elements ?? (json.has("items") ? json.list("items") : [json])
      for (index, event) in items.enumerated() {
        if let kind = event.words("kind"), kind != "Event" {
          draft.leave("\(document.file) items[\(index)]: a \(kind) is no event")
          continue
        }
        // The same event stands in a list of each API version.
        if let uid = event.at("metadata", "uid")?.text, !seen.insert(uid).inserted { continue }
        add(event, "\(document.file) items[\(index)]", to: &draft)
      }
    }
    return [draft]
  }

  private static func add(_ event: JSON, _ place: String, to draft: inout IncidentDraft) {
    let object = event["involvedObject"] ?? event["regarding"]
    let name = [object?.words("namespace"), object?.words("name")].compactMap { $0 }
      .joined(separator: "/")
    let subject = [object?.words("kind"), name.isEmpty ? nil : name].compactMap { $0 }
      .joined(separator: " ")
    let reason = event.words("reason") ?? "event"
    let message = event.words("message", "note") ?? ""
    let count = count(of: event)
    let times = count > 1 ? " (\(count) times)" : ""
    let text = "\(reason)\(subject.isEmpty ? "" : " on \(subject)"): \(message)\(times)"
    let last =
      time(event, ["lastTimestamp", "deprecatedLastTimestamp"])
      ?? known(event.at("series", "lastObservedTime")) ?? time(event, ["eventTime"])
      ?? known(event.at("metadata", "creationTimestamp"))
    let first =
      time(event, ["firstTimestamp", "deprecatedFirstTimestamp"]) ?? time(event, ["eventTime"])
    let actor =
      event.words("reportingComponent", "reportingController")
      ?? event["source"]?.words("component")
      ?? event.at("deprecatedSource", "component")?.text
    let isRange = count > 1 && first != nil
    draft.add(
      IncidentDraft.Words(
        text: text, actor: actor, kind: event.words("type") == "Warning" ? .alert : .note),
      at: isRange ? first : last, until: isRange ? last : nil, place: place)
  }

  private static func count(of event: JSON) -> Int {
    for value in [event["count"], event.at("series", "count"), event["deprecatedCount"]] {
      if let count = value?.integer(as: Int.self), count > 0 { return count }
    }
    return 1
  }

  private static func time(_ event: JSON, _ names: [String]) -> JSON? {
    names.lazy.compactMap { known(event[$0]) }.first
  }

  /// Nil for what stands for "no time" too.
  private static func known(_ json: JSON?) -> JSON? {
    if case .unset = WrittenTime.read(json) { nil } else { json }
  }
}
