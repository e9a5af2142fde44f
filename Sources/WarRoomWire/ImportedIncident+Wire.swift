import WarRoomCore
import WarRoomJSON

extension ImportedIncident {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("title", title)
    writer.member("services", services)
    if let severity { writer.member("severity", severity) }
    writer.member("format", format)
    writer.member("file", file)
    writer.member("digest", digest)
    writer.member("zone", zone)
    writer.member("imported", importedAt)
    writer.member("unread", unreadLines)
    if let link { writer.member("link", link) }
    if !unread.isEmpty { writer.member("lines", unread) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      title: object.string("title"), services: object.strings("services"),
      severity: object.optionalSeverity("severity"), format: object.string("format"),
      file: object.string("file"), digest: object.string("digest"), zone: object.string("zone"),
      importedAt: object.timestamp("imported"), unreadLines: object.integer("unread"),
      link: object.optionalString("link"))
    if object.has("lines") { unread = try object.values("lines") }
  }
}

extension ImportedIncident.Unread: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("line", line)
    writer.member("text", text)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(line: object.integer("line"), text: object.string("text"))
  }
}

extension ImportedEntry {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("text", text)
    if let end { writer.member("end", end) }
    if let actor { writer.member("actor", actor) }
    writer.member("kind", kind.rawValue)
    writer.member("line", line)
    if !guesses.isEmpty { writer.member("guesses", guesses.map(\.rawValue)) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      text: object.string("text"), end: object.optionalTimestamp("end"),
      actor: object.optionalString("actor"), kind: object.word("kind", "kind of entry"),
      line: object.integer("line"),
      guesses: object.has("guesses") ? object.guesses() : [])
  }
}

extension JSONObject {
  /// Words of newer versions are left out: a guess that is not known says nothing here.
  fileprivate func guesses() throws(JSONShapeError) -> [ImportedEntry.Guess] {
    try strings("guesses").compactMap { ImportedEntry.Guess(rawValue: $0) }
  }
}
