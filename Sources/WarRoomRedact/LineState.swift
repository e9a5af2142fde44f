/// What earlier lines say about the next one.
struct LineState: Sendable {
  /// Lines that may still belong to a private key.
  var keyLines = 0
  /// A document of kind Secret goes by.
  var isManifest = false
  /// A name that tells, whose value is the whole text of the next line.
  var block: TellingName?
  /// A name that tells, whose value stands on the next line.
  var named: TellingName?
  /// Blanks before `data:` in it; nil outside of its data.
  var dataIndent: Int?
}
