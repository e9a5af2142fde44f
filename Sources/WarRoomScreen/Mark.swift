/// A status in the three ways that always go together: a glyph, a word, and a meaning that the
/// theme colours. The glyphs are ASCII, so they line up on every terminal.
package struct Mark: Equatable, Sendable {
  package var glyph: String
  package var word: String
  package var role: ThemeRole

  init(_ glyph: String, _ word: String, _ role: ThemeRole) {
    self.glyph = glyph
    self.word = word
    self.role = role
  }

  /// Glyph and word, as they stand in a list.
  package var text: String { "\(glyph) \(word)" }
}
