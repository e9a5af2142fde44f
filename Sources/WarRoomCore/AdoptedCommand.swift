/// A command that somebody ran outside the gate, taken into the timeline afterwards: nobody judged
/// it before, and nobody vouches that it ran.
package struct AdoptedCommand: Hashable, Sendable {
  /// As it was typed.
  package var line: String
  /// Where it was found, such as `typed` or a history file's name.
  package var source: String
  /// When it ran; nil when that is not known.
  package var occurred: Timestamp?

  package init(line: String, source: String, occurred: Timestamp?) {
    self.line = line
    self.source = source
    self.occurred = occurred
  }
}
