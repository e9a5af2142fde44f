/// Bounds on what the gate reads; what passes one is unknown, never skipped or cut.
enum Limits {
  /// Words of a command: as many as the room accepts.
  static let wordCount = 256
  /// Bytes of a command, all words together: a person has to read all of it before approving.
  static let commandBytes = 8_192
  /// Scalars of a word that is quoted in a reason: the rest would not fit a line.
  static let quotedLength = 60
  /// Scalars of a target: it has to be typed by hand.
  static let targetLength = 120
  /// Targets named for one command: more is not read by anybody.
  static let targetCount = 16
  /// Digits of a number in an option: none of the known tools takes more.
  static let numberDigits = 12
  /// Candidates for files that a command loads, each of which the host has to look at.
  static let operandCount = 4_096
  /// Folders named in a remark on what is left open: the prompt has to be read whole.
  static let remarkNames = 4
  /// Scripts within scripts that are looked into for names of files.
  static let scriptDepth = 4
}
