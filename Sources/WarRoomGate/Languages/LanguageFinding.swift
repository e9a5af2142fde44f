import WarRoomCore

/// What one thing found in a text would do.
struct LanguageFinding: Equatable, Sendable {
  var commandClass: Judgment.CommandClass
  /// 1, or 2 for what is irreversible or wide.
  var tier: Int
  /// In plain words.
  var why: String
  /// UTF-8 bytes of the text; nil when it is about all of it.
  var part: Range<Int>?
  var targets: [Judgment.Target]
  /// Words of the text's own language: the caller puts them behind its client's options.
  var undo: Judgment.Undo?
  /// Shell text that the program runs and that is judged in the place of this.
  var command: String?

  init(
    _ commandClass: Judgment.CommandClass, _ why: String, part: Range<Int>? = nil, tier: Int = 1,
    targets: [Judgment.Target] = [], undo: Judgment.Undo? = nil
  ) {
    self.commandClass = commandClass
    self.why = why
    self.part = part
    self.tier = tier
    self.targets = targets
    self.undo = undo
  }

  static func unknown(_ why: String, _ part: Range<Int>? = nil) -> LanguageFinding {
    LanguageFinding(.unknown, why, part: part)
  }
}
