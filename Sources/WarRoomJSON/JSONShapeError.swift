/// Well-formed JSON, but not what was asked for.
package struct JSONShapeError: Error, Equatable, Sendable {
  /// Such as `who.uid`; empty for the whole document.
  package var path: String
  package var problem: Problem

  /// What is wrong there.
  package enum Problem: Equatable, Sendable {
    case missing
    /// Names what was due: `string`, `64-bit integer`, `severity`.
    case expected(String)
    /// A member that has no meaning here.
    case unknownMember
  }

  package init(path: JSONPath, problem: Problem) {
    self.path = path.description
    self.problem = problem
  }
}
