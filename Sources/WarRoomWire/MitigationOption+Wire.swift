import WarRoomCore
import WarRoomJSON

extension MitigationOption: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("title", title)
    writer.member("pattern", pattern)
    writer.member("effect", effect)
    writer.member("doesNotFix", doesNotFix)
    writer.member("risk", risk)
    writer.member("undo", undo)
    writer.member("temporary", temporary)
    writer.member("secondsToEffect", secondsToEffect)
    writer.member("target", target)
    writer.member("command", command)
    writer.member("manualSteps", manualSteps)
    writer.member("evidence", evidence)
    writer.member("check", check)
    if !watch.isEmpty { writer.member("watch", watch) }
    if let watchSeconds { writer.member("watchSeconds", watchSeconds) }
    writer.member("source", source)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      id: object.string("id"), title: object.string("title"),
      pattern: object.word("pattern", "pattern"), effect: object.string("effect"),
      doesNotFix: object.string("doesNotFix"), risk: object.word("risk", "risk"),
      undo: object.value("undo"), temporary: object.bool("temporary"),
      secondsToEffect: object.optionalInteger("secondsToEffect"),
      target: object.optionalString("target"), command: object.optionalValue("command"),
      manualSteps: object.string("manualSteps"), evidence: object.values("evidence"),
      check: object.optionalValue("check"),
      watch: object.has("watch") ? object.strings("watch") : [],
      watchSeconds: object.optionalInteger("watchSeconds"), source: object.string("source"))
  }
}

extension MitigationOption.Undo: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .command(let words):
      writer.member("kind", Kind.command)
      writer.member("words", words)
    case .manual(let text):
      writer.member("kind", Kind.manual)
      writer.member("text", text)
    case .notNeeded: writer.member("kind", Kind.notNeeded)
    case .irreversible: writer.member("kind", Kind.irreversible)
    case .unrecorded: writer.member("kind", Kind.unrecorded)
    }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    switch try object.word("kind", "kind of undo", as: Kind.self) {
    case .command: self = .command(try object.strings("words"))
    case .manual: self = .manual(try object.string("text"))
    case .notNeeded: self = .notNeeded
    case .irreversible: self = .irreversible
    case .unrecorded: self = .unrecorded
    }
  }

  private enum Kind: String {
    case command, manual, irreversible
    case notNeeded = "not needed"
    case unrecorded = "not recorded"
  }
}

extension MitigationOption.Check: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("collector", collector)
    writer.member("afterSeconds", afterSeconds)
    writer.member("worksWhen", worksWhen)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      collector: object.value("collector"), afterSeconds: object.integer("afterSeconds"),
      worksWhen: object.string("worksWhen"))
  }
}
