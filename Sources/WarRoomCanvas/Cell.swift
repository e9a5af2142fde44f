/// One place of a frame. Only a frame makes cells, out of printable text, so a cell can hold
/// nothing that a terminal would obey.
package struct Cell: Hashable, Sendable {
  /// A base scalar with its combining marks; empty in the second half of a wide character.
  package let text: String
  /// Columns taken: 1 or 2; 0 for the second half of a wide character.
  package let width: Int8
  /// How it looks.
  package internal(set) var style: Style

  init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = Int8(clamping: width)
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
  static func continuation(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }

  /// True for the second half of a wide character.
  package var isContinuation: Bool { width == 0 }
}
