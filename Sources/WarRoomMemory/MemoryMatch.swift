/// A past incident, or a solution, that fits a question, and why.
package struct MemoryMatch: Equatable, Sendable {
  package var past: PastIncident
  /// The higher, the better; only comparable within one answer.
  package var score: Double
  /// How much of what the question says stands there, by how telling its words are: 0 to 1.
  package var share: Double
  /// Words of the question that were found.
  package var words: [Word]
  /// Services of the past incident that the question names.
  package var services: [String]

  /// One word that was found.
  package struct Word: Equatable, Sendable {
    /// As it was asked.
    package var asked: String
    /// What stands there instead, where it is another word.
    package var found: String?

    /// `disk`, or `disk as volume`.
    package var text: String { found.map { "\(asked) as \($0)" } ?? asked }
  }

  /// The reasons in one line.
  package var why: String {
    let found = words.map(\.text).joined(separator: ", ")
    guard !services.isEmpty else { return found }
    return "service " + services.joined(separator: ", ") + (found.isEmpty ? "" : "; " + found)
  }
}
