import WarRoomJSON

/// A payload as text again, without what opens doors: for what nobody recognised.
struct RedactedJSON {
  private var text = ""
  private var left: Int

  /// At most about `limit` scalars; what was left out is marked.
  static func text(_ json: JSON, limit: Int) -> String {
    var writer = RedactedJSON(left: limit)
    writer.write(json)
    return writer.text
  }

  private init(left: Int) { self.left = left }

  private mutating func write(_ json: JSON) {
    guard left > 0 else { return }
    switch json {
    case .null: put("null")
    case .bool(let truth): put(truth ? "true" : "false")
    case .number(let number): put(number)
    case .string(let string): put("\"\(Secrets.hidden(BoundedText.cut(string, max(1, left))))\"")
    case .array(let elements):
      list("[", "]", elements) { $0.write($1) }
    case .object(let members):
      list("{", "}", members) { writer, member in
        writer.put("\"\(member.name)\": ")
        if Secrets.isSecret(name: member.name) {
          writer.put("***")
        } else {
          writer.write(member.value)
        }
      }
    }
  }

  private mutating func list<Item>(
    _ open: String, _ close: String, _ items: [Item], _ each: (inout RedactedJSON, Item) -> Void
  ) {
    put(open)
    for (index, item) in items.enumerated() {
      if index > 0 { put(", ") }
      guard left > 0 else { break }
      each(&self, item)
    }
    put(close)
  }

  private mutating func put(_ piece: String) {
    left -= piece.unicodeScalars.count
    text += left >= 0 ? piece : "…"
  }
}
