/// Something captured: the text lies in the evidence folder under its digest, the journal has this.
package struct Evidence: Equatable, Sendable {
  /// 1, 2, 3 … within the incident.
  package var number: Int
  package var name: String
  package var kind: Kind
  /// The run it was captured for; nil when it stands alone.
  package var run: RunID?
  /// The command it came from; empty for text brought by a person.
  package var words: [String]
  /// Exit status; nil when the command did not end by itself.
  package var exitStatus: Int32?
  /// Why there is nothing or only a part; empty when whole.
  package var failure: String
  package var byteCount: Int64
  /// SHA-256 of the stored bytes, lower-case hex; empty when nothing was stored.
  package var digest: String
  package var milliseconds: Int64
  /// The last line that is not blank, cut to a screen's width.
  package var excerpt: String
  /// Secrets that were taken out before it was stored; nil where nobody looked.
  package var redacted: Int?

  /// When it was captured.
  package enum Kind: String, CaseIterable, Sendable {
    case before, after, output
  }

  package init(
    number: Int, name: String, kind: Kind, run: RunID?, words: [String], exitStatus: Int32?,
    failure: String, byteCount: Int64, digest: String, milliseconds: Int64, excerpt: String,
    redacted: Int? = nil
  ) {
    self.number = number
    self.name = name
    self.kind = kind
    self.run = run
    self.words = words
    self.exitStatus = exitStatus
    self.failure = failure
    self.byteCount = byteCount
    self.digest = digest
    self.milliseconds = milliseconds
    self.excerpt = excerpt
    self.redacted = redacted
  }
}
