/// A language whose texts the gate reads.
package enum Language: Sendable, Equatable {
  case sql
  case awk

  package init?(name: String) { self = .sql }
  func judge(_ text: String) -> [LanguageFinding] { [] }
}
