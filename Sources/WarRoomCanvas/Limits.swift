/// Bounds of this target, each with its reason.
enum Limits {
  /// Rows of a frame: no terminal is taller; a wrong window size must not eat memory.
  static let frameRows = 1_000
  /// Columns of a frame: four times the widest screen in use, for the same reason.
  static let frameColumns = 2_000
  /// Columns of one printable text: a line of a log, not a file of it.
  static let textColumns = 16_384
  /// Combining marks on one base: curses keeps five scalars in a cell.
  static let marksPerCell = 4
  /// The widest tab stop that makes sense on an 80-column screen.
  static let tabStop = 16
  /// Lines that one text is split into: more than any screen or dump shows at once.
  static let textLines = 10_000
  /// Keys that a script may type: a test that needs more is a program.
  static let scriptKeys = 10_000
  /// The highest function key that curses names.
  static let functionKey = 63
}
