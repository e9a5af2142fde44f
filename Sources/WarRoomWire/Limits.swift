import WarRoomJSON

/// Bounds of what goes over the wire and into the journal.
enum Limits {
  /// Bytes of one journal line with its line feed; what is larger is evidence, kept by digest.
  static let lineBytes = 65_536
  /// Bytes of one message with its line feed: a journal line within it, or a long list of rooms.
  static let messageBytes = 262_144
  /// Bytes of run output in one message: with base64 about a third of a message.
  static let outputBytes = 65_536
  /// Arrays and objects within each other; ours go seven deep, the rest is for newer versions.
  static let depth = 24
  /// Values in one line: even `[0,0,0…` of a full message stays below.
  static let values = 131_072
  /// Characters of a kind of fact or message that this version does not know.
  static let kindBytes = 128

  /// Authors whose printed form is kept: more than write in the same moment, and still looked
  /// through faster than one is printed.
  static let printedOrigins = 8

  /// For a journal line.
  static let line = JSONLimits(bytes: lineBytes, depth: depth, values: values)
  /// For a message.
  static let message = JSONLimits(bytes: messageBytes, depth: depth, values: values)
}
