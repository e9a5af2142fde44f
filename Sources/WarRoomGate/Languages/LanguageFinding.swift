import WarRoomCore

/// What one thing found in a text would do.
struct LanguageFinding: Equatable, Sendable {
  var commandClass: Judgment.CommandClass
  var tier: Int
  var why: String
  /// Bytes of the text; nil for all of it.
  var part: Range<Int>?
  var targets: [Judgment.Target]
  var undo: Judgment.Undo?
}
