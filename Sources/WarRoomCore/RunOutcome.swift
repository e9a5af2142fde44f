/// How a run ended.
package struct RunOutcome: Equatable, Sendable {
  package var ending: Ending
  package var milliseconds: Int64
  package var byteCount: Int64
  /// SHA-256 of the stored output, lower-case hex; empty when there is none.
  package var digest: String
  /// The last line that is not blank, cut to a screen's width.
  package var excerpt: String
  /// Secrets that were taken out of the output before it was stored; nil where nobody looked.
  package var redacted: Int?

  /// Why it is over.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
    case cancelled
    /// It never ran; says why.
    case notStarted(String)
  }

  package init(
    ending: Ending, milliseconds: Int64, byteCount: Int64, digest: String, excerpt: String,
    redacted: Int? = nil
  ) {
    self.ending = ending
    self.milliseconds = milliseconds
    self.byteCount = byteCount
    self.digest = digest
    self.excerpt = excerpt
    self.redacted = redacted
  }

  /// It ran to its own end and said 0.
  package var succeeded: Bool { ending == .exited(0) }
}
