/// Why somebody answers for a policy that asks for less than the built-in one.
package struct Loosening: Hashable, Sendable {
  package var why: String
  /// The person who signs, as the file names them.
  package var signedOffBy: String

  package init(why: String, signedOffBy: String) {
    self.why = why
    self.signedOffBy = signedOffBy
  }

  /// One clause, for prompts.
  package var text: String { "\(why) (signed off by \(signedOffBy))" }
}
