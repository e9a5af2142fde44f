import WarRoomJSON

/// A Slack message as its readers saw it.
struct SlackMarkup {
  /// Names of people by id.
  let users: [String: String]

  /// `<@U1>`, `<#C1|name>`, `<!channel>`, `<url|label>` and the three escapes, resolved once.
  func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3c || $0 == 0x26 }) else { return text }
    var result = ""
    var rest = text[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      result += rest[..<next]
      rest = rest[next...]
      if rest.first == "<", let close = rest.firstIndex(of: ">") {
        result += reference(rest[rest.index(after: next)..<close])
        rest = rest[rest.index(after: close)...]
      } else if let (escape, character) = SlackMarkup.escapes.first(where: {
        rest.hasPrefix($0.0)
      }) {
        result += character
        rest = rest.dropFirst(escape.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private func reference(_ text: Substring) -> String {
    let bar = text.firstIndex(of: "|")
    let target = text[..<(bar ?? text.endIndex)]
    let label = bar.map { unescaped(text[text.index(after: $0)...]) } ?? ""
    switch target.first {
    case "@":
      let id = String(target.dropFirst())
      return "@" + (users[id] ?? (label.isEmpty ? id : label))
    case "#":
      return "#" + (label.isEmpty ? String(target.dropFirst()) : label)
    case "!":
      if !label.isEmpty { return label }
      return "@" + (target.dropFirst().split(separator: "^").first.map(String.init) ?? "")
    default:
      let link = unescaped(target)
      if label.isEmpty || label == link || link == "mailto:" + label {
        return label.isEmpty ? link : label
      }
      return "\(label) (\(link))"
    }
  }

  /// The escapes alone: nothing within a reference is a reference.
  private func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if let (escape, meant) = SlackMarkup.escapes.first(where: { rest.hasPrefix($0.0) }) {
        result += meant
        rest = rest.dropFirst(escape.count)
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return result
  }

  private static let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]

  /// What a message says: its text, else that of its attachments and blocks, which is where bots
  /// put theirs.
  func text(of message: JSON) -> String {
    if let text = message.words("text") { return plain(text) }
    var parts: [String] = []
    for attachment in message.list("attachments").prefix(Limits.partsKept) {
      let words = [
        attachment.words("pretext"), attachment.words("title"),
        attachment.words("text") ?? attachment.words("fallback"),
      ]
      parts += words.compactMap { $0.map(plain) }
      parts += attachment.list("blocks").prefix(Limits.partsKept).flatMap { texts(in: $0) }
    }
    parts += message.list("blocks").prefix(Limits.partsKept).flatMap { texts(in: $0) }
    if parts.isEmpty {
      parts = message.list("files").prefix(Limits.partsKept).compactMap {
        $0.words("title", "name").map { "file: \($0)" }
      }
    }
    return parts.joined(separator: "\n")
  }

  /// Texts of a block and of what lies within, as deep as the JSON was allowed to be.
  private func texts(in json: JSON) -> [String] {
    if let text = json["text"]?.text { return [plain(text)] }
    if json["text"]?.isObject == true, let text = json.at("text", "text")?.text {
      return [plain(text)]
    }
    switch json.words("type") {
    case "user": return json.words("user_id").map { [plain("<@\($0)>")] } ?? []
    case "link": return json.words("url").map { [$0] } ?? []
    case "emoji": return json.words("name").map { [":\($0):"] } ?? []
    default: break
    }
    let inner = (json.list("elements") + json.list("fields")).flatMap { texts(in: $0) }
    guard json.words("type") == "rich_text_section" else { return inner }
    return [inner.joined()]
  }
}
