/// Bounds of this target, each with its reason.
enum Limits {
  /// Keys taken in one reading: a frame is shown between two readings, whatever is typed.
  static let keysPerRead = 4_096
  /// Signals taken in one reading; the rest stays in the pipe.
  static let signalsPerRead = 64
  /// Bytes of one paste: more is no note and no search.
  static let pasteBytes = 64 * 1024
  /// Milliseconds without a byte after which a paste without an end counts as ended: a lost end
  /// must not swallow every later key.
  static let pasteQuiet = 1_000
  /// Milliseconds to wait for the rest of an escape sequence that began: one slow packet.
  static let sequenceQuiet = 25
  /// Scalars of one sequence that is not understood; a control string has no shorter end.
  static let sequenceScalars = 1_024
  /// Milliseconds after Escape in which the rest of a key must come. The default of curses, 1000,
  /// makes Escape feel broken.
  static let escapeDelay = 25
  /// The longest such wait that can be asked for.
  static let longestEscapeDelay = 2_000
}
