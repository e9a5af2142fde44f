/// A possible cause, with what speaks for and against it.
package struct Hypothesis: Equatable, Sendable {
  /// From 1, in the order in which they were stated.
  package var number: UInt64
  package var text: String
  package var arguments: [Argument] = []
  package var standing = Standing.open
  /// Why it stands so; empty while it is open.
  package var reason = ""

  /// What is held of it.
  package enum Standing: String, CaseIterable, Sendable {
    case open, likely, discarded, confirmed
  }

  /// One piece of evidence.
  package struct Argument: Equatable, Sendable {
    package var speaksFor: Bool
    package var text: String
    /// What it rests on: `record 12`, `evidence 3`, `change git:4f2c1d9`.
    package var links: [String]

    package init(speaksFor: Bool, text: String, links: [String]) {
      self.speaksFor = speaksFor
      self.text = text
      self.links = links
    }
  }

  package init(number: UInt64, text: String) {
    self.number = number
    self.text = text
  }
}
