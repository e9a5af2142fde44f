/// Bounds on what the judges of embedded programs read; what passes one is unknown.
enum LanguageLimits {
  /// Bytes of a text: as many as a whole command may have.
  static let textBytes = Limits.commandBytes
  /// Parentheses, blocks and calls inside each other: more is not typed by people, and the
  /// reader of mongosh expressions needs the stack for each.
  static let depth = 48
  /// Findings of one text: more is not read by anybody.
  static let findings = 24
  /// Scalars of a name in a reason or target: it may have to be typed by hand.
  static let nameLength = Limits.targetLength
  /// Tokens at most between a SET and its end: every harmless one is shorter.
  static let settingTokens = 40
}
