/// Words with places that a command's own words fill.
package struct WordTemplate: Sendable {
  package var parts: [Part]

  /// A word, or a group that is left out when a place in it is empty.
  package enum Part: Sendable {
    case word([Piece])
    case group([[Piece]])
  }

  /// A stretch of a word.
  package enum Piece: Sendable, Equatable {
    case text(String)
    case place(WordSource)
    /// What the `before` command prints.
    case before
    /// All words of the line, as they stand; only in a preview.
    case line
  }

  package init(parts: [Part]) { self.parts = parts }
}
