/// Bounds of this target, each with its reason.
package enum Limits {
  /// Bytes of one line that are looked at together: the longest line of a log that people read. A
  /// longer one is cut at a blank, and where there is none, here.
  package static let lineBytes = 65_536
  /// Bytes of one token or value: keys of a few kilobytes exist, longer ones are files.
  static let tokenBytes = 8_192
  /// Bytes of a name before `=` or `:`.
  static let nameBytes = 64
  /// Lines of a private key after its first one; what is longer was never closed.
  static let keyLines = 400
  /// Bytes of the user and password of a URL.
  static let userBytes = 1_024
  /// Bytes of a line in which words before a blank are looked for: commands and settings are short.
  static let wordLineBytes = 1_024
  /// Bytes of a value by which it is judged: more tell nothing new.
  static let judgedBytes = 256
}
