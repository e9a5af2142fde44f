import WarRoomCore
import WarRoomJSON

/// What CloudTrail recorded: what only reads is left out, and its number told.
enum CloudTrailTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    var draft = IncidentDraft(title: nil, hints: hints)
    var reads = 0
    var seen: Set<String> = []
    for document in documents {
      for (index, item) in items(document.json).enumerated() {
        let place = "\(document.file)[\(index)]"
        guard let event = event(item) else {
          draft.leave("\(place): the event within is not JSON")
          continue
        }
        if let id = event.words("eventID"), !seen.insert(id).inserted { continue }
        if event.flag("readOnly") ?? item.flag("ReadOnly") ?? false {
          reads += 1
        } else {
          add(event, place, to: &draft)
        }
      }
    }
    if reads > 0 { draft.leave("\(reads) events that only read are left out") }
    return [draft]
  }

  private static func items(_ json: JSON) -> [JSON] {
    if let elements = json.elements { return elements }
    if json.has("Records") { return json.list("Records") }
    return json.has("Events") ? json.list("Events") : [json]
  }

  /// The record itself; `lookup-events` puts it into a text.
  private static func event(_ item: JSON) -> JSON? {
    guard let text = item.words("CloudTrailEvent") else { return item }
    return try? JSONTimeline.parse(Array(text.utf8))
  }

  private static func add(_ event: JSON, _ place: String, to draft: inout IncidentDraft) {
    let source = event.words("eventSource") ?? ""
    let service = source.hasSuffix(".amazonaws.com") ? String(source.dropLast(14)) : source
    var text = [service, event.words("eventName") ?? "event"].filter { !$0.isEmpty }
      .joined(separator: " ")
    if let region = event.words("awsRegion") { text += " in \(region)" }
    if let error = event.words("errorCode") {
      text += ", failed: \(error)"
      if let why = event.words("errorMessage") { text += ": \(why)" }
    }
    draft.name(service: service)
    let who = event["userIdentity"]
    let actor =
      who?.words("userName") ?? who?.at("sessionContext", "sessionIssuer", "userName")?.text
      ?? who?.words("arn", "principalId", "invokedBy", "type")
    draft.add(
      IncidentDraft.Words(text: text, actor: actor, kind: .change), at: event["eventTime"],
      place: place)
  }
}
