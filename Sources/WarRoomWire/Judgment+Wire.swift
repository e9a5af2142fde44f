import WarRoomCore
import WarRoomJSON

/// Texts and names stand in lists of their own, as they did before reasons had parts and targets
/// had kinds; what came later stands beside them and may be absent.
extension Judgment: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("class", commandClass)
    writer.member("tier", tier)
    writer.member("reasons", reasons.map(\.text))
    writer.member("targets", targets.map(\.name))
    if reasons.contains(where: { $0.part != nil || $0.commandClass != commandClass }) {
      writer.member("details", reasons.map(Detail.init))
    }
    if targets.contains(where: { !$0.kind.isEmpty }) {
      writer.member("kinds", targets.map(\.kind))
    }
    if let undo { writer.member("undo", undo) }
    if let preview { writer.member("preview", preview) }
    if !innerScripts.isEmpty { writer.member("inner", innerScripts) }
    if !programs.isEmpty { writer.member("programs", programs) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    let level: CommandClass = try object.word("class", "class of command")
    let texts = try object.strings("reasons")
    let details: [Detail] = object.has("details") ? try object.values("details") : []
    let names = try object.strings("targets")
    let kinds = object.has("kinds") ? try object.strings("kinds") : []
    try self.init(
      commandClass: level, tier: object.integer("tier"),
      reasons: texts.enumerated().map { index, text in
        let detail = index < details.count ? details[index] : nil
        return Reason(text, detail?.commandClass ?? level, part: detail?.part)
      },
      targets: names.enumerated().map { index, name in
        Target(kind: index < kinds.count ? kinds[index] : "", name: name)
      },
      undo: object.optionalValue("undo"),
      preview: object.has("preview") ? object.strings("preview") : nil,
      innerScripts: object.has("inner") ? object.strings("inner") : [])
    if object.has("programs") { programs = try object.strings("programs") }
  }

  /// What a reason has beside its text.
  private struct Detail: WireObject {
    var commandClass: CommandClass
    var part: Part?

    init(_ reason: Reason) {
      commandClass = reason.commandClass
      part = reason.part
    }

    func writeMembers(to writer: inout JSONWriter) {
      writer.member("class", commandClass)
      guard let part else { return }
      writer.member("word", part.word)
      writer.member("start", part.start)
      writer.member("end", part.end)
    }

    init(_ object: JSONObject) throws(JSONShapeError) {
      commandClass = try object.word("class", "class of command")
      guard object.has("word") else { return }
      part = try Part(
        word: object.integer("word"), start: object.integer("start"), end: object.integer("end"))
    }
  }
}

extension Judgment.Undo: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    guard case .command(let words, let before) = self else { return }
    writer.member("words", words)
    if let before { writer.member("before", before) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    guard object.has("words") else {
      self = .noneNeeded
      return
    }
    self = .command(
      try object.strings("words"),
      before: object.has("before") ? try object.strings("before") : nil)
  }
}
