import WarRoomCore
import WarRoomJSON

/// A judgment for machines, and the exit status that tells its class.
enum JudgmentJSON {
  static func status(_ commandClass: Judgment.CommandClass) -> Int32 {
    switch commandClass {
    case .readOnly: 0
    case .reversible: 10
    case .destructive: 20
    case .unknown: 30
    }
  }

  /// One line. Parts of reasons are UTF-8 bytes of a word of `command`.
  static func text(_ judgment: Judgment, _ words: [String]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    if words.count == 1 {
      writer.member("command", words[0])
    } else {
      writer.member("words", words)
    }
    writer.member("class", judgment.commandClass.rawValue)
    writer.member("tier", judgment.tier)
    writer.array("targets", judgment.targets) { writer, target in
      writer.beginObject()
      writer.member("kind", target.kind)
      writer.member("name", target.name)
      writer.endObject()
    }
    writer.array("reasons", judgment.reasons) { writer, reason in
      writer.beginObject()
      writer.member("text", reason.text)
      writer.member("class", reason.commandClass.rawValue)
      if let part = reason.part {
        writer.member("word", part.word)
        writer.member("start", part.start)
        writer.member("end", part.end)
      }
      writer.endObject()
    }
    switch judgment.undo {
    case .command(let undo, let before)?:
      writer.object("undo") { writer in
        writer.member("words", undo)
        if let before { writer.member("before", before) }
      }
    case .noneNeeded?: writer.object("undo") { $0.member("needed", false) }
    case nil: break
    }
    if let preview = judgment.preview { writer.member("preview", preview) }
    if !judgment.innerScripts.isEmpty { writer.member("inner", judgment.innerScripts) }
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
