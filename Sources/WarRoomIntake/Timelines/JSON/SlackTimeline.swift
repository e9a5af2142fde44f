import WarRoomCore
import WarRoomJSON

/// A Slack export: `users.json`, `channels.json`, and one file of messages for each channel and
/// day. Each channel is an incident of its own.
enum SlackTimeline {
  static func read(_ documents: [TimelineDocument], _ hints: TimelineHints) -> [IncidentDraft] {
    let markup = SlackMarkup(users: users(documents))
    var channels: [String: [TimelineDocument]] = [:]
    for document in documents where !isRegister(document) {
      channels[document.folder ?? "", default: []].append(document)
    }
    return channels.sorted { $0.key < $1.key }.map { name, days in
      var draft = IncidentDraft(title: name.isEmpty ? nil : "#" + name, hints: hints)
      var seen: Set<String> = []
      for day in days.sorted(by: { $0.name < $1.name }) {
        let messages = day.json["messages"]?.elements ?? day.json.elements ?? []
        for (index, message) in messages.enumerated() {
          // A reply that was also sent to the channel stands there twice.
          if let ts = message.words("ts"), !seen.insert(ts).inserted { continue }
          add(message, markup, "\(day.name)[\(index)]", to: &draft)
        }
      }
      return draft
    }
  }

  private static func isRegister(_ document: TimelineDocument) -> Bool {
    let registers: Set<Substring> = [
      "users.json", "channels.json", "groups.json", "dms.json", "mpims.json",
      "integration_logs.json", "canvases.json", "lists.json", "org_users.json",
    ]
    return registers.contains(document.file)
  }

  private static func users(_ documents: [TimelineDocument]) -> [String: String] {
    var names: [String: String] = [:]
    for document in documents where document.file == "users.json" {
      for user in document.json.elements ?? [] {
        guard let id = user.words("id") else { continue }
        names[id] =
          user["profile"]?.words("display_name", "real_name")
          ?? user.words("real_name", "name")
      }
    }
    return names
  }

  private static func add(
    _ message: JSON, _ markup: SlackMarkup, _ place: String, to draft: inout IncidentDraft
  ) {
    let subtype = message.words("subtype") ?? ""
    guard message.words("type") ?? "message" == "message", !silent.contains(subtype) else { return }
    let text = markup.text(of: message)
    let isBot = message.has("bot_id") || subtype == "bot_message"
    let inferred = EntryWords.kind(of: text) ?? (isBot && isAlert(message, text) ? .alert : nil)
    draft.add(
      IncidentDraft.Words(
        text: text, actor: actor(message, markup), kind: inferred ?? .message,
        guesses: inferred == nil ? [] : [.kind]),
      at: message["ts"], place: place)
  }

  private static func actor(_ message: JSON, _ markup: SlackMarkup) -> String? {
    if let id = message.words("user"), let name = markup.users[id] { return name }
    return message["user_profile"]?.words("display_name", "real_name", "name")
      ?? message.words("username") ?? message["bot_profile"]?.words("name")
      ?? message.words("user", "bot_id")
  }

  /// A bot that shows red, or says that something fires.
  private static func isAlert(_ message: JSON, _ text: String) -> Bool {
    let red: Set<String> = ["danger", "ff0000", "d00000", "e01e5a", "a30200"]
    for attachment in message.list("attachments").prefix(Limits.partsKept) {
      let color = attachment.words("color")?.lowercased().drop { $0 == "#" } ?? ""
      if red.contains(String(color)) { return true }
    }
    let words = text.prefix(Limits.messageKindBytes).lowercased()
    return ["firing", "triggered", "alert", "critical"].contains { words.contains($0) }
  }

  /// Who comes and goes, and what a channel is called.
  private static let silent: Set<String> = [
    "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name",
    "channel_archive", "channel_unarchive", "group_join", "group_leave", "group_topic",
    "group_purpose", "group_name", "bot_add", "bot_remove", "tombstone", "reminder_add",
    "pinned_item", "unpinned_item", "channel_convert_to_private", "huddle_thread",
  ]
}
