/// Words that mean about the same to people on call: sets of words and short phrases.
package struct Synonyms: Equatable, Sendable {
  /// Each set has two or more phrases.
  package var sets: [[String]]

  package init(sets: [[String]]) {
    self.sets = sets
  }

  /// These and others, such as a user's own.
  package func adding(_ more: [[String]]) -> Synonyms { Synonyms(sets: sets + more) }
}
